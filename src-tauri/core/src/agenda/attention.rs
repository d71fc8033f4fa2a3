//! Agendas whose deadline is near, and those that are ready and not sent.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;

use super::backlog::stranded;
use super::read::{deadline, items};
use super::{mail, title};
use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::today::{Attention, SOON, Tone};
use crate::wording::{capital, counted};

/// What the agendas of the meetings to come ask, and what was left of those that do not go on.
pub fn attention(view: &View<'_>) -> Result<Vec<Attention>> {
    let mut matters = Vec::new();
    for (meeting, has_items) in near(view)? {
        let deadline = deadline(view, &meeting)?;
        if has_items {
            matters.extend(unsent(view, &meeting, deadline)?);
        } else if view.today() + SOON >= deadline {
            matters.push(empty(view, &meeting, deadline));
        }
    }
    for left in stranded(view)? {
        let count = u32::try_from(left.subjects.len()).unwrap_or(u32::MAX);
        let meeting = meetings::one(view, left.meeting.id)?;
        matters.push(Attention {
            title: format!("{} zonder vergadering", counted(count, "agendapunt", "agendapunten")),
            detail: format!("{} gaat niet door", capital(&title(&meeting))),
            action: "Voorraad openen".into(),
            place: Place::room(Room::Meetings).year(meeting.date.year()).record("backlog"),
            ..matter(Tone::Waiting, "wacht".into(), &meeting)
        });
    }
    Ok(matters)
}

/// The first meeting of each kind and body that goes on, when it is near enough for its agenda, and whether it has one.
fn near(view: &View<'_>) -> Result<Vec<(Meeting, bool)>> {
    let longest = crate::settings::number(view, crate::settings::SettingName::AgendaDeadlineDays)?;
    let until = view.today() + SOON + chrono::Days::new(longest.unsigned_abs());
    let ids: Vec<(MeetingId, bool)> = view.rows(
        "SELECT id, EXISTS (SELECT 1 FROM agenda_item WHERE meeting_id = near.id) FROM (
            SELECT id, date, starts_at, row_number() OVER (PARTITION BY kind, body_id ORDER BY date, starts_at) AS place
            FROM meeting WHERE cancelled_because IS NULL AND date BETWEEN ?1 AND ?2
         ) AS near WHERE place = 1 ORDER BY date, starts_at",
        params![view.today(), until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    ids.into_iter().map(|(id, has_items)| Ok((meetings::one(view, id)?, has_items))).collect()
}

fn matter(tone: Tone, when: String, meeting: &Meeting) -> Attention {
    Attention {
        tone,
        when,
        title: String::new(),
        detail: String::new(),
        owner: None,
        action: "Agenda openen".into(),
        place: Place::room(Room::Meetings).year(meeting.date.year()).record(format!("agenda:{}", meeting.id)),
    }
}

fn empty(view: &View<'_>, meeting: &Meeting, deadline: NaiveDate) -> Attention {
    let is_late = deadline < view.today();
    let word = if is_late { "stukken waren er uiterlijk" } else { "stukken uiterlijk" };
    Attention {
        title: format!("Agenda van {} is nog leeg", title(meeting)),
        detail: format!("{} {}", capital(word), dutch::with_weekday(deadline)),
        ..matter(if is_late { Tone::Late } else { Tone::Soon }, dutch::day_month(deadline), meeting)
    }
}

/// After the deadline an agenda is complete; then it goes out.
fn unsent(view: &View<'_>, meeting: &Meeting, deadline: NaiveDate) -> Result<Option<Attention>> {
    let invited = mail::invited(view, meeting, &items(view, meeting)?)?;
    let (title, detail) = match invited {
        None if view.today() >= deadline => (
            format!("Agenda van {} is klaar, nog niet verstuurd", title(meeting)),
            format!("De sluitdatum was {}", dutch::with_weekday(deadline)),
        ),
        Some(invited) if invited.has_changed => (
            format!("Agenda van {} is gewijzigd sinds de uitnodiging", title(meeting)),
            format!("Uitgenodigd op {}", dutch::with_weekday(invited.on)),
        ),
        _ => return Ok(None),
    };
    Ok(Some(Attention { title, detail, ..matter(Tone::Soon, dutch::day_month(meeting.date), meeting) }))
}
