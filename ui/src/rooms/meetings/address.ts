/* Where in Vergaderingen an address leads: a page (actions), a sheet of one meeting (agenda:ID), or a record, of which the core knows
   the page. */
import type { MeetingPage, Whereabouts } from '../../lib/generated';

export const PAGES = ['schedule', 'actions', 'decisions', 'backlog', 'kinds'] as const satisfies readonly MeetingPage[];
/** The pages of one meeting: before, during and after it. */
export const SHEETS = ['agenda', 'evening', 'minutes'] as const satisfies readonly MeetingPage[];
export type Sheet = (typeof SHEETS)[number];

export interface Address {
  page: MeetingPage;
  /** The meeting whose sheet it is. */
  meeting: string | null;
}

export function sheet(page: Sheet, meeting: string): string {
  return `${page}:${meeting}`;
}

export function isSheet(page: MeetingPage): page is Sheet {
  return (SHEETS as readonly MeetingPage[]).includes(page);
}

/** What the address says itself; null when it names a record. */
export function read(id: string | null): Address | null {
  if (id === null) return { page: 'schedule', meeting: null };
  const [name, meeting = null] = id.split(':');
  if (meeting === null) {
    const page = PAGES.find((known) => known === name);
    return page ? { page, meeting } : null;
  }
  const page = SHEETS.find((known) => known === name);
  return page ? { page, meeting } : null;
}

/** Where a record is shown, coming from `last`: on the sheet of its meeting that is open, else on its own page. */
export function follow(where: Whereabouts, last: Address): Address {
  if (where.meeting !== null && where.meeting === last.meeting && isSheet(last.page)) return last;
  return { page: where.page, meeting: where.meeting };
}
