/* What the gallery shows. */
import { date, euro } from '../lib/format';
import type { StatusKind } from '../parts/Status.svelte';
import type { Column } from '../parts/table';
import type { ClockMark } from '../parts/YearClock.svelte';

export interface Claim {
  number: string;
  member: string;
  day: string;
  post: string;
  kind: StatusKind;
  state: string;
  cents: number;
}

const claim = (number: string, member: string, day: string, post: string, kind: StatusKind, state: string, cents: number): Claim => ({
  number,
  member,
  day,
  post,
  kind,
  state,
  cents,
});

export const claims: readonly Claim[] = [
  claim('D-2026-015', 'Devi Ramlakhan', '2026-10-29', 'Reiskosten', 'info', 'Ingediend', 1890),
  claim('D-2026-014', 'Okke Terpstraat', '2026-10-25', 'Reiskosten, onkosten', 'info', 'Ingediend', 6135),
  claim('D-2026-013', 'Truus Wielemaker', '2026-10-24', 'Onkosten', 'info', 'Ingediend', 3815),
  claim('D-2026-012', 'Rachid Benhaddou', '2026-10-11', 'Training', 'warn', 'Bon ontbreekt', 9500),
  claim('D-2026-011', 'Marisol de Wildt', '2026-09-02', 'Reiskosten', 'plain', 'Bij gemeente', 2205),
  claim('D-2026-010', 'Joris van Kampsbeek', '2026-08-28', 'Onkosten', 'ok', 'Betaald', 1250),
  claim('D-2026-009', 'Yara Çelikoğlu', '2026-08-27', 'Reiskosten', 'ok', 'Betaald', 935),
  claim('D-2026-008', "Hendrik-Jan 't Sandt", '2026-07-03', 'Reiskosten', 'late', 'Te laat', 3160),
];

export const claimColumns: readonly Column<Claim>[] = [
  { key: 'number', label: 'Nummer', text: ({ number }) => number, strong: true, nowrap: true },
  { key: 'member', label: 'Lid', text: ({ member }) => member },
  { key: 'day', label: 'Datum', text: ({ day }) => date(day, 'short'), sort: ({ day }) => day, nowrap: true },
  { key: 'post', label: 'Post', text: ({ post }) => post },
  { key: 'state', label: 'Stand', text: ({ state }) => state, rich: true },
  {
    key: 'amount',
    label: 'Bedrag',
    text: ({ cents }) => euro(cents),
    sort: ({ cents }) => cents,
    align: 'end',
    foot: euro(claims.reduce((sum, { cents }) => sum + cents, 0)),
  },
];

export const meetings: readonly ClockMark[] = ['01-13', '02-03', '03-03', '04-07', '05-12', '06-02', '07-07', '09-01', '10-06', '11-10', '12-01'].map(
  (day) => ({ date: `2026-${day}`, label: 'Raadsvergadering', state: day < '11-03' ? 'done' : 'open', href: `#/meetings/2026/${day}` }),
);

export const duties: readonly ClockMark[] = [
  { date: '2026-03-01', label: 'Jaarverslag 2025', state: 'done' },
  { date: '2026-04-20', label: 'Verantwoording 2025', state: 'done' },
  { date: '2026-09-01', label: 'Jaarplan 2027', state: 'done' },
  { date: '2026-10-12', label: 'Begroting 2027', state: 'late' },
  { date: '2026-11-14', label: 'Evaluatie van het jaarplan', state: 'due' },
  { date: '2026-12-04', label: 'Toekenning 2027', state: 'open' },
];

export const posts = [
  { name: 'Onkostenvergoeding leden', total: 900000, done: 675000, held: 75000 },
  { name: 'Deskundigheidsbevordering', total: 250000, done: 268000, held: 0 },
  { name: 'Achterbanraadpleging', total: 180000, done: 64000, held: 40000 },
];
