import { expect, test } from 'vitest';
import type { Member, Membership } from '../../lib/generated';
import { ordered } from '../../parts/table';
import { columns, inFours, period, shownOf, standing } from './member';

const TODAY = '2026-11-03';

const membership = (role: string, starts_on: string, ends_on: string | null = null): Membership => ({ id: role, role, starts_on, ends_on });

function member(name: [string, string, string], memberships: Membership[], role: string | null = null): Member {
  const [first_name, infix, last_name] = name;
  return { id: first_name, name: name.filter(Boolean).join(' '), first_name, infix, last_name, email: '', iban: '', memberships, role };
}

test('someone is a member now, will be one, or was one', () => {
  expect(standing(member(['A', '', 'B'], [membership('lid', '2020-01-01')], 'lid'), TODAY)).toBe('now');
  expect(standing(member(['A', '', 'B'], [membership('lid', '2027-01-01')]), TODAY)).toBe('soon');
  expect(standing(member(['A', '', 'B'], [membership('lid', '2020-01-01', '2021-01-01')]), TODAY)).toBe('past');
  expect(standing(member(['A', '', 'B'], []), TODAY)).toBe('past');
});

test('the list shows the membership in force, or else the last', () => {
  const lid = membership('lid', '2020-01-01', '2023-12-31');
  const chair = membership('voorzitter', '2024-01-01');
  const later = membership('secretaris', '2028-01-01');
  expect(shownOf(member(['A', '', 'B'], [lid, chair, later]), TODAY)).toBe(chair);
  expect(shownOf(member(['A', '', 'B'], [lid]), TODAY)).toBe(lid);
});

test('a period is a sentence', () => {
  expect(period(membership('lid', '2024-01-01'), TODAY)).toBe('sinds 1 januari 2024');
  expect(period(membership('lid', '2027-01-01'), TODAY)).toBe('vanaf 1 januari 2027');
  expect(period(membership('lid', '2020-01-01', '2023-12-31'), TODAY)).toBe('1 januari 2020 tot en met 31 december 2023');
});

test('an account number stands in fours', () => {
  expect(inFours('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
  expect(inFours('')).toBe('');
});

test('people are sorted by last name, without the infix', () => {
  const people = [member(['Joris', 'van', 'Kampsbeek'], []), member(['Zoë', '', 'Achterkamp'], [])];
  const names = ordered(people, columns(TODAY), { key: 'name', down: false }).map(({ name }) => name);
  expect(names).toEqual(['Zoë Achterkamp', 'Joris van Kampsbeek']);
});
