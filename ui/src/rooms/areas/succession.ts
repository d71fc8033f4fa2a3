/* Who and what goes along when areas get another name, merge or split. */
import type { Days } from '../../lib/period';

/** What is still there on the first day of the new ones, or comes later. */
export function reaching<Row extends Days>(rows: readonly Row[], on: string | null): Row[] {
  return rows.filter(({ ends_on }) => on === null || ends_on === null || ends_on >= on);
}

/** What goes along to a part; `stays` holds what does not, as "part:row". */
export function going<Row extends { id: string }>(rows: readonly Row[], part: number, stays: ReadonlySet<string>): Row[] {
  return rows.filter(({ id }) => !stays.has(`${part}:${id}`));
}
