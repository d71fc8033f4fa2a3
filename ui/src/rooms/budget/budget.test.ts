import { expect, test } from 'vitest';
import type { Budget, BudgetLine, Standing } from '../../lib/generated';
import { columns, inWords, standing } from './budget';

const amounts: Standing = { requested: 250000, granted: 250000, available: 250000, realised: 100000, committed: 50000, left: 100000 };
const line = (part: Partial<BudgetLine> = {}): BudgetLine => ({ id: 'l', code: '300', name: 'Scholing', active: true, ...amounts, ...part });
const budget = (lines: BudgetLine[], part: Partial<Budget> = {}): Budget => ({
  id: 'b',
  year: 2026,
  body: null,
  body_name: null,
  granted_on: '2025-12-04',
  lines,
  total: amounts,
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
  expect(keys('narrow', { ...amounts, granted: null })).toContain('requested');
  const left = columns({ ...amounts, left: -18000 }, 'roomy').at(-1);
  expect(left?.foot).toBe('−180,00');
});
