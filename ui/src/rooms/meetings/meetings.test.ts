import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Meeting, MeetingKinds, MeetingSchedule, Outcome, Proposal, Rule } from '../../lib/generated';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import Kinds from './kinds/Kinds.svelte';
import { day, likeBefore, nextOf, standing, summary, times } from './meeting';
import Schedule from './Schedule.svelte';
import { byFate, chosenDays, choiceOf, choicesOf, ruleText, toggleMonth } from './schedule';

const TODAY = '2026-11-03';

function meeting(change: Partial<Meeting>): Meeting {
  return {
    id: change.date ?? 'id',
    body: null,
    body_name: null,
    kind: 'plenair',
    date: TODAY,
    starts_at: '19:00:00',
    ends_at: '21:00:00',
    place: 'gemeentehuis',
    online_link: '',
    is_public: false,
    origin: 'schedule',
    rule_date: null,
    by_hand: false,
    replaces: null,
    replaced_by: null,
    moved_from: null,
    moved_because: '',
    cancelled_because: null,
    holiday: null,
    sequence: 0,
    changed_at: '2026-01-01T00:00:00Z',
    ...change,
  };
}

const year = [
  meeting({ date: '2026-10-06' }),
  meeting({ date: '2026-11-10', cancelled_because: 'geen zaal' }),
  meeting({ date: '2026-12-08', moved_from: '2026-12-01', moved_because: 'pakjesavond' }),
];

const proposals: Proposal[] = [
  { date: '2026-04-07', note: null, clash: null, proposed: null, proposed_why: null, skip: false },
  { date: '2026-05-05', note: 'Bevrijdingsdag', clash: 'public', proposed: '2026-05-12', proposed_why: 'een week later', skip: false },
];

test('a meeting is held, today, to come or cancelled', () => {
  expect(year.map((one) => standing(one, TODAY))).toEqual(['held', 'cancelled', 'coming']);
  expect(standing(meeting({ date: TODAY }), TODAY)).toBe('today');
  expect(nextOf(year, TODAY)?.date).toBe('2026-12-08');
  expect(summary(year, TODAY)).toBe('2 vergaderingen, 1 geweest, de volgende is op dinsdag 8 december');
});

test('days and times are written short', () => {
  expect(day('2026-12-08')).toBe('di 8 december');
  expect(times(meeting({}))).toBe('19:00–21:00');
});

test('a new meeting begins as the last one', () => {
  expect(likeBefore([])).toEqual({ kind: 'plenair', startsAt: '19:00', endsAt: '21:00', place: '', link: '' });
  expect(likeBefore([meeting({ kind: 'kernteam', starts_at: '10:00:00' })])).toMatchObject({ kind: 'kernteam', startsAt: '10:00' });
});

test('a rule is written the way the core reads it', () => {
  const rule: Rule = { week: 'first', weekday: 'tuesday', skip_months: [8, 7] };
  const times = { startsAt: '19:00:00', endsAt: '21:00' };
  expect(ruleText(rule, times)).toBe('eerste dinsdag van de maand, 19:00–21:00, niet in juli en augustus');
  expect(ruleText({ ...rule, skip_months: [] }, { startsAt: null, endsAt: null })).toBe('eerste dinsdag van de maand');
  expect(toggleMonth(toggleMonth(rule, 12), 7).skip_months).toEqual([8, 12]);
  const counted: Rule = { week: 'every_third_week', weekday: 'tuesday', skip_months: [8], from: '2026-01-13' };
  expect(ruleText(counted, times)).toBe('elke drie weken op dinsdag, vanaf 13 januari 2026, 19:00–21:00, niet in augustus');
});

test('what falls badly follows the proposal, unless chosen otherwise', () => {
  expect(chosenDays(proposals, {})).toEqual([
    { date: '2026-04-07' },
    { date: '2026-05-12', instead_of: '2026-05-05', because: 'Bevrijdingsdag' },
  ]);
  expect(chosenDays(proposals, { '2026-04-07': 'skip', '2026-05-05': 'rule' })).toEqual([{ date: '2026-05-05' }]);
});

test('a proposal that has gone falls back to the rule', () => {
  const [, second] = proposals;
  expect(choiceOf({ ...second!, proposed: null }, { '2026-05-05': 'proposal' })).toBe('rule');
});

test('what is better left out is left out, unless chosen otherwise', () => {
  const summer: Proposal = { date: '2026-07-21', note: 'zomervakantie', clash: 'school_holiday', proposed: null, proposed_why: null, skip: true };
  expect(choiceOf(summer, {})).toBe('skip');
  expect(choiceOf(summer, { '2026-07-21': 'rule' })).toBe('rule');
});

test('a schedule made again begins with what was chosen when it was made', () => {
  const made = [meeting({ date: '2026-05-12', rule_date: '2026-05-05', moved_from: '2026-05-05' })];
  expect(choicesOf(proposals, made)).toEqual({ '2026-04-07': 'skip', '2026-05-05': 'proposal' });
  expect(choicesOf(proposals, [meeting({ date: '2026-05-05', rule_date: '2026-05-05' })])['2026-05-05']).toBe('rule');
});

const outcomes: Outcome[] = [
  { fate: 'stays', meeting: 'a', date: '2026-04-16', to: '2026-04-16', why: 'is verplaatst' },
  { fate: 'moves', meeting: 'b', date: '2026-10-06', to: '2026-10-08', why: null },
];

test('what changes stands before what stays', () => {
  expect(byFate(outcomes).map(({ fate }) => fate)).toEqual(['moves', 'stays']);
});

const asked = vi.fn();
let kinds: MeetingKinds;
let planned: Meeting[];
const schedule: MeetingSchedule = {
  id: 'rule',
  body: null,
  body_name: null,
  kind: 'plenair',
  rule: { week: 'first', weekday: 'tuesday', skip_months: [] },
  description: 'eerste dinsdag van de maand',
  starts_at: '19:00:00',
  ends_at: '21:00:00',
  place: 'gemeentehuis',
  other_places: ['wijkcentrum'],
  online_link: '',
};

beforeEach(async () => {
  asked.mockReset();
  planned = year;
  kinds = { kinds: [], in_use: [], offered: ['plenair', 'kernteam'] };
  Element.prototype.scrollIntoView = vi.fn();
  const answers: Record<string, (request: never) => unknown> = {
    'meetings.read': ({ year: of }: { year: number }) => ({
      bodies: [],
      meetings: of === 2026 ? planned : [],
      overlaps: [],
      kinds: ['plenair', 'kernteam'],
      counts: of === 2026 ? [{ kind: 'plenair', body: null, body_name: null, held: 1, planned: 1, minimum: 12 }] : [],
      schedules: of === 2026 ? [schedule] : [],
      school_holidays: [],
    }),
    'typed.date': () => ({ date: TODAY, shown: '' }),
    'typed.time': ({ text }: { text: string }) => ({ time: text, shown: text }),
    'council.read': () => ({ holiday_region: 'middle' }),
    'meetings.read_rule': ({ text }: { text: string }) => {
      if (!text.includes('dinsdag')) throw { code: 'rule_not_understood', message: 'Deze regel is niet te begrijpen.', field: 'text' };
      const rule = { week: 'first', weekday: 'tuesday', skip_months: [] };
      return { rule, description: 'eerste dinsdag van de maand', starts_at: '19:30:00', ends_at: '21:30:00' };
    },
    'meetings.preview': () => proposals,
    'meetings.schedule': () => ['a', 'b'],
    'meetings.preview_remake': () => outcomes,
    'meetings.remake': () => 1,
    'meetings.preview_drop': () => [outcomes[0], { ...outcomes[1], fate: 'cancelled', to: null }],
    'meetings.drop_schedule': () => 1,
    'meetings.kinds': () => kinds,
    'meetings.take_kinds': () => 2,
  };
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: null, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      asked(args.operation, args.request);
      const answer = answers[String(args.operation)]?.(args.request as never);
      return command === 'act' ? { answer, step: null, touched: ['meetings'] } : answer;
    },
    listen: async () => () => undefined,
  });
  await session.refresh();
});

test('the list says what became of each meeting', async () => {
  render(Schedule, { year: 2026, id: null });
  const table = await screen.findByRole('grid', { name: 'Vergaderingen' });
  expect(within(table).getByText('geen zaal')).toBeTruthy();
  expect(within(table).getByText('van di 1 dec: pakjesavond')).toBeTruthy();
  expect(within(table).getByText('eerstvolgende').closest('tr')?.textContent).toContain('di 8 december');
});

test('a year’s schedule is made from a rule in words, with the proposed days', async () => {
  render(Schedule, { year: 2027, id: null });
  await fireEvent.click(await screen.findByRole('button', { name: 'Jaarrooster maken…' }));
  const rule = screen.getByRole('textbox', { name: 'Wanneer vergadert u?' });
  await fireEvent.input(rule, { target: { value: 'elke dag' } });
  await fireEvent.blur(rule);
  expect(await screen.findByText('Deze regel is niet te begrijpen.')).toBeTruthy();
  await fireEvent.input(rule, { target: { value: '1e dinsdag' } });
  expect(await screen.findByText('Begrepen: eerste dinsdag van de maand, 19:30–21:30')).toBeTruthy();
  await fireEvent.click(await screen.findByRole('button', { name: '2 vergaderingen maken' }));
  await vi.waitFor(() => expect(asked.mock.calls.some(([operation]) => operation === 'meetings.schedule')).toBe(true));
  const [, request] = asked.mock.calls.find(([operation]) => operation === 'meetings.schedule')!;
  expect(request).toMatchObject({ year: 2027, kind: 'plenair', starts_at: '19:30', days: [{ date: '2026-04-07' }, { instead_of: '2026-05-05' }] });
});

test('how often each kind is held stands beside what was agreed', async () => {
  render(Schedule, { year: 2026, id: null });
  const list = await screen.findByRole('list', { name: 'Hoe vaak per jaar' });
  expect(within(list).getByRole('listitem').textContent).toContain('Plenair 2 van 12');
  expect(within(list).getByText('nog 10 te plannen')).toBeTruthy();
});

test('a rule that is changed shows what becomes of the meetings before it is done', async () => {
  planned = [meeting({ date: '2026-05-12', rule_date: '2026-05-05', moved_from: '2026-05-05' }), ...year];
  render(Schedule, { year: 2026, id: null });
  await fireEvent.click(await screen.findByRole('button', { name: 'Regel veranderen: plenair, eerste dinsdag van de maand' }));
  expect(await screen.findByText('Gaan naar een andere dag (1)')).toBeTruthy();
  expect(screen.getByText('di 6 okt wordt do 8 okt')).toBeTruthy();
  expect(screen.getByText('do 16 apr is verplaatst')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Opnieuw maken' }));
  await vi.waitFor(() => expect(asked.mock.calls.some(([operation]) => operation === 'meetings.remake')).toBe(true));
  const [, request] = asked.mock.calls.find(([operation]) => operation === 'meetings.remake')!;
  expect(request).toMatchObject({ id: 'rule', kind: 'plenair', place: 'gemeentehuis', other_places: ['wijkcentrum'] });
});

test('a rule that goes shows which meetings stay before it is done', async () => {
  render(Schedule, { year: 2026, id: null });
  await fireEvent.click(await screen.findByRole('button', { name: 'Regel verwijderen: plenair, eerste dinsdag van de maand' }));
  expect(await screen.findByText('Gaan niet door (1)')).toBeTruthy();
  expect(screen.getByText('do 16 apr is verplaatst')).toBeTruthy();
  expect(asked.mock.calls.some(([operation]) => operation === 'meetings.drop_schedule')).toBe(false);
  await fireEvent.click(screen.getByRole('button', { name: 'Regel verwijderen' }));
  await vi.waitFor(() => expect(asked.mock.calls).toContainEqual(['meetings.drop_schedule', { id: 'rule' }]));
});

test('a council without kinds takes those of its way of working over', async () => {
  const nav = createRawSnippet(() => ({ render: () => '<nav></nav>' }));
  render(Kinds, { year: 2026, record: null, nav });
  expect(await screen.findByText(/plenair en kernteam/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Soorten van uw raad overnemen' }));
  await vi.waitFor(() => expect(asked.mock.calls.some(([operation]) => operation === 'meetings.take_kinds')).toBe(true));
});
