/* Which decisions of a year are shown, and in which columns. */
import type { Decision } from '../../../lib/generated';
import type { Column } from '../../../parts/table';
import { votes, words as evening } from '../evening/words';
import { day } from '../meeting';
import { words } from './words';

export const FILTERS = ['all', 'standing', 'no_quorum', 'withdrawn'] as const;
export type Filter = (typeof FILTERS)[number];

export function matches(decision: Decision, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'standing':
      return decision.withdrawn_because === null && decision.outcome === 'adopted';
    case 'no_quorum':
      return !decision.has_quorum;
    case 'withdrawn':
      return decision.withdrawn_because !== null;
  }
}

/** Whether every word that was typed is somewhere in it, whatever the capitals. */
export function contains(decision: Decision, typed: string): boolean {
  const text = [decision.label, decision.text, decision.subject, decision.meeting_kind, decision.minority_view].join(' ').toLocaleLowerCase('nl');
  return typed
    .toLocaleLowerCase('nl')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function how(decision: Decision): string {
  return decision.manner === 'consensus' ? evening.decision.consensus : votes(decision);
}

export const columns: readonly Column<Decision>[] = [
  { key: 'number', label: words.columns.number, text: ({ label }) => label, sort: ({ number }) => number, strong: true, nowrap: true },
  { key: 'date', label: words.columns.date, text: ({ date }) => day(date), sort: ({ date }) => date, nowrap: true, wide: true, kind: 'date' },
  { key: 'text', label: words.columns.text, text: ({ text }) => text, rich: true },
  { key: 'votes', label: words.columns.votes, text: how, wide: true },
  {
    key: 'remarks',
    label: words.columns.remarks,
    text: ({ withdrawn_because, has_quorum, outcome }) =>
      [
        withdrawn_because !== null ? evening.decision.withdrawn : outcome !== 'adopted' && evening.decision.outcome[outcome],
        !has_quorum && evening.decision.noQuorum,
      ]
        .filter(Boolean)
        .join(', '),
    rich: true,
    sortable: false,
  },
];
