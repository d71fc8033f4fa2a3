import { expect, test } from 'vitest';
import { amount, capital, count, date, distance, euro, isoToday } from '../src/lib/format';

test('amounts are Dutch, with a no-break space and a real minus sign', () => {
  expect(euro(123456)).toBe('€\u00a01.234,56');
  expect(euro(-18000)).toBe('\u2212€\u00a0180,00');
  expect(amount(5)).toBe('0,05');
  expect(amount(-100)).toBe('\u22121,00');
});

test('dates are written out without depending on the zone of the computer', () => {
  expect(date('2026-11-03')).toBe('3 november 2026');
  expect(date('2026-11-03', 'full')).toBe('dinsdag 3 november 2026');
  expect(date('2026-11-03', 'weekday')).toBe('di 3 nov');
  expect(date('2026-03-01', 'short')).toBe('1 mrt');
  expect(date('onzin')).toBe('onzin');
});

test('distances, counts and capitals', () => {
  expect(distance(37400)).toBe('37,4\u00a0km');
  expect(count(1, 'declaratie', 'declaraties')).toBe('1 declaratie');
  expect(count(3, 'declaratie', 'declaraties')).toBe('3 declaraties');
  expect(capital('dinsdag')).toBe('Dinsdag');
  expect(isoToday(new Date(2026, 0, 5))).toBe('2026-01-05');
});
