//! Whose, when and where a meeting is, checked: what a request says of a meeting before it is written down.

use chrono::{NaiveDate, NaiveTime, Timelike};
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{Meeting, MeetingId, kinds};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::operation::View;
use crate::typed::{Entered, required};

/// Fields of a meeting, new or changed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MeetingFields {
    /// The body that meets; absent for the council.
    pub body: Option<BodyId>,
    pub kind: String,
    pub starts_at: Entered<NaiveTime>,
    pub ends_at: Entered<NaiveTime>,
    pub place: String,
    /// Address by which people take part from elsewhere. Left out, it stays as it is.
    pub online_link: Option<String>,
    /// Whether the public may come. Left out, it stays as it is; a new meeting follows its kind.
    pub is_public: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub body: Option<BodyId>,
    pub kind: String,
    pub starts_at: NaiveTime,
    pub ends_at: NaiveTime,
    pub place: String,
    pub online_link: String,
    pub is_public: bool,
}

impl MeetingFields {
    /// Of a meeting that is there already, or of a new one.
    pub fn check(&self, view: &View<'_>, before: Option<&Meeting>) -> Result<Slot> {
        let (kind, usual) = kinds::known(view, &required(&self.kind, "kind")?)?;
        let (starts_at, ends_at) = times(&self.starts_at, &self.ends_at)?;
        Ok(Slot {
            body: self.body,
            kind,
            starts_at,
            ends_at,
            place: self.place.trim().to_owned(),
            online_link: match &self.online_link {
                Some(typed) => link(typed)?,
                None => before.map(|before| before.online_link.clone()).unwrap_or_default(),
            },
            is_public: self.is_public.unwrap_or(before.map_or(usual, |before| before.is_public)),
        })
    }
}

/// Begin and end on one day. Calendars could hold a meeting that passes midnight, but attendance, fees and the claim of
/// a journey go by one day, and no council was found that meets so late.
pub fn times(starts_at: &Entered<NaiveTime>, ends_at: &Entered<NaiveTime>) -> Result<(NaiveTime, NaiveTime)> {
    let (starts_at, ends_at) = (starts_at.time("starts_at")?, ends_at.time("ends_at")?);
    if ends_at > starts_at {
        Ok((starts_at, ends_at))
    } else if passes_midnight(starts_at, ends_at) {
        Err(Problem::MeetingPastMidnight.at("ends_at"))
    } else {
        Err(Problem::EndBeforeStart.at("ends_at"))
    }
}

/// An end before six after a start by day is one of the next morning; any other is a slip.
pub fn passes_midnight(starts_at: NaiveTime, ends_at: NaiveTime) -> bool {
    ends_at.hour() < NIGHT_ENDS && starts_at.hour() >= NIGHT_ENDS
}

const NIGHT_ENDS: u32 = 6;

/// The address of an online meeting as it is kept; empty for none. Only what a browser or Teams opens: an address can
/// also start a program.
pub fn link(typed: &str) -> Result<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    // People copy it without its beginning.
    let whole = if typed.contains(':') { typed.to_owned() } else { format!("https://{typed}") };
    let good = url::Url::parse(&whole).ok().filter(|url| match url.scheme() {
        "https" | "http" => url.host_str().is_some_and(|host| host.contains('.')),
        "msteams" => true,
        _ => false,
    });
    good.map(String::from).ok_or_else(|| Problem::NotALink.at("online_link"))
}

/// The address of an online meeting, to be opened. It is read as if it were typed: the file may come from anywhere, and
/// another kind of address could start a program. Fails with `not_found` when there is none, or with `not_a_link`.
pub fn link_to_open(view: &View<'_>, meeting: MeetingId) -> Result<String> {
    let link = link(&super::one(view, meeting)?.online_link)?;
    if link.is_empty() { Err(Problem::NotFound.of(meeting)) } else { Ok(link) }
}

/// Two meetings of the same kind and body at one time are a mistake; of two kinds or bodies they may be different
/// people, which `overlaps` looks into.
pub fn check_free(view: &View<'_>, date: NaiveDate, slot: &Slot, but: Option<MeetingId>) -> Result<()> {
    let taken: Option<MeetingId> = view.row(
        "SELECT id FROM meeting WHERE date = ?1 AND kind = ?2 AND starts_at < ?3 AND ends_at > ?4
         AND cancelled_because IS NULL AND id IS NOT ?5 AND body_id IS ?6",
        params![date, slot.kind, slot.ends_at, slot.starts_at, but, slot.body],
        |row| row.get(0),
    )?;
    match taken {
        Some(other) => Err(Problem::MeetingOverlaps(dutch::long(date)).at("date").with_id(other)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_what_a_browser_or_teams_opens_is_a_link() {
        for (typed, kept) in [
            ("", ""),
            ("  ", ""),
            (
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
            ),
            ("teams.microsoft.com/l/x", "https://teams.microsoft.com/l/x"),
            ("HTTP://Zoom.us/j/1 ", "http://zoom.us/j/1"),
            ("msteams:/l/meetup-join/1", "msteams:/l/meetup-join/1"),
        ] {
            assert_eq!(link(typed).unwrap(), kept, "{typed}");
        }
        for typed in
            ["javascript:alert(1)", "file:///etc/passwd", "wordt nog gestuurd", "https://", "teams", "mailto:a@b.nl"]
        {
            assert_eq!(link(typed).unwrap_err().field.as_deref(), Some("online_link"), "{typed}");
        }
    }

    #[test]
    fn a_meeting_begins_and_ends_on_one_day() {
        let of = |from: &str, to: &str| times(&Entered::Text(from.into()), &Entered::Text(to.into()));
        assert!(of("19:00", "23:59").is_ok() && of("0:00", "0:30").is_ok());
        let code = |from, to| of(from, to).unwrap_err().answer().code;
        for (from, to) in [("20:00", "0:30"), ("20:00", "00:00"), ("14:00", "2:00")] {
            assert_eq!(code(from, to), crate::error::Code::MeetingPastMidnight, "{from}–{to}");
        }
        for (from, to) in [("21:00", "19:00"), ("19:00", "19:00"), ("03:00", "01:00")] {
            assert_eq!(code(from, to), crate::error::Code::EndBeforeStart, "{from}–{to}");
        }
    }
}
