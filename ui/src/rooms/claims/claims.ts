/* What the room knows of claims, apart from how it looks. */
import { date, distance, euro } from '../../lib/format';
import type { BudgetLine, BudgetYear, Cents, Claim, ClaimLine, ClaimState, ClaimSummary, LineKind, PaperSource, Rate } from '../../lib/generated';
import { postsOf } from '../../lib/posts';
import type { Pill } from '../../parts/Pills.svelte';
import type { StatusKind } from '../../parts/Status.svelte';
import { words } from './words';

export const STATUS: Record<ClaimState, StatusKind> = {
  concept: 'plain',
  submitted: 'info',
  approved: 'info',
  paid: 'ok',
  rejected: 'plain',
};

export type Filter = 'all' | ClaimState;
const FILTERS: readonly Filter[] = ['all', 'concept', 'submitted', 'approved', 'paid', 'rejected'];

export function filtered(claims: readonly ClaimSummary[], filter: Filter): readonly ClaimSummary[] {
  return filter === 'all' ? claims : claims.filter(({ state }) => state === filter);
}

export function pills(claims: readonly ClaimSummary[]): Pill[] {
  return FILTERS.map((filter) => ({
    value: filter,
    label: words.filters[filter],
    count: filtered(claims, filter).length,
  }));
}

export function summary(claims: readonly ClaimSummary[]): string {
  const waiting = claims.filter(({ state }) => state === 'submitted').length;
  return words.summary(claims.length, waiting, claims.filter(missesReceipt).length);
}

/** What was rejected is not paid, so nobody has to look for its receipt any more. */
export function missesReceipt({ missing_receipts, state }: ClaimSummary): boolean {
  return missing_receipts > 0 && state !== 'rejected';
}

export function sum(claims: readonly { total: Cents }[]): Cents {
  return claims.reduce((total, claim) => total + claim.total, 0);
}

/** "D-2026-014", or "Concept" as long as there is no number. */
export function called({ number }: { number: string | null }): string {
  return number ?? words.concept;
}

interface Step {
  label: string;
  note: string | null;
}

/** The way of a claim with its dates, and where it is now; past the last step when all is done. */
export function steps(claim: Claim): { steps: Step[]; current: number } {
  const day = (iso: string | null) => iso && date(iso, 'short');
  const decided = claim.decided_on && words.by(date(claim.decided_on, 'short'), claim.decided_by);
  const begun: Step[] = [
    { label: words.states.concept, note: day(claim.started_on) },
    { label: words.states.submitted, note: claim.submitted_on && words.by(date(claim.submitted_on, 'short'), claim.submitted_by) },
  ];
  if (claim.state === 'rejected') return { steps: [...begun, { label: words.states.rejected, note: decided }], current: 2 };
  return {
    steps: [...begun, { label: words.states.approved, note: decided }, { label: words.states.paid, note: claim.paid_on && words.by(date(claim.paid_on, 'short'), claim.paid_by) }],
    current: { concept: 0, submitted: 1, approved: 2, paid: 4 }[claim.state],
  };
}

const decimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 3 });

/** € 0,25 */
function rate(thousandths: Rate): string {
  return `€\u00a0${decimals.format(thousandths / 1000)}`;
}

/** "37,4 km × € 0,25", "Openbaar vervoer", or what an expense was. */
export function what(line: ClaimLine): string {
  if (line.kind === 'mileage' && line.metres !== null && line.rate !== null) return `${distance(line.metres)} × ${rate(line.rate)}`;
  return SPEAKS.has(line.kind) ? line.description : words.kinds[line.kind];
}

/** Lines of these kinds are called by what was written of them. */
const SPEAKS: ReadonlySet<LineKind> = new Set<LineKind>(['expense', 'correction']);

/** "thuis – gemeentehuis, heen en terug" */
function trip({ from_place, to_place, is_return }: ClaimLine): string {
  const places = [from_place, to_place].filter(Boolean).join(' – ');
  return [places, is_return && words.lines.back].filter(Boolean).join(', ');
}

/** The words under it: where to, the post, and how many receipts. */
export function about(line: ClaimLine): string {
  return [
    trip(line),
    SPEAKS.has(line.kind) ? '' : line.description,
    line.budget_line_name ?? words.lines.noPost,
    line.late_of !== null && words.late.of(line.late_of),
    line.receipts.length > 0 && words.lines.receipts(line.receipts.length),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What is paid of a line: the approved amount where that differs. */
export function payable({ amount, approved }: ClaimLine): Cents {
  return approved ?? amount;
}

/** What a line is called among the others: "22 okt, Zaalhuur wijkcentrum". */
export function lineName(line: ClaimLine): string {
  return `${date(line.date, 'short')}, ${line.description || what(line)}`;
}

/** Tickets and expenses are paid on proof, as in the core; a proof of payment is no receipt. */
export function needsReceipt({ kind, receipts }: ClaimLine): boolean {
  return (kind === 'public_transport' || kind === 'expense') && !receipts.some((receipt) => receipt.kind === 'receipt');
}

/** A line that is open for change, with what the core has to say of its fields. */
export interface Editing {
  line: string;
  errors: Readonly<Record<string, string>>;
}

export interface Space {
  post: string;
  words: string;
  tight: boolean;
}

/** Less than this part of a post is little enough to mention. */
const TIGHT = 0.1;

/**
 * What is left of a post once this claim is paid. The budget already counts what is approved, so only the lines of an open claim come
 * off. `draft` is what is being typed, in the place of line `instead` when it changes one.
 */
export function space(post: BudgetLine, claim: Claim, draft: Cents = 0, instead: string | null = null): Space {
  const booked = claim.lines.filter((line) => line.budget_line === post.id && line.id !== instead);
  const left = post.left - booked.reduce((total, { amount }) => total + amount, 0) - draft;
  return {
    post: `${post.code} ${post.name}`,
    words: left < 0 ? words.left.over(euro(-left)) : words.left.fine(euro(left), euro(post.available)),
    tight: left < 0 || left < post.available * TIGHT,
  };
}

/** Whether the books of the year are closed. */
export function isClosed(budget: BudgetYear | null): boolean {
  return budget?.budgets.some(({ state }) => state === 'closed') ?? false;
}

/** The posts that this claim leaves with little or nothing. */
export function tightPosts(claim: Claim, budget: BudgetYear | null): Space[] {
  if (claim.state !== 'concept' && claim.state !== 'submitted') return [];
  const used = new Set(claim.lines.map((line) => line.budget_line));
  return postsOf(budget)
    .filter(({ id }) => used.has(id))
    .map((post) => space(post, claim))
    .filter(({ tight }) => tight);
}

/** In data-line of what stands for a line that is not there yet. */
export const NEW_LINE = 'new';

/** The line a paper belongs to by where it was dropped or pasted, or because there is only one it can be for; else null. */
export function lineFor(claim: Claim, onto: Element | null): string | null {
  const under = onto?.closest<HTMLElement>('[data-line]')?.dataset.line;
  if (under !== undefined) return under;
  if (claim.lines.length === 0) return NEW_LINE;
  const waiting = claim.lines.filter(needsReceipt);
  const candidates = waiting.length > 0 ? waiting : claim.lines;
  return candidates.length === 1 ? (candidates[0]?.id ?? null) : null;
}

export function sourceName(source: PaperSource): string {
  return 'path' in source ? (source.path.split(/[\\/]/).at(-1) ?? source.path) : source.pasted.name;
}
