import { expect, test } from 'vitest';
import type { Budget, BudgetLine, BudgetYear, Claim, ClaimLine, ClaimSummary, Invoice } from '../../lib/generated';
import { highestMonth, remarks } from './allowances/allowances';
import { about, filtered, lineFor, lineName, needsReceipt, payable, pills, sourceName, space, steps, summary, tightPosts, what } from './claims';
import { standing } from './invoices/invoices';
import { pageOf } from './pages';

const line = (part: Partial<ClaimLine>): ClaimLine => ({
  id: 'line',
  date: '2026-10-22',
  kind: 'expense',
  description: 'Zaalhuur',
  budget_line: 'post',
  budget_line_name: '500 Vergaderkosten',
  from_place: '',
  to_place: '',
  is_return: false,
  metres: null,
  rate: null,
  amount: 4500,
  approved: null,
  approved_because: '',
  missing_because: '',
  meeting: null,
  corrects: null,
  receipts: [],
  twins: [],
  late_of: null,
  ...part,
});
const claim = (part: Partial<Claim>): Claim => ({
  id: 'claim',
  year: 2026,
  number: 'D-2026-014',
  person: 'okke',
  name: 'Okke Terpstraat',
  state: 'submitted',
  started_on: '2026-10-24',
  submitted_on: '2026-10-25',
  submitted_by: '',
  decided_on: null,
  decided_by: '',
  reason: '',
  paid_on: null,
  paid_by: '',
  batch: null,
  lines: [line({})],
  total: 4500,
  claimed: 4500,
  ...part,
});
const post = (part: Partial<BudgetLine>): BudgetLine => ({
  id: 'post',
  code: '500',
  name: 'Vergaderkosten',
  active: true,
  direction: 'cost',
  explanation: '',
  account: '',
  requested: 120000,
  granted: 120000,
  changed: 0,
  available: 120000,
  realised: 0,
  committed: 0,
  left: 120000,
  percent: 0,
  ...part,
});
const listed = (part: Partial<ClaimSummary>): ClaimSummary => ({
  id: 'claim',
  number: null,
  person: 'okke',
  name: 'Okke',
  state: 'concept',
  date: '2026-10-25',
  budget_lines: [],
  total: 100,
  claimed: 100,
  lines: 1,
  missing_receipts: 0,
  late_of: null,
  waiting_days: null,
  batch: null,
  sent_on: null,
  ...part,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a trip is told by its distance and rate, an expense by its words', () => {
  const trip = line({ kind: 'mileage', metres: 37400, rate: 250, description: 'Noorderveld – gemeentehuis' });
  expect(plain(what(trip))).toBe('37,4 km × € 0,25');
  expect(about(trip)).toBe('Noorderveld – gemeentehuis · 500 Vergaderkosten');
  expect(lineName(trip)).toBe('22 okt, Noorderveld – gemeentehuis');
  expect(what(line({}))).toBe('Zaalhuur');
  expect(about(line({ budget_line_name: null }))).toBe('nog geen post');
  expect(plain(what(line({ kind: 'mileage', metres: 1000, rate: 235 })))).toBe('1 km × € 0,235');
});

test('the way of a claim has its dates, and ends early when it is rejected', () => {
  expect(steps(claim({}))).toMatchObject({ current: 1, steps: [{ note: '24 okt' }, { note: '25 okt' }, { note: null }, { note: null }] });
  const rejected = steps(claim({ state: 'rejected', decided_on: '2026-10-28', decided_by: 'Fenna' }));
  expect(rejected.steps.map(({ label }) => label)).toEqual(['Concept', 'Ingediend', 'Afgewezen']);
  expect(rejected.steps[2]?.note).toBe('28 okt, Fenna');
  expect(steps(claim({ state: 'paid' })).current).toBe(4);
});

test('what is left of a post counts this claim and what is being typed, and not twice', () => {
  expect(plain(space(post({}), claim({})).words)).toBe('na deze declaratie is nog € 1.155,00 van € 1.200,00 vrij.');
  expect(plain(space(post({}), claim({}), 5000).words)).toContain('€ 1.105,00');
  expect(plain(space(post({}), claim({}), 5000, 'line').words)).toContain('€ 1.150,00');
  expect(space(post({ left: 16500 }), claim({}))).toMatchObject({ tight: false });
  expect(space(post({ left: 16400 }), claim({}))).toMatchObject({ tight: true });
  expect(plain(space(post({ left: 4400 }), claim({})).words)).toBe('na deze declaratie is de post € 1,00 overschreden.');
});

test('only an open claim warns, and only about its own posts', () => {
  const lines = [post({ left: 100 }), post({ id: 'other', left: -100 })];
  const sums = { total: post({}), income: post({}), balance: { requested: 0, available: 0, realised: 0 } };
  const days = { adopted_on: null, submitted_on: null, granted_on: null };
  const own: Budget = { id: 'b', year: 2026, body: null, body_name: null, state: 'granted', ...days, lines, ...sums, changes: [] };
  const budget: BudgetYear = { year: 2026, budgets: [own], bodies: [], ...sums };
  expect(tightPosts(claim({}), budget)).toHaveLength(1);
  expect(tightPosts(claim({ state: 'approved' }), budget)).toEqual([]);
  expect(tightPosts(claim({}), null)).toEqual([]);
});

test('a paper goes to the line it was dropped on, or to the only one it can be for', () => {
  const trip = line({ id: 'trip', kind: 'mileage' });
  const two = claim({ lines: [line({}), line({ id: 'second' })] });
  const row = document.createElement('li');
  row.dataset.line = 'second';
  const inside = row.appendChild(document.createElement('p'));
  expect(lineFor(two, inside)).toBe('second');
  expect(lineFor(two, null)).toBeNull();
  expect(lineFor(claim({ lines: [trip, line({})] }), document.body)).toBe('line');
  expect(lineFor(claim({ lines: [] }), null)).toBe('new');
});

test('filters count, and what was rejected misses no receipt', () => {
  const claims = [listed({}), listed({ state: 'submitted', missing_receipts: 1 }), listed({ state: 'rejected', missing_receipts: 2 })];
  expect(pills(claims).map(({ count }) => count)).toEqual([3, 1, 1, 0, 0, 1]);
  expect(filtered(claims, 'submitted')).toHaveLength(1);
  expect(summary(claims)).toBe('3 declaraties, 1 wacht op controle, 1 mist een bon');
  expect(summary([listed({})])).toBe('1 declaratie');
});

test('a file is called by its own name on every system', () => {
  expect(sourceName({ path: '/home/fenna/bon.jpg' })).toBe('bon.jpg');
  expect(sourceName({ path: 'C:\\Bonnen\\bon.jpg' })).toBe('bon.jpg');
  expect(sourceName({ pasted: { name: 'plak.png', base64: '' } })).toBe('plak.png');
});

test('a line says what is paid of it, and a proof of payment is no receipt', () => {
  const paper = { id: 'r', name: 'bon.png', hash: 'x', added_on: '2026-10-22', twins: [] };
  expect(payable(line({ approved: 0 }))).toBe(0);
  expect(payable(line({}))).toBe(4500);
  expect(needsReceipt(line({ receipts: [{ ...paper, kind: 'payment' }] }))).toBe(true);
  expect(needsReceipt(line({ receipts: [{ ...paper, kind: 'receipt' }] }))).toBe(false);
  expect(needsReceipt(line({ kind: 'allowance' }))).toBe(false);
});

test('an address leads to the page of its record', () => {
  const records = { invoices: ['i'], payments: ['p'] };
  expect(pageOf('payments', undefined)).toBe('payments');
  expect(['i', 'p', 'c'].map((id) => pageOf(id, records))).toEqual(['invoices', 'payments', 'claims']);
  expect(pageOf('c', undefined)).toBeNull();
  expect(pageOf(null, records)).toBeNull();
});

test('above a limit the whole amount counts, and a month is not averaged out', () => {
  const none = { allowance: 0, with_travel: 0, is_over: false, is_over_with_travel: false };
  const march = { allowance: 20500, with_travel: 21420, is_over: false, is_over_with_travel: true };
  const months = [none, none, march, ...Array.from({ length: 9 }, () => none)];
  const member = { person: 'okke', name: 'Okke', total: { ...march, is_over_with_travel: false }, months, is_over: true };
  expect(remarks(member).map(plain)).toEqual(['In maart: dan telt € 214,20 helemaal mee, niet alleen het meerdere.']);
  expect(highestMonth(member)).toBe(21420);
});

test('an invoice is late, on a list, or paid', () => {
  const invoice = { paid_on: null, is_income: false, due_on: '2026-11-19', batch: null } as Invoice;
  expect(standing(invoice, '2026-11-19').text).toBe('Te betalen');
  expect(standing(invoice, '2026-11-20').text).toBe('Te laat');
  expect(standing({ ...invoice, due_on: null, batch: 'b' }, '2026-11-20').text).toBe('Op een lijst');
  expect(standing({ ...invoice, paid_on: '2026-11-18' }, '2026-11-20').text).toBe('Betaald');
});
