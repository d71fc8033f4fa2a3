import { expect, test } from 'vitest';
import type { Budget, BudgetLine, Standing } from '../../lib/generated';
import { columns, inWords, isOver, part, standing, wholeOf } from './budget';
import { actions, way } from './state';

const amounts: Standing = {
  requested: 250000,
  granted: 250000,
  changed: 0,
  available: 250000,
  realised: 100000,
  committed: 50000,
  left: 100000,
  percent: 40,
};
const line = (part: Partial<BudgetLine> = {}): BudgetLine => ({
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
const budget = (lines: BudgetLine[], part: Partial<Budget> = {}): Budget => ({
  id: 'b',
  year: 2026,
  body: null,
  body_name: null,
  state: 'granted',
  adopted_on: null,
  submitted_on: '2025-11-06',
  granted_on: '2025-12-04',
  lines,
  total: amounts,
  income: { ...amounts, requested: 1 },
  balance: { requested: 0, available: 0, realised: 0 },
  changes: [],
  ...part,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the line under the heading says when it was granted and what is overspent', () => {
  expect(standing(budget([line({ left: -1 }), line()]))).toBe(
    'Toegekend op 4 december 2025 · één post is overschreden, het totaal blijft binnen de begroting',
  );
  const over = budget([line({ left: -1 }), line({ left: -2 })], { granted_on: null, total: { ...amounts, left: -18000 } });
  expect(plain(standing(over))).toBe('Nog niet toegekend · 2 posten zijn overschreden, het totaal is € 180,00 overschreden');
  expect(standing(budget([], { granted_on: null }))).toBe('Nog niet toegekend');
});

test('a bar is told in words', () => {
  expect(plain(inWords(line()))).toBe(
    'Scholing: van € 2.500,00 is € 1.000,00 gerealiseerd en € 500,00 toegezegd; € 1.000,00 is over',
  );
  expect(plain(inWords(line({ left: -18000 })))).toContain('€ 180,00 overschreden');
});

test('the columns fit the room there is, with their totals', () => {
  const keys = (room: Parameters<typeof columns>[1], total = amounts) => columns(total, room).map(({ key }) => key);
  expect(keys('roomy')).toEqual(['code', 'name', 'standing', 'requested', 'granted', 'realised', 'committed', 'left']);
  expect(keys('close')).toEqual(['name', 'requested', 'granted', 'realised', 'committed', 'left']);
  expect(keys('narrow')).toEqual(['name', 'granted', 'realised', 'committed', 'left']);
  expect(keys('tight')).toEqual(['name', 'granted', 'realised', 'left']);
  expect(keys('narrow', { ...amounts, granted: null })).toContain('requested');
  expect(columns(amounts, 'narrow', true).map(({ key }) => key)).toContain('available');
  const left = columns({ ...amounts, left: -18000 }, 'roomy').at(-1);
  expect(left?.foot).toBe('−180,00');
});

test('income that is more than budgeted is not overspent', () => {
  const income = line({ direction: 'income', left: -18000, realised: 250000, committed: 18000 });
  expect(isOver(income)).toBe(false);
  expect(isOver(line({ left: -18000 }))).toBe(true);
  expect(wholeOf(income)).toBe(268000);
  expect(plain(inWords(income))).toContain('€ 180,00 meer dan begroot');
  expect(columns(amounts, 'roomy', false, 'income').at(-1)?.label).toBe('Nog te ontvangen');
});

test('cost and income have their own lines and totals', () => {
  const whole = budget([line(), line({ id: 'i', direction: 'income', changed: 5 })]);
  expect(part(whole, 'cost')).toEqual({ lines: [whole.lines[0]], total: amounts, changed: false });
  expect(part(whole, 'income')).toEqual({ lines: [whole.lines[1]], total: whole.income, changed: true });
});

test('a step that was left out is not shown as done', () => {
  const { steps, current } = way(budget([line()]), undefined);
  expect(current).toBe(3);
  expect(steps.map(({ done }) => done)).toEqual([true, false, true, false, false]);
  expect(actions('granted')).toContain('close');
  expect(actions('closed')).toEqual(['reopenYear']);
});
