/* What a meeting is on a given day, and how it is written. */
import type { Snippet } from 'svelte';
import { capital, clock, date } from '../../lib/format';
import type { Meeting } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

/** What a page of the room is given. */
export interface PageProps {
  year: number;
  /** The record the address points to, such as an action that undo leads back to. */
  record: string | null;
  /** The way to the other pages; it stands under the head of each. */
  nav: Snippet;
}

/** What a sheet of one meeting is given. */
export interface SheetProps {
  meeting: Meeting;
  record: string | null;
}

export function times({ starts_at, ends_at }: Pick<Meeting, 'starts_at' | 'ends_at'>): string {
  return `${clock(starts_at)}–${clock(ends_at)}`;
}

/** di 3 november: short enough for a list, and still read at a glance. */
export function day(iso: string): string {
  return date(iso, 'today').replace(/^(\p{L}{2})\p{L}*/u, '$1');
}

/** "Plenair, Deelraad Jeugd"; a kernteam meets as kernteam, and is not named twice. */
export function kindOf(kind: string, body: string | null): string {
  return capital(kind) + (body !== null && body.toLowerCase() !== kind.toLowerCase() ? `, ${body}` : '');
}

export type Standing = 'held' | 'today' | 'coming' | 'cancelled';

export function standing(meeting: Meeting, today: string): Standing {
  if (meeting.cancelled_because !== null) return 'cancelled';
  if (meeting.date === today) return 'today';
  return meeting.date < today ? 'held' : 'coming';
}

export function isAhead(meeting: Meeting, today: string): boolean {
  return meeting.date >= today;
}

/** The first meeting from today on that goes on; the list is in order of date. */
export function nextOf(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return meetings.find((meeting) => meeting.cancelled_because === null && isAhead(meeting, today));
}

/** "12 vergaderingen, 9 geweest, de volgende is op dinsdag 1 december" */
export function summary(meetings: readonly Meeting[], today: string): string {
  const going = meetings.filter(({ cancelled_because }) => cancelled_because === null);
  const held = going.filter((meeting) => !isAhead(meeting, today)).length;
  return words.summary(going.length, held, nextOf(meetings, today)?.date ?? null);
}

export const columns: readonly Column<Meeting>[] = [
  {
    key: 'date',
    label: words.columns.date,
    text: (meeting) => day(meeting.date),
    // Of one day they keep the order in which they come: by their time.
    sort: ({ date }) => date,
    kind: 'date',
    rich: true,
    strong: true,
    nowrap: true,
  },
  { key: 'time', label: words.columns.time, text: times, nowrap: true, wide: true },
  {
    key: 'kind',
    label: words.columns.kind,
    text: ({ kind, body_name, is_public }) => kindOf(kind, body_name) + (is_public ? `, ${words.isPublic}` : ''),
    rich: true,
  },
  { key: 'place', label: words.columns.place, text: ({ place }) => place, wide: true },
  {
    key: 'remarks',
    label: words.columns.remarks,
    text: (meeting) => meeting.cancelled_because ?? (meeting.moved_because || meeting.holiday) ?? '',
    rich: true,
    sortable: false,
  },
];

/** How a new meeting begins: as the last one, of that kind when it is told. */
export function likeBefore(meetings: readonly Meeting[]) {
  const before = meetings.at(-1);
  return {
    kind: before?.kind ?? 'plenair',
    startsAt: before ? clock(before.starts_at) : '19:00',
    endsAt: before ? clock(before.ends_at) : '21:00',
    place: before?.place ?? '',
    link: before?.online_link ?? '',
  };
}
