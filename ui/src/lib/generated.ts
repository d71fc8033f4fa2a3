// Generated from the operations table by `cargo xtask bindings`. Do not edit.

export type AcceptSuggestions = { year: number, 
/**
 * Whose suggestions become lines.
 */
people: Array<PersonId>, };

export type AccountForLine = { id: BudgetLineId, 
/**
 * Why it came out otherwise than budgeted.
 */
text: string, };

export type Action = { id: ActionId, number: number, 
/**
 * "A-128"
 */
label: string, text: string, 
/**
 * One of the council; absent for someone else, who is known by name only.
 */
owner: PersonId | null, owner_name: string, taken_on: string, due_on: string | null, meeting: MeetingId | null, 
/**
 * "de vergadering van 3 november 2026 (plenair)"
 */
meeting_title: string | null, item: AgendaItemId | null, 
/**
 * Number and subject of the item on its agenda: "3. Cliëntondersteuning".
 */
item_title: string | null, 
/**
 * The body it is of; absent for the council.
 */
body: BodyId | null, body_name: string | null, 
/**
 * Not for the public: by itself, or because its item is.
 */
is_closed: boolean, status: ActionStatus, done_on: string | null, dropped_because: string | null, 
/**
 * How it was done, or what came in between.
 */
note: string, 
/**
 * Each time it was postponed, the first one first.
 */
postponed: Array<Postponement>, };

export type ActionId = string;

/**
 * Where an action stands.
 */
export type ActionStatus = "open" | "late" | "done" | "dropped";

export type Activity = { id: ActivityId, goal: GoalId | null, title: string, kind: ActivityKind, owner: PersonId | null, 
/**
 * 1 to 4; absent when there is a date or no time at all.
 */
quarter: number | null, date: string | null, status: ActivityStatus, 
/**
 * Why it was dropped.
 */
reason: string, 
/**
 * What came of it; goes into the annual report.
 */
result: string, cost: Cents | null, budget_line: BudgetLineId | null, };

export type ActivityId = string;

/**
 * What sort of activity it is; each has its own heading in the annual report.
 */
export type ActivityKind = "working_visit" | "constituency_survey" | "training" | "recruitment" | "publicity" | "network" | "teambuilding" | "other";

export type ActivityStatus = "planned" | "running" | "done" | "dropped";

export type AddAction = { id?: ActionId, text: string, owner?: PersonId, 
/**
 * Someone outside the council, by name.
 */
owner_name?: string, due?: Entered<string>, meeting?: MeetingId, item?: AgendaItemId, 
/**
 * Absent for the body of the meeting, or the council.
 */
body?: BodyId, closed?: boolean, };

export type AddActivity = { id?: ActivityId, plan: PlanId, goal?: GoalId, title: string, kind: ActivityKind, owner?: PersonId, quarter?: number, date?: Entered<string>, cost?: Entered<Cents>, budget_line?: BudgetLineId, };

export type AddAreaSlot = { id?: AreaSlotId, name: string, };

export type AddBody = { id?: BodyId, kind: BodyKind, name: string, parent?: BodyId, subject?: string, starts_on?: Entered<string>, 
/**
 * Last day, when it is known.
 */
ends_on?: Entered<string>, closing_agreement?: string, counterpart?: ContactId, };

export type AddBudgetChange = { id?: BudgetChangeId, budget: BudgetId, date: Entered<string>, from?: BudgetLineId, to?: BudgetLineId, amount: Entered<Cents>, reason: string, decision?: DecisionId, };

export type AddBudgetLine = { id?: BudgetLineId, budget: BudgetId, code: string, name: string, 
/**
 * Cost when absent.
 */
direction?: Direction, explanation?: string, requested: Entered<Cents>, granted?: Entered<Cents>, };

export type AddCheck = { id?: IndependenceCheckId, person: PersonId, checked_on: Entered<string>, is_councillor: boolean, works_for_municipality: boolean, works_for_institution: boolean, lives_in_municipality: boolean, note?: string, };

export type AddClaimLine = { id?: ClaimLineId, claim: ClaimId, date: Entered<string>, kind: LineKind, description?: string, budget_line?: BudgetLineId, 
/**
 * Metres one way, or as typed: `37,4`. For a trip.
 */
distance: number | string, 
/**
 * For a trip: driven there and back.
 */
is_return?: boolean, from_place?: string, to_place?: string, 
/**
 * For a ticket, an expense and a correction.
 */
amount?: Entered<Cents>, 
/**
 * Why there is no receipt.
 */
missing_because?: string, 
/**
 * The meeting it is for: a trip or a fee.
 */
meeting?: MeetingId, 
/**
 * Of a correction: the paid line it sets right.
 */
corrects?: ClaimLineId, 
/**
 * Of an earlier year that is closed, and booked in this one all the same (nagekomen).
 */
late?: boolean, };

export type AddContact = { id?: ContactId, 
/**
 * First name, or the whole name of a team.
 */
first_name: string, infix?: string, last_name?: string, 
/**
 * Name of the organisation; one that is not known yet is added.
 */
organisation?: string, role?: string, email?: string, phone?: string, note?: string, starts_on?: Entered<string>, ends_on?: Entered<string>, 
/**
 * Wanted at least once in so many months.
 */
every_months?: number, };

export type AddDecision = { id?: DecisionId, meeting: MeetingId, 
/**
 * The item it was made in; absent when it was made in none.
 */
item?: AgendaItemId, text: string, manner: DecisionManner, 
/**
 * Of a vote; absent for none.
 */
votes_for?: number, votes_against?: number, abstentions?: number, 
/**
 * What those against want recorded (minderheidsstandpunt).
 */
minority_view?: string, };

export type AddDuty = { id?: DutyId, title: string, explanation?: string, starts_on: Entered<string>, every_months?: number, ends_on?: Entered<string>, ahead_days: number, room?: Room, done_when?: Proof, source?: string, };

export type AddFixed = { id?: FixedItemId, kind: MeetingKindId, subject: string, wanted: Wanted, minutes?: Entered<number>, is_closed?: boolean, fills?: Fills, };

export type AddFocus = { id?: FocusId, kind: FocusKind, name: string, description?: string, starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type AddGoal = { id?: GoalId, plan: PlanId, title: string, explanation?: string, };

export type AddGuest = { id?: AttendanceId, meeting: MeetingId, name: string, on_behalf_of?: string, from?: AgendaItemId, until?: AgendaItemId, };

export type AddInvoice = { id?: InvoiceId, year: number, supplier: string, organisation?: OrganisationId, number?: string, date: Entered<string>, due_on?: Entered<string>, description?: string, budget_line?: BudgetLineId, amount: Entered<Cents>, iban?: string, 
/**
 * Day of payment, for one that was paid already.
 */
paid_on?: Entered<string>, 
/**
 * Of an invoice from before its budget year: whether it came after its own year was closed (nagekomen), or was
 * sent ahead. Must be said once that year is closed.
 */
late?: boolean, };

export type AddInvoicePaper = { id?: InvoicePaperId, invoice: InvoiceId, source: PaperSource, };

export type AddItem = { id?: AgendaItemId, 
/**
 * Absent for an item that waits.
 */
meeting?: MeetingId, 
/**
 * Whose it is while it waits; absent for the council.
 */
body?: BodyId, subject: string, 
/**
 * Formatted text (CommonMark).
 */
explanation?: string, 
/**
 * Who brings it in: one of the council, …
 */
presenter_id?: PersonId, 
/**
 * … or someone else by name.
 */
presenter?: string, wanted: Wanted, 
/**
 * What is wanted, where it is none of these.
 */
wanted_other?: string, minutes?: Entered<number>, is_closed?: boolean, };

/**
 * An item in one line: "Wmo-verordening, 20 min, besluitvorming".
 */
export type AddLine = { id?: AgendaItemId, 
/**
 * Absent for an item that waits.
 */
meeting?: MeetingId, 
/**
 * Whose it is while it waits; absent for the council.
 */
body?: BodyId, text: string, };

export type AddMeeting = { id?: MeetingId, date: Entered<string>, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, 
/**
 * Address by which people take part from elsewhere. Left out, it stays as it is.
 */
online_link?: string, 
/**
 * Whether the public may come. Left out, it stays as it is; a new meeting follows its kind.
 */
is_public?: boolean, };

export type AddMeetingKind = { id?: MeetingKindId, name: string, minimum?: number, is_public: boolean, };

export type AddMethodSection = { id?: MethodSectionId, title: string, body?: string, };

export type AddMoment = { id?: ContactMomentId, date: Entered<string>, kind: string, subject: string, findings?: string, 
/**
 * Name of the organisation; one that is not known yet is added.
 */
organisation?: string, focus?: FocusId, activity?: ActivityId, spoken?: Array<ContactId>, visitors?: Array<PersonId>, };

/**
 * Someone who is no member of the council and joins a body.
 */
export type AddNewParticipant = { id?: ParticipationId, body: BodyId, first_name: string, infix?: string, last_name: string, email?: string, starts_on?: Entered<string>, };

export type AddOrganisation = { id?: OrganisationId, name: string, kind?: string, note?: string, };

export type AddPaper = { id?: AgendaPaperId, item: AgendaItemId, source: PaperSource, };

export type AddParticipant = { id?: ParticipationId, body: BodyId, person: PersonId, is_contact: boolean, 
/**
 * Absent for from the start of the body.
 */
starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type AddPerson = { id?: PersonId, first_name: string, infix?: string, last_name: string, email?: string, phone?: string, address?: string, town?: string, iban?: string, 
/**
 * "lid", or a role that comes with the membership; who supports the council is no member.
 */
role: string, 
/**
 * Of which they become a member; absent for the council itself.
 */
body?: BodyId, starts_on: Entered<string>, ends_on?: Entered<string>, 
/**
 * Of the term; as in `people.appoint`.
 */
term_ends_on?: Entered<string>, term_number?: number, appointed_by?: string, appointed_on?: Entered<string>, beyond_because?: string, };

export type AddReceipt = { id?: ReceiptId, line: ClaimLineId, source: PaperSource, 
/**
 * A receipt unless said otherwise.
 */
kind?: ReceiptKind, };

export type AddRole = { id?: RoleAssignmentId, person: PersonId, 
/**
 * The body; absent for the council itself.
 */
body?: BodyId, role: string, 
/**
 * Absent: as is usual for the role.
 */
votes?: boolean, starts_on: Entered<string>, ends_on?: Entered<string>, };

export type AddSection = { id?: SectionId, plan: PlanId, title: string, body?: string, };

export type AddTraining = { id?: TrainingId, date: Entered<string>, title: string, given_by?: string, cost?: Entered<Cents>, budget_line?: BudgetLineId, participants: Array<PersonId>, };

export type Addressee = { name: string, email: string, };

export type AdoptMinutes = { meeting: MeetingId, 
/**
 * The later meeting that adopts them.
 */
adopted_in: MeetingId, 
/**
 * The day of that meeting when absent.
 */
on?: Entered<string>, 
/**
 * Absent or empty: unchanged.
 */
changes?: string, };

export type AdoptReport = { year: number, on: Entered<string>, };

/**
 * A later meeting that can adopt the minutes.
 */
export type Adopter = { id: MeetingId, title: string, date: string, };

export type AgendaItem = { id: AgendaItemId, 
/**
 * Its place on the agenda, from 1.
 */
number: number, 
/**
 * Whose it is; absent for the council.
 */
body: BodyId | null, body_name: string | null, subject: string, 
/**
 * Formatted text (CommonMark).
 */
explanation: string, presenter_id: PersonId | null, 
/**
 * Someone else than a member who brings it in, as typed.
 */
presenter: string, 
/**
 * Whoever of the two brings it in.
 */
presenter_name: string, wanted: Wanted, 
/**
 * What is wanted, where it is none of the usual.
 */
wanted_other: string, 
/**
 * "ter besluitvorming", or the council's own words.
 */
wanted_words: string, minutes: number | null, 
/**
 * When it begins; absent without minutes.
 */
starts_at: string | null, 
/**
 * It ends after the meeting does.
 */
is_over: boolean, is_closed: boolean, fills: Fills | null, 
/**
 * What it filled itself with.
 */
filled: Filled | null, 
/**
 * The day it came onto this agenda; absent for what stands on it as a matter of course.
 */
added_on: string | null, 
/**
 * It came after the deadline of the agenda.
 */
is_late: boolean, papers: Array<AgendaPaper>, };

export type AgendaItemId = string;

/**
 * What someone pastes into a mail program.
 */
export type AgendaMail = { subject: string, body: string, 
/**
 * Names and addresses, to see who is written to.
 */
to: Array<Addressee>, 
/**
 * The same in one line: `a@example.org; b@example.org`.
 */
addresses: string, 
/**
 * Names of those whose address is not known.
 */
without: Array<string>, };

export type AgendaPaper = { id: AgendaPaperId, 
/**
 * Name of the file it came from, or a better one.
 */
name: string, 
/**
 * To ask for with `papers.read`.
 */
hash: string, added_on: string, 
/**
 * Only for the council itself.
 */
is_closed: boolean, 
/**
 * It came after the deadline of the agenda.
 */
is_late: boolean, };

export type AgendaPaperId = string;

/**
 * Everything the sheet of an agenda shows.
 */
export type AgendaSheet = { items: Array<AgendaItem>, clock: Clock, 
/**
 * Subjects and papers are in on this day.
 */
deadline: string, is_past_deadline: boolean, 
/**
 * Its minutes are adopted: nothing can change any more.
 */
is_locked: boolean, invited: Invited | null, online_link: string, 
/**
 * How many fixed items the kind of this meeting has.
 */
fixed: number, 
/**
 * How many items of the same body wait for a meeting.
 */
waiting: number, 
/**
 * The next meeting of this kind and body.
 */
next: MeetingChoice | null, 
/**
 * Meetings that are still to come, this one left out.
 */
upcoming: Array<MeetingChoice>, };

/**
 * The two totals of a month or a year.
 */
export type AllowanceSum = { allowance: Cents, with_travel: Cents, 
/**
 * The allowances by themselves are above the limit.
 */
is_over: boolean, 
/**
 * With travel they are.
 */
is_over_with_travel: boolean, };

/**
 * The allowances of a year beside its limit.
 */
export type Allowances = { year: number, 
/**
 * Absent when nobody has recorded a limit for the year: then nothing can be said.
 */
limit: VolunteerLimit | null, members: Array<MemberAllowance>, };

/**
 * A new term, the first or after a time away.
 */
export type Appoint = { id?: MembershipId, person: PersonId, 
/**
 * The subcouncil; absent for the council itself.
 */
body?: BodyId, starts_on: Entered<string>, 
/**
 * Last day, for a term that is over already.
 */
ends_on?: Entered<string>, 
/**
 * Last day as agreed. Absent: as long as a term takes, unless that would be over already; then nobody said.
 */
term_ends_on?: Entered<string>, 
/**
 * The term of someone who left, to serve out instead of a term of one's own.
 */
serves_out?: MembershipId, 
/**
 * Absent: one more than the term it follows, or the first.
 */
term_number?: number, appointed_by?: string, appointed_on?: Entered<string>, 
/**
 * Why there is a term beyond the highest number of them.
 */
beyond_because?: string, };

/**
 * A claim to approve, as it is or with other amounts.
 */
export type Approve = { id: ClaimId, 
/**
 * The lines of which another amount is approved than was claimed.
 */
lines?: Array<ApprovedLine>, };

export type ApprovedLine = { line: ClaimLineId, 
/**
 * Zero when nothing of it is paid.
 */
amount: Entered<Cents>, because: string, };

export type AreaContactId = string;

export type AreaSlot = { id: AreaSlotId, name: string, };

export type AreaSlotId = string;

export type AskLeftOpen = { person: PersonId, 
/**
 * The day after which someone else must do it.
 */
on: string, };

export type Assign = { id?: FocusAssignmentId, focus: FocusId, person: PersonId, starts_on?: Entered<string>, ends_on?: Entered<string>, };

/**
 * Someone who keeps an eye on an area or theme.
 */
export type Assigned = { id: FocusAssignmentId, focus: FocusId, person: PersonId, name: string, starts_on: string | null, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, };

/**
 * Who was at a meeting, as far as it is said.
 */
export type Attendance = { 
/**
 * Those who belong to the body on the day, by name; and anyone else of whom something was said.
 */
people: Array<Attendee>, guests: Array<Guest>, 
/**
 * How many of the public came; absent while nobody said.
 */
public_count: number | null, 
/**
 * What there is for a decision that belongs to no item: at the end.
 */
quorum: Quorum, };

export type AttendanceId = string;

export type AttendanceStatus = "present" | "excused" | "absent";

/**
 * One who belongs to the body, and whether they were there.
 */
export type Attendee = { 
/**
 * Absent while nobody said.
 */
status: AttendanceStatus | null, 
/**
 * There from this item on; absent for from the start.
 */
from: AgendaItemId | null, 
/**
 * There until the end of this item; absent for until the end.
 */
until: AgendaItemId | null, 
/**
 * Who votes in their place at the items they are away.
 */
proxy: PersonId | null, proxy_name: string | null, person: PersonId, 
/**
 * The name, with what tells this person from another of the same name.
 */
name: string, 
/**
 * "voorzitter", "ambtelijk secretaris"; absent for who is simply a member.
 */
role: string | null, 
/**
 * Whether they belong to the body on that day: as a member or by a role.
 */
belongs: boolean, 
/**
 * Whether they may vote: a member of the body, of whose roles in it none says otherwise.
 */
votes: boolean, };

/**
 * One matter and where to deal with it.
 */
export type Attention = { tone: Tone, 
/**
 * "12 dagen te laat", "deze week"
 */
when: string, title: string, detail: string, 
/**
 * Whose it is, by name, when it is someone's.
 */
owner: string | null, 
/**
 * Words on its button.
 */
action: string, place: Place, };

/**
 * For whom a document is.
 */
export type Audience = "public" | "internal";

/**
 * What waits, and what was left on the agenda of a meeting that does not go on.
 */
export type Backlog = { items: Array<AgendaItem>, stranded: Array<Stranded>, 
/**
 * Meetings that are still to come.
 */
upcoming: Array<MeetingChoice>, };

/**
 * One backup of a file.
 */
export type Backup = { path: string, made_at: string, };

/**
 * Something a network is divided by: "leeftijd".
 */
export type Balance = { id: BalanceId, name: string, groups: Array<BalanceGroup>, 
/**
 * Of how many who take part now the group is known.
 */
known: number, 
/**
 * Of how many it is not.
 */
unknown: number, 
/**
 * The groups that are not shown, together; absent when all are shown.
 */
hidden: number | null, };

export type BalanceGroup = { id: BalanceGroupId, name: string, 
/**
 * Absent where the number could say something about one person.
 */
count: number | null, };

export type BalanceGroupId = string;

export type BalanceId = string;

/**
 * The balance of a network in numbers.
 */
export type BalanceOverview = { 
/**
 * How many take part now.
 */
participants: number, 
/**
 * The smallest group that is shown.
 */
least: number, balances: Array<Balance>, };

/**
 * A division to begin with.
 */
export type BalanceProposal = { name: string, groups: Array<string>, };

/**
 * Claims and invoices that are paid in one go.
 */
export type Batch = { id: BatchId, year: number, number: number, kind: BatchKind, made_on: string, 
/**
 * Day on which it went to the gemeente or the bank.
 */
sent_on: string | null, note: string, claims: Array<PaidClaim>, invoices: Array<Invoice>, total: Cents, };

export type BatchId = string;

/**
 * Who pays what is in a batch.
 */
export type BatchKind = "municipality" | "bank";

export type BatchOn = { id: BatchId, 
/**
 * Today when absent.
 */
on?: Entered<string>, };

/**
 * What one step removed.
 */
export type BinItem = { seq: number, at: string, who: string, 
/**
 * "Joris van Kampsbeek", "activiteit Werkbezoek"
 */
title: string, 
/**
 * How many other things went with it.
 */
with: number, room: Room, };

/**
 * All areas, or all themes, on one day.
 */
export type Board = { on: string, 
/**
 * So many members there should be; zero for themes.
 */
least: number, slots: Array<AreaSlot>, foci: Array<Covered>, };

/**
 * A body with those who take part in it.
 */
export type Body = { id: BodyId, kind: BodyKind, name: string, 
/**
 * The body it belongs to; absent when it belongs to the council.
 */
parent: BodyId | null, parent_name: string | null, 
/**
 * What it works on.
 */
subject: string, starts_on: string | null, 
/**
 * Last day; may lie ahead.
 */
ends_on: string | null, 
/**
 * What was agreed at the end: how the work is followed, who does what.
 */
closing_agreement: string, 
/**
 * Who speaks for the other side, at the gemeente.
 */
counterpart: ContactId | null, counterpart_name: string | null, 
/**
 * Whether its last day is past.
 */
ended: boolean, 
/**
 * Who has a seat in it (a deelraad), and who had; by name, as the Dutch sort.
 */
seats: Array<BodySeat>, 
/**
 * By name, as the Dutch sort; those who stopped too.
 */
participants: Array<Participant>, warnings: Array<BodyWarning>, };

export type BodyId = string;

/**
 * A kind of body, in the order in which they are shown.
 */
export type BodyKind = "subcouncil" | "executive" | "steering_group" | "working_group" | "project_group" | "network";

/**
 * A body, as it is chosen in the rooms of budget and meetings.
 */
export type BodyName = { id: BodyId, name: string, };

/**
 * A body that someone takes part in, or did.
 */
export type BodyOfPerson = { id: ParticipationId, body: BodyId, kind: BodyKind, name: string, is_contact: boolean, starts_on: string | null, ends_on: string | null, 
/**
 * Whether they take part today.
 */
now: boolean, };

/**
 * Someone who is in a body by appointment for a term, or was.
 */
export type BodySeat = { person: PersonId, name: string, 
/**
 * A role in this body that is in force today: "voorzitter".
 */
role: string | null, starts_on: string, ends_on: string | null, 
/**
 * Whether they have it today.
 */
now: boolean, };

export type BodyWarning = { kind: WarningKind, 
/**
 * A Dutch sentence.
 */
words: string, };

/**
 * The books of a year.
 */
export type Books = { year: number, closed: boolean, closed_on: string | null, closed_by: string, 
/**
 * What becomes of what is left.
 */
destination: string, reopened_on: string | null, 
/**
 * Why it was opened again, the last time.
 */
reopened_because: string, 
/**
 * Of the council itself and each deelraad that has a budget.
 */
results: Array<YearResult>, whole: YearResult, 
/**
 * What is still open, in sentences: to settle before closing.
 */
open: Array<string>, };

/**
 * The budget of one year of the council itself or of a deelraad, with where each line stands.
 */
export type Budget = { id: BudgetId, year: number, 
/**
 * The deelraad whose it is; absent for the council itself.
 */
body: BodyId | null, body_name: string | null, state: BudgetState, 
/**
 * Day on which the council adopted it.
 */
adopted_on: string | null, 
/**
 * Day on which it went to the college.
 */
submitted_on: string | null, 
/**
 * Day on which the college granted it.
 */
granted_on: string | null, 
/**
 * Lines of cost and of income, in the council's own order.
 */
lines: Array<BudgetLine>, 
/**
 * Sums of the lines of cost.
 */
total: Standing, 
/**
 * Sums of the lines of income.
 */
income: Standing, 
/**
 * Income less cost.
 */
balance: BudgetBalance, 
/**
 * How it was changed after it was adopted, by date.
 */
changes: Array<BudgetChange>, };

/**
 * Income less cost (saldo).
 */
export type BudgetBalance = { requested: Cents, available: Cents, 
/**
 * The result: what came in less what was paid.
 */
realised: Cents, };

/**
 * One change of a budget.
 */
export type BudgetChange = { id: BudgetChangeId, date: string, 
/**
 * The line it comes from; absent when it comes from outside.
 */
from: BudgetLineId | null, from_name: string | null, 
/**
 * The line it goes to; absent when it goes outside.
 */
to: BudgetLineId | null, to_name: string | null, amount: Cents, reason: string, decision: DecisionId | null, 
/**
 * "2026-014"
 */
decision_number: string | null, };

export type BudgetChangeId = string;

/**
 * A decision that a change can rest on.
 */
export type BudgetDecision = { id: DecisionId, 
/**
 * "2026-014"
 */
number: string, text: string, };

export type BudgetId = string;

/**
 * One budget line.
 */
export type BudgetLine = { id: BudgetLineId, code: string, name: string, direction: Direction, 
/**
 * What it is for, in the request.
 */
explanation: string, 
/**
 * Why it came out otherwise, in the account.
 */
account: string, 
/**
 * A line that is not active takes no new claims.
 */
active: boolean, 
/**
 * Aangevraagd
 */
requested: Cents, 
/**
 * Toegekend; absent until the college has decided.
 */
granted: Cents | null, 
/**
 * What the changes of the budget (begrotingswijzigingen) add to it, below zero when they take away.
 */
changed: Cents, 
/**
 * What there is to spend, or to come in: granted, or requested as long as nothing is granted, with the changes.
 */
available: Cents, 
/**
 * Gerealiseerd: paid, or come in.
 */
realised: Cents, 
/**
 * Toegezegd: approved, not yet paid.
 */
committed: Cents, 
/**
 * What is left; below zero when more is spent than there is.
 */
left: Cents, 
/**
 * Realised as a percentage of what there is; absent where there is nothing.
 */
percent: number | null, };

export type BudgetLineId = string;

export type BudgetState = "concept" | "adopted" | "submitted" | "granted" | "closed";

/**
 * Everything there is to spend in a year, and by whom.
 */
export type BudgetYear = { year: number, 
/**
 * The council's own first, then those of the deelraden.
 */
budgets: Array<Budget>, 
/**
 * Every deelraad of the year, also one without a budget; empty where there are none.
 */
bodies: Array<BodyName>, 
/**
 * Cost of all budgets together.
 */
total: Standing, 
/**
 * Income of all budgets together.
 */
income: Standing, balance: BudgetBalance, };

/**
 * Years beside each other, those without a budget left out.
 */
export type BudgetYears = { years: Array<YearTotals>, 
/**
 * Cost line by line: the same code is the same line.
 */
lines: Array<LineYears>, };

export type CancelMeeting = { id: MeetingId, reason: string, };

/**
 * An amount in eurocents.
 */
export type Cents = number;

/**
 * All that can be written differently. A later day asks for a reason: `actions.postpone`.
 */
export type ChangeAction = { id: ActionId, text: string, owner?: PersonId, owner_name?: string, due?: Entered<string>, body?: BodyId, 
/**
 * Absent, as the note: as it is.
 */
closed?: boolean, note?: string, };

export type ChangeActivity = { id: ActivityId, goal?: GoalId, title: string, kind: ActivityKind, owner?: PersonId, quarter?: number, date?: Entered<string>, cost?: Entered<Cents>, budget_line?: BudgetLineId, };

export type ChangeAreaSlot = { id: AreaSlotId, name: string, };

export type ChangeAssignment = { id: FocusAssignmentId, starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type ChangeBody = { id: BodyId, name: string, parent?: BodyId, subject?: string, starts_on?: Entered<string>, 
/**
 * Last day, when it is known.
 */
ends_on?: Entered<string>, closing_agreement?: string, counterpart?: ContactId, };

export type ChangeBudgetLine = { id: BudgetLineId, code: string, name: string, 
/**
 * As it was when absent.
 */
direction?: Direction, explanation?: string, requested: Entered<Cents>, granted?: Entered<Cents>, active: boolean, };

export type ChangeCheck = { id: IndependenceCheckId, checked_on: Entered<string>, is_councillor: boolean, works_for_municipality: boolean, works_for_institution: boolean, lives_in_municipality: boolean, note: string, };

export type ChangeClaimLine = { id: ClaimLineId, date: Entered<string>, kind: LineKind, description?: string, budget_line?: BudgetLineId, 
/**
 * Metres one way, or as typed: `37,4`. For a trip.
 */
distance: number | string, 
/**
 * For a trip: driven there and back.
 */
is_return?: boolean, from_place?: string, to_place?: string, 
/**
 * For a ticket, an expense and a correction.
 */
amount?: Entered<Cents>, 
/**
 * Why there is no receipt.
 */
missing_because?: string, 
/**
 * The meeting it is for: a trip or a fee.
 */
meeting?: MeetingId, 
/**
 * Of a correction: the paid line it sets right.
 */
corrects?: ClaimLineId, 
/**
 * Of an earlier year that is closed, and booked in this one all the same (nagekomen).
 */
late?: boolean, };

export type ChangeContact = { id: ContactId, 
/**
 * First name, or the whole name of a team.
 */
first_name: string, infix?: string, last_name?: string, 
/**
 * Name of the organisation; one that is not known yet is added.
 */
organisation?: string, role?: string, email?: string, phone?: string, note?: string, starts_on?: Entered<string>, ends_on?: Entered<string>, 
/**
 * Wanted at least once in so many months.
 */
every_months?: number, };

export type ChangeDecision = { id: DecisionId, text: string, manner: DecisionManner, 
/**
 * Of a vote; absent for none.
 */
votes_for?: number, votes_against?: number, abstentions?: number, 
/**
 * What those against want recorded (minderheidsstandpunt).
 */
minority_view?: string, };

export type ChangeDuty = { id: DutyId, title: string, explanation?: string, starts_on: Entered<string>, every_months?: number, ends_on?: Entered<string>, ahead_days: number, room?: Room, done_when?: Proof, source?: string, };

/**
 * What is recorded of the meeting itself; what is absent is not said.
 */
export type ChangeEvening = { id: MeetingId, opened_at?: Entered<string>, closed_at?: Entered<string>, chair?: PersonId, minutes_by?: PersonId, };

export type ChangeFixed = { id: FixedItemId, subject: string, wanted: Wanted, minutes?: Entered<number>, is_closed?: boolean, fills?: Fills, };

/**
 * Another spelling, description or days. For another name from a day on there is `areas.succeed`.
 */
export type ChangeFocus = { id: FocusId, name: string, description?: string, starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type ChangeGoal = { id: GoalId, title: string, explanation: string, };

export type ChangeGuest = { id: AttendanceId, name: string, on_behalf_of: string, from?: AgendaItemId, until?: AgendaItemId, };

export type ChangeInvoice = { id: InvoiceId, year: number, supplier: string, organisation?: OrganisationId, number?: string, date: Entered<string>, due_on?: Entered<string>, description?: string, budget_line?: BudgetLineId, amount: Entered<Cents>, iban?: string, 
/**
 * Day of payment, for one that was paid already.
 */
paid_on?: Entered<string>, 
/**
 * Of an invoice from before its budget year: whether it came after its own year was closed (nagekomen), or was
 * sent ahead. Must be said once that year is closed.
 */
late?: boolean, };

export type ChangeItem = { id: AgendaItemId, subject: string, 
/**
 * Formatted text (CommonMark).
 */
explanation?: string, 
/**
 * Who brings it in: one of the council, …
 */
presenter_id?: PersonId, 
/**
 * … or someone else by name.
 */
presenter?: string, wanted: Wanted, 
/**
 * What is wanted, where it is none of these.
 */
wanted_other?: string, minutes?: Entered<number>, is_closed?: boolean, };

export type ChangeMeeting = { id: MeetingId, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, 
/**
 * Address by which people take part from elsewhere. Left out, it stays as it is.
 */
online_link?: string, 
/**
 * Whether the public may come. Left out, it stays as it is; a new meeting follows its kind.
 */
is_public?: boolean, };

export type ChangeMeetingKind = { id: MeetingKindId, name: string, minimum?: number, is_public: boolean, };

export type ChangeMembership = { id: MembershipId, starts_on: Entered<string>, term_ends_on?: Entered<string>, ends_on?: Entered<string>, term_number: number, appointed_by: string, appointed_on?: Entered<string>, left_because: string, beyond_because: string, };

export type ChangeMethodSection = { id: MethodSectionId, title: string, body: string, in_report: boolean, };

export type ChangeMoment = { id: ContactMomentId, date: Entered<string>, kind: string, subject: string, findings?: string, 
/**
 * Name of the organisation; one that is not known yet is added.
 */
organisation?: string, focus?: FocusId, activity?: ActivityId, spoken?: Array<ContactId>, visitors?: Array<PersonId>, };

export type ChangeOrganisation = { id: OrganisationId, name: string, kind: string, note: string, };

export type ChangePaper = { id: AgendaPaperId, name: string, is_closed: boolean, };

export type ChangeParticipant = { id: ParticipationId, is_contact: boolean, starts_on?: Entered<string>, ends_on?: Entered<string>, };

/**
 * What is left out stays as it is.
 */
export type ChangePerson = { id: PersonId, first_name?: string, infix?: string, last_name?: string, email?: string, phone?: string, address?: string, town?: string, iban?: string, 
/**
 * From home to a meeting, one way, as typed in kilometres; empty when it is not known.
 */
travel?: string, 
/**
 * What they mean to spend on the council, as typed in hours; empty when nothing was said.
 */
weekly_hours?: string, note?: string, };

export type ChangeRole = { id: RoleAssignmentId, role: string, votes: boolean, starts_on: Entered<string>, ends_on?: Entered<string>, };

export type ChangeSection = { id: SectionId, title: string, body: string, };

export type ChangeSlotContact = { id: AreaContactId, starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type ChangeTraining = { id: TrainingId, date: Entered<string>, title: string, given_by: string, cost?: Entered<Cents>, budget_line?: BudgetLineId, participants: Array<PersonId>, };

/**
 * A field with what it said and what it says, as people read it.
 */
export type ChangedField = { name: string, old: string | null, new: string | null, };

export type ChangedRow = { record: string, 
/**
 * "lidmaatschap lid"
 */
title: string, 
/**
 * Whether this is the record that was asked for.
 */
own: boolean, deed: Deed, fields: Array<ChangedField>, 
/**
 * Whether it can be set back to how it was after this step: something came later.
 */
restorable: boolean, };

/**
 * One chapter and where it comes from.
 */
export type Chapter = { title: string, state: ChapterState, 
/**
 * Where its contents are recorded; absent for what is written here.
 */
room: Room | null, };

export type ChapterState = "written" | "from_records" | "empty";

/**
 * The choices of one print. Left out, each has its usual value.
 */
export type Choices = { audience: Audience, size: Size, ink: Ink, cover: boolean, contents: boolean, 
/**
 * Titles of chapters that are left off.
 */
without: Array<string>, 
/**
 * Another line at the foot than the council's own.
 */
footer?: string, 
/**
 * The papers that belong to it, as numbered annexes (bijlagen) behind it. PDF only.
 */
annexes: boolean, };

export type ChooseModel = { model: Model, };

/**
 * One of the dates chosen in the preview.
 */
export type ChosenDay = { date: Entered<string>, 
/**
 * The date that the rule gave, when another was chosen, and why.
 */
instead_of?: string, because?: string, };

/**
 * A claim with its lines.
 */
export type Claim = { id: ClaimId, year: number, number: string | null, person: PersonId, name: string, state: ClaimState, started_on: string, submitted_on: string | null, submitted_by: string, decided_on: string | null, 
/**
 * Who approved or rejected it.
 */
decided_by: string, 
/**
 * Why it was rejected or sent back.
 */
reason: string, paid_on: string | null, paid_by: string, 
/**
 * The batch it is paid in.
 */
batch: BatchId | null, lines: Array<ClaimLine>, 
/**
 * What is paid, or will be: what was approved, where that differs from what was claimed.
 */
total: Cents, claimed: Cents, };

export type ClaimId = string;

export type ClaimLine = { id: ClaimLineId, date: string, kind: LineKind, description: string, budget_line: BudgetLineId | null, 
/**
 * "200 Reiskosten"
 */
budget_line_name: string | null, 
/**
 * Of a trip.
 */
from_place: string, to_place: string, is_return: boolean, 
/**
 * What was driven in all, there and back.
 */
metres: number | null, 
/**
 * The applied rate of a trip, in thousandths of a euro per kilometre.
 */
rate: Rate | null, 
/**
 * What was claimed.
 */
amount: Cents, 
/**
 * What was approved, where that differs, and why.
 */
approved: Cents | null, approved_because: string, 
/**
 * Why there is no receipt.
 */
missing_because: string, 
/**
 * The meeting it was for.
 */
meeting: MeetingId | null, 
/**
 * The paid line that this one sets right.
 */
corrects: ClaimLineId | null, 
/**
 * The year it is of, when it came after that was closed and is booked in a later one (nagekomen).
 */
late_of: number | null, receipts: Array<Receipt>, 
/**
 * Lines that may be the same.
 */
twins: Array<Twin>, };

export type ClaimLineId = string;

export type ClaimState = "concept" | "submitted" | "approved" | "rejected" | "paid";

/**
 * A claim as it stands in the list.
 */
export type ClaimSummary = { id: ClaimId, 
/**
 * "D-2026-001"; absent until it is handed in.
 */
number: string | null, person: PersonId, name: string, state: ClaimState, 
/**
 * Day of handing in, or the day it was begun.
 */
date: string, 
/**
 * Names of the budget lines, in order.
 */
budget_lines: Array<string>, 
/**
 * What is paid, or will be: what was approved, where that differs from what was claimed.
 */
total: Cents, claimed: Cents, lines: number, 
/**
 * Lines that should have a receipt and have none.
 */
missing_receipts: number, 
/**
 * The earliest year of lines that came after that was closed (nagekomen).
 */
late_of: number | null, 
/**
 * Days since it was handed in, or approved, while it waits for approval or payment.
 */
waiting_days: number | null, 
/**
 * The batch it is paid in.
 */
batch: BatchId | null, 
/**
 * Day on which that batch went to the gemeente or the bank.
 */
sent_on: string | null, };

/**
 * Why a date falls badly; the first of these that holds.
 */
export type Clash = "public" | "remembrance" | "school_holiday";

/**
 * How the time of a meeting is used.
 */
export type Clock = { 
/**
 * Minutes that the items take together.
 */
planned: number, 
/**
 * Minutes of the meeting that are left; negative when there are too few.
 */
left: number, 
/**
 * Items of which nobody said how long they take.
 */
without: number, 
/**
 * When the last item is done.
 */
done_at: string, 
/**
 * "20 minuten te lang: …", when it does not fit.
 */
over: string | null, 
/**
 * "1 uur en 40 minuten gepland, 20 minuten over"
 */
summary: string, };

export type CloseYear = { year: number, 
/**
 * Today when absent.
 */
on?: Entered<string>, 
/**
 * What becomes of what is left, in the council's words; may be empty when nothing is left.
 */
destination: string, };

/**
 *Auto-generated discriminant enum variants
 */
export type Code = "not_a_council_file" | "file_damaged" | "file_newer" | "file_missing" | "file_exists" | "file_in_use" | "place_read_only" | "disk_full" | "file_replaced" | "file_busy" | "storage" | "no_backup" | "operation_unknown" | "operation_reads" | "operation_changes" | "request_invalid" | "nothing_to_undo" | "nothing_to_redo" | "undo_impossible" | "not_found" | "already_exists" | "restore_needs" | "restore_needs_more" | "restore_locked" | "restore_taken" | "restore_other_schema" | "restore_cleaned" | "cleaning_needed" | "nothing_to_clean" | "cleaning_unfinished" | "import_unreadable" | "import_empty" | "import_too_long" | "import_row" | "member_unknown" | "member_unclear" | "line_unknown" | "line_unclear" | "not_a_line_kind" | "not_yes_or_no" | "amount_by_rate" | "required" | "not_an_amount" | "not_a_rate" | "amount_negative" | "amount_zero" | "amount_too_large" | "not_a_date" | "no_such_day" | "not_a_time" | "not_a_duration" | "not_a_distance" | "not_hours_a_week" | "end_before_start" | "not_a_colour" | "setting_out_of_range" | "not_an_iban" | "not_an_email" | "year_out_of_range" | "rule_not_understood" | "council_unknown" | "person_in_use" | "membership_overlaps" | "membership_ended" | "term_beyond_most" | "rate_unknown" | "rate_exists" | "rate_last" | "fee_unknown" | "year_below_month" | "body_in_use" | "body_within_itself" | "participates_already" | "balance_needs_groups" | "balance_twice" | "focus_exists" | "focus_linked" | "focus_not_there" | "focus_in_use" | "focus_kinds_mixed" | "already_assigned" | "nothing_to_hand_over" | "slot_exists" | "slot_in_use" | "slot_of_theme" | "contact_in_use" | "contact_succeeded" | "organisation_in_use" | "plan_unknown" | "plan_exists" | "plan_locked" | "state_not_allowed" | "reason_required" | "quarter_unknown" | "date_outside_year" | "line_other_year" | "budget_unknown" | "budget_exists" | "budget_locked" | "budget_still_concept" | "budget_change_same_line" | "budget_change_mixed" | "change_of_nothing" | "budget_code_exists" | "budget_line_in_use" | "year_closed" | "late_for_closed_year" | "year_not_begun" | "claim_locked" | "claim_empty" | "claim_other_year" | "claim_numbered_in_year" | "claim_line_without_budget_line" | "claim_numbered" | "distance_required" | "meeting_claimed" | "correction_not_paid" | "receipt_reason_required" | "own_claim" | "nothing_to_supplement" | "batch_empty" | "not_for_batch" | "in_batch" | "payment_account_missing" | "account_unknown" | "nothing_to_transfer" | "nothing_to_suggest" | "paper_empty" | "paper_too_large" | "paper_kind_unknown" | "paper_unreadable" | "alternative_required" | "meeting_overlaps" | "meeting_cancelled" | "no_day_chosen" | "item_treated" | "no_next_meeting" | "item_already_there" | "wanted_unusual" | "agenda_empty" | "meeting_closed" | "item_of_other_meeting" | "not_at_meeting" | "part_of_absence" | "until_before_from" | "proxy_while_present" | "proxy_without_vote" | "proxy_not_there" | "too_many_proxies" | "holds_proxy" | "too_many_votes" | "no_quorum" | "decision_withdrawn" | "action_owner_required" | "action_later_needs_reason" | "action_not_later" | "done_in_future" | "action_ended" | "minutes_locked" | "minutes_adopted_elsewhere" | "meeting_past_midnight" | "not_a_link" | "meeting_replaced" | "meeting_in_use" | "meeting_kind_exists" | "meeting_kind_in_use" | "report_unknown" | "report_locked" | "document_unknown" | "document_failed" | "no_glyph" | "stopped" | "figure_unreadable" | "figure_without_alternative" | "format_unknown" | "issued_changed";

/**
 * A colour as the documents use it.
 */
export type ColourOnPaper = { 
/**
 * `#rrggbb`
 */
colour: string, 
/**
 * Made darker, because white text could not be read on it.
 */
darkened: boolean, };

/**
 * Someone outside the council, or a team that is reached as one.
 */
export type Contact = { id: ContactId, 
/**
 * "Sanne de Graaf", "Wijkteam Noorderveld"
 */
name: string, 
/**
 * The whole name of a team.
 */
first_name: string, infix: string, last_name: string, organisation: OrganisationId | null, organisation_name: string, 
/**
 * "gebiedsadviseur"
 */
role: string, email: string, phone: string, note: string, starts_on: string | null, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, predecessor: ContactId | null, successor: ContactId | null, 
/**
 * Wanted at least once in so many months; absent where nothing was agreed.
 */
every_months: number | null, 
/**
 * Slots of areas that they have or had.
 */
slots: Array<SlotHeld>, 
/**
 * When they, or who was there before them, were last spoken to.
 */
last_spoken: string | null, days_since: number | null, 
/**
 * Day on which they should have been spoken to again.
 */
due_on: string | null, 
/**
 * Lang niet gesproken: that day has passed, or nobody ever spoke to them.
 */
silent: boolean, 
/**
 * Whether they are a contact today.
 */
now: boolean, };

/**
 * One contact with the story of their place.
 */
export type ContactCard = { contact: Contact, 
/**
 * Who came before, the latest first.
 */
before: Array<ContactName>, 
/**
 * With them or who came before, the newest first.
 */
moments: Array<ContactMoment>, };

export type ContactId = string;

/**
 * One talk or visit.
 */
export type ContactMoment = { id: ContactMomentId, date: string, 
/**
 * "overleg", "werkbezoek", "telefoon", or a name of the council's own.
 */
kind: string, subject: string, 
/**
 * What the council heard or learned.
 */
findings: string, organisation: OrganisationId | null, organisation_name: string, 
/**
 * The area or theme that it was about.
 */
focus: FocusId | null, focus_name: string, 
/**
 * The activity of the annual plan that it belongs to.
 */
activity: MomentActivity | null, 
/**
 * Whom they spoke to.
 */
spoken: Array<Spoken>, 
/**
 * Who of the council was there.
 */
visitors: Array<Visitor>, };

export type ContactMomentId = string;

export type ContactName = { id: ContactId, name: string, starts_on: string | null, ends_on: string | null, };

/**
 * All there is to choose from.
 */
export type Contacts = { contacts: Array<Contact>, organisations: Array<Organisation>, 
/**
 * Kinds of moments in use.
 */
kinds: Array<string>, };

export type CopyItem = { id: AgendaItemId, meeting: MeetingId, };

export type CorrectBudgetChange = { id: BudgetChangeId, date: Entered<string>, from?: BudgetLineId, to?: BudgetLineId, amount: Entered<Cents>, reason: string, decision?: DecisionId, };

export type CorrectedCell = { 
/**
 * Number of the row in the sheet.
 */
row: number, field: ImportField, text: string, };

/**
 * The council as it is now.
 */
export type Council = { name: string, short_name: string, municipality: string, holiday_region: HolidayRegion, 
/**
 * The articles the council rests on, in its own words.
 */
legal_basis: string, finance_model: FinanceModel, 
/**
 * `#rrggbb`
 */
house_colour: string, 
/**
 * Hash of the picture, to ask for with `papers.read`.
 */
logo_hash: string | null, 
/**
 * What the logo says to someone who cannot see it.
 */
logo_alternative: string, 
/**
 * The council's own address, a line each.
 */
address: string, 
/**
 * A line at the foot of its papers.
 */
footer: string, 
/**
 * Where letters to the college go, a line each; empty while it is only known by the gemeente's name.
 */
college_address: string, 
/**
 * The account the council pays from, and in whose name it is; empty when the gemeente pays.
 */
iban: string, account_name: string, };

/**
 * An area or theme with who keeps an eye on it.
 */
export type Covered = { 
/**
 * Who has it on the day or will have it.
 */
holders: Array<Holder>, 
/**
 * Where there are too few, from the day on.
 */
gaps: Array<Gap>, 
/**
 * Contacts in its slots on the day, or to come.
 */
contacts: Array<SlotContact>, id: FocusId, kind: FocusKind, name: string, description: string, starts_on: string | null, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, 
/**
 * What it was made of.
 */
from: Array<FocusName>, 
/**
 * What was made of it.
 */
to: Array<FocusName>, 
/**
 * What stands in its place today, when it has ended: "Noord" and "Oost".
 */
now: Array<FocusName>, };

export type Decision = { id: DecisionId, 
/**
 * "2026-014"
 */
label: string, year: number, number: number, meeting: MeetingId, date: string, 
/**
 * "plenair", of a body "plenair, Adviesraad Jeugd".
 */
meeting_kind: string, item: AgendaItemId | null, 
/**
 * Number of the item on the agenda, 1 for the first.
 */
item_number: number | null, subject: string | null, 
/**
 * Whether it was made in a closed item (besloten).
 */
is_closed: boolean, text: string, manner: DecisionManner, votes_for: number | null, votes_against: number | null, abstentions: number | null, outcome: DecisionOutcome, minority_view: string, 
/**
 * The quorum as it was judged when the decision was made.
 */
votes_present: number, votes_needed: number, votes_entitled: number, has_quorum: boolean, 
/**
 * Whether it would come out otherwise by what is recorded of attendance now.
 */
judged_otherwise: boolean, withdrawn_because: string | null, };

export type DecisionId = string;

export type DecisionManner = "consensus" | "vote";

/**
 * What came of a proposal.
 */
export type DecisionOutcome = "adopted" | "rejected" | "tied";

/**
 * What a step did with a row.
 */
export type Deed = "made" | "changed" | "removed";

/**
 * Whether a line takes money or brings it.
 */
export type Direction = "cost" | "income";

/**
 * How the window looks.
 */
export type Display = { theme: Theme, 
/**
 * Size of the letters, in percent of the usual size.
 */
zoom: number, };

/**
 * A document that was made, to look at, save or open.
 */
export type DocumentPages = { handle: string, title: string, pages: number, 
/**
 * How it was made.
 */
choices: Choices, 
/**
 * What else there is to choose.
 */
offer: Offer, 
/**
 * Annexes of which it only says that they are missing.
 */
missing: Array<MissingAnnex>, };

/**
 * What an act gives back: its answer, the step it made, and the rooms whose contents changed.
 */
export type Done = { answer: unknown, 
/**
 * Name of the step, absent when nothing changed.
 */
step: string | null, touched: Array<Room>, };

export type DropAction = { id: ActionId, reason: string, };

/**
 * What may go, or why not yet.
 */
export type Due = { part: Part, 
/**
 * "Truus Wielemaker", "Declaraties 2018"
 */
name: string, 
/**
 * What goes: "e-mailadres, rekeningnummer".
 */
what: string, 
/**
 * The last day it was needed for its purpose.
 */
since: string, 
/**
 * The first day it may go.
 */
may_go_on: string, 
/**
 * Why it cannot go yet, in sentences. It may go when there are none.
 */
needed: Array<string>, };

/**
 * Something the council has to do again and again.
 */
export type Duty = { id: DutyId, title: string, explanation: string, 
/**
 * The first day it is due.
 */
starts_on: string, 
/**
 * Then every so many months; absent when it is due once.
 */
every_months: number | null, ends_on: string | null, 
/**
 * So many days before, it comes up on Vandaag.
 */
ahead_days: number, 
/**
 * Where it is done.
 */
room: Room | null, done_when: Proof | null, 
/**
 * Where it comes from: an article, the council's own rules.
 */
source: string, 
/**
 * "elk jaar", "elke 2 maanden", "eenmalig"
 */
often: string, };

export type DutyId = string;

export type DutyStanding = "done" | "late" | "due" | "open";

/**
 * The duties, and what they ask in a year, by date.
 */
export type DutyYear = { duties: Array<Duty>, occurrences: Array<Occurrence>, };

export type EndBody = { id: BodyId, 
/**
 * Last day.
 */
on: Entered<string>, 
/**
 * May follow later; until then the group comes up on Vandaag.
 */
closing_agreement?: string, };

/**
 * An exact value, or the words someone typed for it.
 */
export type Entered<T> = T | string;

/**
 * One step in the history.
 */
export type Entry = { seq: number, 
/**
 * Date and time at the desk where it was done.
 */
at: string, who: string, operation: string, 
/**
 * What was done, as in "Ongedaan maken: …".
 */
title: string, place: Place, 
/**
 * Taken back and not done again.
 */
undone: boolean, };

/**
 * How an error goes over the wire.
 */
export type ErrorAnswer = { code: Code, message: string, field?: string, id?: string, };

export type Evening = { meeting: Meeting, opened_at: string | null, closed_at: string | null, chair: PersonId | null, chair_name: string | null, 
/**
 * Who writes the minutes (notulist).
 */
minutes_by: PersonId | null, minutes_by_name: string | null, 
/**
 * In the order of the agenda.
 */
items: Array<EveningItem>, 
/**
 * The item that was taken up last.
 */
current: AgendaItemId | null, attendance: Attendance, 
/**
 * What there is for a decision in the current item.
 */
quorum: Quorum, decisions: Array<Decision>, 
/**
 * What is not filled in yet, in Dutch sentences.
 */
missing: Array<string>, 
/**
 * Whether the minutes are adopted, so that nothing changes any more.
 */
is_locked: boolean, };

/**
 * An item of the agenda, and how it went.
 */
export type EveningItem = { 
/**
 * When it should begin, by the minutes of the items before it.
 */
planned_at: string, started_at: string | null, 
/**
 * Formatted text (CommonMark).
 */
notes: string, id: AgendaItemId, 
/**
 * Its place on the agenda, from 1.
 */
number: number, 
/**
 * Whose it is; absent for the council.
 */
body: BodyId | null, body_name: string | null, subject: string, 
/**
 * Formatted text (CommonMark).
 */
explanation: string, presenter_id: PersonId | null, 
/**
 * Someone else than a member who brings it in, as typed.
 */
presenter: string, 
/**
 * Whoever of the two brings it in.
 */
presenter_name: string, wanted: Wanted, 
/**
 * What is wanted, where it is none of the usual.
 */
wanted_other: string, 
/**
 * "ter besluitvorming", or the council's own words.
 */
wanted_words: string, minutes: number | null, 
/**
 * When it begins; absent without minutes.
 */
starts_at: string | null, 
/**
 * It ends after the meeting does.
 */
is_over: boolean, is_closed: boolean, fills: Fills | null, 
/**
 * What it filled itself with.
 */
filled: Filled | null, 
/**
 * The day it came onto this agenda; absent for what stands on it as a matter of course.
 */
added_on: string | null, 
/**
 * It came after the deadline of the agenda.
 */
is_late: boolean, papers: Array<AgendaPaper>, };

/**
 * What becomes of a meeting, or of a day, when the schedule is made again or taken away.
 */
export type Fate = "stays" | "stays_outside" | "changes" | "moves" | "comes" | "cancelled" | "removed";

/**
 * What a fee is paid for.
 */
export type FeePer = "meeting" | "month";

/**
 * A fee and the day from which it holds, until the next one of the same role starts.
 */
export type FeeRate = { id: FeeRateId, per: FeePer, 
/**
 * Empty for every member whose role has none of its own.
 */
role: string, starts_on: string, amount: Cents, source: string, };

export type FeeRateId = string;

export type FieldChoice = { field: ImportField, label: string, 
/**
 * Whether every row must have it.
 */
required: boolean, };

export type FillSlot = { id?: AreaContactId, area: FocusId, slot: AreaSlotId, contact: ContactId, 
/**
 * Whom it replaces: that one ends the day before.
 */
instead_of?: AreaContactId, starts_on?: Entered<string>, ends_on?: Entered<string>, };

/**
 * A list under an item.
 */
export type Filled = { 
/**
 * "Open acties op 1 december 2026"
 */
title: string, columns: Array<string>, rows: Array<FilledRow>, 
/**
 * What is said when there are none.
 */
none: string, };

export type FilledRow = { cells: Array<string>, 
/**
 * Only for the council itself.
 */
is_closed: boolean, };

/**
 * What an item fills itself with.
 */
export type Fills = "minutes" | "actions" | "terms" | "signals" | "advice";

/**
 * Who pays: the gemeente pays what is handed in (A), or the council has a budget of its own (B).
 */
export type FinanceModel = "municipality_pays" | "own_budget";

export type FinishAction = { id: ActionId, 
/**
 * Today when absent.
 */
on?: Entered<string>, note?: string, };

export type FirstStep = { title: string, done: boolean, room: Room, };

export type FixedItem = { id: FixedItemId, subject: string, wanted: Wanted, minutes: number | null, is_closed: boolean, fills: Fills | null, };

export type FixedItemId = string;

/**
 * An area or a theme in the days that it exists.
 */
export type Focus = { id: FocusId, kind: FocusKind, name: string, description: string, starts_on: string | null, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, 
/**
 * What it was made of.
 */
from: Array<FocusName>, 
/**
 * What was made of it.
 */
to: Array<FocusName>, 
/**
 * What stands in its place today, when it has ended: "Noord" and "Oost".
 */
now: Array<FocusName>, };

export type FocusAssignmentId = string;

/**
 * One area or theme with all that it has and had.
 */
export type FocusCard = { focus: Focus, 
/**
 * Of all times, the newest first.
 */
assignments: Array<Assigned>, 
/**
 * Of all times, the newest first.
 */
contacts: Array<SlotContact>, };

/**
 * An area or a theme.
 */
export type FocusId = string;

export type FocusKind = "area" | "theme";

export type FocusName = { id: FocusId, name: string, };

/**
 * An area or theme on someone's card.
 */
export type FocusOfPerson = { id: FocusAssignmentId, focus: FocusId, kind: FocusKind, 
/**
 * Name of the area or theme.
 */
name: string, starts_on: string | null, ends_on: string | null, 
/**
 * Whether it is theirs today.
 */
now: boolean, };

/**
 * A form in which a document leaves the program.
 */
export type Format = "pdf" | "html" | "docx" | "ics" | "xml" | "csv" | "xlsx" | "journal";

/**
 * A paper that can become a receipt.
 */
export type FoundPaper = { source: PaperSource, name: string, hash: string, 
/**
 * Where the same file is already.
 */
twins: Array<PaperTwin>, };

/**
 * Days with too few members.
 */
export type Gap = { from: string, to: string | null, 
/**
 * "Vanaf 2 september 2026 alleen Okke Terpstraat"
 */
text: string, };

export type GatherPapers = { 
/**
 * Files, pasted contents, and folders of files.
 */
sources: Array<PaperSource>, };

export type Gathered = { papers: Array<FoundPaper>, 
/**
 * What was left out and why, in sentences.
 */
left_out: Array<string>, };

export type Goal = { id: GoalId, title: string, 
/**
 * Formatted text (CommonMark).
 */
explanation: string, activities: Array<Activity>, };

export type GoalId = string;

export type Grant = { year: number, body?: BodyId, 
/**
 * Day of the college's decision.
 */
on: Entered<string>, 
/**
 * What was granted, of the lines that are named.
 */
lines?: Array<GrantedLine>, 
/**
 * Grant what was requested on every line that has no granted amount yet.
 */
as_requested: boolean, };

export type GrantedLine = { id: BudgetLineId, granted: Entered<Cents>, };

export type Guest = { id: AttendanceId, name: string, 
/**
 * For whom they came, such as the gemeente; may be empty.
 */
on_behalf_of: string, 
/**
 * There from this item on; absent for from the start.
 */
from: AgendaItemId | null, 
/**
 * There until the end of this item; absent for until the end.
 */
until: AgendaItemId | null, };

export type HandOver = { from: PersonId, to: PersonId, 
/**
 * First day of who takes over.
 */
on: Entered<string>, 
/**
 * Which areas and themes; all of them when absent.
 */
foci?: Array<FocusId>, };

export type HeadLine = { 
/**
 * "Afwezig met kennisgeving (m.k.)"
 */
name: string, text: string, };

export type Holder = { standing: HolderStanding, 
/**
 * Last day on which they are there for it: of the assignment or of the membership, whichever comes first.
 */
until: string | null, id: FocusAssignmentId, focus: FocusId, person: PersonId, name: string, starts_on: string | null, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, };

export type HolderStanding = "now" | "coming" | "left";

/**
 * Region of the Dutch school holidays.
 */
export type HolidayRegion = "north" | "middle" | "south";

export type HouseColour = { colour: string, };

export type ImportCell = { field: ImportField, 
/**
 * What stands in the sheet, or was typed over it.
 */
text: string, 
/**
 * What was understood: a date as 2025-12-31, an amount in cents, an id, or the words as they stand.
 */
value: string, 
/**
 * The value as people read it.
 */
shown: string, problem: string | null, };

/**
 * A column of the sheet.
 */
export type ImportColumn = { heading: string, 
/**
 * The first filled cell under it.
 */
sample: string, field: ImportField | null, };

/**
 * A field of what is imported, by the name it has in the request that adds one.
 */
export type ImportField = "full_name" | "first_name" | "infix" | "last_name" | "organisation" | "role" | "email" | "phone" | "iban" | "address" | "town" | "starts_on" | "ends_on" | "note" | "member" | "supplier" | "number" | "date" | "due_on" | "paid_on" | "kind" | "description" | "budget_line" | "distance" | "is_return" | "from_place" | "to_place" | "amount" | "missing_because" | "year";

/**
 * What an import would do.
 */
export type ImportPreview = { columns: Array<ImportColumn>, 
/**
 * What a column can hold.
 */
fields: Array<FieldChoice>, rows: Array<ImportRow>, 
/**
 * How many rows would be imported as they are.
 */
ready: number, };

/**
 * A row of the sheet as it would be imported.
 */
export type ImportRow = { 
/**
 * Its number in the sheet, as Excel shows it.
 */
row: number, 
/**
 * The fields that any row fills or must fill, in the order of the target.
 */
cells: Array<ImportCell>, 
/**
 * Why this may be there already.
 */
double: string | null, left_out: boolean, };

/**
 * A spreadsheet and how to read it.
 */
export type ImportSheet = { 
/**
 * The file, or pasted cells as text in UTF-8.
 */
source: PaperSource, 
/**
 * What each column holds, in their order; by their headings when absent.
 */
columns?: Array<ImportField | null>, 
/**
 * What holds for every row where a field is empty.
 */
usual?: Array<UsualValue>, 
/**
 * Cells that were typed over.
 */
corrected?: Array<CorrectedCell>, 
/**
 * Numbers of the rows that are left out.
 */
without?: Array<number>, };

/**
 * What is imported.
 */
export type ImportTarget = "members" | "contacts" | "claim_lines" | "invoices";

/**
 * What was found on a day.
 */
export type IndependenceCheck = { id: IndependenceCheckId, checked_on: string, is_councillor: boolean, works_for_municipality: boolean, works_for_institution: boolean, lives_in_municipality: boolean, note: string, 
/**
 * Whether nothing stands in the way of membership.
 */
passed: boolean, };

export type IndependenceCheckId = string;

export type Ink = "colour" | "black";

/**
 * That the invitation went out.
 */
export type Invited = { on: string, 
/**
 * What was sent is not what the agenda is now.
 */
has_changed: boolean, };

export type Invoice = { id: InvoiceId, 
/**
 * The budget year it is booked in.
 */
year: number, 
/**
 * Who sent it; of income, who pays.
 */
supplier: string, organisation: OrganisationId | null, number: string, date: string, 
/**
 * Last day to pay it.
 */
due_on: string | null, description: string, budget_line: BudgetLineId | null, 
/**
 * "400 Website"
 */
budget_line_name: string | null, is_income: boolean, 
/**
 * Below zero for a credit note.
 */
amount: Cents, iban: string, paid_on: string | null, paid_by: string, 
/**
 * The batch it is paid in.
 */
batch: BatchId | null, 
/**
 * The year it is of, when it came after that was closed and is booked in a later one (nagekomen).
 */
late_of: number | null, papers: Array<InvoicePaper>, 
/**
 * Invoices of the same sender that may be the same one: by number, or by day and amount.
 */
twins: Array<InvoiceId>, };

export type InvoiceId = string;

export type InvoicePaper = { id: InvoicePaperId, 
/**
 * Name of the file it came from.
 */
name: string, 
/**
 * To ask for with `papers.read`.
 */
hash: string, added_on: string, 
/**
 * Where else the same file is; only of a single invoice.
 */
twins: Array<PaperTwin>, };

export type InvoicePaperId = string;

export type IssueDocument = { document: Kind, subject: Subject, format: Format, choices?: Choices, 
/**
 * When it was made. The same records and time give the same bytes, so what is kept is what went out.
 */
made_at: string, 
/**
 * SHA-256 of the file that went out, where it is at hand: a claim with many receipts takes a while to make again.
 */
checksum?: string, };

/**
 * A document that went out.
 */
export type Issued = { id: IssuedId, document: Kind, subject: Subject, title: string, 
/**
 * "Vastgesteld op 2 maart 2027", "Concept van 3 november 2026".
 */
standing: string, audience: Audience, format: Format, 
/**
 * Date and time at the desk.
 */
made_at: string, issued_by: string, 
/**
 * SHA-256 of the file that went out, in hexadecimal.
 */
checksum: string, 
/**
 * How many annexes went with it.
 */
annexes: number, };

export type IssuedId = string;

/**
 * A kind of document. On the wire and on the command line by its Dutch name.
 */
export type Kind = "jaarplan" | "jaarverslag" | "jaarrooster" | "begroting" | "begrotingsaanvraag" | "begroting-vijf-jaar" | "boekingen" | "financieel-verslag" | "gebiedenoverzicht" | "declaratie" | "werkwijze" | "jaarklok" | "rooster-van-aftreden" | "ledenlijst" | "werkgroepen" | "agenda" | "verslag" | "besluitenlijst" | "actielijst" | "besluiten-en-actielijst" | "besluit" | "verzamelstaat" | "ontbrekende-bonnen";

/**
 * The meetings of one kind and body in a year. One that does not go on is not counted, so a meeting that came in the
 * place of another counts once.
 */
export type KindCount = { kind: string, 
/**
 * The body that holds them; absent for the council.
 */
body: BodyId | null, body_name: string | null, 
/**
 * Those of days gone by.
 */
held: number, 
/**
 * Those still to come.
 */
planned: number, 
/**
 * As many as were agreed on, where that was done.
 */
minimum: number | null, };

export type Leave = { membership: MembershipId, 
/**
 * Last day.
 */
on: Entered<string>, because: string, };

/**
 * What someone who leaves does for the council, and somebody else must take over.
 */
export type LeftOpen = { 
/**
 * Names of areas and themes.
 */
focuses: Array<string>, 
/**
 * Names of bodies.
 */
groups: Array<string>, 
/**
 * Titles of activities that are not done.
 */
activities: Array<string>, };

/**
 * What was understood of a line. What was not understood stays in the subject, so nothing typed is lost.
 */
export type Line = { subject: string, wanted: Wanted | null, minutes: number | null, is_closed: boolean, 
/**
 * "besluitvorming, 20 minuten"; empty when there is only a subject.
 */
shown: string, };

/**
 * A paid trip whose day has another rate now.
 */
export type LineDifference = { line: ClaimLineId, claim: ClaimId, date: string, metres: number, 
/**
 * The rate it was paid at, corrections counted in.
 */
paid_rate: Rate, 
/**
 * The rate that holds for its day now.
 */
rate: Rate, difference: Cents, };

export type LineKind = "mileage" | "public_transport" | "expense" | "attendance_fee" | "allowance" | "correction";

/**
 * One line over the years.
 */
export type LineYears = { code: string, 
/**
 * As it is called in the last year it was there.
 */
name: string, 
/**
 * For each of the years; absent where the line was not there.
 */
years: Array<Standing | null>, };

export type MailText = { subject: string, text: string, };

export type MakeSchedule = { id?: ScheduleId, year: number, rule: Rule, 
/**
 * Places that the meetings take in turn after `place`.
 */
other_places?: Array<string>, 
/**
 * The dates to meet on; absent for every date of the rule, with the better date where one is proposed.
 */
days?: Array<ChosenDay>, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, 
/**
 * Address by which people take part from elsewhere. Left out, it stays as it is.
 */
online_link?: string, 
/**
 * Whether the public may come. Left out, it stays as it is; a new meeting follows its kind.
 */
is_public?: boolean, };

export type MarkInvited = { meeting: MeetingId, 
/**
 * Absent for today.
 */
on?: Entered<string>, };

export type Meeting = { id: MeetingId, 
/**
 * The body that meets; absent for the council.
 */
body: BodyId | null, body_name: string | null, 
/**
 * "plenair", "kernteam", "overleg wethouder", …
 */
kind: string, date: string, starts_at: string, ends_at: string, place: string, 
/**
 * Address by which people take part from elsewhere.
 */
online_link: string, 
/**
 * Whether the public may come.
 */
is_public: boolean, 
/**
 * The day it was first planned on, when it was moved.
 */
moved_from: string | null, moved_because: string, 
/**
 * Why it does not go on; absent when it does.
 */
cancelled_because: string | null, origin: Origin, 
/**
 * The day of its schedule's rule that it stands for.
 */
rule_date: string | null, 
/**
 * Set by hand: making the schedule again leaves it alone.
 */
by_hand: boolean, 
/**
 * The meeting it came in the place of.
 */
replaces: MeetingRef | null, 
/**
 * The meeting that came in its place.
 */
replaced_by: MeetingRef | null, 
/**
 * The holiday or day of remembrance on its date.
 */
holiday: string | null, 
/**
 * Raised by each change that a calendar program must take over.
 */
sequence: number, 
/**
 * Moment of the last change, in UTC.
 */
changed_at: string, };

/**
 * At a time as typed; absent for now, or on another day than that of the meeting for as planned.
 */
export type MeetingAt = { id: MeetingId, at?: Entered<string>, };

/**
 * A meeting to choose from.
 */
export type MeetingChoice = { id: MeetingId, body: BodyId | null, date: string, 
/**
 * "Plenair, dinsdag 1 december 2026"
 */
label: string, };

export type MeetingId = string;

export type MeetingKind = { id: MeetingKindId, name: string, 
/**
 * At least so many a year, for each body that holds them.
 */
minimum: number | null, 
/**
 * Whether the public may come.
 */
is_public: boolean, };

export type MeetingKindId = string;

/**
 * The kinds of the council, and where it has none yet those it could begin with.
 */
export type MeetingKinds = { kinds: Array<MeetingKind>, 
/**
 * Names that meetings or schedules of any year have.
 */
in_use: Array<string>, 
/**
 * Names of those that its way of working knows and that are not there.
 */
offered: Array<string>, };

/**
 * A page of the meetings room.
 */
export type MeetingPage = "schedule" | "agenda" | "evening" | "minutes" | "actions" | "decisions" | "backlog" | "kinds";

/**
 * Another meeting, by its day.
 */
export type MeetingRef = { id: MeetingId, date: string, };

/**
 * A rule that meetings of a year were made from.
 */
export type MeetingSchedule = { id: ScheduleId, 
/**
 * The body that meets; absent for the council.
 */
body: BodyId | null, body_name: string | null, kind: string, rule: Rule, 
/**
 * "eerste dinsdag van de maand, niet in augustus"
 */
description: string, starts_at: string, ends_at: string, place: string, 
/**
 * Places that the meetings take in turn after `place`.
 */
other_places: Array<string>, online_link: string, };

/**
 * Meetings, school holidays and rules of a year, of the council and of its bodies.
 */
export type MeetingYear = { 
/**
 * Every body of the council that was there in the year and may meet.
 */
bodies: Array<BodyName>, meetings: Array<Meeting>, 
/**
 * Meetings at the same time that share people.
 */
overlaps: Array<Overlap>, schedules: Array<MeetingSchedule>, 
/**
 * Names of kinds to choose from.
 */
kinds: Array<string>, counts: Array<KindCount>, school_holidays: Array<SchoolHoliday>, };

/**
 * Someone and what they are to the council.
 */
export type Member = { id: PersonId, 
/**
 * "Joris van Kampsbeek"
 */
name: string, 
/**
 * The name, with what tells this person from another of the same name: "Jan Smit (sinds 2019)".
 */
label: string, first_name: string, 
/**
 * Tussenvoegsel: "van", "'t".
 */
infix: string, last_name: string, email: string, phone: string, 
/**
 * Street and postcode, a line each.
 */
address: string, town: string, 
/**
 * From home to a meeting, one way.
 */
travel_metres: number | null, 
/**
 * What they mean to spend on the council in a week; absent where nothing was said.
 */
weekly_minutes: number | null, note: string, 
/**
 * "NL•• •••• •••• 0101"; the whole number is only answered by `people.account`.
 */
masked_iban: string, 
/**
 * Oldest first.
 */
memberships: Array<Membership>, 
/**
 * Oldest first.
 */
roles: Array<RoleHeld>, 
/**
 * Newest first.
 */
checks: Array<IndependenceCheck>, 
/**
 * What the council calls them today, when they are in it: "secretaris en penningmeester", "lid".
 */
role: string | null, 
/**
 * Whether they are a member today; an ambtelijk secretaris has a role only.
 */
is_member: boolean, };

export type MemberAllowance = { person: PersonId, name: string, total: AllowanceSum, 
/**
 * January to December.
 */
months: Array<AllowanceSum>, 
/**
 * Whether the year or one of its months is above a limit.
 */
is_over: boolean, };

/**
 * Of a member: at how many meetings.
 */
export type MemberAttendance = { person: PersonId, name: string, 
/**
 * Meetings held in their term of which it was said whether they were there.
 */
held: number, attended: number, };

/**
 * One term of membership.
 */
export type Membership = { id: MembershipId, 
/**
 * The subcouncil; absent for the council itself.
 */
body: BodyId | null, body_name: string | null, starts_on: string, 
/**
 * Last day as agreed at the appointment.
 */
term_ends_on: string | null, 
/**
 * Last day as it turned out; absent while it goes on, also past the day that was agreed.
 */
ends_on: string | null, term_number: number, appointed_by: string, appointed_on: string | null, 
/**
 * Why someone left; empty when the term was served out or goes on.
 */
left_because: string, 
/**
 * Why there is a term beyond the highest number of them.
 */
beyond_because: string, };

export type MembershipId = string;

/**
 * A section of the working method.
 */
export type MethodSection = { id: MethodSectionId, title: string, 
/**
 * Formatted text (CommonMark).
 */
body: string, 
/**
 * Whether the annual report has it too, in its chapter about the council.
 */
in_report: boolean, };

export type MethodSectionId = string;

/**
 * A rate and the day from which it holds, until the next one starts.
 */
export type MileageRate = { id: RateId, starts_on: string, 
/**
 * Thousandths of a euro per kilometre.
 */
rate: Rate, 
/**
 * `€ 0,25`
 */
shown: string, source: string, 
/**
 * Day on which it was set, when that is later than the day it starts.
 */
set_on: string | null, };

export type MinutedDecision = { id: DecisionId, 
/**
 * "2026-014"
 */
label: string, text: string, 
/**
 * "Na stemming: 7 voor, 2 tegen." and what else there is to know of it, a sentence each.
 */
remarks: Array<string>, is_closed: boolean, };

export type MinutedItem = { id: AgendaItemId, 
/**
 * On the agenda, from 1.
 */
number: number, subject: string, is_closed: boolean, notes: string, decisions: Array<MinutedDecision>, actions: Array<Action>, };

export type MinutesId = string;

export type MinutesSheet = { 
/**
 * Absent until someone adopted them.
 */
id: MinutesId | null, meeting: MeetingId, state: MinutesState, 
/**
 * The meeting that adopted them: "de vergadering van 3 november 2026 (plenair)".
 */
adopted_in: string | null, adopted_on: string | null, 
/**
 * With which changes.
 */
changes: string, 
/**
 * Who was there, where, when: as the head of the minutes has it.
 */
head: Array<HeadLine>, items: Array<MinutedItem>, 
/**
 * Made without an item.
 */
decisions: Array<MinutedDecision>, actions: Array<Action>, 
/**
 * The meetings that can adopt them, the likeliest first.
 */
adopters: Array<Adopter>, };

export type MinutesState = "concept" | "adopted";

/**
 * An annex that is not in the document: its page says that it is missing, and why.
 */
export type MissingAnnex = { 
/**
 * Number of the bijlage, from 1.
 */
number: number, name: string, 
/**
 * End of a Dutch sentence: "het bestand is beschadigd".
 */
reason: string, };

/**
 * A way of working.
 */
export type Model = "area_pairs" | "plan_and_budget" | "network" | "subcouncils";

/**
 * Enough to name the activity and to find it in the plan of its year.
 */
export type MomentActivity = { id: ActivityId, title: string, year: number, };

export type MoveAreaSlot = { id: AreaSlotId, 
/**
 * New place, 0 is first.
 */
to: number, };

export type MoveBody = { id: BodyId, 
/**
 * New place among the bodies of its kind, 0 is first.
 */
to: number, };

export type MoveBudgetLine = { id: BudgetLineId, 
/**
 * New place, 0 is first.
 */
to: number, };

export type MoveFixed = { id: FixedItemId, 
/**
 * New place, 0 is first.
 */
to: number, };

export type MoveFocus = { id: FocusId, 
/**
 * New place among those that have not ended, 0 is first.
 */
to: number, };

export type MoveGoal = { id: GoalId, 
/**
 * New place, 0 is first.
 */
to: number, };

export type MoveItem = { id: AgendaItemId, 
/**
 * New place, 0 is first.
 */
to: number, };

export type MoveMeeting = { id: MeetingId, to: Entered<string>, reason: string, 
/**
 * Times and place on the other day; left out, they stay as they are.
 */
starts_at?: Entered<string>, ends_at?: Entered<string>, place?: string, };

export type MoveMeetingKind = { id: MeetingKindId, 
/**
 * New place among the kinds, 0 is first.
 */
to: number, };

export type MoveMethodSection = { id: MethodSectionId, 
/**
 * New place, 0 is first.
 */
to: number, };

export type MoveSection = { id: SectionId, 
/**
 * New place, 0 is first.
 */
to: number, };

/**
 * What comes in the place of others.
 */
export type NewFocus = { id?: FocusId, name: string, description?: string, 
/**
 * Who goes along; everyone when absent.
 */
assignments?: Array<FocusAssignmentId>, 
/**
 * Which contacts in slots go along; all of them when absent.
 */
contacts?: Array<AreaContactId>, };

export type NoteItem = { item: AgendaItemId, 
/**
 * Formatted text (CommonMark).
 */
text: string, };

/**
 * A request without contents.
 */
export type Nothing = Record<symbol, never>;

/**
 * A duty on a day.
 */
export type Occurrence = { duty: DutyId, title: string, due_on: string, standing: DutyStanding, done_on: string | null, note: string, 
/**
 * Done because the file shows it, not because someone ticked it off.
 */
shown_by_file: boolean, room: Room | null, };

export type OfAction = { id: ActionId, };

export type OfActivity = { id: ActivityId, };

export type OfAgenda = { meeting: MeetingId, };

export type OfAreaSlot = { id: AreaSlotId, };

export type OfAssignment = { id: FocusAssignmentId, };

export type OfBalance = { id: BalanceId, };

export type OfBatch = { id: BatchId, };

export type OfBinItem = { seq: number, };

export type OfBoard = { kind: FocusKind, 
/**
 * Today when absent.
 */
on?: Entered<string>, };

export type OfBody = { id: BodyId, };

/**
 * The budget of the council itself, or of a deelraad.
 */
export type OfBudget = { year: number, body?: BodyId, };

export type OfBudgetChange = { id: BudgetChangeId, };

export type OfBudgetLine = { id: BudgetLineId, };

export type OfCheck = { id: IndependenceCheckId, };

export type OfClaim = { id: ClaimId, };

export type OfClaimLine = { id: ClaimLineId, };

export type OfContact = { id: ContactId, };

export type OfDecision = { id: DecisionId, };

export type OfDuty = { id: DutyId, };

export type OfFee = { id: FeeRateId, };

export type OfFixed = { id: FixedItemId, };

export type OfFocus = { id: FocusId, };

export type OfGoal = { id: GoalId, };

export type OfGuest = { id: AttendanceId, };

export type OfInvoice = { id: InvoiceId, };

export type OfInvoicePaper = { id: InvoicePaperId, };

export type OfItem = { id: AgendaItemId, };

export type OfKind = { kind: MeetingKindId, };

export type OfMeeting = { id: MeetingId, };

export type OfMeetingKind = { id: MeetingKindId, };

export type OfMembership = { id: MembershipId, };

export type OfMethodSection = { id: MethodSectionId, };

export type OfMoment = { id: ContactMomentId, };

export type OfOrganisation = { id: OrganisationId, };

export type OfPaper = { id: AgendaPaperId, };

export type OfParticipant = { id: ParticipationId, };

export type OfPerson = { id: PersonId, };

export type OfReceipt = { id: ReceiptId, };

/**
 * A record by its id, whatever it is.
 */
export type OfRecord = { record: string, };

export type OfRole = { id: RoleAssignmentId, };

export type OfSchedule = { id: ScheduleId, };

export type OfSchoolHoliday = { id: SchoolHolidayId, };

export type OfSection = { id: SectionId, };

export type OfSlotContact = { id: AreaContactId, };

export type OfTraining = { id: TrainingId, };

export type OfVolunteerLimit = { id: VolunteerLimitId, };

/**
 * A request about one year.
 */
export type OfYear = { year: number, };

/**
 * What there is to choose for a document.
 */
export type Offer = { 
/**
 * Whether the internal version says more than the public one.
 */
audiences: boolean, 
/**
 * Whether it has a cover and contents.
 */
cover: boolean, 
/**
 * Chapters that can be left off.
 */
chapters: Array<string>, 
/**
 * How many papers can go behind it.
 */
annexes: number, 
/**
 * The line at its foot when no other is chosen.
 */
footer: string, 
/**
 * How it is printed as long as nobody chose otherwise.
 */
usual: Choices, };

/**
 * A way of working, and what choosing it would do now.
 */
export type Offered = { model: Model, title: string, text: string, 
/**
 * The one that was chosen last.
 */
chosen: boolean, 
/**
 * What would change, each a short sentence.
 */
changes: Array<string>, };

export type OpenFile = { path: string, name: string, 
/**
 * Why it can only be read, as a sentence.
 */
read_only: string | null, example: boolean, 
/**
 * Name of the council, empty until it has one.
 */
council: string, 
/**
 * The year to show first.
 */
year: number, 
/**
 * Where it was left on this computer, as the window told it.
 */
place: string | null, };

export type Organisation = { id: OrganisationId, name: string, 
/**
 * In the council's own words: "gemeente", "zorg en welzijn", "dorpsraad".
 */
kind: string, note: string, };

export type OrganisationId = string;

/**
 * How a meeting stands to the schedules of its year.
 */
export type Origin = "schedule" | "outside_rule" | "extra" | "single";

export type Outcome = { fate: Fate, meeting: MeetingId | null, 
/**
 * Its day as it is now; absent for one that comes.
 */
date: string | null, 
/**
 * Its day as it becomes; absent for one that goes.
 */
to: string | null, 
/**
 * Why it stays: "heeft een agenda".
 */
why: string | null, };

/**
 * A meeting that is held while another is.
 */
export type Overlap = { meeting: MeetingId, 
/**
 * "tegelijk met kernteam, 19:30 tot 20:30 uur"
 */
text: string, };

/**
 * The start screen of one year.
 */
export type Overview = { today: string, 
/**
 * "dinsdag 3 november 2026"
 */
day: string, 
/**
 * One line under the day.
 */
summary: string, attention: Array<Attention>, 
/**
 * First steps of a file that is still empty, in order.
 */
first_steps: Array<FirstStep>, 
/**
 * The year's meetings, for the year clock.
 */
meetings: Array<YearMeeting>, 
/**
 * How many matters wait in a room.
 */
waiting: Array<Waiting>, 
/**
 * Rooms that this council does not work with, and in which nothing is recorded.
 */
unused: Array<Room>, };

/**
 * A claim as it stands in a batch.
 */
export type PaidClaim = { id: ClaimId, number: string, person: PersonId, name: string, 
/**
 * Without an account number nobody can be paid.
 */
has_account: boolean, state: ClaimState, paid_on: string | null, total: Cents, };

/**
 * Contents of a paper, ready for a `data:` address.
 */
export type PaperContents = { media_type: string, base64: string, };

/**
 * A paper as something to look at.
 */
export type PaperPicture = { media_type: string, base64: string, 
/**
 * How many pages there are behind it; 1 for a photo.
 */
pages: number, };

/**
 * Where a paper comes from.
 */
export type PaperSource = { "path": string } | { "pasted": { name: string, base64: string, } };

/**
 * Where else the same paper is.
 */
export type PaperTwin = { claim: ClaimId | null, invoice: InvoiceId | null, year: number, 
/**
 * "D-2026-014 van Okke Terpstraat, € 45,00"
 */
label: string, };

/**
 * A kind of data of one person, or of one year.
 */
export type Part = { kind: RetentionKind, 
/**
 * Id of the person, contact or participation; for claims and issued documents the year.
 */
of: string, };

/**
 * Someone who takes part in a body, or did.
 */
export type Participant = { id: ParticipationId, person: PersonId, name: string, email: string, 
/**
 * First contact (1e contactpersoon).
 */
is_contact: boolean, 
/**
 * A role in this body that is in force today: "voorzitter".
 */
role: string | null, starts_on: string | null, ends_on: string | null, 
/**
 * Whether they take part today.
 */
now: boolean, 
/**
 * The last day of someone who was a member of the council and is no longer.
 */
left_council: string | null, };

export type ParticipationId = string;

export type Pay = { id: ClaimId, 
/**
 * Day of payment; today when absent.
 */
on?: Entered<string>, };

export type PayInvoice = { id: InvoiceId, 
/**
 * Day of payment; today when absent.
 */
on?: Entered<string>, };

export type PersonId = string;

/**
 * Where to look to see a change.
 */
export type Place = { room: Room, year: number | null, 
/**
 * Id of the record.
 */
record: string | null, };

/**
 * The groups one participant is in.
 */
export type PlaceOfParticipant = { balance: BalanceId, 
/**
 * Absent where it is not known.
 */
group: BalanceGroupId | null, };

export type PlaceParticipant = { id: ParticipationId, 
/**
 * Every group the participant is in, one a division at most.
 */
groups: Array<BalanceGroupId>, };

/**
 * The plan of one year.
 */
export type Plan = { id: PlanId, year: number, state: PlanState, adopted_on: string | null, presented_on: string | null, 
/**
 * Formatted text (CommonMark): how the year before went.
 */
evaluation: string, sections: Array<Section>, goals: Array<Goal>, 
/**
 * Activities that serve no goal in particular.
 */
activities: Array<Activity>, };

export type PlanId = string;

export type PlanState = "concept" | "adopted" | "presented";

/**
 * A year that has a plan.
 */
export type PlanYear = { year: number, state: PlanState, };

export type PostponeAction = { id: ActionId, to: Entered<string>, reason: string, };

export type Postponement = { on: string, 
/**
 * Absent where it had no day yet.
 */
from: string | null, to: string, reason: string, };

export type PreviewImport = { target: ImportTarget, sheet: ImportSheet, };

export type PreviewPaper = { source: PaperSource, };

export type PreviewSchedule = { year: number, rule: Rule, };

/**
 * What in the file shows that a duty is done.
 */
export type Proof = "report_adopted" | "plan_presented";

/**
 * A date that the rule gives, and what to do about it when it falls badly.
 */
export type Proposal = { 
/**
 * The date that the rule gives.
 */
date: string, 
/**
 * What falls on that date, in Dutch.
 */
note: string | null, clash: Clash | null, 
/**
 * A better date; none when the rule's own is good, or when the whole year has no free day.
 */
proposed: string | null, 
/**
 * How the better date relates to the rule's, in Dutch: "een week later".
 */
proposed_why: string | null, 
/**
 * Better left out: the next meeting is near anyway.
 */
skip: boolean, };

/**
 * Votes that are there, and how many it takes.
 */
export type Quorum = { 
/**
 * Votes that can be cast: of those who are there, and those they were given by proxy.
 */
votes: number, 
/**
 * Of those, the ones that count for the quorum.
 */
present: number, needed: number, 
/**
 * Members in office who may vote; a vacant seat is none of them.
 */
entitled: number, };

/**
 * A kilometre rate in thousandths of a euro per kilometre: € 0,25 is 250.
 */
export type Rate = number;

/**
 * What one member has to come, or was paid too much, since a rate was changed.
 */
export type RateDifference = { person: PersonId, name: string, lines: Array<LineDifference>, total: Cents, };

export type RateId = string;

export type ReadLine = { text: string, };

export type ReadMail = { meeting: MeetingId, audience: Audience, };

export type ReadPaper = { hash: string, };

export type ReadRule = { text: string, };

/**
 * The next term of someone whose term ends.
 */
export type Reappoint = { id?: MembershipId, 
/**
 * The term it follows.
 */
membership: MembershipId, 
/**
 * Absent: the day after the term it follows.
 */
starts_on?: Entered<string>, term_ends_on?: Entered<string>, appointed_by?: string, appointed_on?: Entered<string>, beyond_because?: string, };

export type Receipt = { id: ReceiptId, 
/**
 * Name of the file it came from.
 */
name: string, 
/**
 * To ask for with `papers.read`.
 */
hash: string, added_on: string, kind: ReceiptKind, 
/**
 * Where else the same file is.
 */
twins: Array<PaperTwin>, };

export type ReceiptId = string;

/**
 * What a paper on a line proves.
 */
export type ReceiptKind = "receipt" | "payment";

export type RecentFile = { path: string, name: string, council: string, exists: boolean, };

/**
 * The history of a record, with its name as it is now, or was at the last.
 */
export type RecordHistory = { title: string, 
/**
 * Newest first.
 */
steps: Array<RecordStep>, };

/**
 * What one step did with the record and with what belongs to it.
 */
export type RecordStep = { entry: Entry, 
/**
 * The record itself first. Empty where the step was cleaned.
 */
rows: Array<ChangedRow>, };

export type RemakeSchedule = { id: ScheduleId, rule: Rule, 
/**
 * Places that the meetings take in turn after `place`.
 */
other_places?: Array<string>, 
/**
 * The dates to meet on; absent for every date of the rule, with the better date where one is proposed.
 */
days?: Array<ChosenDay>, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, 
/**
 * Address by which people take part from elsewhere. Left out, it stays as it is.
 */
online_link?: string, 
/**
 * Whether the public may come. Left out, it stays as it is; a new meeting follows its kind.
 */
is_public?: boolean, };

export type RemoveRate = { id: RateId, };

export type ReopenBudget = { year: number, body?: BodyId, reason: string, };

export type ReopenMinutes = { meeting: MeetingId, reason: string, };

export type ReopenPlan = { year: number, reason: string, };

export type ReopenReport = { year: number, reason: string, };

export type ReopenYear = { year: number, reason: string, };

export type ReplaceMeeting = { 
/**
 * The meeting that does not go on.
 */
id: MeetingId, reason: string, 
/**
 * The day of the one that comes in its place.
 */
date: Entered<string>, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, 
/**
 * Address by which people take part from elsewhere. Left out, it stays as it is.
 */
online_link?: string, 
/**
 * Whether the public may come. Left out, it stays as it is; a new meeting follows its kind.
 */
is_public?: boolean, };

/**
 * The report of a year: what is written, and how far each chapter is.
 */
export type Report = { year: number, state: ReportState, adopted_on: string | null, 
/**
 * Formatted text (CommonMark).
 */
foreword: string, 
/**
 * Formatted text (CommonMark).
 */
outlook: string, chapters: Array<Chapter>, };

export type ReportState = "concept" | "adopted";

export type RestoreRecord = { record: string, 
/**
 * The step after which it was as it should be again.
 */
seq: number, };

/**
 * A kind of personal data, its purpose and how long it is kept.
 */
export type Retention = { kind: RetentionKind, label: string, purpose: string, months: number, default_months: number, 
/**
 * Where the default comes from.
 */
source: string, };

/**
 * Every kind of personal data in the file.
 */
export type RetentionKind = "member_contact" | "member_name" | "participant" | "contact" | "claims" | "issued" | "removed";

export type RoleAssignmentId = string;

/**
 * A role someone has or had.
 */
export type RoleHeld = { id: RoleAssignmentId, 
/**
 * The body; absent for the council itself.
 */
body: BodyId | null, body_name: string | null, 
/**
 * "voorzitter", "penningmeester", or a name of the council's own.
 */
role: string, 
/**
 * Whether who has it may vote.
 */
votes: boolean, starts_on: string, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, };

/**
 * The rooms of the window; where a change can be seen.
 */
export type Room = "today" | "plan" | "budget" | "claims" | "meetings" | "areas" | "groups" | "members" | "contacts" | "report" | "council";

/**
 * The rotation schedule as it stands on a day.
 */
export type Rotation = { on: string, 
/**
 * People with a seat on that day.
 */
members: number, 
/**
 * With fewer the council cannot do its work.
 */
least: number, 
/**
 * So many it wants to be.
 */
wanted: number, most_terms: number, 
/**
 * By the day on which the term ends.
 */
seats: Array<Seat>, years: Array<YearOfLeaving>, 
/**
 * "voorzitter", when somebody was and nobody is.
 */
vacant_roles: Array<string>, 
/**
 * Dutch sentences.
 */
warnings: Array<string>, };

/**
 * On which days a council meets.
 */
export type Rule = { week: Week, weekday: Weekday, 
/**
 * Months without a meeting, 1 for January up to 12. Any other number means nothing.
 */
skip_months: Array<number>, 
/**
 * No dates before this day, from which the weeks are counted; absent for the first such weekday of the year.
 */
from?: string, };

/**
 * Where something was saved.
 */
export type Saved = { path: string, };

/**
 * Where a document went.
 */
export type SavedDocument = { path: string, 
/**
 * Whether it stands in the list of issued documents now; not when the file can only be read.
 */
listed: boolean, };

export type ScheduleId = string;

export type SchoolHoliday = { id: SchoolHolidayId, name: string, starts_on: string, ends_on: string, };

export type SchoolHolidayId = string;

/**
 * Someone with a seat, now or soon.
 */
export type Seat = { 
/**
 * The last term that is known.
 */
membership: MembershipId, person: PersonId, name: string, role: string, 
/**
 * The subcouncil; absent for the council itself.
 */
body_name: string | null, 
/**
 * The terms of this stay, oldest first.
 */
terms: Array<SeatTerm>, term_number: number, appointed_on: string | null, 
/**
 * Last day of the last term; absent when nothing was agreed.
 */
ends_on: string | null, 
/**
 * It is certain that they leave on that day.
 */
leaves: boolean, can_be_reappointed: boolean, 
/**
 * The last day is past, and nobody recorded what came of it.
 */
is_overdue: boolean, 
/**
 * Why there is a term beyond the highest number of them.
 */
beyond_because: string, };

export type SeatTerm = { number: number, starts_on: string, ends_on: string | null, };

export type Section = { id: SectionId, title: string, 
/**
 * Formatted text (CommonMark).
 */
body: string, };

export type SectionId = string;

/**
 * What the window needs to know at any moment.
 */
export type Session = { file: OpenFile | null, 
/**
 * Name of the person at the keyboard, asked at first use on this computer.
 */
who: string | null, 
/**
 * Names of the steps that undo and redo would take.
 */
undo: string | null, redo: string | null, recent: Array<RecentFile>, display: Display, version: string, };

export type SetAccount = { iban: string, 
/**
 * In whose name the account is, as the bank writes it.
 */
account_name: string, };

/**
 * What is said of one person; it takes the place of what was said before.
 */
export type SetAttendance = { meeting: MeetingId, person: PersonId, 
/**
 * Absent for not yet said.
 */
status?: AttendanceStatus, 
/**
 * There from this item on.
 */
from?: AgendaItemId, 
/**
 * There until the end of this item.
 */
until?: AgendaItemId, 
/**
 * Who votes in their place at the items they are away.
 */
proxy?: PersonId, };

export type SetBalance = { 
/**
 * The one to change; absent for a new one.
 */
id?: BalanceId, body: BodyId, name: string, 
/**
 * All its groups, in order. One that is left out is removed.
 */
groups: Array<SetBalanceGroup>, };

export type SetBalanceGroup = { 
/**
 * Absent for a new group.
 */
id?: BalanceGroupId, name: string, };

export type SetCouncil = { name: string, short_name: string, municipality: string, holiday_region: HolidayRegion, legal_basis: string, finance_model: FinanceModel, house_colour?: string, address?: string, footer?: string, college_address?: string, };

export type SetEvaluation = { year: number, text: string, };

export type SetFee = { 
/**
 * The fee to change; absent for a new one.
 */
id?: FeeRateId, per: FeePer, role: string, starts_on: Entered<string>, amount: Entered<Cents>, source: string, };

export type SetLogo = { source: PaperSource, alternative: string, };

export type SetPublic = { meeting: MeetingId, 
/**
 * Absent for not said.
 */
count?: number, };

export type SetRate = { 
/**
 * The rate to change; absent for a new one.
 */
id?: RateId, starts_on: Entered<string>, rate: Entered<Rate>, source: string, 
/**
 * Day on which it was set, when that is later than the day it starts.
 */
set_on?: Entered<string>, };

export type SetReceiptKind = { id: ReceiptId, kind: ReceiptKind, };

export type SetRetention = { kind: RetentionKind, months: number, 
/**
 * What it is kept for; as it was when absent.
 */
purpose?: string, };

export type SetSchoolHoliday = { 
/**
 * The row to change; absent for a new one.
 */
id?: SchoolHolidayId, name: string, starts_on: Entered<string>, ends_on: Entered<string>, };

export type SetSetting = { name: SettingName, value: number, };

export type SetStatus = { id: ActivityId, status: ActivityStatus, 
/**
 * Why; asked when it is dropped.
 */
reason: string, 
/**
 * What came of it.
 */
result: string, };

export type SetVolunteerLimit = { year: number, per_month: Entered<Cents>, per_year: Entered<Cents>, source: string, };

/**
 * A setting as it is now.
 */
export type Setting = { name: SettingName, value: number, default: number, least: number, most: number, unit: Unit, 
/**
 * What can be chosen, in words; empty for a number.
 */
choices: Array<string>, label: string, explanation: string, 
/**
 * Where the default comes from.
 */
source: string, };

/**
 * Every setting there is. What it means stands in `declared.rs`.
 */
export type SettingName = "term_years" | "most_terms" | "term_warning_months" | "least_members" | "most_members" | "members_per_area" | "least_group_members" | "most_group_members" | "least_shown" | "agenda_deadline_days" | "planning_days" | "uses_areas" | "uses_subcouncils" | "uses_network" | "quorum_rule" | "quorum_number" | "proxies_count_for_quorum" | "most_proxies" | "refuse_without_quorum" | "first_action_number" | "receipt_reason_from" | "once_per_day" | "explained_difference";

/**
 * A list with typed columns.
 */
export type Sheet = { title: string, columns: Array<SheetColumn>, rows: Array<Array<SheetCell>>, 
/**
 * Rows at the foot: the sums of the columns.
 */
totals: Array<Array<SheetCell>>, };

/**
 * A cell, read by the kind of its column. What does not fit the kind stays the words it is.
 */
export type SheetCell = number | string | null;

export type SheetColumn = { label: string, kind: SheetKind, };

/**
 * What stands in a column.
 */
export type SheetKind = "text" | "amount" | "date" | "number";

export type Size = "normal" | "large";

/**
 * A contact in a slot of an area.
 */
export type SlotContact = { id: AreaContactId, focus: FocusId, slot: AreaSlotId, contact: ContactId, name: string, email: string, phone: string, starts_on: string | null, 
/**
 * Last day; absent while it goes on.
 */
ends_on: string | null, };

/**
 * A slot as it stands on the card of a contact.
 */
export type SlotHeld = { focus: FocusId, 
/**
 * Name of the area.
 */
area: string, 
/**
 * Name of the slot.
 */
slot: string, starts_on: string | null, ends_on: string | null, 
/**
 * Whether it is theirs today.
 */
now: boolean, };

export type Spoken = { contact: ContactId, name: string, role: string, organisation_name: string, };

/**
 * Amounts of a line or of the whole, in cents.
 */
export type Standing = { 
/**
 * Aangevraagd
 */
requested: Cents, 
/**
 * Toegekend; absent until the college has decided.
 */
granted: Cents | null, 
/**
 * What the changes of the budget (begrotingswijzigingen) add to it, below zero when they take away.
 */
changed: Cents, 
/**
 * What there is to spend, or to come in: granted, or requested as long as nothing is granted, with the changes.
 */
available: Cents, 
/**
 * Gerealiseerd: paid, or come in.
 */
realised: Cents, 
/**
 * Toegezegd: approved, not yet paid.
 */
committed: Cents, 
/**
 * What is left; below zero when more is spent than there is.
 */
left: Cents, 
/**
 * Realised as a percentage of what there is; absent where there is nothing.
 */
percent: number | null, };

export type StartBatch = { id?: BatchId, year: number, 
/**
 * Approved claims that are in no batch yet.
 */
claims: Array<ClaimId>, 
/**
 * Invoices that are not paid and in no batch yet.
 */
invoices: Array<InvoiceId>, note?: string, };

export type StartBudget = { id?: BudgetId, year: number, body?: BodyId, from: StartFrom, };

export type StartClaim = { id?: ClaimId, year: number, person: PersonId, };

/**
 * What a new budget begins with.
 */
export type StartFrom = "nothing" | "template" | "last_year";

export type StartItem = { item: AgendaItemId, 
/**
 * Absent for now, or on another day than that of the meeting for as planned.
 */
at?: Entered<string>, };

export type StartPlan = { id?: PlanId, year: number, 
/**
 * Take over from the year before what goes on: texts, goals, and activities that are not finished.
 */
from_last_year: boolean, };

export type StepBudget = { year: number, body?: BodyId, on: Entered<string>, };

export type StepPlan = { year: number, on: Entered<string>, };

export type Stranded = { meeting: MeetingChoice, 
/**
 * Subjects of what was left.
 */
subjects: Array<string>, 
/**
 * The next meeting of this kind and body.
 */
next: MeetingChoice | null, };

/**
 * What a document is about.
 */
export type Subject = { year?: number, 
/**
 * Id of the record, for a document about one record; of a deelraad, for its own budget or schedule of the year; of a
 * meeting, for its own list of decisions or actions.
 */
id?: string, };

export type SucceedContact = { 
/**
 * Who goes.
 */
of: ContactId, 
/**
 * First day of who comes.
 */
on: Entered<string>, 
/**
 * For who comes.
 */
id?: ContactId, first_name: string, infix?: string, last_name?: string, email?: string, phone?: string, };

export type SucceedFoci = { 
/**
 * The areas, or the themes, that end.
 */
from: Array<FocusId>, 
/**
 * What comes in their place.
 */
into: Array<NewFocus>, 
/**
 * First day of the new ones.
 */
on: Entered<string>, };

export type SuggestedLine = { meeting: MeetingId, 
/**
 * "plenair, 3 maart 2026"
 */
title: string, date: string, kind: LineKind, metres: number | null, rate: Rate | null, amount: Cents, };

/**
 * What one member can still claim for the meetings of a year.
 */
export type Suggestion = { person: PersonId, name: string, lines: Array<SuggestedLine>, total: Cents, };

export type SupplementOf = { person: PersonId, };

export type TakeAdvised = { region: HolidayRegion, };

/**
 * What is taken out of a batch: a claim or an invoice.
 */
export type TakeOut = { id: BatchId, claim?: ClaimId, invoice?: InvoiceId, };

/**
 * What was taken out.
 */
export type Taken = { 
/**
 * "Opgeschoond: gegevens van 3 mensen"
 */
title: string, 
/**
 * How many documents that went out were removed, because the data stood in them.
 */
documents: number, };

export type Theme = "system" | "light" | "dark" | "contrast";

export type TickOff = { duty: DutyId, due_on: string, 
/**
 * Today when absent.
 */
done_on?: Entered<string>, note?: string, };

/**
 * What can go in a batch.
 */
export type ToPay = { claims: Array<ClaimSummary>, invoices: Array<Invoice>, };

/**
 * How pressing a matter is.
 */
export type Tone = "late" | "soon" | "waiting";

export type Training = { id: TrainingId, date: string, title: string, given_by: string, cost: Cents | null, budget_line: BudgetLineId | null, participants: Array<PersonId>, };

export type TrainingId = string;

export type TransferItem = { id: AgendaItemId, 
/**
 * Absent for the backlog.
 */
meeting?: MeetingId, };

/**
 * Another line of the same member that may be for the same thing.
 */
export type Twin = { line: ClaimLineId, claim: ClaimId, year: number, 
/**
 * "D-2026-014: 22 oktober 2026, kilometers, € 9,35"
 */
label: string, };

export type Typed = { text: string, };

export type TypedDate = { text: string, 
/**
 * Day, month or year left out are taken from this date; today when absent.
 */
near?: string, };

export type UnderstoodAmount = { cents: Cents, shown: string, };

export type UnderstoodDate = { date: string, shown: string, };

export type UnderstoodDistance = { metres: number, shown: string, };

export type UnderstoodMinutes = { minutes: number, shown: string, };

/**
 * What was understood of a rule in words.
 */
export type UnderstoodRule = { rule: Rule, description: string, starts_at: string | null, ends_at: string | null, };

export type UnderstoodTime = { 
/**
 * `HH:MM`
 */
time: string, shown: string, };

/**
 * What undo or redo did.
 */
export type Undone = { title: string, place: Place, touched: Array<Room>, };

/**
 * How a setting is counted.
 */
export type Unit = "days" | "years" | "months" | "terms" | "people" | "euros" | "yes_no" | "choice" | "percent" | "number";

export type Untick = { duty: DutyId, due_on: string, };

export type UsualValue = { field: ImportField, text: string, };

export type Visitor = { person: PersonId, name: string, };

export type VolunteerLimit = { id: VolunteerLimitId, year: number, per_month: Cents, per_year: Cents, source: string, };

export type VolunteerLimitId = string;

export type Waiting = { room: Room, count: number, };

/**
 * What the one who brings an item in asks of the meeting (gewenste actie).
 */
export type Wanted = "information" | "dialogue" | "decision" | "other";

export type WarningKind = "too_few" | "too_many" | "no_contact" | "more_contacts" | "no_closing_agreement";

/**
 * Which of the weekdays: one of each month, or every so many weeks.
 */
export type Week = "first" | "second" | "third" | "fourth" | "last" | "every_week" | "every_second_week" | "every_third_week";

/**
 * A day of the week. Own type, because chrono's has no names that suit the program's answers.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * A line as it would be.
 */
export type WeighLine = { budget: BudgetId, 
/**
 * The line that is changed; absent for a new one.
 */
line?: BudgetLineId, direction: Direction, requested: Entered<Cents>, granted?: Entered<Cents>, };

/**
 * The page that shows a record, and the meeting it belongs to.
 */
export type Whereabouts = { page: MeetingPage, meeting: MeetingId | null, };

export type WithReason = { id: ClaimId, reason: string, };

export type WithdrawDecision = { id: DecisionId, reason: string, };

export type WriteReport = { year: number, 
/**
 * Absent texts stay as they are.
 */
foreword?: string, outlook?: string, };

/**
 * A meeting as the year clock shows it: no more than that, because the window waits for this answer.
 */
export type YearMeeting = { id: MeetingId, date: string, starts_at: string, 
/**
 * "plenair"
 */
kind: string, place: string, is_cancelled: boolean, };

/**
 * Who leaves in a year, and how many are left when it is over.
 */
export type YearOfLeaving = { year: number, 
/**
 * Those who can be reappointed.
 */
may_stay: Array<string>, 
/**
 * Those who cannot, and those who said they leave.
 */
must_leave: Array<string>, 
/**
 * Members after the year when nobody is appointed or reappointed.
 */
left_if_none: number, 
/**
 * Members after the year when all who can be are reappointed.
 */
left_if_all: number, };

/**
 * What came out of a budget.
 */
export type YearResult = { body: BodyId | null, body_name: string | null, 
/**
 * What there was to spend.
 */
available: Cents, income: Cents, cost: Cents, 
/**
 * Income less cost.
 */
result: Cents, 
/**
 * What needs a destination: the result where income is budgeted, else what was not spent.
 */
left: Cents, };

/**
 * All budgets of one year together.
 */
export type YearTotals = { year: number, total: Standing, income: Standing, };

/** Operations that read. */
export interface Asks {
  "actions.list": { request: OfYear; answer: Array<Action> };
  "actions.one": { request: OfAction; answer: Action };
  "agenda.backlog": { request: Nothing; answer: Backlog };
  "agenda.fixed": { request: OfKind; answer: Array<FixedItem> };
  "agenda.mail": { request: ReadMail; answer: AgendaMail };
  "agenda.read": { request: OfAgenda; answer: AgendaSheet };
  "agenda.read_line": { request: ReadLine; answer: Line };
  "areas.board": { request: OfBoard; answer: Board };
  "areas.list": { request: Nothing; answer: Array<Focus> };
  "areas.of_person": { request: OfPerson; answer: Array<FocusOfPerson> };
  "areas.read": { request: OfFocus; answer: FocusCard };
  "areas.slots": { request: Nothing; answer: Array<AreaSlot> };
  "attendance.of": { request: OfMeeting; answer: Attendance };
  "attendance.per_member": { request: OfYear; answer: Array<MemberAttendance> };
  "bin.list": { request: Nothing; answer: Array<BinItem> };
  "budget.decisions": { request: OfYear; answer: Array<BudgetDecision> };
  "budget.read": { request: OfBudget; answer: Budget | null };
  "budget.to_explain": { request: OfYear; answer: Array<BudgetLine> };
  "budget.weigh_change": { request: AddBudgetChange; answer: Array<string> };
  "budget.weigh_line": { request: WeighLine; answer: Array<string> };
  "budget.whole": { request: OfYear; answer: BudgetYear };
  "budget.years": { request: OfYear; answer: BudgetYears };
  "claims.allowances": { request: OfYear; answer: Allowances };
  "claims.gather_papers": { request: GatherPapers; answer: Gathered };
  "claims.list": { request: OfYear; answer: Array<ClaimSummary> };
  "claims.rate_differences": { request: Nothing; answer: Array<RateDifference> };
  "claims.read": { request: OfClaim; answer: Claim };
  "claims.suggestions": { request: OfYear; answer: Array<Suggestion> };
  "cleaning.due": { request: Nothing; answer: Array<Due> };
  "cleaning.retention": { request: Nothing; answer: Array<Retention> };
  "contacts.list": { request: Nothing; answer: Contacts };
  "contacts.moments": { request: OfYear; answer: Array<ContactMoment> };
  "contacts.read": { request: OfContact; answer: ContactCard };
  "council.colour_on_paper": { request: HouseColour; answer: ColourOnPaper };
  "council.fees": { request: Nothing; answer: Array<FeeRate> };
  "council.method": { request: Nothing; answer: Array<MethodSection> };
  "council.rates": { request: Nothing; answer: Array<MileageRate> };
  "council.read": { request: Nothing; answer: Council | null };
  "council.volunteer_limits": { request: Nothing; answer: Array<VolunteerLimit> };
  "decisions.list": { request: OfYear; answer: Array<Decision> };
  "decisions.of_meeting": { request: OfMeeting; answer: Array<Decision> };
  "documents.issued": { request: Nothing; answer: Array<Issued> };
  "duties.of_year": { request: OfYear; answer: DutyYear };
  "evening.read": { request: OfMeeting; answer: Evening };
  "groups.balance": { request: OfBody; answer: BalanceOverview };
  "groups.balance_proposals": { request: Nothing; answer: Array<BalanceProposal> };
  "groups.list": { request: Nothing; answer: Array<Body> };
  "groups.of_person": { request: OfPerson; answer: Array<BodyOfPerson> };
  "groups.places": { request: OfParticipant; answer: Array<PlaceOfParticipant> };
  "history.of_record": { request: OfRecord; answer: RecordHistory };
  "import.preview": { request: PreviewImport; answer: ImportPreview };
  "invoices.list": { request: OfYear; answer: Array<Invoice> };
  "invoices.read": { request: OfInvoice; answer: Invoice };
  "meetings.kinds": { request: Nothing; answer: MeetingKinds };
  "meetings.one": { request: OfMeeting; answer: Meeting };
  "meetings.preview": { request: PreviewSchedule; answer: Array<Proposal> };
  "meetings.preview_drop": { request: OfSchedule; answer: Array<Outcome> };
  "meetings.preview_remake": { request: RemakeSchedule; answer: Array<Outcome> };
  "meetings.read": { request: OfYear; answer: MeetingYear };
  "meetings.read_rule": { request: ReadRule; answer: UnderstoodRule };
  "meetings.whereabouts": { request: OfRecord; answer: Whereabouts | null };
  "minutes.mail": { request: OfMeeting; answer: MailText };
  "minutes.read": { request: OfMeeting; answer: MinutesSheet };
  "models.list": { request: Nothing; answer: Array<Offered> };
  "papers.picture": { request: ReadPaper; answer: PaperPicture };
  "papers.preview": { request: PreviewPaper; answer: PaperPicture };
  "papers.read": { request: ReadPaper; answer: PaperContents };
  "payments.list": { request: OfYear; answer: Array<Batch> };
  "payments.read": { request: OfBatch; answer: Batch };
  "payments.waiting": { request: OfYear; answer: ToPay };
  "people.account": { request: OfPerson; answer: string };
  "people.left_open": { request: AskLeftOpen; answer: LeftOpen };
  "people.list": { request: Nothing; answer: Array<Member> };
  "people.rotation": { request: OfYear; answer: Rotation };
  "people.trainings": { request: Nothing; answer: Array<Training> };
  "plan.read": { request: OfYear; answer: Plan | null };
  "plan.years": { request: Nothing; answer: Array<PlanYear> };
  "report.read": { request: OfYear; answer: Report };
  "settings.list": { request: Nothing; answer: Array<Setting> };
  "today.overview": { request: OfYear; answer: Overview };
  "typed.amount": { request: Typed; answer: UnderstoodAmount };
  "typed.date": { request: TypedDate; answer: UnderstoodDate };
  "typed.distance": { request: Typed; answer: UnderstoodDistance };
  "typed.minutes": { request: Typed; answer: UnderstoodMinutes };
  "typed.time": { request: Typed; answer: UnderstoodTime };
  "year_close.read": { request: OfYear; answer: Books };
}

/** Operations that change. */
export interface Acts {
  "actions.add": { request: AddAction; answer: ActionId };
  "actions.change": { request: ChangeAction; answer: null };
  "actions.done": { request: FinishAction; answer: null };
  "actions.drop": { request: DropAction; answer: null };
  "actions.postpone": { request: PostponeAction; answer: null };
  "actions.reopen": { request: OfAction; answer: null };
  "agenda.add": { request: AddItem; answer: AgendaItemId };
  "agenda.add_fixed": { request: AddFixed; answer: FixedItemId };
  "agenda.add_line": { request: AddLine; answer: AgendaItemId };
  "agenda.add_paper": { request: AddPaper; answer: AgendaPaperId };
  "agenda.change": { request: ChangeItem; answer: null };
  "agenda.change_fixed": { request: ChangeFixed; answer: null };
  "agenda.change_paper": { request: ChangePaper; answer: null };
  "agenda.copy": { request: CopyItem; answer: AgendaItemId };
  "agenda.invited": { request: MarkInvited; answer: null };
  "agenda.move": { request: MoveItem; answer: null };
  "agenda.move_fixed": { request: MoveFixed; answer: null };
  "agenda.remove": { request: OfItem; answer: null };
  "agenda.remove_fixed": { request: OfFixed; answer: null };
  "agenda.remove_paper": { request: OfPaper; answer: null };
  "agenda.start": { request: OfAgenda; answer: null };
  "agenda.take_standard": { request: OfKind; answer: number };
  "agenda.transfer": { request: TransferItem; answer: null };
  "agenda.transfer_rest": { request: OfAgenda; answer: MeetingId };
  "areas.add": { request: AddFocus; answer: FocusId };
  "areas.add_slot": { request: AddAreaSlot; answer: AreaSlotId };
  "areas.assign": { request: Assign; answer: FocusAssignmentId };
  "areas.change": { request: ChangeFocus; answer: null };
  "areas.change_assignment": { request: ChangeAssignment; answer: null };
  "areas.change_slot": { request: ChangeAreaSlot; answer: null };
  "areas.change_slot_contact": { request: ChangeSlotContact; answer: null };
  "areas.fill_slot": { request: FillSlot; answer: AreaContactId };
  "areas.hand_over": { request: HandOver; answer: null };
  "areas.move": { request: MoveFocus; answer: null };
  "areas.move_slot": { request: MoveAreaSlot; answer: null };
  "areas.remove": { request: OfFocus; answer: null };
  "areas.remove_assignment": { request: OfAssignment; answer: null };
  "areas.remove_slot": { request: OfAreaSlot; answer: null };
  "areas.remove_slot_contact": { request: OfSlotContact; answer: null };
  "areas.succeed": { request: SucceedFoci; answer: Array<FocusId> };
  "areas.take_usual_slots": { request: Nothing; answer: null };
  "attendance.add_guest": { request: AddGuest; answer: AttendanceId };
  "attendance.all_present": { request: OfMeeting; answer: null };
  "attendance.change_guest": { request: ChangeGuest; answer: null };
  "attendance.remove_guest": { request: OfGuest; answer: null };
  "attendance.set": { request: SetAttendance; answer: null };
  "attendance.set_public": { request: SetPublic; answer: null };
  "bin.restore": { request: OfBinItem; answer: null };
  "budget.account_for": { request: AccountForLine; answer: null };
  "budget.add_change": { request: AddBudgetChange; answer: BudgetChangeId };
  "budget.add_line": { request: AddBudgetLine; answer: BudgetLineId };
  "budget.adopt": { request: StepBudget; answer: null };
  "budget.change_line": { request: ChangeBudgetLine; answer: null };
  "budget.correct_change": { request: CorrectBudgetChange; answer: null };
  "budget.grant": { request: Grant; answer: null };
  "budget.move_line": { request: MoveBudgetLine; answer: null };
  "budget.remove_change": { request: OfBudgetChange; answer: null };
  "budget.remove_line": { request: OfBudgetLine; answer: null };
  "budget.reopen": { request: ReopenBudget; answer: null };
  "budget.start": { request: StartBudget; answer: BudgetId };
  "budget.submit": { request: StepBudget; answer: null };
  "claims.accept_suggestions": { request: AcceptSuggestions; answer: number };
  "claims.add_line": { request: AddClaimLine; answer: ClaimLineId };
  "claims.add_receipt": { request: AddReceipt; answer: ReceiptId };
  "claims.approve": { request: Approve; answer: null };
  "claims.book_late": { request: OfClaim; answer: number };
  "claims.change_line": { request: ChangeClaimLine; answer: null };
  "claims.pay": { request: Pay; answer: null };
  "claims.reject": { request: WithReason; answer: null };
  "claims.remove": { request: OfClaim; answer: null };
  "claims.remove_line": { request: OfClaimLine; answer: null };
  "claims.remove_receipt": { request: OfReceipt; answer: null };
  "claims.send_back": { request: WithReason; answer: null };
  "claims.set_receipt_kind": { request: SetReceiptKind; answer: null };
  "claims.start": { request: StartClaim; answer: ClaimId };
  "claims.submit": { request: OfClaim; answer: string };
  "claims.supplement": { request: SupplementOf; answer: ClaimId };
  "cleaning.set_retention": { request: SetRetention; answer: null };
  "contacts.add": { request: AddContact; answer: ContactId };
  "contacts.add_moment": { request: AddMoment; answer: ContactMomentId };
  "contacts.add_organisation": { request: AddOrganisation; answer: OrganisationId };
  "contacts.change": { request: ChangeContact; answer: null };
  "contacts.change_moment": { request: ChangeMoment; answer: null };
  "contacts.change_organisation": { request: ChangeOrganisation; answer: null };
  "contacts.remove": { request: OfContact; answer: null };
  "contacts.remove_moment": { request: OfMoment; answer: null };
  "contacts.remove_organisation": { request: OfOrganisation; answer: null };
  "contacts.succeed": { request: SucceedContact; answer: ContactId };
  "council.add_method_section": { request: AddMethodSection; answer: MethodSectionId };
  "council.change_method_section": { request: ChangeMethodSection; answer: null };
  "council.move_method_section": { request: MoveMethodSection; answer: null };
  "council.remove_fee": { request: OfFee; answer: null };
  "council.remove_logo": { request: Nothing; answer: null };
  "council.remove_method_section": { request: OfMethodSection; answer: null };
  "council.remove_rate": { request: RemoveRate; answer: null };
  "council.remove_volunteer_limit": { request: OfVolunteerLimit; answer: null };
  "council.set": { request: SetCouncil; answer: null };
  "council.set_account": { request: SetAccount; answer: null };
  "council.set_fee": { request: SetFee; answer: FeeRateId };
  "council.set_logo": { request: SetLogo; answer: null };
  "council.set_rate": { request: SetRate; answer: RateId };
  "council.set_volunteer_limit": { request: SetVolunteerLimit; answer: VolunteerLimitId };
  "decisions.add": { request: AddDecision; answer: DecisionId };
  "decisions.change": { request: ChangeDecision; answer: null };
  "decisions.judge": { request: OfDecision; answer: null };
  "decisions.withdraw": { request: WithdrawDecision; answer: null };
  "documents.issue": { request: IssueDocument; answer: IssuedId };
  "duties.add": { request: AddDuty; answer: DutyId };
  "duties.change": { request: ChangeDuty; answer: null };
  "duties.remove": { request: OfDuty; answer: null };
  "duties.tick_off": { request: TickOff; answer: null };
  "duties.untick": { request: Untick; answer: null };
  "evening.change": { request: ChangeEvening; answer: null };
  "evening.close": { request: MeetingAt; answer: Array<string> };
  "evening.note": { request: NoteItem; answer: null };
  "evening.open": { request: MeetingAt; answer: null };
  "evening.start": { request: StartItem; answer: null };
  "groups.add": { request: AddBody; answer: BodyId };
  "groups.add_new_participant": { request: AddNewParticipant; answer: ParticipationId };
  "groups.add_participant": { request: AddParticipant; answer: ParticipationId };
  "groups.change": { request: ChangeBody; answer: null };
  "groups.change_participant": { request: ChangeParticipant; answer: null };
  "groups.end": { request: EndBody; answer: null };
  "groups.move": { request: MoveBody; answer: null };
  "groups.place": { request: PlaceParticipant; answer: null };
  "groups.remove": { request: OfBody; answer: null };
  "groups.remove_balance": { request: OfBalance; answer: null };
  "groups.remove_participant": { request: OfParticipant; answer: null };
  "groups.reopen": { request: OfBody; answer: null };
  "groups.set_balance": { request: SetBalance; answer: BalanceId };
  "history.restore": { request: RestoreRecord; answer: null };
  "import.claim_lines": { request: ImportSheet; answer: number };
  "import.contacts": { request: ImportSheet; answer: number };
  "import.invoices": { request: ImportSheet; answer: number };
  "import.members": { request: ImportSheet; answer: number };
  "invoices.add": { request: AddInvoice; answer: InvoiceId };
  "invoices.add_paper": { request: AddInvoicePaper; answer: InvoicePaperId };
  "invoices.change": { request: ChangeInvoice; answer: null };
  "invoices.pay": { request: PayInvoice; answer: null };
  "invoices.remove": { request: OfInvoice; answer: null };
  "invoices.remove_paper": { request: OfInvoicePaper; answer: null };
  "meetings.add": { request: AddMeeting; answer: MeetingId };
  "meetings.add_kind": { request: AddMeetingKind; answer: MeetingKindId };
  "meetings.cancel": { request: CancelMeeting; answer: null };
  "meetings.change": { request: ChangeMeeting; answer: null };
  "meetings.change_kind": { request: ChangeMeetingKind; answer: null };
  "meetings.drop_schedule": { request: OfSchedule; answer: number };
  "meetings.move": { request: MoveMeeting; answer: null };
  "meetings.move_kind": { request: MoveMeetingKind; answer: null };
  "meetings.remake": { request: RemakeSchedule; answer: number };
  "meetings.remove": { request: OfMeeting; answer: null };
  "meetings.remove_kind": { request: OfMeetingKind; answer: null };
  "meetings.remove_school_holiday": { request: OfSchoolHoliday; answer: null };
  "meetings.replace": { request: ReplaceMeeting; answer: MeetingId };
  "meetings.restore": { request: OfMeeting; answer: null };
  "meetings.schedule": { request: MakeSchedule; answer: Array<MeetingId> };
  "meetings.set_school_holiday": { request: SetSchoolHoliday; answer: SchoolHolidayId };
  "meetings.take_advised_school_holidays": { request: TakeAdvised; answer: number };
  "meetings.take_kinds": { request: Nothing; answer: number };
  "minutes.adopt": { request: AdoptMinutes; answer: null };
  "minutes.reopen": { request: ReopenMinutes; answer: null };
  "models.choose": { request: ChooseModel; answer: null };
  "payments.pay": { request: BatchOn; answer: null };
  "payments.remove": { request: OfBatch; answer: null };
  "payments.send": { request: BatchOn; answer: null };
  "payments.start": { request: StartBatch; answer: BatchId };
  "payments.take_out": { request: TakeOut; answer: null };
  "people.add": { request: AddPerson; answer: PersonId };
  "people.add_check": { request: AddCheck; answer: IndependenceCheckId };
  "people.add_role": { request: AddRole; answer: RoleAssignmentId };
  "people.add_training": { request: AddTraining; answer: TrainingId };
  "people.appoint": { request: Appoint; answer: MembershipId };
  "people.change": { request: ChangePerson; answer: null };
  "people.change_check": { request: ChangeCheck; answer: null };
  "people.change_membership": { request: ChangeMembership; answer: null };
  "people.change_role": { request: ChangeRole; answer: null };
  "people.change_training": { request: ChangeTraining; answer: null };
  "people.leave": { request: Leave; answer: LeftOpen };
  "people.reappoint": { request: Reappoint; answer: MembershipId };
  "people.remove": { request: OfPerson; answer: null };
  "people.remove_check": { request: OfCheck; answer: null };
  "people.remove_membership": { request: OfMembership; answer: null };
  "people.remove_role": { request: OfRole; answer: null };
  "people.remove_training": { request: OfTraining; answer: null };
  "plan.add_activity": { request: AddActivity; answer: ActivityId };
  "plan.add_goal": { request: AddGoal; answer: GoalId };
  "plan.add_section": { request: AddSection; answer: SectionId };
  "plan.adopt": { request: StepPlan; answer: null };
  "plan.change_activity": { request: ChangeActivity; answer: null };
  "plan.change_goal": { request: ChangeGoal; answer: null };
  "plan.change_section": { request: ChangeSection; answer: null };
  "plan.move_goal": { request: MoveGoal; answer: null };
  "plan.move_section": { request: MoveSection; answer: null };
  "plan.present": { request: StepPlan; answer: null };
  "plan.remove_activity": { request: OfActivity; answer: null };
  "plan.remove_goal": { request: OfGoal; answer: null };
  "plan.remove_section": { request: OfSection; answer: null };
  "plan.reopen": { request: ReopenPlan; answer: null };
  "plan.set_activity_status": { request: SetStatus; answer: null };
  "plan.set_evaluation": { request: SetEvaluation; answer: null };
  "plan.start": { request: StartPlan; answer: PlanId };
  "report.adopt": { request: AdoptReport; answer: null };
  "report.reopen": { request: ReopenReport; answer: null };
  "report.write": { request: WriteReport; answer: null };
  "settings.set": { request: SetSetting; answer: null };
  "year_close.close": { request: CloseYear; answer: null };
  "year_close.reopen": { request: ReopenYear; answer: null };
}
