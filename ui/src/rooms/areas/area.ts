/* What stands on the cover board. */
import type { Covered, FocusKind, Holder } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

/** Truus Wielemaker · Marisol de Wildt (geen lid meer) · Bart Heijligenberg (vanaf 1 oktober 2026) */
export function holderText({ name, standing, starts_on, until }: Holder): string {
  if (standing === 'left') return `${name} (${words.left})`;
  if (standing === 'coming' && starts_on) return `${name} (${words.coming(starts_on)})`;
  return until ? `${name} (${words.until(until)})` : name;
}

/** How many of the slots have someone on the day. */
export function filled({ contacts }: Covered, on: string): number {
  return new Set(contacts.filter(({ starts_on }) => starts_on === null || starts_on <= on).map(({ slot }) => slot)).size;
}

export function columns(kind: FocusKind, slots: number, on: string): readonly Column<Covered>[] {
  const { columns: labels } = words;
  const all: (Column<Covered> | false)[] = [
    { key: 'name', label: labels.name[kind], text: ({ name }) => name, strong: true },
    { key: 'who', label: labels.who, text: ({ holders }) => holders.map(({ name }) => name).join(', '), rich: true, sortable: false },
    kind === 'area' &&
      slots > 0 && {
        key: 'slots',
        label: labels.slots,
        text: (covered) => words.filled(filled(covered, on), slots),
        sort: (covered) => filled(covered, on),
      },
    kind === 'area' && {
      key: 'attention',
      label: labels.attention,
      text: ({ gaps }) => gaps[0]?.text ?? '',
      sort: ({ gaps }) => gaps[0]?.from ?? null,
      rich: true,
    },
  ];
  return all.filter((column) => column !== false);
}
