/* What the screens of the plan reckon with: its parts, and how an activity is described. */
import { date } from '../../lib/format';
import type { Activity, ActivityKind, ActivityStatus, Plan } from '../../lib/generated';
import type { IconName } from '../../parts/icons';
import { fromMarkdown } from '../../parts/richtext';
import type { StatusKind } from '../../parts/Status.svelte';
import { words } from './words';

/** The two parts that every plan has; the others go by the id of their section or goal. */
export const EVALUATION = 'evaluation';
export const GOALS = 'goals';

export const STATUSES: readonly ActivityStatus[] = ['planned', 'running', 'done', 'dropped'];

export const LOOKS: Record<ActivityStatus, { kind: StatusKind; icon: IconName }> = {
  planned: { kind: 'plain', icon: 'calendar' },
  running: { kind: 'info', icon: 'clock' },
  done: { kind: 'ok', icon: 'check' },
  dropped: { kind: 'late', icon: 'close' },
};

export const KINDS = Object.keys(words.kinds) as ActivityKind[];

export function allActivities(plan: Plan): Activity[] {
  return [...plan.goals.flatMap((goal) => goal.activities), ...plan.activities];
}

export function tally(activities: readonly Activity[]): Record<ActivityStatus, number> {
  const counts = { planned: 0, running: 0, done: 0, dropped: 0 };
  for (const { status } of activities) counts[status]++;
  return counts;
}

/** "di 12 mrt", "2e kwartaal" or "hele jaar". */
export function when({ date: day, quarter }: Activity): string {
  if (day !== null) return date(day, 'weekday');
  return quarter === null ? words.wholeYear : words.quarter(quarter);
}

/** The last day on which it is in time, to put activities in order; null for the whole year. */
export function due({ date: day, quarter }: Activity): string | null {
  if (day !== null) return day.slice(5);
  return quarter === null ? null : `${String(quarter * 3).padStart(2, '0')}-31`;
}

/**
 * The part to show for a record in the address. An activity is shown where one already looks when it stands there too; without a record
 * (after an undo that leads to the plan as a whole) the screen stays where it was.
 */
export function partFor(plan: Plan, id: string | null, last: string | null): string {
  if (id !== null && hasPart(plan, id)) return id;
  const activity = allActivities(plan).find((other) => other.id === id);
  if (activity) return last === GOALS ? GOALS : (activity.goal ?? GOALS);
  if (last !== null && hasPart(plan, last)) return last;
  return (plan.state === 'concept' && plan.sections[0]?.id) || GOALS;
}

function hasPart(plan: Plan, id: string): boolean {
  return id === EVALUATION || id === GOALS || [...plan.sections, ...plan.goals].some((part) => part.id === id);
}

/** The part to go to when one is removed: the one after it in its list, or else before it. */
export function beside(list: readonly { id: string }[], id: string): string {
  const at = list.findIndex((part) => part.id === id);
  return (list[at + 1] ?? list[at - 1])?.id ?? GOALS;
}

/** The usual titles that the plan does not have yet. */
export function suggestions(plan: Plan): string[] {
  const taken = new Set(plan.sections.map(({ title }) => title.toLocaleLowerCase('nl')));
  return words.section.suggestions.filter((title) => !taken.has(title.toLocaleLowerCase('nl')));
}

/** A formatted text on one line, for a list. */
export function plainText(markdown: string): string {
  const text = fromMarkdown(markdown);
  return text.textBetween(0, text.content.size, ' ');
}
