/* What the import needs to know of its rows. */
import type { CorrectedCell, ImportField, ImportRow } from '../lib/generated';

/** Whether a row cannot be imported as it is. */
export const isWrong = ({ cells }: ImportRow): boolean => cells.some(({ problem }) => problem !== null);

/** The corrections with one more; what was typed earlier in the same cell is forgotten. */
export const withCorrection = (known: readonly CorrectedCell[], cell: CorrectedCell): CorrectedCell[] => [
  ...known.filter(({ row, field }) => row !== cell.row || field !== cell.field),
  cell,
];

/** The columns with another choice for one of them; each field is in one column only. */
export const withField = (columns: readonly (ImportField | null)[], place: number, field: ImportField | null): (ImportField | null)[] =>
  columns.map((known, index) => (index === place ? field : known === field ? null : known));
