/* The budgets of a year beside each other: the council itself and each deelraad. */
import { amount } from '../../lib/format';
import type { Budget, BudgetYear, Standing } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

/** In the switch: everything together, and the council itself. A deelraad is its id. */
export const WHOLE = 'whole';
export const COUNCIL = 'council';

export interface Part {
  body: string;
  name: string;
  /** Absent where there is no budget yet. */
  total: Standing | null;
}

export const bodyOf = ({ body }: Budget): string => body ?? COUNCIL;

/** Every budget that is there or can be begun; that of the council itself only when it is there. */
export function partsOf({ budgets, bodies }: BudgetYear): Part[] {
  const own = budgets.find(({ body }) => body === null);
  const total = (id: string) => budgets.find(({ body }) => body === id)?.total ?? null;
  return [
    ...(own ? [{ body: COUNCIL, name: words.whole.council, total: own.total }] : []),
    ...bodies.map(({ id, name }) => ({ body: id, name, total: total(id) })),
  ];
}

/** Which budget is shown: the one an undo led to, else the one that was chosen. Without deelraden there is only one. */
export function shownBody({ budgets, bodies }: BudgetYear, chosen: string, id: string | null): string {
  if (bodies.length === 0) return COUNCIL;
  const led = budgets.find((budget) => id !== null && (budget.id === id || budget.lines.some((line) => line.id === id)));
  if (led) return bodyOf(led);
  return [WHOLE, COUNCIL].includes(chosen) || bodies.some((body) => body.id === chosen) ? chosen : WHOLE;
}

export function pills({ bodies }: BudgetYear) {
  return [
    { value: WHOLE, label: words.whole.all },
    { value: COUNCIL, label: words.whole.council },
    ...bodies.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export function partColumns(total: Standing): Column<Part>[] {
  const money = (key: Exclude<keyof Standing, 'available' | 'changed' | 'percent'>): Column<Part> => ({
    key,
    label: words.columns[key],
    text: (part) => shown(part.total?.[key] ?? null),
    sort: (part) => part.total?.[key] ?? null,
    kind: 'amount',
    align: 'end',
    foot: shown(total[key]),
  });
  return [
    { key: 'name', label: words.whole.of, text: ({ name }) => name, rich: true },
    ...(['requested', 'granted', 'realised', 'committed', 'left'] as const).map(money),
  ];
}

function shown(cents: number | null): string {
  return cents === null ? '' : amount(cents);
}
