import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Assigned, Board, Covered, Focus, Holder } from '../../lib/generated';
import { dayBefore, period } from '../../lib/period';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import Areas from './Areas.svelte';
import { columns, filled, holderText } from './area';
import PersonFocus from './PersonFocus.svelte';
import { going, reaching } from './succession';

const TODAY = '2026-11-03';

const assigned = (id: string, name: string, starts_on: string | null = null, ends_on: string | null = null): Assigned => ({
  id,
  focus: 'west',
  person: id,
  name,
  starts_on,
  ends_on,
});
const holder = (standing: Holder['standing'], row: Assigned, until: string | null = null): Holder => ({ ...row, standing, until });

const west: Focus = {
  id: 'west',
  kind: 'area',
  name: 'Westpolder',
  description: '',
  starts_on: '2025-01-01',
  ends_on: null,
  from: [{ id: 'old', name: 'West' }],
  to: [],
  now: [],
};
const old: Focus = { ...west, id: 'old', name: 'West', starts_on: null, ends_on: '2024-12-31', from: [], now: [{ id: 'west', name: 'Westpolder' }] };
const covered: Covered = {
  ...west,
  holders: [holder('now', assigned('a', 'Devi Ramlakhan')), holder('left', assigned('b', 'Marisol de Wildt'), '2026-09-01')],
  gaps: [{ from: TODAY, to: null, text: 'Alleen Devi Ramlakhan' }],
  contacts: [],
};
const slots = [{ id: 's', name: 'wijkteam' }];

let foci: Focus[] = [];
let readOnly: string | null = null;
const acted = vi.fn();

function answer(operation: unknown, request: { kind?: string }): unknown {
  const board = (found: Covered[]): Board => ({ on: TODAY, least: 2, slots, foci: found });
  switch (operation) {
    case 'areas.list':
      return foci;
    case 'areas.board':
      return board(request.kind === 'area' && foci.length > 0 ? [covered] : []);
    case 'areas.read':
      return { focus: west, assignments: covered.holders, contacts: [] };
    case 'areas.of_person':
      return [{ id: 'x', focus: 'west', kind: 'area', name: 'Westpolder', starts_on: null, ends_on: null, now: true }];
    case 'people.list':
      return [];
    case 'typed.date':
      return { date: TODAY, shown: '' };
    default:
      return null;
  }
}

beforeEach(async () => {
  acted.mockReset();
  foci = [west, old];
  readOnly = null;
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: readOnly, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      if (command === 'act') {
        acted(args.operation, args.request);
        return { answer: ['new'], step: null, touched: [] };
      }
      return answer(args.operation, args.request as { kind?: string });
    },
    listen: async () => () => undefined,
  });
  await session.refresh();
});

test('days are a sentence', () => {
  expect(period({ starts_on: null, ends_on: null }, TODAY)).toBe('');
  expect(period({ starts_on: '2024-01-01', ends_on: null }, TODAY)).toBe('sinds 1 januari 2024');
  expect(period({ starts_on: '2027-01-01', ends_on: null }, TODAY)).toBe('vanaf 1 januari 2027');
  expect(period({ starts_on: null, ends_on: '2025-12-31' }, TODAY)).toBe('tot en met 31 december 2025');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
});

test('who left or is yet to come is said with the name', () => {
  const row = assigned('a', 'Devi', '2027-01-01');
  expect(holderText(holder('now', row))).toBe('Devi');
  expect(holderText(holder('now', row, '2026-12-31'))).toBe('Devi (tot en met 31 december 2026)');
  expect(holderText(holder('coming', row))).toBe('Devi (vanaf 1 januari 2027)');
  expect(holderText(holder('left', row))).toBe('Devi (geen lid meer)');
});

test('slots count once, and only from their first day on', () => {
  const contact = { id: 'c', focus: 'west', slot: 's', contact: 'k', name: 'K', email: '', phone: '', starts_on: null, ends_on: null };
  expect(filled({ ...covered, contacts: [contact, { ...contact, id: 'd' }] }, TODAY)).toBe(1);
  expect(filled({ ...covered, contacts: [{ ...contact, starts_on: '2027-01-01' }] }, TODAY)).toBe(0);
  expect(columns('theme', 4, TODAY).map(({ key }) => key)).toEqual(['name', 'who']);
  expect(columns('area', 0, TODAY).map(({ key }) => key)).toEqual(['name', 'who', 'attention']);
});

test('what ended before the day does not go along, nor what was left out', () => {
  const rows = [assigned('a', 'A'), assigned('b', 'B', null, '2025-12-31')];
  expect(reaching(rows, '2026-01-01').map(({ id }) => id)).toEqual(['a']);
  expect(reaching(rows, null)).toHaveLength(2);
  expect(going(rows, 1, new Set(['1:a', '0:b'])).map(({ id }) => id)).toEqual(['b']);
});

test('the board says where there are too few, and what became of old areas', async () => {
  const { container } = render(Areas, { year: 2026, id: 'west' });
  expect((await screen.findAllByText('Alleen Devi Ramlakhan')).length).toBeGreaterThan(0);
  expect(screen.getByText(/nu: Westpolder/)).toBeTruthy();
  expect(await screen.findByText('niet ingevuld')).toBeTruthy();
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a split asks two names and says beforehand what happens', async () => {
  render(Areas, { year: 2026, id: 'west' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Meer: Westpolder' }));
  await fireEvent.click(screen.getByRole('menuitem', { name: 'Splitsen…' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  await fireEvent.input(dialog.getByLabelText('Naam van deel 1'), { target: { value: 'Polder' } });
  await fireEvent.input(dialog.getByLabelText('Naam van deel 2'), { target: { value: 'Tuinen' } });
  const on = dialog.getByLabelText('Vanaf');
  await fireEvent.input(on, { target: { value: 'vandaag' } });
  await fireEvent.blur(on);
  expect(await dialog.findByText(/Westpolder blijft bestaan tot en met 2 november 2026/)).toBeTruthy();
  expect(await dialog.findByText(/^Polder begint met Devi Ramlakhan en Marisol de Wildt/)).toBeTruthy();
  const [marisol] = dialog.getAllByLabelText('Marisol de Wildt');
  if (marisol) await fireEvent.click(marisol);
  expect(await dialog.findByText(/^Polder begint met Devi Ramlakhan\.$/)).toBeTruthy();
  await fireEvent.click(dialog.getByText('Splitsen'));
  await vi.waitFor(() => expect(acted).toHaveBeenCalled());
  const [operation, request] = acted.mock.calls[0] as [string, { into: unknown[] }];
  expect(operation).toBe('areas.succeed');
  expect(request.into).toEqual([
    { name: 'Polder', description: '', assignments: ['a'], contacts: [] },
    { name: 'Tuinen', description: '', assignments: ['a', 'b'], contacts: [] },
  ]);
});

test('an empty room has one line and one button; a file that may only be read has no button', async () => {
  foci = [];
  const { unmount } = render(Areas, { year: 2026, id: null });
  expect(await screen.findByText(/Zet hier de gebieden/)).toBeTruthy();
  unmount();
  readOnly = 'Iemand anders werkt in dit bestand.';
  await session.refresh();
  render(Areas, { year: 2026, id: null });
  expect(await screen.findByText('In dit bestand staan nog geen gebieden.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Nieuw gebied' })).toBeNull();
});

test('on the card of a person stand their areas', async () => {
  render(PersonFocus, { id: 'a' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Westpolder weghalen' }));
  expect(acted).toHaveBeenCalledWith('areas.remove_assignment', { id: 'x' });
});
