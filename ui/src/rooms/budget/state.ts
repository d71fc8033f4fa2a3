/* The way of a budget, from concept until its year is closed. */
import { date } from '../../lib/format';
import type { Books, Budget, BudgetState } from '../../lib/generated';
import { words } from './words';

export const STATES: readonly BudgetState[] = ['concept', 'adopted', 'submitted', 'granted', 'closed'];

/** The steps with their days, and where the budget is. A step that was left out is not done. */
export function way({ state, adopted_on, submitted_on, granted_on }: Budget, books: Books | undefined) {
  const closedOn = books?.closed ? books.closed_on : null;
  const days = { concept: null, adopted: adopted_on, submitted: submitted_on, granted: granted_on, closed: closedOn };
  const current = STATES.indexOf(state);
  return {
    current,
    steps: STATES.map((step, index) => ({
      label: words.states[step],
      note: days[step] && date(days[step]),
      done: index < current && (step === 'concept' || days[step] !== null),
    })),
  };
}

/** What can be done next: each is a button. */
export type StateAction = 'adopt' | 'submit' | 'grant' | 'reopen' | 'close' | 'reopenYear';

export function actions(state: BudgetState): StateAction[] {
  switch (state) {
    case 'concept':
      return ['adopt', 'grant'];
    case 'adopted':
      return ['submit', 'grant', 'reopen'];
    case 'submitted':
      return ['grant', 'reopen'];
    case 'granted':
      return ['close', 'grant', 'reopen'];
    case 'closed':
      return ['reopenYear'];
  }
}
