/* What is shown of the list of actions. */
import type { Action } from '../../../lib/generated';
import type { Pill } from '../../../parts/Pills.svelte';
import { words } from './words';

export type Filter = 'open' | 'late' | 'done' | 'all';

export function isOpen({ status }: Action): boolean {
  return status === 'open' || status === 'late';
}

export function timesPostponed({ postponed }: Action): number {
  return postponed.filter(({ from }) => from !== null).length;
}

/** What the council itself is called among the bodies. */
export const COUNCIL = 'council';

export interface Shown {
  filter: Filter;
  /** Name of whose they are; null for all. */
  owner: string | null;
  /** Id of a body, or COUNCIL; null for all. */
  body: string | null;
}

function fits(action: Action, filter: Filter, year: number): boolean {
  if (filter === 'open') return isOpen(action);
  if (filter === 'late') return action.status === 'late';
  if (filter === 'done') return action.done_on?.startsWith(String(year)) ?? false;
  return true;
}

export function ofThem(actions: readonly Action[], { owner, body }: Omit<Shown, 'filter'>): Action[] {
  return actions.filter(
    (action) => (owner === null || action.owner_name === owner) && (body === null || (action.body ?? COUNCIL) === body),
  );
}

export function filtered(actions: readonly Action[], filter: Filter, year: number): Action[] {
  return actions.filter((action) => fits(action, filter, year));
}

export function pills(actions: readonly Action[], year: number): Pill[] {
  const pill = (value: Filter, label: string): Pill => ({ value, label, count: filtered(actions, value, year).length });
  return [
    pill('open', words.filters.open),
    pill('late', words.filters.late),
    pill('done', words.filters.done(year)),
    pill('all', words.filters.all),
  ];
}

/** Everyone who has an action here, by name. */
export function owners(actions: readonly Action[]): string[] {
  return [...new Set(actions.map(({ owner_name }) => owner_name))].sort((one, other) => one.localeCompare(other, 'nl'));
}

/** The bodies that have an action here: id and name, the council first. */
export function bodies(actions: readonly Action[]): { value: string; label: string }[] {
  const known = new Map(actions.map(({ body, body_name }) => [body ?? COUNCIL, body_name ?? words.council]));
  return [...known].map(([value, label]) => ({ value, label })).sort((one) => (one.value === COUNCIL ? -1 : 0));
}
