/* The lines of every budget of a year, to choose from: those of the council and of each deelraad together. */
import type { BudgetLine, BudgetYear } from './generated';
import { words } from './words';

export interface Post extends BudgetLine {
  /** Whose budget it is in, where there is more than one. */
  group?: string;
}

export function postsOf(whole: BudgetYear | null): Post[] {
  const budgets = whole?.budgets ?? [];
  return budgets.flatMap(({ lines, body_name }) =>
    lines.map((line) => (budgets.length > 1 ? { ...line, group: body_name ?? words.councilItself } : line)),
  );
}
