/* What a table is told about its columns, and how its rows are put in order. */
export interface Column<Row> {
  key: string;
  label: string;
  /** What stands in the cell; it is also what is sorted on, unless `sort` says otherwise. */
  text: (row: Row) => string;
  sort?: (row: Row) => string | number | null;
  /** False where an order would mean nothing, such as a column of pictures. */
  sortable?: boolean;
  align?: 'start' | 'end';
  /** The cell is drawn by the table's `cell` snippet. */
  rich?: boolean;
  strong?: boolean;
  nowrap?: boolean;
  /** Only where there is room for it; in a narrow place another cell tells it, in something of class `in-narrow`. */
  wide?: boolean;
  /** The total at the foot. */
  foot?: string;
  /** What `sort` gives, where that is no text: cents, an ISO date or a number. Files for Excel need to know. */
  kind?: 'amount' | 'date' | 'number';
}

export interface Order {
  key: string;
  down: boolean;
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** A stable order; empty values come last either way. */
export function ordered<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (!column || !order) return rows;
  const value = column.sort ?? column.text;
  const direction = order.down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const a = value(one);
    const b = value(other);
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    const difference = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return difference * direction;
  });
}

function isEmpty(value: string | number | null): value is null | '' {
  return value === null || value === '';
}
