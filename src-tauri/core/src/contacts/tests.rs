//! Contacts and their successors, and who was not spoken to for long.

use chrono::DateTime;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::documents::Block;
use crate::error::Code;
use crate::file::CouncilFile;
use crate::print::Audience;
use crate::world::{Moment, World};

struct Council {
    file: CouncilFile,
    world: World,
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
        Self { file, world, _folder: folder }
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

    fn spoke(&mut self, contact: &Value, date: &str) -> Value {
        let talk = json!({ "date": date, "kind": "overleg", "subject": "Wonen", "spoken": [contact] });
        self.act("contacts.add_moment", talk)
    }

    fn contact(&self, id: &Value) -> Value {
        self.ask("contacts.read", json!({ "id": id }))["contact"].clone()
    }
}

fn adviser(every: Option<u8>) -> Value {
    json!({
        "first_name": "Jelle", "last_name": "Oeverzande", "role": "gebiedsadviseur", "organisation": "Gemeente",
        "email": "jelle@voorbeeld.example", "phone": "0123-456789", "every_months": every,
    })
}

#[test]
fn silence_is_counted_in_months_from_the_last_talk() {
    for (every, last, silent, due) in [
        (Some(2), Some("2026-09-03"), false, Some("2026-11-03")),
        (Some(2), Some("2026-09-02"), true, Some("2026-11-02")),
        (Some(2), None, true, None),
        (None, None, false, None),
        (None, Some("2020-01-01"), false, None),
        (Some(1), Some("2026-12-01"), true, None),
    ] {
        let mut council = Council::new();
        let id = council.act("contacts.add", adviser(every));
        if let Some(last) = last {
            council.spoke(&id, last);
        }
        let contact = council.contact(&id);
        assert_eq!((&contact["silent"], &contact["due_on"]), (&json!(silent), &json!(due)), "{every:?} {last:?}");
        let view = council.file.view(council.world.moment);
        assert_eq!(super::attention(&view).unwrap().len(), usize::from(silent), "{every:?} {last:?}");
    }
}

#[test]
fn a_successor_takes_over_slots_agreement_and_story() {
    let mut council = Council::new();
    let area = council.act("areas.add", json!({ "kind": "area", "name": "Noord" }));
    council.act("areas.take_usual_slots", json!({}));
    let slot = council.ask("areas.slots", json!({}))[0]["id"].clone();
    let jelle = council.act("contacts.add", adviser(Some(2)));
    council.act("areas.fill_slot", json!({ "area": area, "slot": slot, "contact": jelle, "starts_on": "2024-01-01" }));
    let group = |council: &mut Council, name: &str| {
        council.act("groups.add", json!({ "kind": "working_group", "name": name, "counterpart": jelle }))
    };
    let (goes_on, ended) = (group(&mut council, "Loopt"), group(&mut council, "Klaar"));
    council.act("groups.end", json!({ "id": ended, "on": "2026-10-31" }));
    council.spoke(&jelle, "2026-10-01");
    let request = json!({ "of": jelle, "on": "2026-11-01", "first_name": "Marieke", "last_name": "Stroomberg" });
    let marieke = council.act("contacts.succeed", request.clone());

    let contact = council.contact(&marieke);
    assert_eq!((&contact["role"], &contact["organisation_name"]), (&json!("gebiedsadviseur"), &json!("Gemeente")));
    assert_eq!((&contact["last_spoken"], &contact["silent"]), (&json!("2026-10-01"), &json!(false)), "over the chain");
    let card = council.ask("contacts.read", json!({ "id": marieke }));
    assert_eq!(card["moments"].as_array().unwrap().len(), 1);
    assert_eq!(card["before"][0]["name"], "Jelle Oeverzande");
    assert_eq!(council.contact(&jelle)["ends_on"], "2026-10-31");
    let held = council.ask("areas.read", json!({ "id": area }))["contacts"].clone();
    assert_eq!(held[0]["name"], "Marieke Stroomberg");
    assert_eq!((&held[0]["starts_on"], &held[1]["ends_on"]), (&json!("2026-11-01"), &json!("2026-10-31")));
    let groups = council.ask("groups.list", json!({}));
    let speaks =
        |id: &Value| groups.as_array().unwrap().iter().find(|group| group["id"] == *id).unwrap()["counterpart"].clone();
    assert_eq!(
        (speaks(&goes_on), speaks(&ended)),
        (marieke.clone(), jelle.clone()),
        "who ended keeps whom it spoke to"
    );
    assert_eq!(council.refused("contacts.succeed", request), (Code::ContactSucceeded, Some("of".into())));
    assert_eq!(council.refused("contacts.remove", json!({ "id": jelle })).0, Code::ContactInUse);
}

#[test]
fn two_teams_stand_in_one_slot_and_a_new_one_takes_the_place_of_one() {
    let mut council = Council::new();
    let area = council.act("areas.add", json!({ "kind": "area", "name": "Noord" }));
    let theme = council.act("areas.add", json!({ "kind": "theme", "name": "Jeugd" }));
    let slot = council.act("areas.add_slot", json!({ "name": "wijkteam" }));
    let team = |council: &mut Council, name: &str| council.act("contacts.add", json!({ "first_name": name }));
    let (east, west, new) = (team(&mut council, "Oost"), team(&mut council, "West"), team(&mut council, "Nieuw"));
    let fill = |contact: &Value| json!({ "area": area, "slot": slot, "contact": contact });
    let first = council.act("areas.fill_slot", fill(&east));
    council.act("areas.fill_slot", fill(&west));
    assert_eq!(council.refused("areas.fill_slot", fill(&west)), (Code::AlreadyAssigned, Some("contact".into())));
    let on_theme = json!({ "area": theme, "slot": slot, "contact": east });
    assert_eq!(council.refused("areas.fill_slot", on_theme), (Code::SlotOfTheme, Some("area".into())));
    let mut instead = fill(&new);
    instead["instead_of"] = first;
    assert_eq!(council.refused("areas.fill_slot", instead.clone()), (Code::Required, Some("starts_on".into())));
    instead["starts_on"] = json!("2026-06-01");
    council.act("areas.fill_slot", instead);
    let held = council.ask("areas.read", json!({ "id": area }))["contacts"].clone();
    let ends: Vec<(&Value, &Value)> =
        held.as_array().unwrap().iter().map(|held| (&held["name"], &held["ends_on"])).collect();
    assert!(ends.contains(&(&json!("Oost"), &json!("2026-05-31"))), "{held}");
    assert!(ends.contains(&(&json!("West"), &Value::Null)) && ends.contains(&(&json!("Nieuw"), &Value::Null)));
    assert_eq!(council.refused("areas.remove_slot", json!({ "id": slot })).0, Code::SlotInUse);
}

#[test]
fn an_organisation_is_known_by_its_name() {
    let mut council = Council::new();
    council.act("contacts.add", adviser(None));
    council.act("contacts.add", json!({ "first_name": "Wijkteam", "organisation": " gemeente " }));
    let organisations = council.ask("contacts.list", json!({}))["organisations"].clone();
    assert_eq!(organisations.as_array().unwrap().len(), 1, "{organisations}");
    let id = organisations[0]["id"].clone();
    assert_eq!(council.refused("contacts.remove_organisation", json!({ "id": id })).0, Code::OrganisationInUse);
}

#[test]
fn fields_that_are_wrong_say_so() {
    let mut council = Council::new();
    let mut check = |change: (&str, Value), code: Code| {
        let mut request = adviser(None);
        request[change.0] = change.1;
        assert_eq!(council.refused("contacts.add", request), (code, Some(change.0.into())));
    };
    check(("first_name", json!(" ")), Code::Required);
    check(("email", json!("geen adres")), Code::NotAnEmail);
    check(("every_months", json!(0)), Code::SettingOutOfRange);
    check(("every_months", json!(61)), Code::SettingOutOfRange);
    check(("starts_on", json!("ooit")), Code::NotADate);
    let talk = json!({ "date": "2026-01-01", "kind": "overleg", "subject": "" });
    assert_eq!(council.refused("contacts.add_moment", talk), (Code::Required, Some("subject".into())));
}

#[test]
fn a_talk_belongs_to_an_activity_for_as_long_as_that_is_planned() {
    let mut council = Council::new();
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let visit = json!({ "plan": plan, "title": "Bezoek aan de dagopvang", "kind": "working_visit" });
    let activity = council.act("plan.add_activity", visit);
    let talk = |activity: &Value| json!({ "date": "2026-10-01", "kind": "werkbezoek", "subject": "Dagopvang", "activity": activity });
    council.act("contacts.add_moment", talk(&activity));
    let of_year = |council: &Council| council.ask("contacts.moments", json!({ "year": 2026 }))[0].clone();
    let known = json!({ "id": activity, "title": "Bezoek aan de dagopvang", "year": 2026 });
    assert_eq!(of_year(&council)["activity"], known);

    let mut changed = talk(&Value::Null);
    changed["id"] = of_year(&council)["id"].clone();
    council.act("contacts.change_moment", changed.clone());
    assert_eq!(of_year(&council)["activity"], Value::Null);
    changed["activity"] = activity.clone();
    council.act("contacts.change_moment", changed);

    council.act("plan.remove_activity", json!({ "id": activity }));
    assert_eq!((&of_year(&council)["activity"], &of_year(&council)["subject"]), (&Value::Null, &json!("Dagopvang")));
    assert_eq!(council.refused("contacts.add_moment", talk(&activity)).0, Code::NotFound);
    council.file.undo().unwrap();
    assert_eq!(of_year(&council)["activity"], known, "it comes back with the activity");
}

#[test]
fn the_chapter_counts_and_keeps_names_of_others_within_the_council() {
    let mut council = Council::new();
    let jelle = council.act("contacts.add", adviser(None));
    for (date, kind) in [("2026-02-01", "overleg"), ("2026-03-01", "werkbezoek"), ("2026-12-24", "overleg")] {
        let talk = json!({
            "date": date, "kind": kind, "subject": "Wonen", "findings": "Geheim gehoord", "spoken": [jelle],
        });
        council.act("contacts.add_moment", talk);
    }
    let text = |audience| {
        let view = council.file.view(council.world.moment);
        let blocks = super::chapter(&view, 2026, audience).unwrap();
        let Some(Block::Paragraph(counted)) = blocks.first() else { panic!("{blocks:?}") };
        (counted.words(), serde_json::to_string(&blocks).unwrap())
    };
    let (counted, public) = text(Audience::Public);
    assert_eq!(counted, "In 2026 sprak de raad 2 keer met mensen buiten de raad: overleg (1) en werkbezoek (1).");
    assert!(public.contains("Gemeente") && !public.contains("Jelle") && !public.contains("Geheim"), "{public}");
    let (_, internal) = text(Audience::Internal);
    assert!(internal.contains("Jelle Oeverzande") && internal.contains("Geheim gehoord"), "{internal}");
}
