/* What is said of the allowances of a member. */
import { euro } from '../../../lib/format';
import type { AllowanceSum, Cents, MemberAllowance } from '../../../lib/generated';
import { words } from './words';

const MONTHS = new Intl.DateTimeFormat('nl-NL', { month: 'long' });

export function monthName(month: number): string {
  return MONTHS.format(new Date(2000, month, 1));
}

const isOver = (sum: AllowanceSum) => sum.is_over || sum.is_over_with_travel;
/** The whole amount that counts: with travel where that is what goes over. */
const counted = (sum: AllowanceSum): Cents => (sum.is_over_with_travel ? sum.with_travel : sum.allowance);

/** Which limit is passed and what then counts; empty when none is. */
export function remarks({ total, months }: MemberAllowance): string[] {
  const over = months.flatMap((month, index) => (isOver(month) ? [{ month, name: monthName(index) }] : []));
  const amount = over.reduce((sum, { month }) => sum + counted(month), 0);
  return [
    ...(isOver(total) ? [words.overYear(euro(counted(total)))] : []),
    ...(over.length > 0 ? [words.overMonth(over.map(({ name }) => name).join(', '), euro(amount))] : []),
  ];
}

/** The most of one month, with travel. */
export function highestMonth({ months }: MemberAllowance): Cents {
  return Math.max(0, ...months.map(({ with_travel }) => with_travel));
}
