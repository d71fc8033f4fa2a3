/* The plan: which part is shown, how activities are put in order and counted, and texts that keep themselves. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import type { Activity, Plan } from '../src/lib/generated';
import { beside, due, EVALUATION, GOALS, partFor, plainText, suggestions, tally, when } from '../src/rooms/plan/plan';
import KeptTextHarness from './pages/KeptTextHarness.svelte';

const activity = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  goal: null,
  title: id,
  kind: 'other',
  owner: null,
  quarter: null,
  date: null,
  status: 'planned',
  reason: '',
  result: '',
  cost: null,
  budget_line: null,
  ...more,
});

const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'plan',
  year: 2026,
  state: 'concept',
  adopted_on: null,
  presented_on: null,
  evaluation: '',
  sections: [
    { id: 's1', title: 'Taak en aanleiding', body: '' },
    { id: 's2', title: 'werkbezoeken', body: '' },
  ],
  goals: [{ id: 'g1', title: 'Bekender', explanation: '', activities: [activity('a1', { goal: 'g1' })] }],
  activities: [activity('a2')],
  ...more,
});

test('the address says which part is shown', () => {
  expect(partFor(plan(), 's2', null)).toBe('s2');
  expect(partFor(plan(), 'g1', 's1')).toBe('g1');
  expect(partFor(plan(), EVALUATION, 's1')).toBe(EVALUATION);
});

test('an activity is shown at its goal, unless the overview was open already', () => {
  expect(partFor(plan(), 'a1', 's1')).toBe('g1');
  expect(partFor(plan(), 'a1', GOALS)).toBe(GOALS);
  expect(partFor(plan(), 'a2', 's1')).toBe(GOALS);
});

test('without a record one stays where one was, or begins with what matters now', () => {
  expect(partFor(plan(), null, EVALUATION)).toBe(EVALUATION);
  expect(partFor(plan(), 'gone', 'also gone')).toBe('s1');
  expect(partFor(plan({ sections: [] }), null, null)).toBe(GOALS);
  expect(partFor(plan({ state: 'adopted' }), null, null)).toBe(GOALS);
});

test('after a removal comes the neighbour', () => {
  const { sections } = plan();
  expect(beside(sections, 's1')).toBe('s2');
  expect(beside(sections, 's2')).toBe('s1');
  expect(beside([{ id: 'only' }], 'only')).toBe(GOALS);
});

test('titles that are there already are not suggested, however they are written', () => {
  expect(suggestions(plan())).not.toContain('Werkbezoeken');
  expect(suggestions(plan())).not.toContain('Taak en aanleiding');
  expect(suggestions(plan())).toContain('Budget');
});

test('when an activity is, in words and in order', () => {
  const march = activity('m', { date: '2026-03-12' });
  const first = activity('q', { quarter: 1 });
  const always = activity('y');
  expect([march, first, always].map(when)).toEqual(['do 12 mrt', '1e kwartaal', 'hele jaar']);
  expect((due(march) ?? '') < (due(first) ?? '')).toBe(true);
  expect(due(always)).toBeNull();
});

test('activities are counted by how far they are', () => {
  const list = [activity('1', { status: 'done' }), activity('2', { status: 'done' }), activity('3', { status: 'dropped' })];
  expect(tally(list)).toEqual({ planned: 0, running: 0, done: 2, dropped: 1 });
});

test('a formatted text on one line', () => {
  expect(plainText('# Kop\n\nEen **vet** woord\n\n- punt')).toBe('Kop Een vet woord punt');
});

function open(ok = true) {
  const kept: string[] = [];
  const { component } = render(KeptTextHarness, { kept, ok });
  const text = screen.getByRole('textbox', { name: 'Tekst' });
  const write = async (words: string) => {
    text.innerHTML = `<p>${words}</p>`;
    // ProseMirror hears of it through an observer.
    await new Promise((done) => setTimeout(done, 30));
    await fireEvent.blur(text);
    await tick();
  };
  return { kept, put: component.put, text, write };
}

test('a text keeps itself, once for each change', async () => {
  const { kept, text, write } = open();
  await fireEvent.blur(text);
  expect(kept).toEqual([]);
  await write('Twee');
  await fireEvent.blur(text);
  expect(kept).toEqual(['Twee']);
});

test('undo from outside shows in the text; our own text coming back late does not', async () => {
  const { kept, put, text, write } = open();
  await write('Twee');
  await write('Drie');
  expect(kept).toEqual(['Twee', 'Drie']);
  put('Twee');
  await tick();
  expect(text.textContent).toBe('Drie');
  put('Drie');
  await tick();
  put('Een');
  await tick();
  expect(text.textContent).toBe('Een');
});
