import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Action } from '../../../lib/generated';
import { session } from '../../../lib/session.svelte';
import { setBackend } from '../../../lib/transport';
import Actions from './Actions.svelte';
import { bodies, COUNCIL, filtered, ofThem, owners, pills, timesPostponed } from './actions';

function action(change: Partial<Action>): Action {
  return {
    id: `id-${change.number ?? 1}`,
    number: 1,
    label: `A-${change.number ?? 1}`,
    text: 'Brief schrijven',
    owner: null,
    owner_name: 'Okke',
    taken_on: '2026-10-06',
    due_on: null,
    meeting: null,
    meeting_title: null,
    item: null,
    item_title: null,
    body: null,
    body_name: null,
    is_closed: false,
    status: 'open',
    done_on: null,
    dropped_because: null,
    note: '',
    postponed: [],
    ...change,
  };
}

const all = [
  action({ number: 1, due_on: '2026-12-01', body: 'jeugd', body_name: 'Adviesraad Jeugd' }),
  action({ number: 2, status: 'late', due_on: '2026-10-20', owner_name: 'Yara' }),
  action({ number: 3, status: 'done', done_on: '2026-09-12' }),
  action({ number: 4, status: 'done', done_on: '2025-12-01' }),
  action({ number: 5, status: 'dropped', dropped_because: 'niet meer nodig' }),
];

test('a list is filtered by how things stand, by whose and of whom', () => {
  expect(pills(all, 2026).map(({ count }) => count)).toEqual([2, 1, 1, 5]);
  expect(filtered(all, 'late', 2026).map(({ number }) => number)).toEqual([2]);
  expect(owners(all)).toEqual(['Okke', 'Yara']);
  expect(bodies(all)[0]?.value).toBe(COUNCIL);
  expect(ofThem(all, { owner: null, body: 'jeugd' }).map(({ number }) => number)).toEqual([1]);
  expect(ofThem(all, { owner: 'Yara', body: COUNCIL }).map(({ number }) => number)).toEqual([2]);
});

test('a first day is no postponement', () => {
  const postponed = [
    { on: '2026-10-01', from: null, to: '2026-10-10', reason: 'nu bekend' },
    { on: '2026-10-09', from: '2026-10-10', to: '2026-10-20', reason: 'te druk' },
  ];
  expect(timesPostponed(action({ postponed }))).toBe(1);
});

const acted = vi.fn();

function backend(list: readonly Action[]) {
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: 'x', name: 'x', council: 'x', year: 2026, example: false, read_only: null };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '' };
      }
      if (command === 'act') {
        acted(args);
        return { answer: 'id', step: 'Actie A-1 gedaan', touched: ['meetings'] };
      }
      if (args['operation'] === 'actions.list') return list;
      return [];
    },
    async listen() {
      return () => undefined;
    },
  });
}

const nav = createRawSnippet(() => ({ render: () => '<nav></nav>' }));

beforeEach(async () => {
  acted.mockClear();
  backend(all);
  await session.refresh();
});

test('the space bar on the chosen row says that it is done', async () => {
  const { rerender } = render(Actions, { year: 2026, record: null, nav });
  await screen.findByText('A-2');
  await rerender({ year: 2026, record: 'id-2', nav });
  const row = (await screen.findAllByRole('row')).find((one) => within(one).queryByText('A-2'));
  row?.focus();
  if (row) await fireEvent.keyDown(row, { key: ' ' });
  expect(acted).toHaveBeenCalledWith({ operation: 'actions.done', request: { id: 'id-2' } });
});

test('an empty list says what an action is, with one button', async () => {
  backend([]);
  render(Actions, { year: 2026, record: null, nav });
  await screen.findByText(/Er zijn nog geen acties/);
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
