/* The columns of years side by side. */
import { amount } from '../../lib/format';
import type { LineYears, YearTotals } from '../../lib/generated';
import type { Column } from '../../parts/table';
import { words } from './words';

export function yearColumns(years: readonly YearTotals[]): Column<YearTotals>[] {
  const money = (key: string, label: string, of: (year: YearTotals) => number): Column<YearTotals> => ({
    key,
    label,
    text: (year) => amount(of(year)),
    sort: of,
    kind: 'amount',
    align: 'end',
  });
  const hasIncome = years.some(({ income }) => income.available !== 0 || income.realised !== 0);
  return [
    { key: 'year', label: words.years.year, text: ({ year }) => String(year), sort: ({ year }) => year, kind: 'number', strong: true },
    {
      key: 'bar',
      label: words.columns.standing,
      text: ({ total }) => (total.percent === null ? '' : `${total.percent} %`),
      rich: true,
      sortable: false,
    },
    money('available', words.years.available, ({ total }) => total.available),
    money('realised', words.years.realised, ({ total }) => total.realised),
    money('left', words.years.left, ({ total }) => total.available - total.realised),
    ...(hasIncome
      ? [
          money('income', words.years.income, ({ income }) => income.realised),
          money('result', words.years.result, ({ total, income }) => income.realised - total.realised),
        ]
      : []),
  ];
}

/** What was realised of each line, a column for each year. */
export function lineColumns(years: readonly YearTotals[], write: (cents: number) => string): Column<LineYears>[] {
  return [
    { key: 'line', label: words.columns.name, text: ({ code, name }) => `${code} ${name}`, strong: true },
    ...years.map(({ year, total }, index): Column<LineYears> => {
      const realised = (line: LineYears) => line.years[index]?.realised ?? null;
      const text = (line: LineYears) => {
        const cents = realised(line);
        return cents === null ? '' : write(cents);
      };
      return { key: String(year), label: String(year), text, sort: realised, kind: 'amount', align: 'end', foot: write(total.realised) };
    }),
  ];
}
