//! A council around a network of forty inhabitants after twelve years, with the terms, roles and yearly checks of all who
//! came and went, against the same council after its first year.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Datelike, NaiveDate};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use serde_json::{Value, json};

use crate::asked::{Ask, Asked};
use crate::measure::{Pair, interleaved};
use crate::{Outcome, stamped};

const RUNS: u32 = 100;
const PROCESSES: u32 = 20;
const YEARS: i32 = 12;
/// Of the stuurgroep, who take part in the network as well.
const SEATS: i32 = 5;
/// Of the network beside them.
const PLACES: i32 = 35;
/// What one waits for without noticing it.
const INSTANT: Duration = Duration::from_millis(100);

const ROLES: [&str; 3] = ["voorzitter", "secretaris", "penningmeester"];

/// What the rooms of people and groups ask when they are opened, and Vandaag: each as a process of its own
/// (`raad ask FILE …`), and all within one.
pub fn measure(folder: &Path, moment: Moment) -> Outcome<(Pair, Pair)> {
    let last = moment.today().year() - 1;
    let open = |years| -> Outcome<(Asked, [Ask; 5])> {
        let asked = Asked::open(&file(folder, last, years)?, moment)?;
        let asks = asks(network(&asked.file, moment)?, moment);
        Ok((asked, asks))
    };
    let ((long, long_asks), (short, short_asks)) = (open(YEARS)?, open(1)?);
    let within = interleaved(RUNS, |_| long.within(&long_asks), |_| short.within(&short_asks))?;
    if within.ours > INSTANT {
        return Err(format!("{} ms is not at once", within.ours.as_millis()).into());
    }
    let processes = interleaved(PROCESSES, |_| long.as_processes(&long_asks), |_| short.as_processes(&short_asks))?;
    Ok((processes, within))
}

fn asks(network: Value, moment: Moment) -> [Ask; 5] {
    let year = json!({ "year": moment.today().year() });
    [
        ("groups.list", json!({})),
        ("groups.balance", json!({ "id": network })),
        ("people.list", json!({})),
        ("people.rotation", year.clone()),
        ("today.overview", year),
    ]
}

/// The file of so many years; made anew when the program or this story has changed.
fn file(folder: &Path, last: i32, years: i32) -> Outcome<PathBuf> {
    let path = folder.join(format!("network-{years}.raad"));
    stamped::once(&path, (include_str!("network.rs"), last, years), || make(&path, last, years))?;
    Ok(path)
}

fn make(path: &Path, last: i32, years: i32) -> Outcome {
    let now = DateTime::parse_from_rfc3339(&format!("{last}-12-31T20:00:00+01:00"))?.into();
    let mut world = World::counted(now, "Bench", 0);
    let mut file = CouncilFile::create(path, &mut world)?;
    let council = json!({
        "name": "Adviesgroep Waterhoven", "short_name": "", "municipality": "Waterhoven", "legal_basis": "",
        "holiday_region": "north", "finance_model": "municipality_pays",
    });
    let start = vec![("council.set".into(), council), ("models.choose".into(), json!({ "model": "network" }))];
    file.act_all(start, &mut world)?;
    let mut story = Story { world, network: network(&file, now)?, first: last - years + 1, last, steps: Vec::new() };
    for seat in 0..SEATS {
        story.seat(seat)?;
    }
    let participants = story.inhabitants()?;
    let Story { mut world, network, steps, .. } = story;
    file.act_all(steps, &mut world)?;
    divide(&mut file, &mut world, &network, &participants)
}

struct Story {
    world: World,
    network: Value,
    first: i32,
    last: i32,
    steps: Vec<(String, Value)>,
}

impl Story {
    fn id(&mut self) -> Value {
        json!(self.world.id().to_string())
    }

    fn act(&mut self, operation: &str, request: Value) {
        self.steps.push((operation.into(), request));
    }

    /// Whoever had a seat, each for a term of four years; not all seats change in one year.
    fn seat(&mut self, seat: i32) -> Outcome {
        let mut from = self.first - seat % 4;
        while from <= self.last {
            let ends = (from + 3 < self.last).then(|| day(from + 3, 12, 31)).transpose()?;
            let person = self.id();
            let role = usize::try_from(seat).ok().and_then(|seat| ROLES.get(seat)).copied().unwrap_or("lid");
            let member = json!({
                "id": person, "first_name": format!("Lid{seat}"), "last_name": format!("Van{from}"), "role": role,
                "starts_on": day(from, 1, 1)?, "ends_on": ends, "email": format!("lid{seat}.{from}@voorbeeld.example"),
            });
            self.act("people.add", member);
            let joins = json!({
                "body": self.network, "person": person, "is_contact": false, "starts_on": day(from, 1, 1)?, "ends_on": ends,
            });
            self.act("groups.add_participant", joins);
            for year in from.max(self.first)..=(from + 3).min(self.last) {
                let check = json!({
                    "person": person, "checked_on": day(year, 1, 12)?, "is_councillor": false, "works_for_municipality": false,
                    "works_for_institution": false, "lives_in_municipality": true,
                });
                self.act("people.add_check", check);
            }
            from += 4;
        }
        Ok(())
    }

    /// The places of the network; halfway the years one in four is taken over by somebody else.
    fn inhabitants(&mut self) -> Outcome<Vec<Value>> {
        let halfway = i32::midpoint(self.first, self.last);
        let mut now = Vec::new();
        for place in 0..PLACES {
            let goes = place % 4 == 0 && halfway > self.first;
            for (from, goes) in [(self.first, goes), (halfway + 1, false)].into_iter().take(1 + usize::from(goes)) {
                let id = self.id();
                let inhabitant = json!({
                    "id": id, "body": self.network, "first_name": format!("Inwoner{place}"),
                    "last_name": format!("Sinds{from}"), "starts_on": day(from, 1, 1)?,
                });
                self.act("groups.add_new_participant", inhabitant);
                if goes {
                    let stops = json!({
                        "id": id, "is_contact": false, "starts_on": day(from, 1, 1)?, "ends_on": day(halfway, 12, 31)?,
                    });
                    self.act("groups.change_participant", stops);
                } else {
                    now.push(id);
                }
            }
        }
        Ok(now)
    }
}

/// Everybody in a group of each division that is proposed.
fn divide(file: &mut CouncilFile, world: &mut World, network: &Value, participants: &[Value]) -> Outcome {
    let proposals = file.ask("groups.balance_proposals", json!({}), world.moment)?;
    for proposal in proposals.as_array().into_iter().flatten().filter(|proposal| proposal["groups"] != json!([])) {
        let groups: Vec<Value> =
            proposal["groups"].as_array().into_iter().flatten().map(|name| json!({ "name": name })).collect();
        file.act("groups.set_balance", json!({ "body": network, "name": proposal["name"], "groups": groups }), world)?;
    }
    let balances = file.ask("groups.balance", json!({ "id": network }), world.moment)?["balances"].clone();
    let places = participants.iter().enumerate().map(|(number, participant)| {
        let groups = balances.as_array().into_iter().flatten().filter_map(|balance| balance["groups"].as_array());
        let own: Vec<&Value> = groups.map(|groups| &groups[number % groups.len()]["id"]).collect();
        ("groups.place".to_owned(), json!({ "id": participant, "groups": own }))
    });
    file.act_all(places.collect(), world)?;
    Ok(())
}

fn network(file: &CouncilFile, moment: Moment) -> Outcome<Value> {
    let bodies = file.ask("groups.list", json!({}), moment)?;
    let network = bodies.as_array().into_iter().flatten().find(|body| body["kind"] == "network");
    Ok(network.ok_or("the way of working has a network")?["id"].clone())
}

fn day(year: i32, month: u32, day: u32) -> Outcome<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(year, month, day).ok_or("a day that exists")?)
}
