/* What stands in the list of contacts, and who is found in it. */
import { capital } from '../../lib/format';
import type { Contact, ContactMoment } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

export type Filter = 'now' | 'silent' | 'past' | 'all';

/** The areas in whose slots they are, each once. */
export function areas({ slots }: Contact): string {
  return [...new Set(slots.filter(({ now }) => now).map(({ area }) => area))].join(', ');
}

export function passes(contact: Contact, filter: Filter): boolean {
  return filter === 'all' || (filter === 'silent' ? contact.silent : contact.now === (filter === 'now'));
}

const plain = (text: string) => text.toLocaleLowerCase('nl').normalize('NFD').replace(/\p{M}/gu, '');

/** Whether every word that was typed is somewhere on the card. */
export function found(contact: Contact, text: string): boolean {
  const card = plain([contact.name, contact.role, contact.organisation_name, areas(contact)].join(' '));
  return plain(text)
    .split(/\s+/)
    .every((word) => card.includes(word));
}

/** Who was longest not spoken to stands first; never comes before all. */
export function bySilence(contacts: readonly Contact[]): Contact[] {
  return [...contacts].sort((a, b) => (a.last_spoken ?? '').localeCompare(b.last_spoken ?? ''));
}

/** Mail addresses as a mail program takes them, each once. */
export function addresses(contacts: readonly Contact[]): string[] {
  return [...new Set(contacts.map(({ email }) => email).filter(Boolean))];
}

export function spokenText({ days_since }: Contact): string {
  return days_since === null ? words.never : words.since(days_since);
}

export const columns: readonly Column<Contact>[] = [
  {
    key: 'name',
    label: words.columns.name,
    text: ({ name }) => name,
    sort: ({ last_name, first_name }) => `${last_name} ${first_name}`.trim(),
    strong: true,
    rich: true,
  },
  { key: 'role', label: words.columns.role, text: ({ role }) => capital(role), wide: true },
  { key: 'organisation', label: words.columns.organisation, text: ({ organisation_name }) => organisation_name, wide: true },
  { key: 'areas', label: words.columns.areas, text: areas },
  {
    key: 'spoken',
    label: words.columns.spoken,
    text: spokenText,
    sort: ({ days_since }) => days_since ?? Number.MAX_SAFE_INTEGER,
    rich: true,
  },
];

/** With whom, in the list of a year. */
export function whom({ spoken, organisation_name }: ContactMoment): string {
  return [...(organisation_name ? [organisation_name] : []), ...spoken.map(({ name }) => name)].join(', ');
}

/** How many of each kind, the most first. */
export function perKind(moments: readonly ContactMoment[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of moments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
