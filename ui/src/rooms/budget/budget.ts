/* What the room knows of a budget, apart from how it looks. */
import { amount, date, euro } from '../../lib/format';
import type { Budget, BudgetLine, Direction, Standing } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

function overspent(lines: readonly BudgetLine[]): string {
  const over = lines.filter(({ left }) => left < 0).length;
  if (over === 0) return words.overNone;
  return over === 1 ? words.overOne : words.overMore(over);
}

/** "Toegekend op 4 december 2025 · één post is overschreden, het totaal blijft binnen de begroting" */
export function standing({ granted_on, lines: all, total }: Budget): string {
  const lines = all.filter(({ direction }) => direction === 'cost');
  const grant = granted_on === null ? words.notGranted : words.granted(date(granted_on));
  if (lines.length === 0) return grant;
  const whole = total.left < 0 ? words.totalOver(euro(-total.left)) : words.totalWithin;
  return `${grant} · ${overspent(lines)}, ${whole}`;
}

/** What the bar of a line shows, for who does not see it. */
export function inWords({ name, available, realised, committed, left, direction }: BudgetLine): string {
  const [more, less] = direction === 'cost' ? [words.restOver, words.restLeft] : [words.restMore, words.restToCome];
  const rest = left < 0 ? more(euro(-left)) : less(euro(left));
  return words.standing(name, euro(available), euro(realised), euro(committed), rest);
}

type Amount = Exclude<keyof Standing, 'changed' | 'percent'>;

const money = (key: Amount, total: Standing): Column<BudgetLine> => ({
  key,
  label: words.columns[key],
  text: (line) => shown(line[key]),
  sort: (line) => line[key],
  kind: 'amount',
  align: 'end',
  foot: shown(total[key]),
});

function shown(cents: number | null): string {
  return cents === null ? '' : amount(cents);
}

export type Room = 'roomy' | 'close' | 'narrow' | 'tight';

/**
 * The columns of the table. Where there is little room the code stands before the name, and the bar under it; where there is less,
 * only what there is to spend is shown of what was requested and granted, and at the last what is committed only in the bar.
 */
export function columns(total: Standing, room: Room, changed = false, direction: Direction = 'cost'): Column<BudgetLine>[] {
  const bar: Column<BudgetLine> = { key: 'standing', label: words.columns.standing, text: inWords, rich: true, sortable: false };
  const last: Amount = changed ? 'available' : total.granted === null ? 'requested' : 'granted';
  const asked: readonly Amount[] = room === 'narrow' || room === 'tight' ? [last] : ['requested', 'granted', ...(changed ? (['available'] as const) : [])];
  const amounts: readonly Amount[] = [...asked, 'realised', ...(room === 'tight' ? [] : (['committed'] as const)), 'left'];
  const code: Column<BudgetLine> = { key: 'code', label: words.columns.code, text: (line) => line.code };
  const name: Column<BudgetLine> = { key: 'name', label: words.columns.name, text: (line) => line.name, rich: true };
  return [
    ...(room === 'roomy' ? [code, name, bar] : [name]),
    ...amounts.map((key) => ({ ...money(key, total), rich: key === 'left', sortable: room === 'roomy' })).map((column) =>
      column.key === 'left' && direction === 'income' ? { ...column, label: words.columns.leftIncome } : column,
    ),
  ];
}

/** The lines of cost, or of income, with their sums. */
export function part(budget: Budget, direction: Direction) {
  const lines = budget.lines.filter((line) => line.direction === direction);
  return { lines, total: direction === 'cost' ? budget.total : budget.income, changed: lines.some((line) => line.changed !== 0) };
}

/** "Overschreden" is said with the amount; the colour alone would not be enough. More income than budgeted is not over. */
export function isOver({ left, direction }: BudgetLine): boolean {
  return left < 0 && direction === 'cost';
}

/** What the whole bar stands for. */
export function wholeOf({ direction, available, realised, committed }: BudgetLine): number {
  return direction === 'cost' ? available : Math.max(available, realised + committed);
}
