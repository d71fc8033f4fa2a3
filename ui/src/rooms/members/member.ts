/* Who is in the council on a given day, and how that stands in the list. */
import { capital, date } from '../../lib/format';
import type { Body, BodyName, IndependenceCheck, Member, Membership, RoleHeld } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

/** A deelraad in which someone can sit. */
export type Subcouncil = BodyName;

/** A deelraad or group in which someone can have a role. */
export type Seating = Pick<Body, 'id' | 'name' | 'kind'>;

export function subcouncils(bodies: readonly Seating[]): Subcouncil[] {
  return bodies.filter(({ kind }) => kind === 'subcouncil');
}

export type Standing = 'now' | 'soon' | 'past' | 'outside';

/** In the council as a member, or in a role without being one; outside it is who takes part in a group only. */
export function standing(member: Member, today: string): Standing {
  if (member.role !== null) return 'now';
  const stays = [...member.memberships, ...member.roles];
  if (stays.length === 0) return 'outside';
  return stays.some(({ starts_on }) => starts_on > today) ? 'soon' : 'past';
}

export function isNow({ starts_on, ends_on }: { starts_on: string; ends_on: string | null }, today: string): boolean {
  return starts_on <= today && (ends_on === null || ends_on >= today);
}

/** The term that the list shows: the one in force, else the last one. */
export function shownOf(member: Member, today: string): Membership | undefined {
  return member.memberships.findLast((term) => isNow(term, today)) ?? member.memberships.at(-1);
}

/** The first day of the stay that a term belongs to: of the terms that follow each other without a gap. */
export function since(member: Member, term: Membership): string {
  let first = term.starts_on;
  const before = member.memberships.filter(({ body, starts_on }) => body === term.body && starts_on < term.starts_on);
  for (const { starts_on, ends_on } of before.reverse()) {
    if (ends_on === null || nextDay(ends_on) < first) break;
    first = starts_on;
  }
  return first;
}

/** The last day that is known: as it turned out, else as agreed. */
export function lastDay({ ends_on, term_ends_on }: Membership): string | null {
  return ends_on ?? term_ends_on;
}

/** The agreed last day is past, and nobody recorded what came of it. */
export function isOver({ ends_on, term_ends_on }: Membership, today: string): boolean {
  return ends_on === null && term_ends_on !== null && term_ends_on < today;
}

/** Terms that can be followed by another: the last of its body, of someone who did not leave. */
export function isLast(member: Member, term: Membership): boolean {
  return !member.memberships.some(({ body, starts_on }) => body === term.body && starts_on > term.starts_on);
}

/** Where someone can go on or leave: the last term of each seat, unless they left it. */
export function openSeats(member: Member, today: string): Membership[] {
  return member.memberships.filter(
    (term) => isLast(member, term) && term.left_because === '' && (term.ends_on === null || term.ends_on >= today),
  );
}

/** Terms of others in the same seat that ended before the agreed last day: what is left of them can be served out. */
export function cutShort(people: readonly Member[], than: Member, body: string | null): { label: string; term: Membership & { term_ends_on: string } }[] {
  return people
    .filter(({ id }) => id !== than.id)
    .flatMap(({ label, memberships }) =>
      memberships.flatMap((term) => {
        const { ends_on, term_ends_on } = term;
        return term.body === body && ends_on && term_ends_on && ends_on < term_ends_on ? [{ label, term: { ...term, term_ends_on } }] : [];
      }),
    );
}

/** The deelraden someone sits in or has a role in now. */
export function subcouncilsOf({ memberships, roles }: Member, today: string): string {
  const names = [...memberships, ...roles].filter((stay) => isNow(stay, today)).flatMap(({ body_name }) => body_name ?? []);
  return [...new Set(names)].join(', ');
}

export function termPeriod(term: Membership): string {
  const last = lastDay(term);
  return last === null ? words.terms.open(term.starts_on) : words.terms.agreed(term.starts_on, last);
}

/** "sinds 1 januari 2024", "1 januari 2020 tot en met 31 december 2023" */
export function rolePeriod({ starts_on, ends_on }: RoleHeld, today: string): string {
  if (ends_on !== null) return words.roles.period(starts_on, ends_on);
  return starts_on > today ? words.roles.soon(starts_on) : words.roles.open(starts_on);
}

/** Why someone did not pass: "raadslid, werkt bij de gemeente". */
export function objections(check: IndependenceCheck): string {
  const { why } = words.checks;
  return [
    check.is_councillor && why.councillor,
    check.works_for_municipality && why.municipality,
    check.works_for_institution && why.institution,
    !check.lives_in_municipality && why.lives,
  ]
    .filter(Boolean)
    .join(', ');
}

/** NL91 ABNA 0417 1643 00, as it stands on the card. */
export function inFours(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Beside someone's card there is no room for the address, which is on the card; deelraden have a column when there are any. */
export function columns(today: string, { beside = false, subcouncils = false } = {}): readonly Column<Member>[] {
  const shown = (member: Member) => shownOf(member, today);
  const last = (member: Member) => {
    const term = shown(member);
    return term ? lastDay(term) : null;
  };
  const first = (member: Member) => {
    const term = shown(member);
    return term ? since(member, term) : (member.roles[0]?.starts_on ?? null);
  };
  return [
    {
      key: 'name',
      label: words.columns.name,
      text: ({ label }) => label,
      // The Dutch look someone up under the last name, without its infix.
      sort: ({ last_name, first_name }) => `${last_name} ${first_name}`,
      strong: true,
      rich: true,
    },
    { key: 'role', label: words.columns.role, text: (member) => roleName(member, today), wide: true },
    ...(subcouncils ? [{ key: 'body', label: words.columns.body, text: (member: Member) => subcouncilsOf(member, today) }] : []),
    {
      key: 'term',
      label: words.columns.term,
      text: (member) => {
        const term = shown(member);
        return term ? `${term.term_number}e` : '';
      },
      sort: (member) => shown(member)?.term_number ?? null,
    },
    { key: 'from', label: words.columns.from, text: (member) => shortDate(first(member)), sort: first, nowrap: true },
    { key: 'to', label: words.columns.to, text: (member) => shortDate(last(member)), sort: last, nowrap: true, rich: true },
    ...(beside ? [] : [{ key: 'email', label: words.columns.email, text: ({ email }: Member) => email, rich: true, wide: true }]),
  ];
}

/** "Voorzitter", of who left the role held last. */
export function roleName(member: Member, today: string): string {
  return capital(member.role ?? member.roles.at(-1)?.role ?? (shownOf(member, today) ? 'lid' : ''));
}

/** 1 jan 2024 */
export function shortDate(day: string | null | undefined): string {
  return day ? `${date(day, 'short')} ${day.slice(0, 4)}` : '';
}

export function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
