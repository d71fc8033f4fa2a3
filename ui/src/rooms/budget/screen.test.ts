import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Books, Budget as BudgetData, BudgetLine, Standing } from '../../lib/generated';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import Budget from './Budget.svelte';

const amounts: Standing = { requested: 100000, granted: 100000, changed: 0, available: 100000, realised: 118000, committed: 0, left: -18000, percent: 118 };
const line = (part: Partial<BudgetLine>): BudgetLine => ({
  id: 'l',
  code: '300',
  name: 'Scholing',
  direction: 'cost',
  explanation: '',
  account: '',
  active: true,
  ...amounts,
  ...part,
});
const budget: BudgetData = {
  id: 'b',
  year: 2026,
  body: null,
  body_name: null,
  state: 'granted',
  adopted_on: '2025-11-04',
  submitted_on: '2025-11-06',
  granted_on: '2025-12-04',
  lines: [line({}), line({ id: 'i', code: '800', name: 'Subsidie', direction: 'income' })],
  total: amounts,
  income: amounts,
  balance: { requested: 0, available: 0, realised: 0 },
  changes: [
    {
      id: 'c',
      date: '2026-06-02',
      from: null,
      from_name: null,
      to: 'l',
      to_name: '300 Scholing',
      amount: 5000,
      reason: 'Tolk',
      decision: null,
      decision_number: null,
    },
  ],
};
const result = { body: null, body_name: null, available: 100000, income: 118000, cost: 118000, result: 0, left: 0 };
const books: Books = {
  year: 2026,
  closed: false,
  closed_on: null,
  closed_by: '',
  destination: '',
  reopened_on: null,
  reopened_because: '',
  results: [result],
  whole: result,
  open: ['Eén factuur is nog niet betaald.'],
};

function answers(state: BudgetData['state']) {
  const whole = { year: 2026, budgets: [{ ...budget, state }], bodies: [], total: amounts, income: amounts, balance: budget.balance };
  const known: Record<string, unknown> = {
    'budget.whole': whole,
    'year_close.read': books,
    'budget.to_explain': [budget.lines[0]],
    'budget.decisions': [],
    'budget.weigh_change': ['De kosten zijn dan € 1,00 hoger dan de inkomsten.'],
    'budget.years': { years: [{ year: 2026, total: amounts, income: amounts }], lines: [{ code: '300', name: 'Scholing', years: [amounts] }] },
  };
  setBackend({
    invoke: async (_, args) => known[String(args?.['operation'])] ?? null,
    listen: async () => () => undefined,
  });
}

beforeEach(() => vi.spyOn(session, 'canChange', 'get').mockReturnValue(true));
afterEach(() => vi.restoreAllMocks());

test('the room shows the steps, both kinds of lines, the changes and what is to be explained', async () => {
  answers('granted');
  render(Budget, { year: 2026, id: null });
  await waitFor(() => expect(screen.getByText('Toelichting op de verschillen')).toBeTruthy());
  expect(screen.getByRole('list', { name: 'Hoe ver de begroting is' }).textContent).toContain('Vastgesteld');
  expect(screen.getByRole('grid', { name: 'Begrotingsposten' })).toBeTruthy();
  expect(screen.getByRole('grid', { name: 'Inkomsten' })).toBeTruthy();
  expect(screen.getByText('Tolk')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Jaar afsluiten…' }));
  await waitFor(() => expect(screen.getByText('Eén factuur is nog niet betaald.')).toBeTruthy());
});

test('five years stand beside each other', async () => {
  answers('granted');
  render(Budget, { year: 2026, id: null });
  await waitFor(() => screen.getByText('Vijf jaar'));
  await fireEvent.click(screen.getByText('Vijf jaar'));
  await waitFor(() => expect(screen.getByText('Gerealiseerd per post')).toBeTruthy());
});

test('in a closed year there is nothing to add, only to open it again', async () => {
  answers('closed');
  render(Budget, { year: 2026, id: null });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Jaar heropenen…' })).toBeTruthy());
  expect(screen.queryByRole('button', { name: 'Nieuwe post' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Wijziging…' })).toBeNull();
});
