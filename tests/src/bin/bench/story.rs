//! A council of made-up people as a file is filled with its story. Ids are counted and days are fixed, so that one version
//! of the program always makes the same file.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use serde_json::{Value, json};

use crate::Outcome;

/// First name, infix, last name, role. Everyone is made up.
pub const PEOPLE: &[(&str, &str, &str, &str)] = &[
    ("Willemijn", "", "Achterkamp", "voorzitter"),
    ("Joris", "van", "Kampsbeek", "penningmeester"),
    ("Fenna", "", "Oosterlaan", "secretaris"),
    ("Rachid", "", "Benhaddou", "lid"),
    ("Truus", "", "Wielemaker", "lid"),
    ("Devi", "", "Ramlakhan", "lid"),
    ("Okke", "", "Terpstraat", "lid"),
    ("Marisol", "de", "Wildt", "lid"),
    ("Bart", "", "Heijligenberg", "lid"),
    ("Yara", "", "Çelikoğlu", "lid"),
    ("Hendrik-Jan", "'t", "Sandt", "lid"),
    ("Noor", "", "Vlierboom", "ambtelijk secretaris"),
];

/// What somebody wrote at length.
pub const TEXT: &str =
    "De raad adviseert het college gevraagd en ongevraagd over het sociaal domein. Daarvoor luisteren \
wij naar inwoners, naar hun naasten en naar wie met hen werken.

- Wij gaan op pad, in elke wijk ten minste één keer per jaar.
- Wij schrijven kort en in gewone taal.
- Wij vertellen terug wat er met een signaal is gebeurd.

Wat wij horen, leggen wij vast; wat wij adviseren, is daarop gebouwd.";

/// The file while it is filled. What happens on one day is one transaction: each step by itself would wait for the disk
/// some ten thousand times.
pub struct Story {
    file: CouncilFile,
    world: World,
    steps: Vec<(String, Value)>,
    pub people: Vec<Value>,
}

impl Story {
    /// Begins with the council and its people, in the autumn before its first year.
    pub fn begin(path: &Path, first: i32) -> Outcome<Self> {
        let mut world = World::counted(moment(day(first - 1, 10, 1)?), "Bench", 0);
        let file = CouncilFile::create(path, &mut world)?;
        let mut story = Self { file, world, steps: Vec::new(), people: Vec::new() };
        story.act(
            "council.set",
            json!({
                "name": "Adviesraad Samenleving Waterhoven", "short_name": "ASW", "municipality": "Waterhoven",
                "legal_basis": "Artikel 2.1.3 lid 3 Wmo 2015", "holiday_region": "middle",
                "finance_model": "municipality_pays", "house_colour": "#0f4c5c",
            }),
        );
        for (place, (first_name, infix, last_name, role)) in PEOPLE.iter().enumerate() {
            let id = story.id();
            let request = json!({
                "id": id, "first_name": first_name, "infix": infix, "last_name": last_name, "role": role,
                "starts_on": day(first - 1, 1 + u32::try_from(place)? % 12, 1)?,
            });
            story.act("people.add", request);
            story.people.push(id);
        }
        story.flush()?;
        Ok(story)
    }

    /// What follows is of another day.
    pub fn on(&mut self, date: NaiveDate) -> Outcome {
        self.flush()?;
        self.world.moment = moment(date);
        Ok(())
    }

    pub fn act(&mut self, operation: &str, request: Value) {
        self.steps.push((operation.into(), request));
    }

    /// As things stand now.
    pub fn ask(&mut self, operation: &str, request: Value) -> Outcome<Value> {
        self.flush()?;
        Ok(self.file.ask(operation, request, self.world.moment)?)
    }

    pub fn flush(&mut self) -> Outcome {
        let steps = std::mem::take(&mut self.steps);
        self.file.act_all(steps, &mut self.world)?;
        Ok(())
    }

    pub fn id(&mut self) -> Value {
        json!(self.world.id().to_string())
    }

    /// The budget of a year, granted the autumn before; answers the ids of its lines.
    pub fn budget(&mut self, year: i32) -> Outcome<Vec<Value>> {
        let granted = day(year - 1, 11, 10)?;
        self.on(granted)?;
        self.act("budget.start", json!({ "year": year, "from": "template" }));
        self.act("budget.grant", json!({ "year": year, "on": granted, "as_requested": true }));
        let budget = self.ask("budget.read", json!({ "year": year }))?;
        Ok(budget["lines"].as_array().into_iter().flatten().map(|line| line["id"].clone()).collect())
    }
}

/// The fields of both.
pub fn with(one: &Value, mut other: Value) -> Value {
    if let (Some(from), Some(to)) = (one.as_object(), other.as_object_mut()) {
        to.extend(from.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
    other
}

pub fn day(year: i32, month: u32, day: u32) -> Outcome<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day")?)
}

/// Eight in the evening of a day.
fn moment(date: NaiveDate) -> Moment {
    let evening = date.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(20);
    DateTime::<Utc>::from_naive_utc_and_offset(evening, Utc).into()
}
