import { render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Balance, Body, Participant, Setting } from '../../lib/generated';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import { columns, offeredKinds, period, shares, standing, state, typedGroups } from './groups';
import Groups from './Groups.svelte';

const TODAY = '2026-11-03';

const participant = (name: string, part: Partial<Participant> = {}): Participant => ({
  id: `p-${name}`,
  person: name,
  name,
  email: '',
  is_contact: false,
  role: null,
  starts_on: null,
  ends_on: null,
  now: true,
  left_council: null,
  ...part,
});

const body = (part: Partial<Body> = {}): Body => ({
  id: 'b',
  kind: 'working_group',
  name: 'Werkgroep Minima',
  parent: null,
  parent_name: null,
  subject: 'Armoede',
  starts_on: '2026-01-06',
  ends_on: null,
  closing_agreement: '',
  counterpart: null,
  counterpart_name: null,
  ended: false,
  seats: [],
  participants: [],
  warnings: [],
  ...part,
});

const balance: Balance = {
  id: 'age',
  name: 'Leeftijd',
  groups: [
    { id: 'young', name: 'tot 30 jaar', count: null },
    { id: 'middle', name: '30 tot 50 jaar', count: null },
    { id: 'old', name: '50 jaar en ouder', count: 22 },
  ],
  known: 33,
  unknown: 7,
  hidden: 11,
};

const setting = (name: Setting['name'], value: number): Setting => ({
  name,
  value,
  default: 0,
  least: 0,
  most: 1,
  unit: 'yes_no',
  choices: [],
  label: '',
  explanation: '',
  source: '',
});

test('a body runs, ended or is yet to begin, and a warning comes before that', () => {
  expect(standing(body(), TODAY)).toBe('running');
  expect(standing(body({ ended: true }), TODAY)).toBe('ended');
  expect(standing(body({ starts_on: '2027-01-01' }), TODAY)).toBe('soon');
  expect(state(body({ warnings: [{ kind: 'too_few', words: '' }] }), TODAY)).toEqual({ kind: 'warn', text: 'vraagt aandacht' });
});

test('a period is a sentence, whichever end is open', () => {
  expect(period('2026-01-06', null, TODAY)).toBe('sinds 6 januari 2026');
  expect(period('2027-01-06', null, TODAY)).toBe('vanaf 6 januari 2027');
  expect(period(null, '2026-12-31', TODAY)).toBe('tot en met 31 december 2026');
  expect(period('2026-01-06', '2026-12-31', TODAY)).toBe('6 januari 2026 tot en met 31 december 2026');
  expect(period(null, null, TODAY)).toBe('');
});

test('what a council does not work with is not offered, unless it is there', () => {
  const off = [setting('uses_network', 0), setting('uses_subcouncils', 0)];
  expect(offeredKinds(off, [])).toEqual(['executive', 'steering_group', 'working_group', 'project_group']);
  expect(offeredKinds([setting('uses_network', 1)], [])).toContain('network');
  expect(offeredKinds(off, [body({ kind: 'subcouncil' })])[0]).toBe('subcouncil');
});

test('the list counts who takes part now, and sorts kinds in their own order', () => {
  const [, kind, members, contact] = columns(TODAY);
  const group = body({ participants: [participant('Okke', { is_contact: true }), participant('Truus'), participant('Bart', { now: false })] });
  expect(members?.text(group)).toBe('2');
  expect(contact?.text(group)).toBe('Okke');
  expect(kind?.sort?.(body({ kind: 'subcouncil' }))).toBe(0);
});

test('groups that are too small are shown together, and what is not known apart', () => {
  expect(shares(balance)).toEqual([
    { name: '50 jaar en ouder', count: 22, rest: false },
    { name: 'Samen: tot 30 jaar, 30 tot 50 jaar', count: 11, rest: true },
    { name: 'Niet bekend', count: 7, rest: true },
  ]);
});

test('a group that gets another name keeps who is in it', () => {
  const before = [
    { id: 'a', name: 'noord' },
    { id: 'b', name: 'zuid' },
  ];
  expect(typedGroups(before, 'zuid\nnoord')).toEqual([
    { id: 'b', name: 'zuid' },
    { id: 'a', name: 'noord' },
  ]);
  expect(typedGroups(before, 'Noord\n zuid \n')).toEqual([
    { id: 'a', name: 'Noord' },
    { id: 'b', name: 'zuid' },
  ]);
  expect(typedGroups(before, 'noord\nzuid\noost')).toEqual([{ id: 'a', name: 'noord' }, { id: 'b', name: 'zuid' }, { name: 'oost' }]);
  expect(typedGroups(before, 'zuid')).toEqual([{ id: 'b', name: 'zuid' }]);
});

let bodies: Body[] = [];
beforeEach(async () => {
  Element.prototype.scrollIntoView = vi.fn();
  setBackend({
    listen: async () => () => undefined,
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: null, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      const { operation } = args as { operation: string };
      if (operation === 'groups.list') return bodies;
      if (operation === 'settings.list') return [];
      if (operation === 'groups.balance') return { participants: 40, least: 5, balances: [balance] };
      if (operation === 'typed.date') return { date: TODAY, shown: '' };
      return [];
    },
  });
  await session.refresh();
});

test('an empty room is one line and one button', async () => {
  bodies = [];
  render(Groups, { year: 2026, id: null });
  await screen.findByText(/Zet hier de werkgroepen/);
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

test('a network shows totals only, as bars with the same numbers in a table', async () => {
  bodies = [body({ kind: 'network', name: 'Netwerk', participants: [participant('Okke')] })];
  render(Groups, { year: 2026, id: 'b' });
  const table = await screen.findByRole('table', { name: 'Naar leeftijd' });
  const rows = within(table).getAllByRole('row');
  const cells = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent?.trim()).join(' ');
  expect(rows.map(cells)).toEqual([
    'Groep Deelnemers',
    '50 jaar en ouder 22',
    'Samen: tot 30 jaar, 30 tot 50 jaar 11',
    'Niet bekend 7',
    'Totaal 40',
  ]);
});

test('a card says what asks for attention and who left the council', async () => {
  const warnings = [{ kind: 'no_contact' as const, words: 'Er is nog geen eerste contactpersoon.' }];
  bodies = [body({ warnings, participants: [participant('Marisol', { left_council: '2026-09-01' })] })];
  render(Groups, { year: 2026, id: 'b' });
  await screen.findByText('Er is nog geen eerste contactpersoon.');
  expect(screen.getByText('uit de raad sinds 1 september 2026')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Afsluiten…' })).toBeDefined();
});

test('a deelraad counts who has a seat in it, and nobody twice', () => {
  const seat = (person: string, now: boolean) => ({ person, name: person, role: null, starts_on: '2024-01-01', ends_on: null, now });
  const members = columns(TODAY).find(({ key }) => key === 'members');
  const seats = [seat('Devi', true), seat('Okke', true), seat('Truus', false)];
  expect(members?.text(body({ seats, participants: [participant('Okke'), participant('Yara')] }))).toBe('3');
});
