import { expect, test } from 'vitest';
import type { YearMeeting } from '../../lib/generated';
import { marks, next } from './clock';

const meeting = (date: string, is_cancelled = false): YearMeeting => ({
  id: date,
  kind: 'plenair',
  date,
  starts_at: '19:00:00',
  place: '',
  is_cancelled,
});

const meetings = [meeting('2026-10-06'), meeting('2026-11-03'), meeting('2026-11-10', true), meeting('2026-12-01')];

test('the clock marks what was held, is today, is cancelled and is to come', () => {
  const found = marks(meetings, '2026-11-03', ({ id }) => `#${id}`);
  expect(found.map(({ state }) => state)).toEqual(['done', 'due', 'cancelled', 'open']);
  expect(found[0]).toMatchObject({ label: 'Plenair, 19:00', href: '#2026-10-06' });
});

test('the next meeting is one that goes on', () => {
  expect(next(meetings, '2026-11-04')?.date).toBe('2026-12-01');
  expect(next(meetings, '2026-12-02')).toBeUndefined();
});
