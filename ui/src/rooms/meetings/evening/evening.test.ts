import { expect, test } from 'vitest';
import type { Evening, EveningItem } from '../../../lib/generated';
import { behind, between, clockOf, isRunning, nextItem, partOf, progress } from './evening';

const item = (number: number, minutes: number | null, started_at: string | null = null): EveningItem =>
  ({
    id: `item-${number}`,
    number,
    minutes,
    planned_at: clockOf(19 * 60 + (number - 1) * 15) + ':00',
    started_at,
  }) as EveningItem;

const evening = (items: EveningItem[], change: Partial<Evening> = {}): Evening =>
  ({
    meeting: { date: '2026-11-03', starts_at: '19:00:00', ends_at: '21:00:00' },
    opened_at: '19:00:00',
    closed_at: null,
    current: null,
    items,
    ...change,
  }) as Evening;

test('minutes run on past midnight', () => {
  expect(between('19:00:00', '19:12:00')).toBe(12);
  expect(between('23:50:00', '00:10:00')).toBe(20);
  expect(clockOf(24 * 60 + 5)).toBe('00:05');
});

test('who was not there all the time has from and until which item', () => {
  const agenda = evening([item(1, 15), item(2, 15), item(3, 15)]);
  expect(partOf(agenda, { from: null, until: null })).toEqual([]);
  expect(partOf(agenda, { from: 'item-2', until: null })).toEqual(['vanaf punt 2']);
  expect(partOf(agenda, { from: 'item-2', until: 'item-3' })).toEqual(['vanaf punt 2', 'tot en met punt 3']);
});

test('what was, what is on now, and what is to come', () => {
  const now = evening([item(1, 15, '19:00:00'), item(2, 15, '19:20:00'), item(3, 15), item(4, null)], { current: 'item-2' });
  const all = progress(now, '19:30:00');
  expect(all.get('item-1')).toMatchObject({ state: 'done', took: 20, left: null });
  expect(all.get('item-2')).toMatchObject({ state: 'now', took: 10, left: 5, expectedAt: '19:20' });
  expect(all.get('item-3')).toMatchObject({ state: 'coming', expectedAt: '19:35' });
  expect(all.get('item-4')?.expectedAt).toBe('19:50');
  expect(behind(now, all)).toBe(5);
});

test('over its time an item pushes the others on', () => {
  const late = evening([item(1, 15, '19:00:00'), item(2, 15)], { current: 'item-1' });
  const all = progress(late, '19:25:30');
  expect(all.get('item-1')).toMatchObject({ took: 25, left: -10 });
  expect(all.get('item-2')?.expectedAt).toBe('19:26');
  expect(behind(late, all)).toBe(10);
});

test('an item of the night began yesterday', () => {
  const late = evening([item(1, 15, '23:55:00'), item(2, 15, '00:05:00')], { current: 'item-2', opened_at: '19:00:00' });
  const all = progress(late, '00:15:00');
  expect(all.get('item-1')?.took).toBe(10);
  expect(all.get('item-2')?.took).toBe(10);
  expect(behind(late, all)).toBeGreaterThan(200);
});

test('when it is over, the last item ended with the meeting', () => {
  const over = evening([item(1, 15, '19:00:00'), item(2, 15)], { current: 'item-1', closed_at: '19:10:00' });
  expect(progress(over, null).get('item-1')).toMatchObject({ state: 'done', took: 10, left: null });
  expect(progress(over, null).get('item-2')).toMatchObject({ state: 'coming', took: null });
});

test('the clock runs on the evening itself and in the night after it', () => {
  const open = evening([]);
  expect(isRunning(open, new Date('2026-11-03T20:00:00'))).toBe(true);
  expect(isRunning(open, new Date('2026-11-04T00:30:00'))).toBe(true);
  expect(isRunning(open, new Date('2026-11-04T12:00:00'))).toBe(false);
  expect(isRunning(evening([], { closed_at: '21:00:00' }), new Date('2026-11-03T20:00:00'))).toBe(false);
  expect(isRunning(evening([], { opened_at: null }), new Date('2026-11-03T20:00:00'))).toBe(false);
});

test('the next item is the first, then the one after, then none', () => {
  const items = [item(1, 15), item(2, 15)];
  expect(nextItem(evening(items))?.id).toBe('item-1');
  expect(nextItem(evening(items, { current: 'item-1' }))?.id).toBe('item-2');
  expect(nextItem(evening(items, { current: 'item-2' }))).toBeNull();
});
