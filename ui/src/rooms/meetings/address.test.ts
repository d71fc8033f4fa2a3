import { expect, test } from 'vitest';
import { follow, onPage, read, sheet } from './address';

const OCTOBER = 'october';

test('an address names a page, a record on it, or a sheet of one meeting', () => {
  expect(read(null)).toEqual({ page: 'schedule', meeting: null, record: null });
  expect(read('backlog')).toEqual({ page: 'backlog', meeting: null, record: null });
  expect(read(onPage('actions', 'a-3'))).toEqual({ page: 'actions', meeting: null, record: 'a-3' });
  expect(read(sheet('minutes', OCTOBER))).toEqual({ page: 'minutes', meeting: OCTOBER, record: null });
  // A sheet without its meeting, and a record alone, name no page.
  expect(read('minutes')).toBeNull();
  expect(read('a-3')).toBeNull();
});

test('undo stays on the sheet of the meeting, and leaves every other page for that of the record', () => {
  const action = { page: 'actions', meeting: OCTOBER } as const;
  const evening = { page: 'evening', meeting: OCTOBER, record: null } as const;
  expect(follow('a-3', action, evening)).toEqual({ ...evening, record: 'a-3' });
  const other = { page: 'evening', meeting: 'november', record: null } as const;
  expect(follow('a-3', action, other)).toEqual({ ...action, record: 'a-3' });
  expect(follow('a-3', action, { page: 'kinds', meeting: null, record: null }).page).toBe('actions');
  // What waits has no meeting, and so no sheet to stay on.
  expect(follow('item', { page: 'backlog', meeting: null }, evening).page).toBe('backlog');
});
