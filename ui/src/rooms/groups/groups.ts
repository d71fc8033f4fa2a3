/* How a body stands, which kinds are offered, and how the list shows them. */
import type { Balance, Body, BodyKind, BodySeat, Participant, Setting, SettingName } from '../../lib/generated';
import type { StatusKind } from '../../parts/Status.svelte';
import type { Column } from '../../parts/table';
import { KINDS, words } from './words';

export type Standing = 'soon' | 'running' | 'ended';

export function standing({ ended, starts_on }: Body, today: string): Standing {
  if (ended) return 'ended';
  return starts_on !== null && starts_on > today ? 'soon' : 'running';
}

/** The word behind a body in the list, with the colour it has. */
export function state(body: Body, today: string): { kind: StatusKind; text: string } {
  if (body.warnings.length > 0) return { kind: 'warn', text: words.states.attention };
  const stand = standing(body, today);
  return { kind: stand === 'running' ? 'ok' : 'plain', text: words.states[stand] };
}

/** "sinds 6 januari 2026", "2 september 2025 tot en met 6 oktober 2026" */
export function period(starts: string | null, ends: string | null, today: string): string {
  if (starts !== null && ends !== null) return words.between(starts, ends);
  if (ends !== null) return words.until(ends);
  if (starts === null) return '';
  return starts > today ? words.from(starts) : words.since(starts);
}

export const present = ({ participants }: Body): Participant[] => participants.filter(({ now }) => now);
/** Of a body that has seats: who has one now. */
export const seated = ({ seats }: Body): BodySeat[] => seats.filter(({ now }) => now);
export const former = ({ participants }: Body): Participant[] => participants.filter(({ now }) => !now);

/** Someone with a seat who takes part as well is one. */
const size = (body: Body) => new Set([...seated(body), ...present(body)].map(({ person }) => person)).size;

const contacts = (body: Body) =>
  present(body)
    .filter(({ is_contact }) => is_contact)
    .map(({ name }) => name)
    .join(', ');

/** What a council can choose from: a kind that it does not work with is not offered, unless there already is one. */
export function offeredKinds(settings: readonly Setting[], bodies: readonly Body[]): BodyKind[] {
  const needs: Partial<Record<BodyKind, SettingName>> = { subcouncil: 'uses_subcouncils', network: 'uses_network' };
  const isOn = (name: SettingName) => settings.some((setting) => setting.name === name && setting.value !== 0);
  return (Object.keys(KINDS) as BodyKind[]).filter((kind) => {
    const setting = needs[kind];
    return setting === undefined || isOn(setting) || bodies.some((body) => body.kind === kind);
  });
}

export function columns(today: string): readonly Column<Body>[] {
  const order = Object.keys(KINDS);
  return [
    { key: 'name', label: words.columns.name, text: ({ name }) => name, strong: true },
    { key: 'kind', label: words.columns.kind, text: ({ kind }) => KINDS[kind], sort: ({ kind }) => order.indexOf(kind) },
    {
      key: 'members',
      label: words.columns.members,
      text: (body) => String(size(body)),
      sort: size,
      align: 'end',
      kind: 'number',
    },
    { key: 'contact', label: words.columns.contact, text: contacts },
    { key: 'state', label: words.columns.state, text: (body) => state(body, today).text, rich: true },
  ];
}

export interface Share {
  name: string;
  count: number;
  /** What is hidden or not known, which is no group of its own. */
  rest: boolean;
}

/** What may be seen of a division: the groups, those that are hidden together, and of whom it is not known. */
export function shares({ groups, hidden, unknown }: Balance): Share[] {
  const shown = groups.flatMap(({ name, count }) => (count === null ? [] : [{ name, count, rest: false }]));
  const together = groups.filter(({ count }) => count === null).map(({ name }) => name);
  return [
    ...shown,
    ...(hidden === null ? [] : [{ name: words.balance.together(together.join(', ')), count: hidden, rest: true }]),
    ...(unknown > 0 ? [{ name: words.balance.unknown, count: unknown, rest: true }] : []),
  ];
}

/**
 * The groups as they were typed, one a line. A line that says what a group said is that group; when there are as many lines as groups,
 * a changed line is the group that stood there, so that renaming loses nobody.
 */
export function typedGroups(before: readonly { id: string; name: string }[], text: string): { id?: string; name: string }[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const left = [...before];
  const take = (match: (group: { id: string; name: string }) => boolean) => {
    const at = left.findIndex(match);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const kept = lines.map((line) => take(({ name }) => name === line));
  return lines.map((name, at) => {
    const same = kept[at] ?? (lines.length === before.length ? take(({ id }) => id === before[at]?.id) : undefined);
    return same ? { id: same.id, name } : { name };
  });
}
