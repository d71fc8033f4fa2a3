import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Council as Settings } from '../../lib/generated';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import Council from './Council.svelte';

const known: Settings = {
  name: 'Adviesraad Waterhoven',
  short_name: 'AW',
  municipality: 'Waterhoven',
  holiday_region: 'middle',
  legal_basis: '',
  finance_model: 'own_budget',
  house_colour: '#0f4c5c',
  logo_hash: null,
  logo_alternative: '',
  address: '',
  footer: 'www.adviesraadwaterhoven.nl',
  college_address: '',
};

let council: Settings | null = known;
let readOnly: string | null = null;
let darkened = false;
const acted = vi.fn();

beforeEach(async () => {
  acted.mockReset();
  council = known;
  readOnly = null;
  darkened = false;
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: readOnly, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      if (command === 'act') {
        acted(args.operation, args.request);
        return { answer: null, step: null, touched: [] };
      }
      if (args.operation === 'council.read') return council;
      return args.operation === 'council.colour_on_paper' ? { colour: '#8a6f3c', darkened } : [];
    },
    listen: async () => () => undefined,
  });
  await session.refresh();
});

test('a setting is saved when it is left, and leaves the others as they are', async () => {
  render(Council, { year: 2026, id: null });
  const name = await screen.findByRole('textbox', { name: 'Gemeente' });
  await fireEvent.input(name, { target: { value: 'Rijnstad' } });
  await fireEvent.change(name);
  expect(acted).toHaveBeenCalledWith('council.set', expect.objectContaining({ name: known.name, municipality: 'Rijnstad', house_colour: '#0f4c5c' }));
});

test('a new file begins with a short form that asks what it needs', async () => {
  council = null;
  render(Council, { year: 2026, id: null });
  await fireEvent.click(await screen.findByRole('button', { name: 'Raad vastleggen' }));
  expect(acted).not.toHaveBeenCalled();
  expect(await screen.findByText('Vul in: naam van de raad.')).toBeTruthy();
});

test('a file that may only be read shows the settings without fields', async () => {
  readOnly = 'Iemand anders werkt in dit bestand.';
  await session.refresh();
  render(Council, { year: 2026, id: null });
  expect(await screen.findByText('Wij hebben een eigen budget')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('address, foot and address of the college are saved by themselves, and no other setting forgets them', async () => {
  render(Council, { year: 2026, id: null });
  const address = await screen.findByRole('textbox', { name: 'Adres van de raad' });
  await fireEvent.input(address, { target: { value: 'Postbus 12\n1234 AB Waterhoven' } });
  await fireEvent.change(address);
  expect(acted).toHaveBeenLastCalledWith('council.set', expect.objectContaining({ address: 'Postbus 12\n1234 AB Waterhoven', footer: known.footer }));
  const college = screen.getByRole('textbox', { name: 'Adres van het college' });
  await fireEvent.input(college, { target: { value: 'Postbus 1' } });
  await fireEvent.change(college);
  expect(acted).toHaveBeenLastCalledWith('council.set', expect.objectContaining({ college_address: 'Postbus 1', footer: known.footer }));
  expect(screen.getByText(/Leeg: Het college van burgemeester en wethouders van de gemeente Waterhoven/)).toBeTruthy();
  const footer = screen.getByRole('textbox', { name: 'Regel onderaan' });
  await fireEvent.input(footer, { target: { value: '' } });
  await fireEvent.change(footer);
  expect(acted).toHaveBeenLastCalledWith('council.set', expect.objectContaining({ footer: '', house_colour: known.house_colour }));
});

test('a colour that white letters would drown in says that paper gets a darker one', async () => {
  darkened = true;
  render(Council, { year: 2026, id: null });
  expect(await screen.findByText(/Op papier wordt deze kleur iets donkerder/)).toBeTruthy();
});
