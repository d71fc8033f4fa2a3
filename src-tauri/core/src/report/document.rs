//! The annual report on paper, chapter by chapter from the year's records.

use std::collections::{BTreeMap, HashMap};

use super::{Chapter, ChapterState, Kept, ReportState, kept};
use crate::attendance;
use crate::budget;
use crate::calendar::dutch;
use crate::claims;
use crate::contacts;
use crate::council::{self, Council};
use crate::documents::{Block, Cell, Column, Document, Highlight, Layout, Table, formatted};
use crate::error::Result;
use crate::journal::Room;
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::people;
use crate::plan::{self, Activity, ActivityKind, ActivityStatus, Plan};
use crate::print::Audience;

/// The report of a year; internally also what each member claimed. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32, audience: Audience) -> Result<Document> {
    let council = council::named(view)?;
    let kept = kept(view, year)?;
    let standing = match (kept.state, kept.adopted_on) {
        (ReportState::Adopted, Some(on)) => format!("Vastgesteld op {}", dutch::long(on)),
        _ => format!("Concept van {}", dutch::long(view.today())),
    };
    Ok(Document {
        title: format!("Jaarverslag {year}"),
        subtitle: (!council.legal_basis.is_empty()).then(|| council.legal_basis.clone()),
        style: council::house_style(view, &council)?,
        standing,
        draft: kept.state == ReportState::Concept,
        layout: Layout::Report,
        letter: None,
        highlights: highlights(view, year)?,
        blocks: all(view, year, audience, &kept, &council)?.into_iter().flat_map(Part::into_blocks).collect(),
        organisation: council.name,
    })
}

/// A chapter being put together.
struct Part {
    title: String,
    blocks: Vec<Block>,
    /// Where its contents are recorded.
    room: Option<Room>,
}

impl Part {
    fn into_blocks(self) -> Vec<Block> {
        if self.blocks.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading { level: 1, text: self.title }];
        blocks.extend(self.blocks);
        blocks
    }
}

/// How far each chapter is, for the screen.
pub fn chapters(view: &View<'_>, year: i32, kept: &Kept) -> Result<Vec<Chapter>> {
    let council = council::read(view)?;
    let Some(council) = council else { return Ok(Vec::new()) };
    let state = |part: &Part| match (part.blocks.is_empty(), part.room) {
        (true, _) => ChapterState::Empty,
        (false, None) => ChapterState::Written,
        (false, Some(_)) => ChapterState::FromRecords,
    };
    Ok(all(view, year, Audience::Public, kept, &council)?
        .into_iter()
        .map(|part| Chapter { state: state(&part), title: part.title, room: part.room })
        .collect())
}

/// The chapters in the order of the annual reports read (Purmerend 2023, Goeree 2020, Moerdijk 2022).
fn all(view: &View<'_>, year: i32, audience: Audience, kept: &Kept, council: &Council) -> Result<Vec<Part>> {
    let plan = plan::read(view, year)?;
    Ok(vec![
        Part { title: "Voorwoord".into(), blocks: formatted(&kept.foreword, 2), room: None },
        Part { title: "Over de raad".into(), blocks: council::method::for_report(view)?, room: Some(Room::Council) },
        Part {
            title: "Samenstelling".into(),
            blocks: people::composition(view, year, short_name(council))?,
            room: Some(Room::Members),
        },
        Part { title: "Vergaderingen".into(), blocks: met(view, year)?, room: Some(Room::Meetings) },
        Part {
            title: "Van plan naar resultaat".into(),
            blocks: plan.as_ref().map_or_else(Vec::new, progress),
            room: Some(Room::Plan),
        },
        Part {
            title: "Activiteiten".into(),
            blocks: plan.as_ref().map_or_else(Vec::new, results),
            room: Some(Room::Plan),
        },
        Part {
            title: "Deskundigheidsbevordering".into(),
            blocks: people::trained(view, year, audience)?,
            room: Some(Room::Members),
        },
        Part {
            title: "Werkbezoeken, overleg en bijeenkomsten".into(),
            blocks: contacts::chapter(view, year, audience)?,
            room: Some(Room::Contacts),
        },
        Part {
            title: "Financiële verantwoording".into(),
            blocks: finances(view, year, audience)?,
            room: Some(Room::Budget),
        },
        Part { title: "Vooruitblik".into(), blocks: formatted(&kept.outlook, 2), room: None },
    ])
}

/// Meetings that took place before the day of the view; one of today may still be to come.
fn held(view: &View<'_>, year: i32) -> Result<Vec<Meeting>> {
    let mut meetings = meetings::of_year(view, year)?;
    meetings.retain(|meeting| !meeting.is_cancelled() && meeting.date < view.today());
    Ok(meetings)
}

fn highlights(view: &View<'_>, year: i32) -> Result<Vec<Highlight>> {
    let members = people::all(view)?.into_iter().filter(|member| member.was_member_in(year)).count();
    let mut highlights = vec![
        plan::counted(held(view, year)?.len(), "vergadering", "vergaderingen"),
        plan::counted(members, "lid", "leden in dit jaar"),
    ];
    if let Some(plan) = plan::read(view, year)? {
        let done = plan.all_activities().filter(|activity| activity.status == ActivityStatus::Done).count();
        highlights.push(Highlight {
            figure: done.to_string(),
            label: format!("van {} activiteiten gedaan", plan.all_activities().count()),
        });
    }
    if let Some(total) = budget::total(view, year)? {
        highlights.push(Highlight {
            figure: plan::euros(total.realised),
            label: format!("van {} besteed", plan::euros(total.available)),
        });
    }
    Ok(highlights)
}

fn short_name(council: &Council) -> &str {
    if council.short_name.is_empty() { "adviesraad" } else { &council.short_name }
}

/// What the council held, and then what each of its bodies held.
fn met(view: &View<'_>, year: i32) -> Result<Vec<Block>> {
    let mut by_body: BTreeMap<Option<String>, Vec<Meeting>> = BTreeMap::new();
    for meeting in held(view, year)? {
        by_body.entry(meeting.body_name.clone()).or_default().push(meeting);
    }
    let cancelled: Vec<Meeting> = meetings::of_year(view, year)?.into_iter().filter(Meeting::is_cancelled).collect();
    let attended = attendance::in_meetings(view, year)?;
    let mut blocks = Vec::new();
    for (body, held) in by_body {
        let cancelled = cancelled.iter().filter(|meeting| meeting.body_name == body).count();
        let who = body.as_deref().unwrap_or("De raad");
        let caption = format!("Gehouden vergaderingen in {year}");
        let caption = body.as_ref().map_or_else(|| caption.clone(), |body| format!("{caption}: {body}"));
        blocks.extend(body.as_ref().map(|body| Block::Heading { level: 2, text: body.clone() }));
        blocks.push(Block::Paragraph(held_in_words(who, year, held.len(), cancelled).into()));
        blocks.push(Block::Table(with_attendance(meetings::table(&held, caption), &held, &attended)));
    }
    Ok(blocks)
}

/// How many members were there, "9 van 11", of the meetings of which it is known; never who.
fn with_attendance(mut table: Table, held: &[Meeting], attended: &HashMap<MeetingId, (u32, u32)>) -> Table {
    if !held.iter().any(|meeting| attended.contains_key(&meeting.id)) {
        return table;
    }
    let last = table.columns.len().saturating_sub(1);
    table.columns.insert(last, Column::start("Aanwezige leden"));
    for (row, meeting) in table.rows.iter_mut().zip(held) {
        let words = attended.get(&meeting.id).map(|(present, all)| format!("{present}\u{a0}van\u{a0}{all}"));
        row.insert(last, Cell::text(words.unwrap_or_default()));
    }
    table
}

fn held_in_words(who: &str, year: i32, held: usize, cancelled: usize) -> String {
    let times = if held == 1 { "één keer".into() } else { format!("{held} keer") };
    let dropped = match cancelled {
        0 => String::new(),
        1 => " Eén vergadering ging niet door.".into(),
        more => format!(" {more} vergaderingen gingen niet door."),
    };
    format!("{who} vergaderde in {year} {times}.{dropped}")
}

/// The plan against what was done, goal by goal.
fn progress(plan: &Plan) -> Vec<Block> {
    if plan.all_activities().next().is_none() {
        return Vec::new();
    }
    let count = |status| plan.all_activities().filter(|activity| activity.status == status).count();
    let said = |status, one: &str, more: &str| match count(status) {
        1 => format!("één {one}"),
        count => format!("{count} {more}"),
    };
    let parts = [
        said(ActivityStatus::Done, "is gedaan", "zijn gedaan"),
        said(ActivityStatus::Running, "loopt nog", "lopen nog"),
        said(ActivityStatus::Planned, "is nog niet begonnen", "zijn nog niet begonnen"),
        said(ActivityStatus::Dropped, "is vervallen", "zijn vervallen"),
    ];
    let [finished, running, planned, dropped] = parts;
    let mut blocks = vec![Block::Paragraph(
        match plan.all_activities().count() {
            1 => "In het jaarplan stond één activiteit.".into(),
            all => format!("Van de {all} activiteiten in het jaarplan: {finished}, {running}, {planned} en {dropped}."),
        }
        .into(),
    )];
    for goal in plan.goals.iter().filter(|goal| !goal.activities.is_empty()) {
        blocks.push(Block::Heading { level: 2, text: goal.title.clone() });
        blocks.push(Block::Table(done(&goal.activities, format!("Stand bij ‘{}’", goal.title))));
    }
    if !plan.activities.is_empty() {
        let caption = if plan.goals.is_empty() {
            "Stand van de activiteiten"
        } else {
            blocks.push(Block::Heading { level: 2, text: "Overige activiteiten".into() });
            "Stand van activiteiten die niet bij een doel horen"
        };
        blocks.push(Block::Table(done(&plan.activities, caption.into())));
    }
    blocks
}

fn done(activities: &[Activity], caption: String) -> Table {
    let note = |activity: &Activity| {
        if activity.status == ActivityStatus::Dropped { activity.reason.clone() } else { String::new() }
    };
    let mut columns = vec![Column::start("Activiteit"), Column::start("Gepland"), Column::start("Stand")];
    // A column in which nothing stands only takes room from the others.
    let explained = activities.iter().any(|activity| !note(activity).is_empty());
    columns.extend(explained.then(|| Column::start("Toelichting")));
    let row = |activity: &Activity| {
        let mut cells =
            vec![Cell::header(&activity.title), Cell::text(plan::when(activity)), Cell::text(activity.status.dutch())];
        cells.extend(explained.then(|| Cell::text(note(activity))));
        cells
    };
    Table { caption, columns, rows: activities.iter().map(row).collect(), total: None }
}

/// What came of the activities, each kind under its own heading.
fn results(plan: &Plan) -> Vec<Block> {
    let mut by_kind: BTreeMap<ActivityKind, Vec<&Activity>> = BTreeMap::new();
    for activity in plan.all_activities().filter(|activity| !activity.result.is_empty()) {
        by_kind.entry(activity.kind).or_default().push(activity);
    }
    let mut blocks = Vec::new();
    for (kind, activities) in by_kind {
        blocks.push(Block::Heading { level: 2, text: heading(kind).into() });
        for activity in activities {
            blocks.push(Block::Heading { level: 3, text: activity.title.clone() });
            blocks.extend(formatted(&activity.result, 4));
        }
    }
    blocks
}

fn heading(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::WorkingVisit => "Werkbezoeken",
        ActivityKind::ConstituencySurvey => "Achterbanonderzoek",
        ActivityKind::Training => "Deskundigheidsbevordering",
        ActivityKind::Recruitment => "Werving",
        ActivityKind::Publicity => "PR en website",
        ActivityKind::Network => "Netwerk en regio",
        ActivityKind::Teambuilding => "Teambuilding",
        ActivityKind::Other => "Overig",
    }
}

fn finances(view: &View<'_>, year: i32, audience: Audience) -> Result<Vec<Block>> {
    let mut blocks = budget::chapter(view, year, 2)?;
    if blocks.is_empty() {
        return Ok(blocks);
    }
    let years = budget::years(view, year)?.years;
    if years.len() > 1 {
        blocks.push(Block::Heading { level: 2, text: "Jaren naast elkaar".into() });
        blocks.push(Block::Chart(budget::years_chart(&years)));
    }
    if audience == Audience::Internal
        && let Some(claims) = claims::per_member(view, year)?
    {
        blocks.push(Block::Heading { level: 2, text: "Declaraties per lid".into() });
        blocks.push(Block::Table(claims));
    }
    Ok(blocks)
}
