import { expect, test } from 'vitest';
import type { AgendaItem, Member } from '../../../lib/generated';
import { about, fieldsOf, isLate, neighbour, presenter, starts } from './agenda';

const item = (part: Partial<AgendaItem>): AgendaItem => ({
  id: 'item',
  number: 3,
  body: null,
  body_name: null,
  subject: 'Wmo-verordening',
  explanation: '',
  presenter_id: 'okke',
  presenter: '',
  presenter_name: 'Okke Terpstraat',
  wanted: 'decision',
  wanted_other: '',
  wanted_words: 'ter besluitvorming',
  minutes: 20,
  starts_at: '19:20:00',
  is_over: false,
  is_closed: false,
  fills: null,
  filled: null,
  added_on: '2026-11-03',
  is_late: false,
  papers: [],
  ...part,
});
const paper = { id: 'paper', name: 'nota.pdf', hash: 'x', added_on: '2026-11-25', is_closed: false, is_late: true };

test('the line under a subject says what is wanted, by whom, and what comes with it', () => {
  expect(about(item({}))).toBe('Ter besluitvorming · Okke Terpstraat');
  const filled = { title: 'Open acties', columns: [], rows: [{ cells: [], is_closed: false }], none: '' };
  expect(about(item({ presenter_name: '', papers: [paper], filled }))).toBe('Ter besluitvorming · 1 stuk · Open acties: 1');
});

test('an item without minutes has no time', () => {
  expect(starts(item({}))).toBe('19:20');
  expect(starts(item({ minutes: null, starts_at: null }))).toBe('');
});

test('an item is late when one of its papers is', () => {
  expect(isLate(item({}))).toBe(false);
  expect(isLate(item({ papers: [paper] }))).toBe(true);
});

test('who brings it in is one of the council, or someone else by name', () => {
  const members = [{ id: 'okke', label: 'Okke Terpstraat' }] as Member[];
  expect(presenter('Okke Terpstraat', members)).toEqual({ presenter_id: 'okke', presenter: '' });
  expect(presenter(' De wethouder ', members)).toEqual({ presenter_id: undefined, presenter: 'De wethouder' });
});

test('what is not changed of an item is sent as it was', () => {
  const fields = fieldsOf(item({ minutes: null, wanted: 'other', wanted_other: 'meedenken' }));
  expect(fields).toMatchObject({ id: 'item', wanted: 'other', wanted_other: 'meedenken', presenter_id: 'okke' });
  expect(fields.minutes).toBeUndefined();
});

test('when an item goes, the next takes its place, or else the one before', () => {
  const items = [item({ id: 'a' }), item({ id: 'b' }), item({ id: 'c' })];
  expect(neighbour(items, items[1]!)?.id).toBe('c');
  expect(neighbour(items, items[2]!)?.id).toBe('b');
  expect(neighbour([items[0]!], items[0]!)).toBeUndefined();
});
