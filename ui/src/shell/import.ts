/* What the import needs to know of its targets and rows. */
import type { BudgetYear, CorrectedCell, ImportField, ImportRow, ImportTarget, Room } from '../lib/generated';
import { postsOf } from '../lib/posts';
import type { Option } from '../parts/Select.svelte';

/** Where what was imported is seen. */
export const SEEN: Record<ImportTarget, { room: Room; id?: string }> = {
  members: { room: 'members' },
  contacts: { room: 'contacts' },
  claim_lines: { room: 'claims', id: 'claims' },
  invoices: { room: 'claims', id: 'invoices' },
};

/** What holds where a cell is empty. */
export type Usual = Partial<Record<ImportField, string>>;

/** The fields that often have no column of their own, and what they hold to begin with. */
export const USUAL: Record<ImportTarget, Usual> = {
  members: { role: 'lid', starts_on: '' },
  contacts: {},
  claim_lines: { member: '', budget_line: '', year: '' },
  invoices: { budget_line: '', year: '' },
};

/** The budget lines to choose from, by the names that the core reads. */
export function postNames(whole: BudgetYear | null, target: ImportTarget): Option[] {
  const takes = target === 'invoices' ? () => true : ({ direction }: { direction: string }) => direction === 'cost';
  const bodies = new Map(whole?.budgets.flatMap(({ lines, body_name }) => lines.map(({ id }) => [id, body_name] as const)));
  return postsOf(whole)
    .filter((post) => post.active && takes(post))
    .map(({ id, code, name, group }) => {
      const [label, body] = [`${code} ${name}`, bodies.get(id)];
      return { value: body ? `${label} (${body})` : label, label, ...(group && { group }) };
    });
}

/** Whether a row cannot be imported as it is. */
export const isWrong = ({ cells }: ImportRow): boolean => cells.some(({ problem }) => problem !== null);

/** The year in which a row is booked: its own, or that of its date. */
export function yearOf({ cells }: ImportRow): number | undefined {
  const value = (field: ImportField) => cells.find((cell) => cell.field === field)?.value;
  return Number((value('year') || value('date'))?.slice(0, 4)) || undefined;
}

/** The rows that the table shows: as they stand in the list, but of a long one only so many, what asks for attention first. */
export function firstOf(rows: readonly ImportRow[], most: number, asks: (row: ImportRow) => boolean): readonly ImportRow[] {
  if (rows.length <= most) return rows;
  return [...rows.filter(asks), ...rows.filter((row) => !asks(row))].slice(0, most);
}

/** The corrections with one more; what was typed earlier in the same cell is forgotten. */
export const withCorrection = (known: readonly CorrectedCell[], cell: CorrectedCell): CorrectedCell[] => [
  ...known.filter(({ row, field }) => row !== cell.row || field !== cell.field),
  cell,
];

/** The columns with another choice for one of them; each field is in one column only. */
export const withField = (columns: readonly (ImportField | null)[], place: number, field: ImportField | null): (ImportField | null)[] =>
  columns.map((known, index) => (index === place ? field : known === field ? null : known));
