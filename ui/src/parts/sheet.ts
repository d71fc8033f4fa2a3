/* A table of the window as a sheet for Excel and CSV: the rows that are shown, in their order, with real numbers and dates. */
import type { Sheet, SheetCell } from '../lib/generated';
import type { Column } from './table';

function cell<Row>(column: Column<Row>, row: Row): SheetCell {
  if (!column.kind) return column.text(row);
  const value = (column.sort ?? column.text)(row);
  return value === '' ? null : value;
}

/** The sum of a column of amounts that has a total at its foot. */
function total<Row>(column: Column<Row>, rows: readonly Row[]): SheetCell {
  if (column.foot === undefined || column.kind !== 'amount') return null;
  return rows.reduce((sum, row) => sum + Number(cell(column, row) ?? 0), 0);
}

export function sheetOf<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[], footLabel: string): Sheet {
  const totals = columns.map((column) => total(column, rows));
  const hasTotals = totals.some((value) => value !== null);
  return {
    title,
    columns: columns.map(({ label, kind }) => ({ label, kind: kind ?? 'text' })),
    rows: rows.map((row) => columns.map((column) => cell(column, row))),
    totals: hasTotals ? [totals.map((value, index) => (index === 0 && value === null ? footLabel : value))] : [],
  };
}
