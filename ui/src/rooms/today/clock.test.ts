import { expect, test } from 'vitest';
import type { Meeting } from '../../lib/generated';
import { marks, next } from './clock';

const meeting = (date: string, cancelled_because: string | null = null): Meeting => ({
  id: date,
  body: null,
  body_name: null,
  kind: 'plenair',
  date,
  starts_at: '19:00:00',
  ends_at: '21:00:00',
  place: '',
  online_link: '',
  is_public: false,
  origin: 'schedule',
  rule_date: null,
  by_hand: false,
  replaces: null,
  replaced_by: null,
  moved_from: null,
  moved_because: '',
  cancelled_because,
  holiday: null,
  sequence: 0,
  changed_at: '2026-01-01T00:00:00Z',
});

const meetings = [meeting('2026-10-06'), meeting('2026-11-03'), meeting('2026-11-10', 'geen zaal'), meeting('2026-12-01')];

test('the clock marks what was held, is today, is cancelled and is to come', () => {
  const found = marks(meetings, '2026-11-03', ({ id }) => `#${id}`);
  expect(found.map(({ state }) => state)).toEqual(['done', 'due', 'cancelled', 'open']);
  expect(found[0]).toMatchObject({ label: 'Plenair, 19:00', href: '#2026-10-06' });
});

test('the next meeting is one that goes on', () => {
  expect(next(meetings, '2026-11-04')?.date).toBe('2026-12-01');
  expect(next(meetings, '2026-12-02')).toBeUndefined();
});
