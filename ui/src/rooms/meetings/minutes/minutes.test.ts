import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Action, Evening, Meeting, MinutesSheet } from '../../../lib/generated';
import { session } from '../../../lib/session.svelte';
import { setBackend } from '../../../lib/transport';
import Hours from '../evening/Hours.svelte';
import Minutes from './Minutes.svelte';

const meeting = { id: 'october', kind: 'plenair', date: '2026-10-06', starts_at: '19:00:00', ends_at: '21:00:00' } as Meeting;
const action = { id: 'a-3', label: 'A-3', text: 'Zaalhuur uitzoeken', owner_name: 'Fenna', due_on: '2026-12-01', is_closed: false } as Action;

const concept: MinutesSheet = {
  id: null,
  meeting: 'october',
  state: 'concept',
  adopted_in: null,
  adopted_on: null,
  changes: '',
  head: [{ name: 'Voorzitter', text: 'Willemijn Achterkamp' }],
  items: [
    { id: 'item-1', number: 1, subject: 'Opening', is_closed: false, notes: 'Welkom aan iedereen.', decisions: [], actions: [action] },
    { id: 'item-2', number: 2, subject: 'Rondvraag', is_closed: false, notes: '', decisions: [], actions: [] },
  ],
  decisions: [],
  actions: [],
  adopters: [{ id: 'november', title: 'plenair van 3 november 2026', date: '2026-11-03' }],
};

let known: MinutesSheet;
const called = vi.fn();
const written = vi.fn();

beforeEach(async () => {
  known = concept;
  called.mockClear();
  written.mockClear();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async (text: string) => written(text) } });
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/w.raad', name: 'w.raad', council: 'Raad', year: 2026, example: false, read_only: null };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '0' };
      }
      if (command === 'act') {
        called(args);
        return { answer: [], step: null, touched: [] };
      }
      if (args.operation === 'minutes.read') return known;
      if (args.operation === 'minutes.mail') return { subject: 'Besluiten en acties', text: 'Beste mensen,' };
      return [];
    },
    async listen() {
      return () => undefined;
    },
  });
  await session.refresh();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('a concept is read until somebody writes, one item at a time', async () => {
  render(Minutes, { meeting, record: null });
  await fireEvent.click(await button('Schrijven: Rondvraag'));
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  await fireEvent.click(await button('Tekst wijzigen: Opening'));
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  const link = screen.getByRole('link', { name: /Actie A-3/ });
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toMatch(/actions:a-3$/);
});

test('it is adopted in a later meeting, and then stands', async () => {
  const { unmount } = render(Minutes, { meeting, record: null });
  await fireEvent.click(await button('Vaststellen…'));
  await fireEvent.click(await button('Vaststellen'));
  expect(called).toHaveBeenCalledWith({
    operation: 'minutes.adopt',
    request: { meeting: 'october', adopted_in: 'november', on: '2026-11-03' },
  });
  unmount();
  known = { ...concept, state: 'adopted', adopted_in: 'de vergadering van 3 november 2026 (plenair)', adopted_on: '2026-11-03' };
  render(Minutes, { meeting, record: null });
  await screen.findByText(/Vastgesteld in de vergadering van 3 november/);
  expect(screen.queryByRole('button', { name: /Schrijven|Tekst wijzigen|Vaststellen/ })).toBeNull();
  await button('Heropenen…');
});

test('decisions and actions go out with words to mail, and Esc goes back', async () => {
  render(Minutes, { meeting, record: null });
  await fireEvent.click(await button('Besluiten en acties'));
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Besluiten- en actielijst van 6 oktober 2026' }));
  await fireEvent.click(await button('Tekst voor de e-mail kopiëren'));
  await vi.waitFor(() => expect(written).toHaveBeenCalledWith('Besluiten en acties\n\nBeste mensen,'));
  await fireEvent.keyDown(window, { key: 'Escape' });
  await button('Besluiten en acties');
});

test('closing a meeting leads to its list, and so does a closed one', async () => {
  const onshare = vi.fn();
  const evening = { meeting, opened_at: '19:00:00', closed_at: null, is_locked: false } as Evening;
  const { rerender } = render(Hours, { evening, late: null, onshare, onminutes: () => undefined });
  await fireEvent.click(await button('Vergadering sluiten'));
  await vi.waitFor(() => expect(onshare).toHaveBeenCalledTimes(1));
  await rerender({ evening: { ...evening, closed_at: '21:05:00', is_locked: true } });
  await fireEvent.click(await button('Besluiten- en actielijst'));
  expect(onshare).toHaveBeenCalledTimes(2);
});
