/* Where in Vergaderingen an address leads: a page (actions), a record on a page (actions:ID), a sheet of one meeting (agenda:ID), or a
   record alone, of which the core knows the page. */
import type { MeetingPage, Whereabouts } from '../../lib/generated';

export const PAGES = ['schedule', 'actions', 'decisions', 'backlog', 'kinds'] as const satisfies readonly MeetingPage[];
/** The pages of one meeting: before, during and after it. */
export const SHEETS = ['agenda', 'evening', 'minutes'] as const satisfies readonly MeetingPage[];
export type Page = (typeof PAGES)[number];
export type Sheet = (typeof SHEETS)[number];

export interface Address {
  page: MeetingPage;
  /** The meeting whose sheet it is. */
  meeting: string | null;
  /** What is chosen there. */
  record: string | null;
}

export function sheet(page: Sheet, meeting: string): string {
  return `${page}:${meeting}`;
}

/** For a link from a sheet: a record alone stays on the sheet of its meeting, as undo wants it. */
export function onPage(page: Page, record: string): string {
  return `${page}:${record}`;
}

export function isSheet(page: MeetingPage): page is Sheet {
  return (SHEETS as readonly MeetingPage[]).includes(page);
}

/** What the address says itself; null when it only names a record. */
export function read(id: string | null): Address | null {
  if (id === null) return { page: 'schedule', meeting: null, record: null };
  const [name, of = null] = id.split(':');
  const page = PAGES.find((known) => known === name);
  if (page) return { page, meeting: null, record: of };
  const one = SHEETS.find((known) => known === name);
  return one && of !== null ? { page: one, meeting: of, record: null } : null;
}

/** Where a record is shown, coming from `last`: on the sheet of its meeting that is open, else on its own page. */
export function follow(record: string, where: Whereabouts, last: Address): Address {
  if (where.meeting !== null && where.meeting === last.meeting && isSheet(last.page)) return { ...last, record };
  return { page: where.page, meeting: where.meeting, record };
}
