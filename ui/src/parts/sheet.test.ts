import { expect, test } from 'vitest';
import { sheetOf } from './sheet';
import type { Column } from './table';

interface Row {
  name: string;
  on: string | null;
  cents: number | null;
}
const columns: Column<Row>[] = [
  { key: 'name', label: 'Post', text: ({ name }) => name },
  { key: 'on', label: 'Datum', text: () => '12 maart', sort: ({ on }) => on, kind: 'date' },
  { key: 'cents', label: 'Bedrag', text: () => '12,50', sort: ({ cents }) => cents, kind: 'amount', foot: '12,55' },
];

test('a table goes out with real numbers and dates, and with its sum', () => {
  const rows = [
    { name: 'Koffie', on: '2026-03-12', cents: 1250 },
    { name: 'Thee', on: null, cents: 5 },
  ];
  expect(sheetOf('Posten', columns, rows, 'Totaal')).toEqual({
    title: 'Posten',
    columns: [
      { label: 'Post', kind: 'text' },
      { label: 'Datum', kind: 'date' },
      { label: 'Bedrag', kind: 'amount' },
    ],
    rows: [
      ['Koffie', '2026-03-12', 1250],
      ['Thee', null, 5],
    ],
    totals: [['Totaal', null, 1255]],
  });
});

test('a table without sums has no row at its foot', () => {
  expect(sheetOf('Posten', columns.slice(0, 2), [{ name: 'Koffie', on: null, cents: null }], '').totals).toEqual([]);
});
