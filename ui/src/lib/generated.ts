// Generated from the operations table by `cargo xtask bindings`. Do not edit.

export type AccountForLine = { id: BudgetLineId, 
/**
 * Why it came out otherwise than budgeted.
 */
text: string, };

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
 * Metres, or as typed: `37,4`. For a trip.
 */
distance: number | string, 
/**
 * For all other kinds.
 */
amount?: Entered<Cents>, };

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

export type AddDuty = { id?: DutyId, title: string, explanation?: string, starts_on: Entered<string>, every_months?: number, ends_on?: Entered<string>, ahead_days: number, room?: Room, done_when?: Proof, source?: string, };

export type AddFocus = { id?: FocusId, kind: FocusKind, name: string, description?: string, starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type AddGoal = { id?: GoalId, plan: PlanId, title: string, explanation?: string, };

export type AddMeeting = { id?: MeetingId, date: Entered<string>, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, };

export type AddMethodSection = { id?: MethodSectionId, title: string, body?: string, };

export type AddMoment = { id?: ContactMomentId, date: Entered<string>, kind: string, subject: string, findings?: string, 
/**
 * Name of the organisation; one that is not known yet is added.
 */
organisation?: string, focus?: FocusId, spoken?: Array<ContactId>, visitors?: Array<PersonId>, };

/**
 * Someone who is no member of the council and joins a body.
 */
export type AddNewParticipant = { id?: ParticipationId, body: BodyId, first_name: string, infix?: string, last_name: string, email?: string, starts_on?: Entered<string>, };

export type AddOrganisation = { id?: OrganisationId, name: string, kind?: string, note?: string, };

export type AddParticipant = { id?: ParticipationId, body: BodyId, person: PersonId, is_contact: boolean, 
/**
 * Absent for from the start of the body.
 */
starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type AddPerson = { id?: PersonId, first_name: string, infix?: string, last_name: string, email?: string, phone?: string, address?: string, town?: string, iban?: string, 
/**
 * "lid", or a role that comes with the membership; who supports the council is no member.
 */
role: string, starts_on: Entered<string>, ends_on?: Entered<string>, 
/**
 * Of the term; as in `people.appoint`.
 */
term_ends_on?: Entered<string>, term_number?: number, appointed_by?: string, appointed_on?: Entered<string>, beyond_because?: string, };

export type AddReceipt = { id?: ReceiptId, line: ClaimLineId, source: PaperSource, };

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

export type AdoptReport = { year: number, on: Entered<string>, };

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
 * By name, as the Dutch sort; those who stopped too.
 */
participants: Array<Participant>, warnings: Array<BodyWarning>, };

export type BodyId = string;

/**
 * A kind of body, in the order in which they are shown.
 */
export type BodyKind = "subcouncil" | "executive" | "steering_group" | "working_group" | "project_group" | "network";

/**
 * A deelraad, as it is chosen in the rooms of budget and meetings.
 */
export type BodyName = { id: BodyId, name: string, };

/**
 * A body that someone takes part in, or did.
 */
export type BodyOfPerson = { body: BodyId, kind: BodyKind, name: string, is_contact: boolean, starts_on: string | null, ends_on: string | null, 
/**
 * Whether they take part today.
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
export type BudgetBalance = { requested: number, available: number, 
/**
 * The result: what came in less what was paid.
 */
realised: number, };

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
 * Metres, or as typed: `37,4`. For a trip.
 */
distance: number | string, 
/**
 * For all other kinds.
 */
amount?: Entered<Cents>, };

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

export type ChangeDuty = { id: DutyId, title: string, explanation?: string, starts_on: Entered<string>, every_months?: number, ends_on?: Entered<string>, ahead_days: number, room?: Room, done_when?: Proof, source?: string, };

/**
 * Another spelling, description or days. For another name from a day on there is `areas.succeed`.
 */
export type ChangeFocus = { id: FocusId, name: string, description?: string, starts_on?: Entered<string>, ends_on?: Entered<string>, };

export type ChangeGoal = { id: GoalId, title: string, explanation: string, };

export type ChangeMeeting = { id: MeetingId, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, };

export type ChangeMembership = { id: MembershipId, starts_on: Entered<string>, term_ends_on?: Entered<string>, ends_on?: Entered<string>, term_number: number, appointed_by: string, appointed_on?: Entered<string>, left_because: string, beyond_because: string, };

export type ChangeMethodSection = { id: MethodSectionId, title: string, body: string, in_report: boolean, };

export type ChangeMoment = { id: ContactMomentId, date: Entered<string>, kind: string, subject: string, findings?: string, 
/**
 * Name of the organisation; one that is not known yet is added.
 */
organisation?: string, focus?: FocusId, spoken?: Array<ContactId>, visitors?: Array<PersonId>, };

export type ChangeOrganisation = { id: OrganisationId, name: string, kind: string, note: string, };

export type ChangeParticipant = { id: ParticipationId, is_contact: boolean, starts_on?: Entered<string>, ends_on?: Entered<string>, };

/**
 * What is left out stays as it is.
 */
export type ChangePerson = { id: PersonId, first_name?: string, infix?: string, last_name?: string, email?: string, phone?: string, address?: string, town?: string, iban?: string, 
/**
 * From home to a meeting, one way, as typed in kilometres; empty when it is not known.
 */
travel?: string, note?: string, };

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
export type Claim = { id: ClaimId, year: number, number: string | null, person: PersonId, name: string, state: ClaimState, started_on: string, submitted_on: string | null, decided_on: string | null, 
/**
 * Who approved or rejected it.
 */
decided_by: string, 
/**
 * Why it was rejected or sent back.
 */
reason: string, paid_on: string | null, lines: Array<ClaimLine>, total: Cents, };

export type ClaimId = string;

export type ClaimLine = { id: ClaimLineId, date: string, kind: LineKind, description: string, budget_line: BudgetLineId | null, 
/**
 * "200 Reiskosten"
 */
budget_line_name: string | null, 
/**
 * Of a trip, in metres.
 */
metres: number | null, 
/**
 * The applied rate of a trip, in thousandths of a euro per kilometre.
 */
rate: Rate | null, amount: Cents, receipts: Array<Receipt>, };

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
budget_lines: Array<string>, total: Cents, lines: number, 
/**
 * Lines that should have a receipt and have none.
 */
missing_receipts: number, };

/**
 * Why a date falls badly; the first of these that holds.
 */
export type Clash = "public" | "remembrance" | "school_holiday";

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
export type Code = "not_a_council_file" | "file_damaged" | "file_newer" | "file_missing" | "file_exists" | "file_in_use" | "place_read_only" | "disk_full" | "file_replaced" | "file_busy" | "storage" | "no_backup" | "operation_unknown" | "operation_reads" | "operation_changes" | "request_invalid" | "nothing_to_undo" | "nothing_to_redo" | "undo_impossible" | "not_found" | "already_exists" | "restore_needs" | "restore_needs_more" | "restore_locked" | "restore_taken" | "restore_other_schema" | "restore_cleaned" | "cleaning_needed" | "nothing_to_clean" | "cleaning_unfinished" | "import_unreadable" | "import_empty" | "import_too_long" | "import_row" | "required" | "not_an_amount" | "not_a_rate" | "amount_negative" | "amount_zero" | "amount_too_large" | "not_a_date" | "no_such_day" | "not_a_time" | "not_a_distance" | "end_before_start" | "not_a_colour" | "setting_out_of_range" | "not_an_iban" | "not_an_email" | "year_out_of_range" | "rule_not_understood" | "council_unknown" | "person_in_use" | "membership_overlaps" | "membership_ended" | "term_beyond_most" | "rate_unknown" | "rate_exists" | "rate_last" | "body_in_use" | "body_within_itself" | "participates_already" | "balance_needs_groups" | "balance_twice" | "focus_exists" | "focus_linked" | "focus_not_there" | "focus_in_use" | "focus_kinds_mixed" | "already_assigned" | "nothing_to_hand_over" | "slot_exists" | "slot_in_use" | "slot_of_theme" | "contact_in_use" | "contact_succeeded" | "organisation_in_use" | "plan_unknown" | "plan_exists" | "plan_locked" | "state_not_allowed" | "reason_required" | "quarter_unknown" | "date_outside_year" | "line_other_year" | "budget_unknown" | "budget_exists" | "budget_locked" | "budget_still_concept" | "budget_change_same_line" | "budget_change_mixed" | "change_of_nothing" | "budget_code_exists" | "budget_line_in_use" | "year_closed" | "year_not_begun" | "claim_locked" | "claim_empty" | "claim_other_year" | "claim_line_without_budget_line" | "claim_numbered" | "distance_required" | "paper_empty" | "paper_too_large" | "paper_kind_unknown" | "paper_unreadable" | "alternative_required" | "meeting_overlaps" | "meeting_cancelled" | "no_day_chosen" | "report_unknown" | "report_locked" | "document_unknown" | "document_failed" | "no_glyph" | "stopped" | "figure_unreadable" | "figure_without_alternative" | "format_unknown" | "issued_changed";

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
college_address: string, };

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

export type DecisionId = string;

/**
 * What a step did with a row.
 */
export type Deed = "made" | "changed" | "removed";

/**
 * Whether a line takes money or brings it.
 */
export type Direction = "cost" | "income";

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
 * Who pays: the gemeente pays what is handed in (A), or the council has a budget of its own (B).
 */
export type FinanceModel = "municipality_pays" | "own_budget";

export type FirstStep = { title: string, done: boolean, room: Room, };

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
export type Format = "pdf" | "html" | "docx" | "ics" | "csv" | "xlsx" | "journal";

/**
 * Days with too few members.
 */
export type Gap = { from: string, to: string | null, 
/**
 * "Vanaf 2 september 2026 alleen Okke Terpstraat"
 */
text: string, };

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

export type HandOver = { from: PersonId, to: PersonId, 
/**
 * First day of who takes over.
 */
on: Entered<string>, 
/**
 * Which areas and themes; all of them when absent.
 */
foci?: Array<FocusId>, };

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
 * What was understood: a date as 2025-12-31, the rest as it stands.
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
 * A field of a member or contact, by the name it has in the request that adds one.
 */
export type ImportField = "full_name" | "first_name" | "infix" | "last_name" | "organisation" | "role" | "email" | "phone" | "iban" | "address" | "town" | "starts_on" | "ends_on" | "note";

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
 * Why this may be someone who is there already.
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
export type ImportTarget = "members" | "contacts";

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
export type Kind = "jaarplan" | "jaarverslag" | "jaarrooster" | "begroting" | "begrotingsaanvraag" | "begroting-vijf-jaar" | "boekingen" | "financieel-verslag" | "gebiedenoverzicht" | "declaratie" | "werkwijze" | "jaarklok" | "rooster-van-aftreden" | "ledenlijst" | "werkgroepen";

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

export type LineKind = "mileage" | "public_transport" | "expense";

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

export type MakeSchedule = { id?: ScheduleId, year: number, rule: Rule, 
/**
 * The dates to meet on; absent for every date of the rule, with the better date where one is proposed.
 */
days?: Array<ChosenDay>, 
/**
 * The body that meets; absent for the council.
 */
body?: BodyId, kind: string, starts_at: Entered<string>, ends_at: Entered<string>, place: string, };

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
 * The day it was first planned on, when it was moved.
 */
moved_from: string | null, moved_because: string, 
/**
 * Why it does not go on; absent when it does.
 */
cancelled_because: string | null, 
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

export type MeetingId = string;

/**
 * A page of the meetings room.
 */
export type MeetingPage = "schedule" | "agenda" | "evening" | "minutes" | "actions" | "decisions" | "backlog" | "kinds";

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
description: string, starts_at: string, ends_at: string, place: string, };

/**
 * Meetings, school holidays and rules of a year, of the council and of its bodies.
 */
export type MeetingYear = { 
/**
 * Every deelraad of the year; empty where there are none.
 */
bodies: Array<BodyName>, meetings: Array<Meeting>, schedules: Array<MeetingSchedule>, school_holidays: Array<SchoolHoliday>, };

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
travel_metres: number | null, note: string, 
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
shown: string, source: string, };

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

export type MoveMeeting = { id: MeetingId, to: Entered<string>, reason: string, };

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

export type OfActivity = { id: ActivityId, };

export type OfAreaSlot = { id: AreaSlotId, };

export type OfAssignment = { id: FocusAssignmentId, };

export type OfBalance = { id: BalanceId, };

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

export type OfBudgetLine = { id: BudgetLineId, };

export type OfCheck = { id: IndependenceCheckId, };

export type OfClaim = { id: ClaimId, };

export type OfClaimLine = { id: ClaimLineId, };

export type OfContact = { id: ContactId, };

export type OfDuty = { id: DutyId, };

export type OfFocus = { id: FocusId, };

export type OfGoal = { id: GoalId, };

export type OfMeeting = { id: MeetingId, };

export type OfMembership = { id: MembershipId, };

export type OfMethodSection = { id: MethodSectionId, };

export type OfMoment = { id: ContactMomentId, };

export type OfOrganisation = { id: OrganisationId, };

export type OfParticipant = { id: ParticipationId, };

export type OfPerson = { id: PersonId, };

export type OfReceipt = { id: ReceiptId, };

export type OfRecord = { record: string, };

export type OfRole = { id: RoleAssignmentId, };

export type OfSchoolHoliday = { id: SchoolHolidayId, };

export type OfSection = { id: SectionId, };

export type OfSlotContact = { id: AreaContactId, };

export type OfTraining = { id: TrainingId, };

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
year: number, };

export type Organisation = { id: OrganisationId, name: string, 
/**
 * In the council's own words: "gemeente", "zorg en welzijn", "dorpsraad".
 */
kind: string, note: string, };

export type OrganisationId = string;

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
meetings: Array<Meeting>, 
/**
 * How many matters wait in a room.
 */
waiting: Array<Waiting>, };

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

export type PreviewImport = { target: ImportTarget, sheet: ImportSheet, };

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
proposed_why: string | null, };

/**
 * A kilometre rate in thousandths of a euro per kilometre: € 0,25 is 250.
 */
export type Rate = number;

export type RateId = string;

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
hash: string, added_on: string, };

export type ReceiptId = string;

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

export type RemoveRate = { id: RateId, };

export type ReopenBudget = { year: number, body?: BodyId, reason: string, };

export type ReopenPlan = { year: number, reason: string, };

export type ReopenReport = { year: number, reason: string, };

export type ReopenYear = { year: number, reason: string, };

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
 * On which day of each month a council meets.
 */
export type Rule = { week: Week, weekday: Weekday, 
/**
 * Months without a meeting, 1 for January up to 12. Any other number means nothing.
 */
skip_months: Array<number>, };

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
undo: string | null, redo: string | null, recent: Array<RecentFile>, version: string, };

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

export type SetLogo = { source: PaperSource, alternative: string, };

export type SetRate = { 
/**
 * The rate to change; absent for a new one.
 */
id?: RateId, starts_on: Entered<string>, rate: Entered<Rate>, source: string, };

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

/**
 * A setting as it is now.
 */
export type Setting = { name: SettingName, value: number, default: number, least: number, most: number, unit: Unit, label: string, explanation: string, 
/**
 * Where the default comes from.
 */
source: string, };

/**
 * Every setting there is. What it means stands in `declared.rs`.
 */
export type SettingName = "term_years" | "most_terms" | "term_warning_months" | "least_members" | "most_members" | "members_per_area" | "least_group_members" | "most_group_members" | "least_shown" | "uses_areas" | "uses_subcouncils" | "uses_network" | "explained_difference";

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

export type StartBudget = { id?: BudgetId, year: number, body?: BodyId, from: StartFrom, };

export type StartClaim = { id?: ClaimId, year: number, person: PersonId, };

/**
 * What a new budget begins with.
 */
export type StartFrom = "nothing" | "template" | "last_year";

export type StartPlan = { id?: PlanId, year: number, 
/**
 * Take over from the year before what goes on: texts, goals, and activities that are not finished.
 */
from_last_year: boolean, };

export type StepBudget = { year: number, body?: BodyId, on: Entered<string>, };

export type StepPlan = { year: number, on: Entered<string>, };

/**
 * What a document is about.
 */
export type Subject = { year?: number, 
/**
 * Id of the record, for a document about one record; of a deelraad, for its own budget or schedule of the year.
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

export type TakeAdvised = { region: HolidayRegion, };

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

export type TickOff = { duty: DutyId, due_on: string, 
/**
 * Today when absent.
 */
done_on?: Entered<string>, note?: string, };

/**
 * How pressing a matter is.
 */
export type Tone = "late" | "soon" | "waiting";

export type Training = { id: TrainingId, date: string, title: string, given_by: string, cost: Cents | null, budget_line: BudgetLineId | null, participants: Array<PersonId>, };

export type TrainingId = string;

export type Typed = { text: string, };

export type TypedDate = { text: string, 
/**
 * Day, month or year left out are taken from this date; today when absent.
 */
near?: string, };

export type UnderstoodAmount = { cents: Cents, shown: string, };

export type UnderstoodDate = { date: string, shown: string, };

export type UnderstoodDistance = { metres: number, shown: string, };

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
export type Unit = "years" | "months" | "terms" | "people" | "yes_no" | "percent";

export type Untick = { duty: DutyId, due_on: string, };

export type UsualValue = { field: ImportField, text: string, };

export type Visitor = { person: PersonId, name: string, };

export type Waiting = { room: Room, count: number, };

export type WarningKind = "too_few" | "too_many" | "no_contact" | "more_contacts" | "no_closing_agreement";

/**
 * Which of the weekdays of a month.
 */
export type Week = "first" | "second" | "third" | "fourth" | "last";

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

export type WriteReport = { year: number, 
/**
 * Absent texts stay as they are.
 */
foreword?: string, outlook?: string, };

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
  "areas.board": { request: OfBoard; answer: Board };
  "areas.list": { request: Nothing; answer: Array<Focus> };
  "areas.of_person": { request: OfPerson; answer: Array<FocusOfPerson> };
  "areas.read": { request: OfFocus; answer: FocusCard };
  "areas.slots": { request: Nothing; answer: Array<AreaSlot> };
  "bin.list": { request: Nothing; answer: Array<BinItem> };
  "budget.decisions": { request: OfYear; answer: Array<BudgetDecision> };
  "budget.read": { request: OfBudget; answer: Budget | null };
  "budget.to_explain": { request: OfYear; answer: Array<BudgetLine> };
  "budget.weigh_change": { request: AddBudgetChange; answer: Array<string> };
  "budget.weigh_line": { request: WeighLine; answer: Array<string> };
  "budget.whole": { request: OfYear; answer: BudgetYear };
  "budget.years": { request: OfYear; answer: BudgetYears };
  "claims.list": { request: OfYear; answer: Array<ClaimSummary> };
  "claims.read": { request: OfClaim; answer: Claim };
  "cleaning.due": { request: Nothing; answer: Array<Due> };
  "cleaning.retention": { request: Nothing; answer: Array<Retention> };
  "contacts.list": { request: Nothing; answer: Contacts };
  "contacts.moments": { request: OfYear; answer: Array<ContactMoment> };
  "contacts.read": { request: OfContact; answer: ContactCard };
  "council.colour_on_paper": { request: HouseColour; answer: ColourOnPaper };
  "council.method": { request: Nothing; answer: Array<MethodSection> };
  "council.rates": { request: Nothing; answer: Array<MileageRate> };
  "council.read": { request: Nothing; answer: Council | null };
  "documents.issued": { request: Nothing; answer: Array<Issued> };
  "duties.of_year": { request: OfYear; answer: DutyYear };
  "groups.balance": { request: OfBody; answer: BalanceOverview };
  "groups.balance_proposals": { request: Nothing; answer: Array<BalanceProposal> };
  "groups.list": { request: Nothing; answer: Array<Body> };
  "groups.of_person": { request: OfPerson; answer: Array<BodyOfPerson> };
  "groups.places": { request: OfParticipant; answer: Array<PlaceOfParticipant> };
  "history.of_record": { request: OfRecord; answer: RecordHistory };
  "import.preview": { request: PreviewImport; answer: ImportPreview };
  "meetings.one": { request: OfMeeting; answer: Meeting };
  "meetings.preview": { request: PreviewSchedule; answer: Array<Proposal> };
  "meetings.read": { request: OfYear; answer: MeetingYear };
  "meetings.read_rule": { request: ReadRule; answer: UnderstoodRule };
  "meetings.whereabouts": { request: OfRecord; answer: Whereabouts | null };
  "models.list": { request: Nothing; answer: Array<Offered> };
  "papers.picture": { request: ReadPaper; answer: PaperPicture };
  "papers.read": { request: ReadPaper; answer: PaperContents };
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
  "typed.time": { request: Typed; answer: UnderstoodTime };
  "year_close.read": { request: OfYear; answer: Books };
  // Two types are called Balance; give one another name.
  // Two types are called OfRecord; give one another name.
}

/** Operations that change. */
export interface Acts {
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
  "bin.restore": { request: OfBinItem; answer: null };
  "budget.account_for": { request: AccountForLine; answer: null };
  "budget.add_change": { request: AddBudgetChange; answer: BudgetChangeId };
  "budget.add_line": { request: AddBudgetLine; answer: BudgetLineId };
  "budget.adopt": { request: StepBudget; answer: null };
  "budget.change_line": { request: ChangeBudgetLine; answer: null };
  "budget.grant": { request: Grant; answer: null };
  "budget.move_line": { request: MoveBudgetLine; answer: null };
  "budget.remove_line": { request: OfBudgetLine; answer: null };
  "budget.reopen": { request: ReopenBudget; answer: null };
  "budget.start": { request: StartBudget; answer: BudgetId };
  "budget.submit": { request: StepBudget; answer: null };
  "claims.add_line": { request: AddClaimLine; answer: ClaimLineId };
  "claims.add_receipt": { request: AddReceipt; answer: ReceiptId };
  "claims.approve": { request: OfClaim; answer: null };
  "claims.change_line": { request: ChangeClaimLine; answer: null };
  "claims.pay": { request: Pay; answer: null };
  "claims.reject": { request: WithReason; answer: null };
  "claims.remove": { request: OfClaim; answer: null };
  "claims.remove_line": { request: OfClaimLine; answer: null };
  "claims.remove_receipt": { request: OfReceipt; answer: null };
  "claims.send_back": { request: WithReason; answer: null };
  "claims.start": { request: StartClaim; answer: ClaimId };
  "claims.submit": { request: OfClaim; answer: string };
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
  "council.remove_logo": { request: Nothing; answer: null };
  "council.remove_method_section": { request: OfMethodSection; answer: null };
  "council.remove_rate": { request: RemoveRate; answer: null };
  "council.set": { request: SetCouncil; answer: null };
  "council.set_logo": { request: SetLogo; answer: null };
  "council.set_rate": { request: SetRate; answer: RateId };
  "documents.issue": { request: IssueDocument; answer: IssuedId };
  "duties.add": { request: AddDuty; answer: DutyId };
  "duties.change": { request: ChangeDuty; answer: null };
  "duties.remove": { request: OfDuty; answer: null };
  "duties.tick_off": { request: TickOff; answer: null };
  "duties.untick": { request: Untick; answer: null };
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
  "import.contacts": { request: ImportSheet; answer: number };
  "import.members": { request: ImportSheet; answer: number };
  "meetings.add": { request: AddMeeting; answer: MeetingId };
  "meetings.cancel": { request: CancelMeeting; answer: null };
  "meetings.change": { request: ChangeMeeting; answer: null };
  "meetings.move": { request: MoveMeeting; answer: null };
  "meetings.remove": { request: OfMeeting; answer: null };
  "meetings.remove_school_holiday": { request: OfSchoolHoliday; answer: null };
  "meetings.restore": { request: OfMeeting; answer: null };
  "meetings.schedule": { request: MakeSchedule; answer: Array<MeetingId> };
  "meetings.set_school_holiday": { request: SetSchoolHoliday; answer: SchoolHolidayId };
  "meetings.take_advised_school_holidays": { request: TakeAdvised; answer: number };
  "models.choose": { request: ChooseModel; answer: null };
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
