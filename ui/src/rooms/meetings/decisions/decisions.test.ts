import { expect, test } from 'vitest';
import type { Decision } from '../../../lib/generated';
import { contains, how, matches } from './decisions';

const decision = (change: Partial<Decision> = {}): Decision => ({
  id: 'een',
  label: '2026-014',
  year: 2026,
  number: 14,
  meeting: 'vergadering',
  date: '2026-11-03',
  meeting_kind: 'plenair',
  item: null,
  item_number: null,
  subject: null,
  is_closed: false,
  text: 'Het advies gaat naar het college.',
  manner: 'consensus',
  votes_for: null,
  votes_against: null,
  abstentions: null,
  outcome: 'adopted',
  minority_view: '',
  votes_present: 6,
  votes_needed: 6,
  votes_entitled: 10,
  has_quorum: true,
  judged_otherwise: false,
  withdrawn_because: null,
  ...change,
});

test('a decision is found by all the words that were typed, its number too', () => {
  for (const typed of ['', 'ADVIES', 'college advies', '014', 'plenair']) expect(contains(decision(), typed), typed).toBe(true);
  for (const typed of ['begroting', 'advies begroting']) expect(contains(decision(), typed), typed).toBe(false);
});

test('what was withdrawn, rejected or made without a quorum is told apart', () => {
  expect(matches(decision(), 'standing')).toBe(true);
  expect(matches(decision({ withdrawn_because: 'Vervallen' }), 'standing')).toBe(false);
  expect(matches(decision({ outcome: 'tied' }), 'standing')).toBe(false);
  expect(matches(decision({ has_quorum: false }), 'no_quorum')).toBe(true);
  expect(matches(decision({ withdrawn_because: 'Vervallen' }), 'withdrawn')).toBe(true);
  expect(matches(decision({ withdrawn_because: 'Vervallen' }), 'all')).toBe(true);
});

test('votes are said as they were cast, and none where nobody voted', () => {
  expect(how(decision())).toBe('met algemene instemming');
  const vote = { manner: 'vote', votes_for: 7, votes_against: 1, abstentions: 1 } as const;
  expect(how(decision(vote))).toBe('7 voor, 1 tegen, 1 onthouding');
  expect(how(decision({ ...vote, votes_against: 0, abstentions: 2 }))).toBe('7 voor, 2 onthoudingen');
});
