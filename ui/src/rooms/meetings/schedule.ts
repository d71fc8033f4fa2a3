/* The rule of a jaarrooster in words, and what is chosen of the dates that it gives. */
import type { ChosenDay, Proposal, Rule } from '../../lib/generated';
import { clock } from './meeting';
import { MONTHS, WEEKDAYS, WEEKS } from './words';

export interface Times {
  startsAt: string | null;
  endsAt: string | null;
}

/** "eerste dinsdag van de maand, 19:00–21:00, niet in juli en augustus": what `meetings.read_rule` reads back. */
export function ruleText({ week, weekday, skip_months }: Rule, { startsAt, endsAt }: Times): string {
  const months = [...skip_months].sort((a, b) => a - b).map((month) => MONTHS[month - 1] ?? '');
  return [
    `${WEEKS[week]} ${WEEKDAYS[weekday]} van de maand`,
    [startsAt, endsAt].filter((time) => time !== null).map(clock).join('–'),
    months.length > 0 && `niet in ${enumeration(months)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** juni, juli en augustus */
function enumeration(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/** Whether that month has no meeting, turned round. */
export function toggleMonth(rule: Rule, month: number): Rule {
  const skipped = rule.skip_months.filter((other) => other !== month);
  return { ...rule, skip_months: skipped.length === rule.skip_months.length ? [...skipped, month] : skipped };
}

export type Choice = 'rule' | 'proposal' | 'skip';
/** What the user chose, by the date that the rule gives; what is not in it follows the proposal. */
export type Choices = Readonly<Record<string, Choice>>;

export function choiceOf(proposal: Proposal, choices: Choices): Choice {
  const chosen = choices[proposal.date] ?? (proposal.proposed === null ? 'rule' : 'proposal');
  // The proposal may be gone since it was chosen, when the school holidays were changed.
  return chosen === 'proposal' && proposal.proposed === null ? 'rule' : chosen;
}

export function chosenDays(proposals: readonly Proposal[], choices: Choices): ChosenDay[] {
  return proposals.flatMap((proposal): ChosenDay[] => {
    const { date, proposed, note } = proposal;
    switch (choiceOf(proposal, choices)) {
      case 'skip':
        return [];
      case 'proposal':
        return [{ date: proposed ?? date, instead_of: date, because: note ?? '' }];
      case 'rule':
        return [{ date }];
    }
  });
}
