import { expect, test } from 'vitest';
import type { Budget, BudgetYear, Standing } from '../../lib/generated';
import { COUNCIL, partColumns, partsOf, shownBody, WHOLE } from './whole';

const standing = (requested: number): Standing => ({
  requested,
  granted: null,
  changed: 0,
  available: requested,
  realised: 0,
  committed: 0,
  left: requested,
  percent: 0,
});
const balance = { requested: 0, available: 0, realised: 0 };
const budget = (body: string | null, requested: number): Budget => ({
  id: `budget-${body}`,
  year: 2026,
  body,
  body_name: body,
  state: 'concept',
  adopted_on: null,
  submitted_on: null,
  granted_on: null,
  lines: [
    {
      id: `line-${body}`,
      code: '100',
      name: 'Post',
      direction: 'cost',
      explanation: '',
      account: '',
      active: true,
      ...standing(requested),
    },
  ],
  total: standing(requested),
  income: standing(0),
  balance,
  changes: [],
});
const whole: BudgetYear = {
  year: 2026,
  budgets: [budget('jeugd', 2000000), budget('wmo', 2000000)],
  bodies: [
    { id: 'jeugd', name: 'Jeugd' },
    { id: 'wmo', name: 'Wmo' },
    { id: 'werk', name: 'Werk' },
  ],
  total: standing(4000000),
  income: standing(0),
  balance,
};

test('without deelraden there is one budget and nothing to choose', () => {
  expect(shownBody({ ...whole, budgets: [budget(null, 1)], bodies: [] }, WHOLE, null)).toBe(COUNCIL);
});

test('with deelraden everything together comes first, and undo leads to the right one', () => {
  expect(shownBody(whole, WHOLE, null)).toBe(WHOLE);
  expect(shownBody(whole, 'werk', null)).toBe('werk');
  expect(shownBody(whole, WHOLE, 'line-wmo')).toBe('wmo');
  expect(shownBody(whole, 'gone', null)).toBe(WHOLE);
});

test('the sum table has a row for every deelraad, and totals at the foot', () => {
  expect(partsOf(whole).map(({ name, total }) => [name, total?.requested ?? null])).toEqual([
    ['Jeugd', 2000000],
    ['Wmo', 2000000],
    ['Werk', null],
  ]);
  expect(partsOf({ ...whole, budgets: [budget(null, 5), ...whole.budgets] })[0]?.body).toBe(COUNCIL);
  expect(partColumns(whole.total)[1]?.foot).toBe('40.000,00');
});
