/* The report: which chapters are written by hand and which are still empty. */
import { expect, test } from 'vitest';
import type { Report } from '../src/lib/generated';
import { chapterOf, gaps, ready, textOf } from '../src/rooms/report/report';

const report: Report = {
  year: 2026,
  state: 'concept',
  adopted_on: null,
  foreword: '',
  outlook: 'Verder',
  chapters: [
    { title: 'Voorwoord', state: 'empty', room: null },
    { title: 'Samenstelling', state: 'from_records', room: 'members' },
    { title: 'Vergaderingen', state: 'empty', room: 'meetings' },
    { title: 'Vooruitblik', state: 'written', room: null },
  ],
};

test('only the foreword and the outlook are written here', () => {
  expect(report.chapters.map((chapter) => textOf(report, chapter))).toEqual(['foreword', null, null, 'outlook']);
  expect(chapterOf(report, 'outlook')?.title).toBe('Vooruitblik');
  expect(chapterOf(report, null)).toBeUndefined();
  expect(chapterOf(report, 'something else')).toBeUndefined();
});

test('what is ready and what is not', () => {
  expect(ready(report)).toBe(2);
  expect(gaps(report)).toEqual(['Voorwoord', 'Vergaderingen']);
});
