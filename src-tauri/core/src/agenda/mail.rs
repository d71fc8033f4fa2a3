//! The invitation as words for a mail, to whom it goes, and that it went.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::document::paragraph;
use super::read::{AgendaItem, items};
use super::{check_open, place, title};
use crate::calendar::dutch;
use crate::council;
use crate::error::{Problem, Result};
use crate::groups;
use crate::journal::Change;
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::{Operation, View, act, ask};
use crate::papers;
use crate::people;
use crate::print::Audience;
use crate::typed::Entered;
use crate::wording::capital;

/// That the invitation went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Invited {
    pub on: NaiveDate,
    /// What was sent is not what the agenda is now.
    pub has_changed: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReadMail {
    pub meeting: MeetingId,
    pub audience: Audience,
}

/// What someone pastes into a mail program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AgendaMail {
    pub subject: String,
    pub body: String,
    /// Names and addresses, to see who is written to.
    pub to: Vec<Addressee>,
    /// The same in one line: `a@example.org; b@example.org`.
    pub addresses: String,
    /// Names of those whose address is not known.
    pub without: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Addressee {
    pub name: String,
    pub email: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MarkInvited {
    pub meeting: MeetingId,
    /// Absent for today.
    pub on: Option<Entered<NaiveDate>>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("agenda.mail", |view, request: ReadMail| mail(view, request.meeting, request.audience)),
        act("agenda.invited", mark_invited),
    ]
}

fn mail(view: &View<'_>, meeting: MeetingId, audience: Audience) -> Result<AgendaMail> {
    let meeting = meetings::one(view, meeting)?;
    let council = council::named(view)?;
    let (to, without): (Vec<_>, Vec<_>) =
        addressees(view, &meeting)?.into_iter().partition(|addressee| !addressee.email.is_empty());
    let addresses: Vec<&str> = to.iter().map(|addressee| addressee.email.as_str()).collect();
    Ok(AgendaMail {
        subject: format!("Uitnodiging {}, {}", meeting.kind_of(), dutch::with_weekday(meeting.date)),
        body: body(view, &meeting, &council.name, audience)?,
        addresses: addresses.join("; "),
        to,
        without: without.into_iter().map(|addressee| addressee.name).collect(),
    })
}

fn body(view: &View<'_>, meeting: &Meeting, council: &str, audience: Audience) -> Result<String> {
    let mut lines = vec![
        "Beste mensen,".to_owned(),
        String::new(),
        paragraph(meeting, council),
        String::new(),
        format!("Datum: {}", dutch::with_weekday(meeting.date)),
        format!("Tijd: {} tot {} uur", dutch::time(meeting.starts_at), dutch::time(meeting.ends_at)),
    ];
    if !meeting.place.is_empty() {
        lines.push(format!("Plaats: {}", meeting.place));
    }
    let link = super::document::link(view, meeting, audience)?;
    if !link.is_empty() {
        lines.push(format!("Online: {link}"));
    }
    let items = items(view, meeting)?;
    if !items.is_empty() {
        lines.extend([String::new(), "Agenda".into()]);
    }
    lines.extend(items.iter().map(|item| line(item, audience)));
    lines.extend([
        String::new(),
        "De agenda met de stukken zit als bijlage bij dit bericht.".into(),
        "Kunt u niet komen? Laat het dan weten.".into(),
        String::new(),
        "Met vriendelijke groet,".into(),
        council.into(),
    ]);
    Ok(lines.join("\n"))
}

/// "3. Wmo-verordening (ter besluitvorming, 20 minuten)"
fn line(item: &AgendaItem, audience: Audience) -> String {
    if item.is_closed && audience == Audience::Public {
        return format!("{}. Besloten", item.number);
    }
    let minutes = item.minutes.map(|minutes| format!(", {}", super::clock::spoken(minutes))).unwrap_or_default();
    format!("{}. {} ({}{minutes})", item.number, item.subject, item.wanted_words)
}

/// Who is in the body on the day of the meeting, and who supports the council then.
fn addressees(view: &View<'_>, meeting: &Meeting) -> Result<Vec<Addressee>> {
    let day = meeting.date;
    let body = match meeting.body {
        Some(id) => groups::all(view)?.into_iter().find(|body| body.id == id),
        None => None,
    };
    let takes_part = |member: &people::Member| match &body {
        None => member.is_member_on(day),
        Some(body) => {
            let has_seat = |seat: &people::Membership| seat.body == Some(body.id) && seat.period().covers(day);
            let has_role = |role: &people::RoleHeld| role.body == Some(body.id) && role.period().covers(day);
            let participates = |one: &groups::Participant| {
                let (first, last) = (one.starts_on, one.ends_on);
                one.person == member.id && first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
            };
            member.memberships.iter().any(has_seat)
                || member.roles.iter().any(has_role)
                || body.participants.iter().any(participates)
        }
    };
    let supports = |member: &people::Member| !member.is_member_on(day) && !member.roles_on(None, day).is_empty();
    let people = people::all(view)?.into_iter().filter(|member| takes_part(member) || supports(member));
    Ok(people.map(|member| Addressee { name: member.name, email: member.email }).collect())
}

/// When the invitation went out, and whether the agenda still says what it said.
pub(super) fn invited(view: &View<'_>, meeting: &Meeting, items: &[AgendaItem]) -> Result<Option<Invited>> {
    let sent: Option<(Option<NaiveDate>, Option<String>)> =
        view.row("SELECT invited_on, invited_agenda FROM meeting WHERE id = ?1", [meeting.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let Some((Some(on), sent)) = sent else { return Ok(None) };
    Ok(Some(Invited { on, has_changed: sent.as_deref() != Some(checksum(view, meeting, items)?.as_str()) }))
}

/// A checksum of everything that whoever was invited has read. What an item fills itself with is left out: it changes
/// by itself, and is read again at the meeting.
fn checksum(view: &View<'_>, meeting: &Meeting, items: &[AgendaItem]) -> Result<String> {
    let link = super::document::link(view, meeting, Audience::Internal)?;
    let mut said = vec![format!(
        "{} {} {} {} {} {link}",
        meeting.kind, meeting.date, meeting.starts_at, meeting.ends_at, meeting.place
    )];
    for item in items {
        let minutes = item.minutes.unwrap_or(0);
        said.push(format!(
            "{}\u{1}{}\u{1}{}\u{1}{}\u{1}{minutes}\u{1}{}",
            item.subject, item.explanation, item.presenter_name, item.wanted_words, item.is_closed
        ));
        said.extend(
            item.papers.iter().map(|paper| format!("{}\u{1}{}\u{1}{}", paper.name, paper.hash, paper.is_closed)),
        );
    }
    Ok(papers::hash(said.join("\u{2}").as_bytes()))
}

/// Marks the invitation as sent, with the agenda as it is now.
fn mark_invited(change: &mut Change<'_>, request: MarkInvited) -> Result<()> {
    let meeting = meetings::one(change, request.meeting)?;
    check_open(change, Some(meeting.id))?;
    let items = items(change, &meeting)?;
    if items.is_empty() {
        return Err(Problem::AgendaEmpty.of(meeting.id));
    }
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    let sent = checksum(change, &meeting, &items)?;
    change.execute(
        "UPDATE meeting SET invited_on = ?2, invited_agenda = ?3 WHERE id = ?1",
        params![meeting.id, on, sent],
    )?;
    let place = place(change, Some(meeting.id))?.record(meeting.id);
    change.named(format!("{} uitgenodigd op {}", capital(&title(&meeting)), dutch::day_month(on)), place);
    Ok(())
}
