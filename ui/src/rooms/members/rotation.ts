/* Where the terms of the rotation schedule stand on a line of years. */
import type { Rotation, Seat } from '../../lib/generated';
import { date } from '../../lib/format';
import { words } from './words';

export interface Span {
  /** First year, and the year after the last. */
  from: number;
  to: number;
  /** Where a day is, from 0 to 100. */
  place: (iso: string) => number;
}

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

export function bounds({ seats, years, on }: Rotation): Span {
  const starts = seats.flatMap(({ terms }) => terms.map(({ starts_on }) => Number(starts_on.slice(0, 4))));
  const from = Math.min(...starts, Number(on.slice(0, 4)));
  const to = (years.at(-1)?.year ?? Number(on.slice(0, 4))) + 1;
  const [first, last] = [at(`${from}-01-01`), at(`${to}-01-01`)];
  return { from, to, place: (iso) => Math.min(100, Math.max(0, ((at(iso) - first) / (last - first)) * 100)) };
}

/** The years that are named: each, or each other one and so on, so that their names do not touch. */
export function ticks({ from, to, place }: Span): { year: number; at: number }[] {
  const step = [1, 2, 5, 10].find((step) => (to - from) / step <= 12) ?? 20;
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step).map((year) => ({
    year,
    at: place(`${year}-01-01`),
  }));
}

export interface Bar {
  at: number;
  width: number;
  label: string;
  open: boolean;
  from: string;
  to: string | null;
}

export function bars({ terms }: Seat, { place }: Span): Bar[] {
  return terms.map(({ number, starts_on, ends_on }) => {
    const start = place(starts_on);
    const end = ends_on === null ? 100 : place(ends_on);
    return { at: start, width: Math.max(0.5, end - start), label: `${number}e`, open: ends_on === null, from: starts_on, to: ends_on };
  });
}

export function termPeriodOf(from: string, to: string | null): string {
  return to === null ? words.terms.open(from) : `${date(from)} tot en met ${date(to)}`;
}
