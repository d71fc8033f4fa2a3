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
const acted = vi.fn();

beforeEach(async () => {
  acted.mockReset();
  council = known;
  readOnly = null;
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
      return args.operation === 'council.read' ? council : [];
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
