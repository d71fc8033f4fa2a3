import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BudgetYear, Claim } from '../../lib/generated';
import { setBackend } from '../../lib/transport';
import LineForm from './LineForm.svelte';

const standing = { requested: 90000, granted: null, changed: 0, available: 90000, realised: 0, committed: 0, left: 90000, percent: 0 };
const text = { direction: 'cost' as const, explanation: '', account: '' };
const balance = { requested: 0, available: 0, realised: 0 };
const lines = [
  { id: 'travel', code: '200', name: 'Reiskosten', active: true, ...text, ...standing },
  { id: 'closed', code: '900', name: 'Oud', active: false, ...text, ...standing },
];
const budget: BudgetYear = {
  year: 2026,
  budgets: [
    {
      id: 'b',
      year: 2026,
      body: null,
      body_name: null,
      state: 'granted',
      adopted_on: null,
      submitted_on: null,
      granted_on: null,
      lines,
      total: standing,
      income: standing,
      balance,
      changes: [],
    },
  ],
  bodies: [],
  total: standing,
  income: standing,
  balance,
};
const claim: Claim = {
  id: 'claim',
  year: 2026,
  number: null,
  person: 'okke',
  name: 'Okke',
  state: 'concept',
  started_on: '2026-11-03',
  submitted_on: null,
  decided_on: null,
  submitted_by: '',
  decided_by: '',
  reason: '',
  paid_on: null,
  paid_by: '',
  batch: null,
  lines: [],
  total: 0,
  claimed: 0,
};

const acts: { operation: string; request: Record<string, unknown> }[] = [];
let refuse: { code: string; message: string; field: string } | null = null;

beforeEach(() => {
  acts.length = 0;
  refuse = null;
  setBackend({
    listen: async () => () => undefined,
    async invoke(command, args = {}) {
      const { operation, request } = args as { operation: string; request: { text: string } };
      if (operation === 'typed.date') return { date: '2026-10-22', shown: 'donderdag 22 oktober 2026' };
      if (operation === 'typed.amount') return { cents: Number(request.text) * 100, shown: '' };
      if (operation === 'typed.distance') return { metres: Number(request.text) * 1000, shown: '' };
      if (command !== 'act') return claim;
      if (refuse) throw refuse;
      acts.push({ operation, request });
      return { answer: 'new', step: null, touched: [] };
    },
  });
});
afterEach(() => setBackend({ listen: async () => () => undefined, invoke: async () => null }));

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } });

test('Enter right after the last letter adds the line, and the next one begins with the same date, kind and post', async () => {
  const onsaved = vi.fn();
  render(LineForm, { claim, budget, eager: true, onsaved, onclose: vi.fn() });
  expect(document.activeElement).toBe(field('Datum'));
  await type('Datum', '22-10');
  await fireEvent.change(field('Soort'), { target: { value: 'mileage' } });
  await fireEvent.change(field('Post'), { target: { value: 'travel' } });
  // Not awaited: the core is still reading when Enter comes.
  void type('Afstand', '37');
  await fireEvent.keyDown(field('Post'), { key: 'Enter' });
  await waitFor(() => expect(onsaved).toHaveBeenCalledWith('new'));
  expect(acts).toEqual([
    {
      operation: 'claims.add_line',
      request: { claim: 'claim', date: '2026-10-22', kind: 'mileage', description: '', budget_line: 'travel', distance: 37000, is_return: false, from_place: '', to_place: '', late: false },
    },
  ]);
  await waitFor(() => expect(field('Afstand').value).toBe(''));
  expect(field('Soort').value).toBe('mileage');
  expect(field('Post').value).toBe('travel');
  expect(document.activeElement).toBe(field('Datum'));
});

test('what the core does not accept is said at its field; nothing that was typed is lost', async () => {
  refuse = { code: 'claim_other_year', message: 'Deze regel valt in 2025.', field: 'date' };
  render(LineForm, { claim, budget, onclose: vi.fn() });
  await fireEvent.change(field('Soort'), { target: { value: 'expense' } });
  await type('Datum', '22-10');
  await type('Omschrijving', 'Koffie');
  await type('Bedrag', '7');
  await fireEvent.submit(screen.getByRole('form', { name: 'Nieuwe regel' }));
  await waitFor(() => expect(screen.getByText('Deze regel valt in 2025.')).toBeTruthy());
  expect(field('Datum').getAttribute('aria-invalid')).toBe('true');
  expect(field('Omschrijving').value).toBe('Koffie');
});

test('a date of a closed year is asked about, once for all that follow', async () => {
  refuse = { code: 'late_for_closed_year', message: 'Het jaar 2025 is afgesloten.', field: 'date' };
  const onsaved = vi.fn();
  const late: Claim = { ...claim, year: 2027, started_on: '2027-01-20' };
  render(LineForm, { claim: late, budget, onsaved, onclose: vi.fn() });
  const fill = async () => {
    await fireEvent.change(field('Soort'), { target: { value: 'expense' } });
    await type('Datum', '22-10');
    await type('Omschrijving', 'Koffie');
    await type('Bedrag', '7');
    await fireEvent.submit(screen.getByRole('form', { name: 'Nieuwe regel' }));
  };
  await fill();
  await waitFor(() => expect(screen.getByRole('dialog', { name: 'Het jaar 2026 is afgesloten' })).toBeTruthy());
  refuse = null;
  await fireEvent.click(screen.getByRole('button', { name: 'Nagekomen in 2027' }));
  await waitFor(() => expect(onsaved).toHaveBeenCalledTimes(1));
  expect(acts[0]?.request).toMatchObject({ late: true, description: 'Koffie' });
  await waitFor(() => expect(field('Bedrag').value).toBe(''));
  await fill();
  await waitFor(() => expect(onsaved).toHaveBeenCalledTimes(2));
  expect(acts[1]?.request).toMatchObject({ late: true });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a post that is not active takes no new lines, and Esc closes', async () => {
  const onclose = vi.fn();
  render(LineForm, { claim, budget, onclose });
  const posts = [...field('Post').querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(posts).toEqual(['Later kiezen', '200 Reiskosten']);
  await fireEvent.keyDown(field('Datum'), { key: 'Escape' });
  expect(onclose).toHaveBeenCalled();
});

/** How often Tab is pressed to come from one field to another. */
function tabs(from: HTMLElement, to: HTMLElement): number {
  const stops = [...document.querySelectorAll<HTMLElement>('input, select, textarea, button, a[href]')];
  return stops.indexOf(to) - stops.indexOf(from);
}

test('a second line like the first takes at most twelve keys beyond its own text', async () => {
  const onsaved = vi.fn();
  render(LineForm, { claim, budget, eager: true, onsaved, onclose: vi.fn() });
  await fireEvent.change(field('Soort'), { target: { value: 'expense' } });
  await fireEvent.change(field('Post'), { target: { value: 'travel' } });
  await type('Datum', '22-10');
  await type('Omschrijving', 'Koffie');
  await type('Bedrag', '7');
  // Enter in a field hands a form in; jsdom leaves that to the test.
  await fireEvent.submit(screen.getByRole('form', { name: 'Nieuwe regel' }));
  await waitFor(() => expect(document.activeElement).toBe(field('Datum')));
  await waitFor(() => expect(field('Bedrag').value).toBe(''));
  // Date, kind and post stay as they were: past the first two to the words, from there to the amount, and Enter.
  const beyond = tabs(field('Datum'), field('Omschrijving')) + tabs(field('Omschrijving'), field('Bedrag')) + 1;
  await type('Omschrijving', 'Thee');
  await type('Bedrag', '8');
  await fireEvent.submit(screen.getByRole('form', { name: 'Nieuwe regel' }));
  await waitFor(() => expect(onsaved).toHaveBeenCalledTimes(2));
  expect(acts[1]?.request).toMatchObject({ date: '2026-10-22', kind: 'expense', description: 'Thee', budget_line: 'travel', amount: 800 });
  expect(beyond).toBeLessThanOrEqual(12);
  // A trip: one letter chooses the kind, then from, to, the distance, there and back.
  await fireEvent.change(field('Soort'), { target: { value: 'mileage' } });
  const trip = tabs(field('Datum'), field('Afstand')) + 1 + 1 + 1;
  expect(trip).toBeLessThanOrEqual(12);
});

test('a fee asks for no amount, and a trip there and back for one way', async () => {
  render(LineForm, { claim, budget, onclose: vi.fn() });
  await fireEvent.change(field('Soort'), { target: { value: 'attendance_fee' } });
  expect(screen.queryByLabelText('Bedrag')).toBeNull();
  await fireEvent.change(field('Soort'), { target: { value: 'mileage' } });
  await fireEvent.click(field('Heen en terug'));
  expect(field('Enkele reis')).toBeTruthy();
});
