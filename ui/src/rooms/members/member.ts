/* Who is a member on a given day, and how that stands in the list. */
import { capital, date } from '../../lib/format';
import type { Member, Membership } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

export type Standing = 'now' | 'soon' | 'past';

export function standing(member: Member, today: string): Standing {
  if (member.role !== null) return 'now';
  return member.memberships.some(({ starts_on }) => starts_on > today) ? 'soon' : 'past';
}

export function isNow({ starts_on, ends_on }: Membership, today: string): boolean {
  return starts_on <= today && (ends_on === null || ends_on >= today);
}

/** The membership that the list shows: the one in force, else the last one. */
export function shownOf(member: Member, today: string): Membership | undefined {
  return member.memberships.findLast((membership) => isNow(membership, today)) ?? member.memberships.at(-1);
}

/** "sinds 1 januari 2024", "1 januari 2020 tot en met 31 december 2023" */
export function period({ starts_on, ends_on }: Membership, today: string): string {
  if (ends_on !== null) return words.memberships.period(starts_on, ends_on);
  return starts_on > today ? words.memberships.soon(starts_on) : words.memberships.open(starts_on);
}

/** NL91 ABNA 0417 1643 00, as it stands on the card. */
export function inFours(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

export function columns(today: string): readonly Column<Member>[] {
  const shown = (member: Member) => shownOf(member, today);
  return [
    {
      key: 'name',
      label: words.columns.name,
      text: ({ name }) => name,
      // The Dutch look someone up under the last name, without its infix.
      sort: ({ last_name, first_name }) => `${last_name} ${first_name}`,
      strong: true,
    },
    { key: 'role', label: words.columns.role, text: (member) => capital(shown(member)?.role ?? '') },
    {
      key: 'from',
      label: words.columns.from,
      text: (member) => shortDate(shown(member)?.starts_on),
      sort: (member) => shown(member)?.starts_on ?? null,
      nowrap: true,
    },
    {
      key: 'to',
      label: words.columns.to,
      text: (member) => shortDate(shown(member)?.ends_on),
      sort: (member) => shown(member)?.ends_on ?? null,
      nowrap: true,
    },
    { key: 'email', label: words.columns.email, text: ({ email }) => email, rich: true },
  ];
}

/** 1 jan 2024 */
function shortDate(day: string | null | undefined): string {
  return day ? `${date(day, 'short')} ${day.slice(0, 4)}` : '';
}
