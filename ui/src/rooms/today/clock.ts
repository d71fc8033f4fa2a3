/* The year's meetings as marks on the year clock. */
import type { Meeting } from '../../lib/generated';
import { capital, clock } from '../../lib/format';
import type { ClockMark } from '../../parts/YearClock.svelte';

export function marks(meetings: readonly Meeting[], today: string, href: (meeting: Meeting) => string): ClockMark[] {
  return meetings.map((meeting) => ({
    date: meeting.date,
    label: `${capital(meeting.kind)}, ${clock(meeting.starts_at)}`,
    state: standing(meeting, today),
    href: href(meeting),
  }));
}

function standing(meeting: Meeting, today: string): ClockMark['state'] {
  if (meeting.cancelled_because !== null) return 'cancelled';
  if (meeting.date === today) return 'due';
  return meeting.date < today ? 'done' : 'open';
}

/** The first meeting from today on that goes on. */
export function next(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return meetings.find((meeting) => meeting.cancelled_because === null && meeting.date >= today);
}
