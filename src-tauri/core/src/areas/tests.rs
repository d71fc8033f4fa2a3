//! Areas in time: no day is lost or counted twice, whoever comes, goes, or is given another name.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::calendar::Period;
use crate::error::Code;
use crate::file::CouncilFile;
use crate::people::PersonId;
use crate::world::{Moment, World};

/// A council file with a few members.
struct Council {
    file: CouncilFile,
    world: World,
    people: HashMap<&'static str, Value>,
    _folder: TempDir,
}

fn clock(day: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("{day}T20:14:00+01:00")).unwrap().into()
}

impl Council {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::counted(clock("2026-11-03"), "Tester", 1);
        let file = CouncilFile::create(&folder.path().join("raad.raad"), &mut world).unwrap();
        let mut council = Self { file, world, people: HashMap::new(), _folder: folder };
        for name in ["Okke", "Yara", "Bart", "Truus"] {
            let person = json!({ "first_name": name, "last_name": "Lid", "role": "lid", "starts_on": "2020-01-01" });
            let id = council.act("people.add", person);
            council.people.insert(name, id);
        }
        council
    }

    fn act(&mut self, operation: &str, request: Value) -> Value {
        self.file.act(operation, request, &mut self.world).unwrap().answer
    }

    fn refused(&mut self, operation: &str, request: Value) -> (Code, Option<String>) {
        let error = self.file.act(operation, request, &mut self.world).expect_err("it is refused");
        (error.code(), error.field)
    }

    fn ask(&self, operation: &str, request: Value) -> Value {
        self.file.ask(operation, request, self.world.moment).unwrap()
    }

    fn area(&mut self, name: &str) -> Value {
        self.act("areas.add", json!({ "kind": "area", "name": name }))
    }

    fn assign(&mut self, area: &Value, person: &str, from: Option<&str>, to: Option<&str>) -> Value {
        let request = json!({ "focus": area, "person": self.people[person], "starts_on": from, "ends_on": to });
        self.act("areas.assign", request)
    }

    /// Names of the areas on a day, each with who is there.
    fn on(&self, day: &str) -> Vec<(String, Vec<String>)> {
        let board = self.ask("areas.board", json!({ "kind": "area", "on": day }));
        let there = |area: &Value| {
            let holders = area["holders"].as_array().unwrap().iter().filter(|holder| holder["standing"] == "now");
            let mut names: Vec<String> = holders.map(|holder| first_name(&holder["name"])).collect();
            names.sort();
            names
        };
        let areas = board["foci"].as_array().unwrap();
        areas.iter().map(|area| (area["name"].as_str().unwrap().to_owned(), there(area))).collect()
    }

    fn gaps(&self, day: &str) -> Vec<String> {
        let board = self.ask("areas.board", json!({ "kind": "area", "on": day }));
        let areas = board["foci"].as_array().unwrap();
        areas
            .iter()
            .flat_map(|area| area["gaps"].as_array().unwrap())
            .map(|gap| gap["text"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn first_name(name: &Value) -> String {
    name.as_str().unwrap().split(' ').next().unwrap().to_owned()
}

fn area(name: &str, people: &[&str]) -> (String, Vec<String>) {
    (name.to_owned(), people.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn another_name_from_a_day_on_leaves_the_years_before_as_they_were() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    council.assign(&noord, "Okke", Some("2022-01-01"), None);
    council.assign(&noord, "Yara", Some("2023-01-01"), Some("2024-06-30"));
    let into = json!([{ "name": "Noorderveld" }]);
    council.act("areas.succeed", json!({ "from": [noord], "into": into, "on": "2025-01-01" }));
    assert_eq!(council.on("2024-12-31"), [area("Noord", &["Okke"])]);
    assert_eq!(council.on("2025-01-01"), [area("Noorderveld", &["Okke"])]);
    assert_eq!(council.on("2024-06-30"), [area("Noord", &["Okke", "Yara"])]);
    let view = council.file.view(council.world.moment);
    let okke: PersonId = serde_json::from_value(council.people["Okke"].clone()).unwrap();
    let in_year = |year| {
        let (first, last) = crate::calendar::year_bounds(year);
        super::of_people(&view, first, last).unwrap().remove(&okke).unwrap_or_default()
    };
    assert_eq!(in_year(2024), ["Noord"], "an old report keeps the name of its year");
    assert_eq!(in_year(2025), ["Noorderveld"]);
    assert_eq!(in_year(2021), Vec::<String>::new());
    let foci = council.ask("areas.list", json!({}));
    let old = foci.as_array().unwrap().iter().find(|focus| focus["name"] == "Noord").unwrap();
    assert_eq!(old["now"][0]["name"], "Noorderveld");
}

#[test]
fn a_split_takes_along_who_was_chosen_and_can_be_split_again() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    let okke = council.assign(&noord, "Okke", None, None);
    let yara = council.assign(&noord, "Yara", None, None);
    let into = json!([{ "name": "Hoog", "assignments": [okke] }, { "name": "Laag", "assignments": [okke, yara] }]);
    let parts = council.act("areas.succeed", json!({ "from": [noord], "into": into, "on": "2026-01-01" }));
    assert_eq!(council.on("2026-01-01"), [area("Hoog", &["Okke"]), area("Laag", &["Okke", "Yara"])]);
    let into = json!([{ "name": "Alles" }]);
    council.act("areas.succeed", json!({ "from": parts, "into": into, "on": "2026-07-01" }));
    assert_eq!(council.on("2026-07-01"), [area("Alles", &["Okke", "Yara"])], "once each, though Okke had both");
    let foci = council.ask("areas.list", json!({}));
    assert_eq!(foci[0]["name"], "Alles", "in the place of the first: {foci}");
    let old = foci.as_array().unwrap().iter().find(|focus| focus["name"] == "Noord").unwrap();
    let now: Vec<&str> = old["now"].as_array().unwrap().iter().map(|now| now["name"].as_str().unwrap()).collect();
    assert_eq!(now, ["Alles"], "what became of the one before the last");
}

#[test]
fn who_begins_after_the_day_goes_along_whole() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    council.assign(&noord, "Bart", Some("2026-09-01"), None);
    council.act("areas.succeed", json!({ "from": [noord], "into": [{ "name": "Hoog" }], "on": "2026-01-01" }));
    assert_eq!(council.on("2026-08-31"), [area("Hoog", &[])]);
    assert_eq!(council.on("2026-09-01"), [area("Hoog", &["Bart"])]);
    let card = council.ask("areas.read", json!({ "id": noord }));
    assert_eq!(card["assignments"], json!([]), "Bart never had the old one");
}

#[test]
fn what_does_not_fit_is_said_at_its_field() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    let oost = council.act("areas.add", json!({ "kind": "area", "name": "Oost", "starts_on": "2024-01-01" }));
    let theme = council.act("areas.add", json!({ "kind": "theme", "name": "Noord" }));
    let to = |name: &str| json!([{ "name": name }]);
    let at = |field: &str| Some(field.to_owned());
    let mut check = |operation: &str, request: Value, code: Code, field: Option<String>| {
        assert_eq!(council.refused(operation, request.clone()), (code, field), "{operation} {request}");
    };
    let one = json!({ "from": [oost], "into": to("Zuid"), "on": "2024-01-01" });
    check("areas.succeed", one, Code::FocusNotThere, at("on"));
    let mixed = json!({ "from": [noord, theme], "into": to("Zuid"), "on": "2026-01-01" });
    check("areas.succeed", mixed, Code::FocusKindsMixed, at("from"));
    let taken = json!({ "from": [noord], "into": to("oost"), "on": "2026-01-01" });
    check("areas.succeed", taken, Code::FocusExists, at("name"));
    check("areas.succeed", json!({ "from": [], "into": to("Zuid"), "on": "2026-01-01" }), Code::Required, at("from"));
    check("areas.succeed", json!({ "from": [noord], "into": [], "on": "2026-01-01" }), Code::Required, at("into"));
    check("areas.add", json!({ "kind": "area", "name": " noord " }), Code::FocusExists, at("name"));
    let okke = council.people["Okke"].clone();
    let early = json!({ "focus": oost, "person": okke, "ends_on": "2023-12-31" });
    let mut check = |operation: &str, request: Value, code: Code, field: Option<String>| {
        assert_eq!(council.refused(operation, request.clone()), (code, field), "{operation} {request}");
    };
    check("areas.assign", early, Code::FocusNotThere, at("ends_on"));
    let twice = json!({ "focus": oost, "person": okke });
    council.act("areas.assign", twice.clone());
    let mut check = |operation: &str, request: Value, code: Code, field: Option<String>| {
        assert_eq!(council.refused(operation, request.clone()), (code, field), "{operation} {request}");
    };
    check("areas.assign", twice, Code::AlreadyAssigned, at("person"));
    let nothing = json!({ "from": council.people["Yara"], "to": okke, "on": "2026-01-01" });
    assert_eq!(council.refused("areas.hand_over", nothing), (Code::NothingToHandOver, at("on")));
}

#[test]
fn the_day_between_two_names_cannot_be_moved_and_a_story_cannot_be_removed() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    let into = json!([{ "name": "Hoog" }]);
    let hoog = council.act("areas.succeed", json!({ "from": [noord], "into": into, "on": "2026-01-01" }))[0].clone();
    let moved = json!({ "id": noord, "name": "Noord", "ends_on": "2026-02-01" });
    assert_eq!(council.refused("areas.change", moved), (Code::FocusLinked, Some("ends_on".into())));
    let moved = json!({ "id": hoog, "name": "Hoog", "starts_on": "2025-12-01" });
    assert_eq!(council.refused("areas.change", moved), (Code::FocusLinked, Some("starts_on".into())));
    assert_eq!(council.refused("areas.remove", json!({ "id": noord })).0, Code::FocusInUse);
    council.act("areas.change", json!({ "id": hoog, "name": "Hoogeind", "starts_on": "2026-01-01" }));
    assert_eq!(council.on("2026-01-01"), [area("Hoogeind", &[])], "a spelling mistake is just mended");
}

#[test]
fn gaps_are_told_with_who_is_left() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    assert_eq!(council.gaps("2026-11-03"), ["Niemand"]);
    council.assign(&noord, "Okke", None, None);
    council.assign(&noord, "Yara", None, Some("2026-12-31"));
    assert_eq!(council.gaps("2026-11-03"), ["Vanaf 1 januari 2027 alleen Okke Lid"]);
    council.assign(&noord, "Bart", Some("2027-02-01"), None);
    assert_eq!(council.gaps("2026-11-03"), ["Van 1 januari 2027 tot en met 31 januari 2027 alleen Okke Lid"]);
    assert_eq!(council.gaps("2027-01-10"), ["Tot en met 31 januari 2027 alleen Okke Lid"]);
    council.act("settings.set", json!({ "name": "members_per_area", "value": 1 }));
    assert_eq!(council.gaps("2026-11-03"), Vec::<String>::new(), "one is enough where the council says so");
}

#[test]
fn who_left_the_council_no_longer_covers_until_someone_takes_over() {
    let mut council = Council::new();
    let noord = council.area("Noord");
    council.assign(&noord, "Okke", None, None);
    council.assign(&noord, "Yara", Some("2022-01-01"), None);
    let people = council.ask("people.list", json!({}));
    let yara = people.as_array().unwrap().iter().find(|person| person["id"] == council.people["Yara"]).unwrap().clone();
    let leaves = json!({ "membership": yara["memberships"][0]["id"], "on": "2026-09-01", "because": "Verhuisd" });
    council.act("people.leave", leaves);
    assert_eq!(council.on("2026-09-01"), [area("Noord", &["Okke", "Yara"])]);
    assert_eq!(council.on("2026-09-02"), [area("Noord", &["Okke"])]);
    assert_eq!(council.gaps("2026-08-01"), ["Vanaf 2 september 2026 alleen Okke Lid"]);
    let titles = |council: &Council| -> Vec<String> {
        let view = council.file.view(council.world.moment);
        super::attention(&view, &crate::people::all(&view).unwrap())
            .unwrap()
            .into_iter()
            .map(|matter| matter.title)
            .collect()
    };
    assert_eq!(titles(&council), ["Noord: te weinig leden", "Wie neemt over van Yara Lid?"]);

    let request = json!({ "from": council.people["Yara"], "to": council.people["Bart"], "on": "2026-09-02" });
    council.act("areas.hand_over", request);
    assert_eq!(council.on("2026-09-01"), [area("Noord", &["Okke", "Yara"])], "the story stays");
    assert_eq!(council.on("2026-09-02"), [area("Noord", &["Bart", "Okke"])]);
    assert_eq!(titles(&council), Vec::<String>::new());
    council.act("settings.set", json!({ "name": "uses_areas", "value": 0 }));
    assert_eq!(titles(&council), Vec::<String>::new());
}

#[test]
fn the_room_is_unused_only_when_nothing_is_recorded_in_it() {
    let mut council = Council::new();
    let unused = |council: &Council| council.ask("today.overview", json!({ "year": 2026 }))["unused"].clone();
    assert_eq!(unused(&council), json!([]), "a council that may still begin with areas");
    council.act("settings.set", json!({ "name": "uses_areas", "value": 0 }));
    assert_eq!(unused(&council), json!(["areas"]));
    council.act("areas.add", json!({ "kind": "theme", "name": "Wonen" }));
    assert_eq!(unused(&council), json!([]));
}

#[test]
fn the_order_is_the_councils_own() {
    let mut council = Council::new();
    let ids: Vec<Value> = ["A", "B", "C"].into_iter().map(|name| council.area(name)).collect();
    council.act("areas.change", json!({ "id": ids[0], "name": "A", "ends_on": "2020-12-31" }));
    council.act("areas.move", json!({ "id": ids[2], "to": 0 }));
    assert_eq!(council.on("2026-01-01"), [area("C", &[]), area("B", &[])], "places are counted among those there");
    council.act("areas.move", json!({ "id": ids[2], "to": 9 }));
    assert_eq!(council.on("2026-01-01"), [area("B", &[]), area("C", &[])]);
}

/// Some steps with areas: which, on which day after the start, and how many parts.
fn any_steps() -> impl Strategy<Value = Vec<(u8, u8, u64)>> {
    proptest::collection::vec((0..4_u8, 0..6_u8, 1..300_u64), 1..12)
}

/// Everything there is about areas, to compare.
fn all(council: &Council) -> Value {
    let foci = council.ask("areas.list", json!({}));
    let cards = foci.as_array().unwrap().iter().map(|focus| council.ask("areas.read", json!({ "id": focus["id"] })));
    json!({ "cards": cards.collect::<Vec<_>>(), "foci": foci })
}

fn period(row: &Value) -> Period {
    let day = |field: &str| row[field].as_str().map(|day| day.parse::<NaiveDate>().unwrap());
    Period::new(day("starts_on"), day("ends_on"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_day_is_lost_or_doubled_and_undo_restores(steps in any_steps()) {
        let mut council = Council::new();
        let start: NaiveDate = "2022-01-01".parse().unwrap();
        let names = ["Okke", "Yara", "Bart", "Truus"];
        for name in ["A", "B", "C"] {
            let id = council.act("areas.add", json!({ "kind": "area", "name": name }));
            council.assign(&id, names[usize::from(name == "B")], None, None);
        }
        let mut day = start;
        let mut number = 0;
        for (what, which, days) in steps {
            day = day + Days::new(days);
            let before = all(&council);
            let foci = before["foci"].as_array().unwrap().clone();
            let there: Vec<&Value> = foci.iter().filter(|focus| period(focus).covers(day)).collect();
            let at = |n: u8| there[usize::from(n) % there.len()]["id"].clone();
            let mut name = || { number += 1; format!("N{number}") };
            let done = match what {
                0 => council.file.act("areas.succeed", json!({ "from": [at(which)], "into": [{ "name": name() }], "on": day }), &mut council.world),
                1 => council.file.act("areas.succeed", json!({ "from": [at(which), at(which + 1)], "into": [{ "name": name() }], "on": day }), &mut council.world),
                2 => council.file.act("areas.succeed", json!({ "from": [at(which)], "into": [{ "name": name() }, { "name": name() }], "on": day }), &mut council.world),
                _ => {
                    let (from, to) = (usize::from(which) % 4, usize::from(which / 2 + 1) % 4);
                    let request = json!({ "from": council.people[names[from]], "to": council.people[names[to]], "on": day });
                    council.file.act("areas.hand_over", request, &mut council.world)
                }
            };
            let after = all(&council);
            if done.is_ok() {
                council.file.undo().unwrap();
                prop_assert_eq!(&all(&council), &before, "undo restores");
                council.file.redo().unwrap();
                prop_assert_eq!(&all(&council), &after, "and redo does it again");
            } else {
                prop_assert_eq!(&after, &before);
            }
        }
        let foci = council.ask("areas.list", json!({}));
        for focus in foci.as_array().unwrap() {
            let next = focus["to"].as_array().unwrap();
            for name in next {
                let successor = foci.as_array().unwrap().iter().find(|other| other["id"] == name["id"]).unwrap();
                let last = period(focus).last.unwrap();
                prop_assert_eq!(period(successor).first, last.succ_opt(), "no gap and no overlap");
            }
            let card = council.ask("areas.read", json!({ "id": focus["id"] }));
            let rows = card["assignments"].as_array().unwrap();
            for (at, row) in rows.iter().enumerate() {
                prop_assert!(period(row).shared(period(focus)) == Some(period(row)) || period(row).first.is_none(), "within the days of its area: {}", row);
                for other in rows.iter().skip(at + 1).filter(|other| other["person"] == row["person"]) {
                    prop_assert!(!period(row).overlaps(period(other)), "once at a time: {} {}", row, other);
                }
            }
        }
        // Whoever had something at the start has not been lost: someone holds it on every day.
        let board = council.ask("areas.board", json!({ "kind": "area", "on": day }));
        for focus in board["foci"].as_array().unwrap() {
            prop_assert!(!focus["holders"].as_array().unwrap().is_empty(), "{}", focus);
        }
    }
}
