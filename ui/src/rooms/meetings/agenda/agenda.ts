/* What an agenda item says of itself, and how its change is sent. */
import { capital, clock } from '../../../lib/format';
import type { AgendaItem, ChangeItem, Member, Wanted } from '../../../lib/generated';
import { WANTED, words } from './words';

export const WANTED_OPTIONS = (Object.keys(WANTED) as Wanted[]).map((value) => ({ value, label: WANTED[value] }));

/** Everything of an item as it is, to send with what changed of it. */
export function fieldsOf(item: AgendaItem): ChangeItem {
  return {
    id: item.id,
    subject: item.subject,
    explanation: item.explanation,
    presenter_id: item.presenter_id ?? undefined,
    presenter: item.presenter,
    wanted: item.wanted,
    wanted_other: item.wanted_other,
    minutes: item.minutes ?? undefined,
    is_closed: item.is_closed,
  };
}

/** Who brings it in, as it was chosen or typed: one of the council, or someone else by name. */
export function presenter(name: string, members: readonly Member[]): Pick<ChangeItem, 'presenter_id' | 'presenter'> {
  const member = members.find(({ label }) => label === name);
  return member ? { presenter_id: member.id, presenter: '' } : { presenter_id: undefined, presenter: name.trim() };
}

/** 19:05, or nothing for an item without minutes. */
export function starts({ starts_at }: AgendaItem): string {
  return starts_at === null ? '' : clock(starts_at);
}

/** The line under a subject: "Ter besluitvorming · Okke Terpstraat · 2 stukken". */
export function about(item: AgendaItem): string {
  const filled = item.filled ? words.row.filled(item.filled.rows.length, item.filled.title) : '';
  const papers = item.papers.length > 0 ? words.row.papers(item.papers.length) : '';
  return [capital(item.wanted_words), item.presenter_name, papers, filled].filter(Boolean).join(' · ');
}

/** Whether the item or one of its papers came after the deadline. */
export function isLate({ is_late, papers }: AgendaItem): boolean {
  return is_late || papers.some((paper) => paper.is_late);
}

/** The one that takes the place of an item that goes: the next, or else the one before. */
export function neighbour(items: readonly AgendaItem[], item: AgendaItem): AgendaItem | undefined {
  const at = items.findIndex(({ id }) => id === item.id);
  return items[at + 1] ?? items[at - 1];
}
