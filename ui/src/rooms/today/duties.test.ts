import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Attention, Duty, DutyStanding, Occurrence } from '../../lib/generated';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import { grouped } from './attention';
import { dutyMarks, notDue, progress, shownOf } from './duties';
import YearDuties from './YearDuties.svelte';

const duty = (id: string, title: string): Duty => ({
  id,
  title,
  explanation: '',
  starts_on: '2026-03-31',
  every_months: 12,
  ends_on: null,
  ahead_days: 30,
  room: null,
  done_when: 'report_adopted',
  source: 'Verordening, artikel 4',
  often: 'elk jaar',
});

const occurrence = (of: string, due_on: string, standing: DutyStanding): Occurrence => ({
  duty: of,
  title: `Taak ${of}`,
  due_on,
  standing,
  done_on: standing === 'done' ? due_on : null,
  note: '',
  shown_by_file: false,
  room: null,
});

const year = [occurrence('a', '2026-03-31', 'done'), occurrence('b', '2026-03-31', 'late'), occurrence('a', '2026-09-30', 'open')];

test('of two duties on a day the most pressing is drawn last, so that it is on top', () => {
  expect(dutyMarks(year, ({ duty }) => `#${duty}`).map(({ state, href }) => [state, href])).toEqual([
    ['done', '#a'],
    ['open', '#a'],
    ['late', '#b'],
  ]);
});

test('a line tells how the year stands', () => {
  expect(progress(year)).toBe('1 van 3 taken gedaan, 1 te laat.');
  expect(progress(year.slice(0, 1))).toBe('1 van 1 taak gedaan.');
});

test('of a duty that comes back the first that is still to do is shown', () => {
  expect(shownOf(year, 'a')?.due_on).toBe('2026-09-30');
  expect(shownOf(year.slice(0, 1), 'a')?.due_on).toBe('2026-03-31');
  expect(shownOf(year, 'c')).toBeUndefined();
});

test('what is not due this year is told apart', () => {
  expect(notDue({ duties: [duty('a', 'A'), duty('c', 'C')], occurrences: year }).map(({ id }) => id)).toEqual(['c']);
});

test('what is of the one who works here comes first, the rest by how pressing it is', () => {
  const matter = (title: string, tone: Attention['tone'], owner: string | null): Attention => ({
    tone,
    when: '',
    title,
    detail: '',
    owner,
    action: '',
    place: { room: 'plan', year: 2026, record: null },
  });
  const matters = [matter('1', 'late', 'Okke'), matter('2', 'soon', 'Fenna'), matter('3', 'soon', null), matter('4', 'late', 'Fenna')];
  const names = (who: string | null) => grouped(matters, who).map(({ name, matters }) => [name, matters.map(({ title }) => title).join()]);
  expect(names('Fenna')).toEqual([['mine', '2,4'], ['late', '1'], ['soon', '3']]);
  expect(names(null)).toEqual([['late', '1,4'], ['soon', '2,3']]);
});

const acted = vi.fn();
let known: { duties: Duty[]; occurrences: Occurrence[] };

beforeEach(async () => {
  acted.mockReset();
  known = { duties: [duty('a', 'Taak a'), duty('b', 'Taak b')], occurrences: year };
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: null, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      if (command === 'act') {
        acted(args.operation, args.request);
        return { answer: null, step: 'Gedaan', touched: [] };
      }
      return args.operation === 'duties.of_year' ? known : [];
    },
    listen: async () => () => undefined,
  });
  await session.refresh();
});

test('one click ticks off the right day, another takes it back', async () => {
  render(YearDuties, { year: 2026, selected: 'jaarklok' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Gedaan: Taak a, 30 september 2026' }));
  expect(acted).toHaveBeenLastCalledWith('duties.tick_off', { duty: 'a', due_on: '2026-09-30' });
  await waitFor(() => expect(router.place.id).toBe('a'));
  await fireEvent.click(screen.getByRole('button', { name: 'Weer open: Taak a, 31 maart 2026' }));
  expect(acted).toHaveBeenLastCalledWith('duties.untick', { duty: 'a', due_on: '2026-03-31' });
});

test('what the file shows says so and cannot be taken back', async () => {
  known.occurrences = [{ ...occurrence('a', '2026-03-31', 'done'), shown_by_file: true }];
  render(YearDuties, { year: 2026, selected: 'jaarklok' });
  expect(await screen.findByText('blijkt uit het jaarverslag')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Weer open/ })).toBeNull();
});

test('an own number of months is asked for and sent; what proves the duty stays with it', async () => {
  render(YearDuties, { year: 2026, selected: 'b' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Wijzigen…' }));
  await fireEvent.change(screen.getByRole('combobox', { name: 'Hoe vaak' }), { target: { value: 'other' } });
  const months = screen.getByRole('textbox', { name: 'Elke hoeveel maanden' });
  await fireEvent.input(months, { target: { value: 'vier' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren' }));
  expect(await screen.findByText('Typ een heel getal, zoals 4.')).toBeTruthy();
  expect(acted).not.toHaveBeenCalled();
  await fireEvent.input(months, { target: { value: '4' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren' }));
  await waitFor(() =>
    expect(acted).toHaveBeenCalledWith('duties.change', expect.objectContaining({ id: 'b', every_months: 4, done_when: 'report_adopted' })),
  );
});

test('an empty jaarklok leads to how the council works', async () => {
  known = { duties: [], occurrences: [] };
  render(YearDuties, { year: 2026, selected: 'jaarklok' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Hoe werkt uw raad?' }));
  expect(location.hash).toBe('#/council/2026/settings');
});
