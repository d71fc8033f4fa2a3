/* The year's meetings as marks on the year clock. */
import type { YearMeeting } from '../../lib/generated';
import { capital, clock } from '../../lib/format';
import type { ClockMark } from '../../parts/YearClock.svelte';

export function marks(meetings: readonly YearMeeting[], today: string, href: (meeting: YearMeeting) => string): ClockMark[] {
  return meetings.map((meeting) => ({
    date: meeting.date,
    label: `${capital(meeting.kind)}, ${clock(meeting.starts_at)}`,
    state: standing(meeting, today),
    href: href(meeting),
  }));
}

function standing(meeting: YearMeeting, today: string): ClockMark['state'] {
  if (meeting.is_cancelled) return 'cancelled';
  if (meeting.date === today) return 'due';
  return meeting.date < today ? 'done' : 'open';
}

/** The first meeting from today on that goes on. */
export function next(meetings: readonly YearMeeting[], today: string): YearMeeting | undefined {
  return meetings.find((meeting) => !meeting.is_cancelled && meeting.date >= today);
}
