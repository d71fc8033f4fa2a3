/* The list of changes of a budget. */
import { amount } from '../../lib/format';
import type { BudgetChange } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

export function changeColumns(day: (iso: string) => string): Column<BudgetChange>[] {
  return [
    { key: 'date', label: words.changes.date, text: (it) => day(it.date), sort: (it) => it.date, kind: 'date', nowrap: true },
    { key: 'from', label: words.changes.from, text: (it) => it.from_name ?? words.changing.outside },
    { key: 'to', label: words.changes.to, text: (it) => it.to_name ?? words.changing.outside },
    {
      key: 'reason',
      label: words.changes.reason,
      text: ({ reason, decision_number }) => (decision_number ? `${reason} (${words.changes.decision(decision_number)})` : reason),
    },
    { key: 'amount', label: words.changes.amount, text: (it) => amount(it.amount), sort: (it) => it.amount, kind: 'amount', align: 'end' },
  ];
}
