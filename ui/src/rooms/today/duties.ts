/* The duties of a year: as marks on the clock, and how they stand. */
import type { Duty, DutyStanding, DutyYear, Occurrence } from '../../lib/generated';
import type { StatusKind } from '../../parts/Status.svelte';
import type { ClockMark } from '../../parts/YearClock.svelte';
import { words } from './words';

/** The address of the jaarklok in the room. */
export const CLOCK = 'jaarklok';

export const KINDS: Record<DutyStanding, StatusKind> = { done: 'ok', late: 'late', due: 'warn', open: 'plain' };

const PRESSING: readonly DutyStanding[] = ['done', 'open', 'due', 'late'];

/** Where two fall on one day the most pressing is drawn last, over the other. */
export function dutyMarks(occurrences: readonly Occurrence[], href: (occurrence: Occurrence) => string): ClockMark[] {
  return [...occurrences]
    .sort((one, other) => PRESSING.indexOf(one.standing) - PRESSING.indexOf(other.standing))
    .map((occurrence) => ({
      date: occurrence.due_on,
      label: occurrence.title,
      state: occurrence.standing,
      href: href(occurrence),
    }));
}

export function progress(occurrences: readonly Occurrence[]): string {
  const having = (standing: DutyStanding) => occurrences.filter((one) => one.standing === standing).length;
  return words.duties.progress(having('done'), occurrences.length, having('late'));
}

/** A duty may be due more than once in a year. */
export function keyOf({ duty, due_on }: Occurrence): string {
  return `${duty}/${due_on}`;
}

/** The occurrence to show of a duty: the first that is still to do, else the last. */
export function shownOf(occurrences: readonly Occurrence[], duty: string): Occurrence | undefined {
  const own = occurrences.filter((one) => one.duty === duty);
  return own.find(({ standing }) => standing !== 'done') ?? own.at(-1);
}

export function notDue({ duties, occurrences }: DutyYear): Duty[] {
  return duties.filter(({ id }) => occurrences.every(({ duty }) => duty !== id));
}
