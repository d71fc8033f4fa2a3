/* The rule of a jaarrooster in words, and what is chosen of the dates that it gives. */
import { clock, date } from '../../lib/format';
import type { ChosenDay, Fate, Meeting, Outcome, Proposal, Rule, Week } from '../../lib/generated';
import { MONTHS, WEEKDAYS, WEEKS } from './words';

export interface Times {
  startsAt: string | null;
  endsAt: string | null;
}

/** Whether the weeks are counted, rather than one taken from each month. */
export function isCounted(week: Week): boolean {
  return week === 'every_week' || week === 'every_second_week' || week === 'every_third_week';
}

/** "eerste dinsdag van de maand, 19:00–21:00, niet in juli en augustus": what `meetings.read_rule` reads back. */
export function ruleText({ week, weekday, skip_months, from }: Rule, { startsAt, endsAt }: Times): string {
  const months = [...skip_months].sort((a, b) => a - b).map((month) => MONTHS[month - 1] ?? '');
  return [
    isCounted(week) ? `${WEEKS[week]} op ${WEEKDAYS[weekday]}` : `${WEEKS[week]} ${WEEKDAYS[weekday]} van de maand`,
    from && `vanaf ${date(from)}`,
    [startsAt, endsAt].filter((time) => time !== null).map(clock).join('–'),
    months.length > 0 && `niet in ${enumeration(months)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** juni, juli en augustus */
export function enumeration(names: readonly string[]): string {
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
  const usual = proposal.proposed === null ? (proposal.skip ? 'skip' : 'rule') : 'proposal';
  const chosen = choices[proposal.date] ?? usual;
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

/** What was chosen when the schedule was made, read from its meetings: those left out then stay out as long as the rule is the same. */
export function choicesOf(proposals: readonly Proposal[], meetings: readonly Meeting[]): Choices {
  const made = proposals.map((proposal): [string, Choice] => {
    const meeting = meetings.find((other) => other.rule_date === proposal.date);
    if (!meeting) return [proposal.date, 'skip'];
    return [proposal.date, meeting.moved_from === null || proposal.proposed === null ? 'rule' : 'proposal'];
  });
  return Object.fromEntries(made);
}

const ORDER: readonly Fate[] = ['moves', 'comes', 'changes', 'cancelled', 'removed', 'stays_outside', 'stays'];

/** What becomes of the meetings, together by what it is; what changes first. */
export function byFate(outcomes: readonly Outcome[]): { fate: Fate; outcomes: Outcome[] }[] {
  return ORDER.map((fate) => ({ fate, outcomes: outcomes.filter((outcome) => outcome.fate === fate) })).filter((group) => group.outcomes.length > 0);
}
