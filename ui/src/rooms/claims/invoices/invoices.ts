/* What the page knows of invoices, apart from how it looks. */
import type { Cents, Invoice } from '../../../lib/generated';
import type { Pill } from '../../../parts/Pills.svelte';
import type { StatusKind } from '../../../parts/Status.svelte';
import { words } from './words';

export type Filter = keyof typeof words.filters;
const FILTERS = Object.keys(words.filters) as Filter[];

const LETS_THROUGH: Record<Filter, (invoice: Invoice) => boolean> = {
  all: () => true,
  open: ({ paid_on, is_income }) => paid_on === null && !is_income,
  paid: ({ paid_on, is_income }) => paid_on !== null && !is_income,
  income: ({ is_income }) => is_income,
};

export function filtered(invoices: readonly Invoice[], filter: Filter): readonly Invoice[] {
  return invoices.filter(LETS_THROUGH[filter]);
}

/** The filters that have something behind them; income only where there is any. */
export function pills(invoices: readonly Invoice[]): Pill[] {
  return FILTERS.map((filter) => ({ value: filter, label: words.filters[filter], count: filtered(invoices, filter).length })).filter(
    ({ value, count }) => value !== 'income' || count > 0,
  );
}

export function sum(invoices: readonly Invoice[]): Cents {
  return invoices.reduce((total, { amount }) => total + amount, 0);
}

/** How far an invoice is, on a day. */
export function standing({ paid_on, is_income, due_on, batch }: Invoice, today: string): { kind: StatusKind; text: string } {
  if (paid_on !== null) return { kind: 'ok', text: is_income ? words.states.received : words.states.paid };
  if (is_income) return { kind: 'plain', text: words.states.expected };
  if (due_on !== null && due_on < today) return { kind: 'late', text: words.states.late };
  return batch === null ? { kind: 'info', text: words.states.open } : { kind: 'info', text: words.states.batch };
}

export function titleOf({ supplier, number }: Invoice): string {
  return [supplier, number].filter(Boolean).join(' ');
}
