//! Some years of meetings as they went: of each an agenda of ten items, who was there, what was said and decided, five
//! actions, and minutes that the next one adopted. The year after is planned.

use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};
use serde_json::{Value, json};

use crate::decade::MEETINGS;
use crate::story::{Story, TEXT, day};
use crate::{Outcome, stamped};

/// On every agenda: subject, what is wanted, what it fills itself with.
const FIXED: &[(&str, &str, Option<&str>)] = &[
    ("Opening", "information", None),
    ("Verslag van de vorige vergadering", "decision", Some("minutes")),
    ("Actielijst", "information", Some("actions")),
    ("Aflopende termijnen", "information", Some("terms")),
];

/// Of the meeting itself.
const OWN: &[(&str, &str)] = &[
    ("Ingekomen stukken", "information"),
    ("Advies over de verordening jeugdhulp", "decision"),
    ("Vervoer naar de dagbesteding", "dialogue"),
    ("Werkbezoek aan de voedselbank", "dialogue"),
    ("Vragenlijst armoederegelingen", "decision"),
    ("Rondvraag", "dialogue"),
];

const ACTIONS: &[&str] = &[
    "Uitzoeken of de gemeente de zaalhuur kan betalen",
    "Lijst van bushaltes zonder bankje aanvullen",
    "Bedankbrief schrijven",
    "De vragenlijst rondsturen",
    "Een afspraak maken met het wijkteam",
];

/// The file of so many years up to and including `last`; made anew when the program or this story has changed.
pub fn file(folder: &Path, last: i32, years: i32) -> Outcome<PathBuf> {
    let path = folder.join(format!("meetings-{years}.raad"));
    let cause = (include_str!("evenings.rs"), include_str!("story.rs"), last, years);
    stamped::once(&path, cause, || make(&path, last, years))?;
    Ok(path)
}

fn make(path: &Path, last: i32, years: i32) -> Outcome {
    let first = last - years + 1;
    let mut story = Story::begin(path, first)?;
    kinds(&mut story);
    let mut events = planned(&mut story, first, last)?;
    events.sort_by_key(|event| (event.date, event.kind, event.is_evening));
    let mut series: Vec<Series> = MEETINGS.iter().map(|_| Series::default()).collect();
    for event in &events {
        story.on(event.date)?;
        if event.is_evening {
            let series = series.get_mut(event.kind).ok_or("a kind of meeting")?;
            series.evening(&mut story, event)?;
        } else {
            agenda(&mut story, &event.meeting);
        }
    }
    story.flush()
}

/// A day on which something is done for a meeting.
struct Event {
    date: NaiveDate,
    /// Place of its kind.
    kind: usize,
    is_evening: bool,
    meeting: Value,
}

fn kinds(story: &mut Story) {
    for (name, ..) in MEETINGS {
        let kind = story.id();
        story.act("meetings.add_kind", json!({ "id": kind, "name": name, "is_public": false }));
        for (subject, wanted, fills) in FIXED {
            let item = json!({ "kind": kind, "subject": subject, "wanted": wanted, "minutes": 6, "fills": fills });
            story.act("agenda.add_fixed", item);
        }
    }
}

/// Puts the meetings of all years and of the one after in the diary; answers what is to be done for those of the first.
fn planned(story: &mut Story, first: i32, last: i32) -> Outcome<Vec<Event>> {
    let mut events = Vec::new();
    for year in first..=last + 1 {
        story.on(day(year - 1, 11, 10)?)?;
        for (kind, (name, weekday, nth, from, to, room)) in MEETINGS.iter().enumerate() {
            for month in 1..=12 {
                let date = NaiveDate::from_weekday_of_month_opt(year, month, *weekday, *nth).ok_or("no such day")?;
                let meeting = story.id();
                let fields = json!({
                    "id": meeting, "date": date, "kind": name, "starts_at": from, "ends_at": to, "place": room,
                });
                story.act("meetings.add", fields);
                if year <= last {
                    let before = date - Days::new(8);
                    events.push(Event { date: before, kind, is_evening: false, meeting: meeting.clone() });
                    events.push(Event { date, kind, is_evening: true, meeting });
                }
            }
        }
    }
    Ok(events)
}

fn agenda(story: &mut Story, meeting: &Value) {
    story.act("agenda.start", json!({ "meeting": meeting }));
    for (subject, wanted) in OWN {
        let presenter = story.people[subject.len() % story.people.len()].clone();
        let item = json!({
            "meeting": meeting, "subject": subject, "wanted": wanted, "minutes": 6, "presenter_id": presenter,
            "explanation": TEXT,
        });
        story.act("agenda.add", item);
    }
    story.act("agenda.invited", json!({ "meeting": meeting }));
}

/// The meetings of one kind, one after the other.
#[derive(Default)]
struct Series {
    last: Option<Value>,
    /// Actions that are open, with how many were agreed before them.
    open: Vec<(Value, usize)>,
    agreed: usize,
}

impl Series {
    fn evening(&mut self, story: &mut Story, event: &Event) -> Outcome {
        let Event { meeting, date, .. } = event;
        let read = story.ask("evening.read", json!({ "id": meeting }))?;
        let starts_at: NaiveTime = serde_json::from_value(read["meeting"]["starts_at"].clone())?;
        let items: Vec<Value> = read["items"].as_array().into_iter().flatten().map(|item| item["id"].clone()).collect();
        story.act("evening.open", json!({ "id": meeting, "at": read["meeting"]["starts_at"] }));
        attended(story, meeting, date.month());
        for (at, item) in (0..).zip(&items) {
            let at = (starts_at + TimeDelta::minutes(6 * at)).format("%H:%M").to_string();
            story.act("evening.start", json!({ "item": item, "at": at }));
            story.act("evening.note", json!({ "item": item, "text": TEXT }));
        }
        for item in items.iter().skip(5).step_by(3) {
            let text = "Het advies gaat zo naar het college.";
            story
                .act("decisions.add", json!({ "meeting": meeting, "item": item, "text": text, "manner": "consensus" }));
        }
        self.settle(story, *date);
        for (place, (text, item)) in ACTIONS.iter().zip(items.iter().skip(4)).enumerate() {
            let (id, owner) = (story.id(), &story.people[place]);
            let due = *date + Days::new(21);
            let request = json!({ "id": id, "text": text, "owner": owner, "item": item, "due": due });
            story.act("actions.add", request);
            self.open.push((id, self.agreed));
            self.agreed += 1;
        }
        story.act("evening.close", json!({ "id": meeting, "at": read["meeting"]["ends_at"] }));
        if let Some(before) = self.last.replace(meeting.clone()) {
            story.act("minutes.adopt", json!({ "meeting": before, "adopted_in": meeting }));
        }
        Ok(())
    }

    /// What came of the actions of the meetings before: of every five one is put off once, and now and then one is dropped.
    fn settle(&mut self, story: &mut Story, date: NaiveDate) {
        for (action, number) in std::mem::take(&mut self.open) {
            let is_of_last = number + ACTIONS.len() >= self.agreed;
            if number % 5 == 4 && is_of_last {
                let request = json!({ "id": action, "to": date + Days::new(21), "reason": "de gemeente wacht nog" });
                story.act("actions.postpone", request);
                self.open.push((action, number));
            } else if number % 50 == 7 {
                story.act("actions.drop", json!({ "id": action, "reason": "het is niet meer nodig" }));
            } else {
                story.act("actions.done", json!({ "id": action, "note": "" }));
            }
        }
    }
}

/// One is away each time, and gives somebody a proxy.
fn attended(story: &mut Story, meeting: &Value, month: u32) {
    let away = month as usize % (story.people.len() - 2);
    let set = |story: &mut Story, proxy: Option<Value>| {
        let person = story.people[away].clone();
        let request = json!({ "meeting": meeting, "person": person, "status": "excused", "proxy": proxy });
        story.act("attendance.set", request);
    };
    set(story, None);
    story.act("attendance.all_present", json!({ "id": meeting }));
    let proxy = story.people[away + 1].clone();
    set(story, Some(proxy));
}
