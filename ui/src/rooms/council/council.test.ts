import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Council as Settings, Offered, Setting } from '../../lib/generated';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import { inGroups, pageOf } from './council';
import Council from './Council.svelte';
import { GROUP } from './words';

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
  iban: '',
  account_name: '',
};

const setting: Setting = {
  name: 'term_years',
  value: 3,
  default: 4,
  least: 1,
  most: 12,
  unit: 'years',
  choices: [],
  label: 'Zittingstermijn',
  explanation: 'Zo lang duurt één termijn van een lid.',
  source: 'een verordening',
};

const model: Offered = {
  model: 'plan_and_budget',
  title: 'Jaarplan en begroting',
  text: 'Een jaarplan met doelen.',
  chosen: false,
  changes: ['Gewenst aantal leden: 10'],
};

let council: Settings | null = known;
let refused: string | null = null;
let readOnly: string | null = null;
let darkened = false;
const acted = vi.fn();

beforeEach(async () => {
  acted.mockReset();
  council = known;
  readOnly = null;
  darkened = false;
  refused = null;
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: readOnly, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      if (command === 'act') {
        acted(args.operation, args.request);
        if (refused !== null) throw { code: 'setting_out_of_range', message: refused, field: 'value', id: null };
        if (args.operation === 'council.set' && council === null) {
          council = known;
          return { answer: null, step: null, touched: ['council'] };
        }
        return { answer: null, step: null, touched: [] };
      }
      if (args.operation === 'typed.date') return { date: '2024-01-01', shown: 'maandag 1 januari 2024' };
      if (args.operation === 'models.list') return [model];
      if (args.operation === 'settings.list') return [setting];
      if (args.operation === 'council.rates') return [{ id: 'rate', starts_on: '2026-01-01', rate: 250, shown: '€ 0,25', source: '' }];
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

test('the address leads to a page, a step, or the page of a record', () => {
  const records = { sections: ['mission'], rates: ['rate'] };
  expect(pageOf('settings', records)).toBe('settings');
  expect(pageOf('start-model', undefined)).toBe('start-model');
  expect(pageOf('mission', records)).toBe('method');
  expect(pageOf('rate', records)).toBe('rates');
  expect(pageOf(null, records)).toBeNull();
  expect(pageOf('gone', records)).toBeNull();
});

test('every setting has one place', () => {
  const all = Object.keys(GROUP).map((name) => ({ ...setting, name: name as Setting['name'] }));
  const shown = inGroups(all).flatMap(({ settings }) => settings.map(({ name }) => name));
  expect([...shown].sort()).toEqual(Object.keys(GROUP).sort());
});

test('an address without a page leaves the page as it is, so that undo does not lead away from it', async () => {
  const { rerender } = render(Council, { year: 2026, id: 'rate' });
  expect(await screen.findByRole('heading', { name: 'Kilometertarieven' })).toBeTruthy();
  await rerender({ year: 2026, id: null });
  expect(screen.getByRole('heading', { name: 'Kilometertarieven' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Tarieven' }).getAttribute('aria-current')).toBe('page');
});

test('a setting says what it counts and what is usual, and goes back to that', async () => {
  render(Council, { year: 2026, id: 'settings' });
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Zittingstermijn' });
  expect(field.value).toBe('3');
  expect(screen.getByText(/Standaard: 4 jaar. Bron: een verordening/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Standaard terugzetten: Zittingstermijn' }));
  expect(acted).toHaveBeenLastCalledWith('settings.set', { name: 'term_years', value: 4 });
});

test('a setting that is refused says why at its field and keeps what was typed', async () => {
  render(Council, { year: 2026, id: 'settings' });
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Zittingstermijn' });
  refused = 'Kies een getal van 1 tot en met 12.';
  await fireEvent.input(field, { target: { value: '40' } });
  await fireEvent.blur(field);
  expect(await screen.findByText(refused)).toBeTruthy();
  expect(field.value).toBe('40');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  acted.mockReset();
  await fireEvent.input(field, { target: { value: 'veertig' } });
  await fireEvent.blur(field);
  expect(await screen.findByText('Typ een heel getal, zoals 4.')).toBeTruthy();
  expect(acted).not.toHaveBeenCalled();
});

test('a new council walks through its steps by keyboard, and what it skips stays open', async () => {
  council = null;
  const { rerender } = render(Council, { year: 2026, id: null });
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Naam van de raad' }), { target: { value: 'Adviesraad Rijnstad' } });
  await fireEvent.input(screen.getByRole('textbox', { name: 'Gemeente' }), { target: { value: 'Rijnstad' } });
  await fireEvent.click(screen.getByRole('radio', { name: 'Midden' }));
  await fireEvent.click(screen.getByRole('radio', { name: /eigen budget/ }));
  await fireEvent.submit(screen.getByRole('textbox', { name: 'Gemeente' }).closest('form')!);
  await waitFor(() => expect(router.place.id).toBe('start-model'));

  await rerender({ year: 2026, id: 'start-model' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Hoe werkt uw raad?' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Stap 2 van 4: Hoe werkt uw raad?');
  await fireEvent.click(await screen.findByRole('button', { name: 'Zo werkt onze raad' }));
  expect(await screen.findByText('Kies wat het meest op uw raad lijkt.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Jaarplan en begroting' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Zo werkt onze raad' }));
  await waitFor(() => expect(acted).toHaveBeenLastCalledWith('models.choose', { model: 'plan_and_budget' }));
  await waitFor(() => expect(router.place.id).toBe('start-members'));

  await rerender({ year: 2026, id: 'start-members' });
  const first = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Voornaam' });
  await fireEvent.input(first, { target: { value: 'Truus' } });
  await fireEvent.input(screen.getByRole('textbox', { name: 'Achternaam' }), { target: { value: 'Wielemaker' } });
  const since = screen.getByRole<HTMLInputElement>('textbox', { name: 'Sinds' });
  await fireEvent.input(since, { target: { value: '1-1-2024' } });
  await fireEvent.submit(first.closest('form')!);
  await waitFor(() =>
    expect(acted).toHaveBeenLastCalledWith(
      'people.add',
      expect.objectContaining({ first_name: 'Truus', last_name: 'Wielemaker', role: 'lid', starts_on: '2024-01-01' }),
    ),
  );
  // The next one begins where this one did, on the same day.
  await waitFor(() => expect(document.activeElement).toBe(first));
  expect(first.value).toBe('');
  expect(since.value).not.toBe('');
  // The fake file still has nobody in it and no model: neither step has a tick.
  expect(screen.getByText('Werkwijze').closest('li')?.className).not.toContain('done');
});
