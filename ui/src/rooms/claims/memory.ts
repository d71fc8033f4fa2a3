/* What was filled in last, to begin the next line with: receipts come in heaps that look alike. */
import type { BudgetLineId, Claim, LineKind } from '../../lib/generated';

interface Last {
  date: string | null;
  kind: LineKind;
  /** Per kind: trips go on another post than coffee. */
  posts: Partial<Record<LineKind, BudgetLineId>>;
}

const years = new Map<number, Last>();

export function last({ year, lines }: Claim): Last {
  const { date, kind, posts } = years.get(year) ?? { date: null, kind: 'expense', posts: {} };
  const line = lines.at(-1);
  const booked = Object.fromEntries(lines.flatMap((line) => (line.budget_line ? [[line.kind, line.budget_line]] : [])));
  return { date: line?.date ?? date, kind: line?.kind ?? kind, posts: { ...posts, ...booked } };
}

export function remember(year: number, date: string, kind: LineKind, post: BudgetLineId | null): void {
  const posts = { ...years.get(year)?.posts };
  if (post) posts[kind] = post;
  years.set(year, { date, kind, posts });
}
