import { expect, test } from 'vitest';
import type { IndependenceCheck, Member, Membership, RoleHeld, Rotation } from '../../lib/generated';
import { ordered } from '../../parts/table';
import {
  columns,
  cutShort,
  inFours,
  isLast,
  isOver,
  objections,
  openSeats,
  rolePeriod,
  shownOf,
  since,
  standing,
  subcouncilsOf,
  termPeriod,
} from './member';
import { bars, bounds, ticks } from './rotation';

const TODAY = '2026-11-03';

const term = (starts_on: string, ends_on: string | null = null, term_ends_on: string | null = null, term_number = 1): Membership => ({
  id: starts_on,
  body: null,
  body_name: null,
  starts_on,
  term_ends_on,
  ends_on,
  term_number,
  appointed_by: '',
  appointed_on: null,
  left_because: '',
  beyond_because: '',
});

const role = (name: string, starts_on: string, ends_on: string | null = null): RoleHeld => ({
  id: name,
  body: null,
  body_name: null,
  role: name,
  votes: true,
  starts_on,
  ends_on,
});

function member(memberships: Membership[], now: string | null = null, [first_name, infix, last_name] = ['A', '', 'B']): Member {
  const name = [first_name, infix, last_name].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    label: name,
    first_name: first_name ?? '',
    infix: infix ?? '',
    last_name: last_name ?? '',
    email: '',
    phone: '',
    address: '',
    town: '',
    travel_metres: null,
    weekly_minutes: null,
    note: '',
    masked_iban: '',
    memberships,
    roles: [],
    checks: [],
    role: now,
    is_member: now !== null,
  };
}

test('someone is in the council now, will be, or was', () => {
  expect(standing(member([term('2020-01-01')], 'lid'), TODAY)).toBe('now');
  expect(standing(member([term('2027-01-01')]), TODAY)).toBe('soon');
  expect(standing({ ...member([]), roles: [role('ambtelijk secretaris', '2027-01-01')] }, TODAY)).toBe('soon');
  expect(standing(member([term('2020-01-01', '2021-01-01')]), TODAY)).toBe('past');
  expect(standing(member([]), TODAY)).toBe('outside');
});

test('the list shows the term in force, or else the last', () => {
  const first = term('2020-01-01', '2023-12-31');
  const second = term('2024-01-01', null, '2027-12-31', 2);
  const third = term('2028-01-01', null, null, 3);
  expect(shownOf(member([first, second, third]), TODAY)).toBe(second);
  expect(shownOf(member([first]), TODAY)).toBe(first);
  expect(since(member([first, second]), second)).toBe('2020-01-01');
  expect(since(member([term('2018-01-01', '2019-06-30'), first, second]), second)).toBe('2020-01-01');
});

test('a term is over when nobody said what came of it', () => {
  expect(isOver(term('2022-01-01', null, '2025-12-31'), TODAY)).toBe(true);
  expect(isOver(term('2022-01-01', '2025-12-31', '2025-12-31'), TODAY)).toBe(false);
  expect(isOver(term('2022-01-01'), TODAY)).toBe(false);
  const [one, two] = [term('2020-01-01', '2023-12-31'), term('2024-01-01')];
  expect([isLast(member([one, two]), one), isLast(member([one, two]), two)]).toEqual([false, true]);
});

const there = (held: Membership): Membership => ({ ...held, id: `${held.id} wmo`, body: 'wmo', body_name: 'Deelraad Wmo' });

test('each seat goes on or is left by itself, until someone left it', () => {
  const council = term('2024-01-01', null, '2027-12-31');
  const wmo = there(term('2025-01-01', null, '2028-12-31'));
  expect(openSeats(member([term('2020-01-01', '2023-12-31'), council, wmo]), TODAY)).toEqual([council, wmo]);
  expect(openSeats(member([{ ...council, ends_on: '2026-12-31', left_because: 'Verhuisd' }, wmo]), TODAY)).toEqual([wmo]);
});

test('only what is left of a term in the same seat can be served out', () => {
  const gone = member([term('2024-01-01', '2026-06-30', '2027-12-31'), there(term('2024-01-01', '2027-12-31', '2027-12-31'))], null, ['G', '', 'One']);
  const one = member([], null, ['O', '', 'Ne']);
  expect(cutShort([gone, one], one, null).map(({ label }) => label)).toEqual(['G One']);
  expect(cutShort([gone, one], one, 'wmo')).toEqual([]);
  expect(cutShort([gone, one], gone, null)).toEqual([]);
});

test('the list names the deelraad of who is in it now, and has a column for it only then', () => {
  const both = { ...member([term('2024-01-01'), there(term('2025-01-01'))]), roles: [role('voorzitter', '2025-01-01')] };
  expect(subcouncilsOf(both, TODAY)).toBe('Deelraad Wmo');
  expect(subcouncilsOf(member([there(term('2020-01-01', '2021-12-31'))]), TODAY)).toBe('');
  expect(columns(TODAY).map(({ key }) => key)).not.toContain('body');
  expect(columns(TODAY, { subcouncils: true }).map(({ key }) => key)).toContain('body');
});

test('periods are sentences', () => {
  expect(termPeriod(term('2024-01-01'))).toBe('vanaf 1 januari 2024');
  expect(termPeriod(term('2024-01-01', null, '2027-12-31'))).toBe('1 januari 2024 tot en met 31 december 2027');
  expect(rolePeriod(role('secretaris', '2024-01-01'), TODAY)).toBe('sinds 1 januari 2024');
  expect(rolePeriod(role('secretaris', '2027-01-01'), TODAY)).toBe('vanaf 1 januari 2027');
});

test('what does not go together with membership is named', () => {
  const check: IndependenceCheck = {
    id: 'x',
    checked_on: TODAY,
    is_councillor: true,
    works_for_municipality: false,
    works_for_institution: false,
    lives_in_municipality: false,
    note: '',
    passed: false,
  };
  expect(objections(check)).toBe('raadslid, woont niet in de gemeente');
});

test('an account number stands in fours', () => {
  expect(inFours('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
  expect(inFours('')).toBe('');
});

test('people are sorted by last name, without the infix', () => {
  const people = [member([], null, ['Joris', 'van', 'Kampsbeek']), member([], null, ['Zoë', '', 'Achterkamp'])];
  const names = ordered(people, columns(TODAY), { key: 'name', down: false }).map(({ name }) => name);
  expect(names).toEqual(['Zoë Achterkamp', 'Joris van Kampsbeek']);
});

test('bars stand where their years are', () => {
  const rotation = {
    on: TODAY,
    seats: [{ terms: [{ number: 1, starts_on: '2020-01-01', ends_on: '2023-12-31' }, { number: 2, starts_on: '2024-01-01', ends_on: null }] }],
    years: [{ year: 2029 }],
  } as unknown as Rotation;
  const span = bounds(rotation);
  expect([span.from, span.to]).toEqual([2020, 2030]);
  expect(ticks(span)).toHaveLength(10);
  const [first, second] = bars(rotation.seats[0]!, span);
  expect(first?.at).toBe(0);
  expect(Math.round(first?.width ?? 0)).toBe(40);
  expect([Math.round(second?.at ?? 0), Math.round(second?.width ?? 0), second?.open]).toEqual([40, 60, true]);
});
