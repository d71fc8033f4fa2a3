//! Actions: numbers without gaps or doubles whatever is undone, and nothing put off unseen.

use chrono::DateTime;
use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::documents::html;
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
        let mut council = Self { file, world, _folder: folder };
        council.act(
            "council.set",
            json!({ "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
                    "holiday_region": "middle", "finance_model": "municipality_pays" }),
        );
        council
    }

    fn act(&mut self, operation: &str, request: Value) -> Value {
        self.file.act(operation, request, &mut self.world).unwrap().answer
    }

    fn refused(&mut self, operation: &str, request: Value) -> (Code, Option<String>) {
        let error = self.file.act(operation, request, &mut self.world).expect_err("it is refused");
        (error.code(), error.field)
    }

    fn action(&mut self, text: &str, due: &str) -> Value {
        self.act("actions.add", json!({ "text": text, "owner_name": "Okke", "due": due }))
    }

    fn one(&self, id: &Value) -> Value {
        self.file.ask("actions.one", json!({ "id": id }), self.world.moment).unwrap()
    }

    fn printed(&self) -> String {
        html(&super::document(&self.file.view(self.world.moment), None, Audience::Internal).unwrap())
    }

    fn labels(&self, year: i32) -> Vec<String> {
        let list = self.file.ask("actions.list", json!({ "year": year }), self.world.moment).unwrap();
        list.as_array().unwrap().iter().map(|action| action["label"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn without_an_owner_it_is_no_action() {
    let mut council = Council::new();
    for owner in [json!({}), json!({ "owner_name": "  " })] {
        let mut request = json!({ "text": "Brief schrijven" });
        request.as_object_mut().unwrap().extend(owner.as_object().unwrap().clone());
        assert_eq!(council.refused("actions.add", request), (Code::ActionOwnerRequired, Some("owner".into())));
    }
    let nobody = json!({ "text": "Brief", "owner": "0199e000-0000-7000-8000-000000000009" });
    assert_eq!(council.refused("actions.add", nobody), (Code::NotFound, Some("owner".into())));
    let no_text = json!({ "text": " ", "owner_name": "Okke" });
    assert_eq!(council.refused("actions.add", no_text), (Code::Required, Some("text".into())));
    let no_day = json!({ "text": "Brief", "owner_name": "Okke", "due": "31 februari 2026" });
    assert_eq!(council.refused("actions.add", no_day), (Code::NoSuchDay, Some("due".into())));
}

#[test]
fn each_postponement_is_kept_with_its_reason() {
    let mut council = Council::new();
    let action = council.action("Brief schrijven", "10-11");
    let to = |day: &str, reason: &str| json!({ "id": action, "to": day, "reason": reason });
    assert_eq!(council.refused("actions.postpone", to("12-11", " ")).0, Code::ReasonRequired);
    assert_eq!(council.refused("actions.postpone", to("10-11", "te druk")).0, Code::ActionNotLater);
    council.act("actions.postpone", to("24-11", "te druk"));
    council.act("actions.postpone", to("8-12", "wacht op de gemeente"));
    let read = council.one(&action);
    assert_eq!(read["due_on"], "2026-12-08");
    let told: Vec<_> = read["postponed"].as_array().unwrap().iter().map(|one| one["reason"].clone()).collect();
    assert_eq!(told, [json!("te druk"), json!("wacht op de gemeente")]);
    assert_eq!(read["postponed"][1]["from"], "2026-11-24");

    // Changing the text cannot do it unseen; an earlier day can.
    let with_due = |due: &str| json!({ "id": action, "text": "Brief sturen", "owner_name": "Okke", "due": due });
    assert_eq!(
        council.refused("actions.change", with_due("1-2-2027")),
        (Code::ActionLaterNeedsReason, Some("due".into()))
    );
    assert_eq!(council.refused("actions.change", with_due("")).0, Code::ActionLaterNeedsReason);
    council.act("actions.change", with_due("1-12-2026"));
    assert_eq!(council.one(&action)["due_on"], "2026-12-01");
}

#[test]
fn a_first_day_is_no_postponement() {
    let mut council = Council::new();
    let action = council.action("Brief schrijven", "");
    let to = |day: &str| json!({ "id": action, "to": day, "reason": "blijft staan tot de nota er is" });
    council.act("actions.postpone", to("24-11"));
    let read = council.one(&action);
    assert_eq!((&read["due_on"], &read["postponed"][0]["from"]), (&json!("2026-11-24"), &Value::Null));
    assert_eq!(read["postponed"][0]["reason"], "blijft staan tot de nota er is", "what was said of it is kept");
    assert!(!council.printed().contains("uitgesteld"));
    council.act("actions.postpone", to("8-12"));
    assert!(council.printed().contains("één keer uitgesteld"), "the second day is");
}

#[test]
fn a_list_that_was_begun_elsewhere_goes_on_with_its_own_number() {
    let mut council = Council::new();
    let first = |number: i64| json!({ "name": "first_action_number", "value": number });
    assert_eq!(council.refused("settings.set", first(0)), (Code::SettingOutOfRange, Some("value".into())));
    council.act("settings.set", first(128));
    council.action("Eerste", "");
    council.action("Tweede", "");
    assert_eq!(council.labels(2026), ["A-128", "A-129"]);
    council.file.undo().unwrap();
    council.action("Weer tweede", "");
    council.act("settings.set", first(5));
    council.action("Derde", "");
    assert_eq!(council.labels(2026), ["A-128", "A-129", "A-130"], "no number is given twice");
}

#[test]
fn done_dropped_and_open_again() {
    let mut council = Council::new();
    let action = council.action("Brief schrijven", "1-11-2026");
    assert_eq!(council.one(&action)["status"], "late");
    let tomorrow = json!({ "id": action, "on": "4-11-2026" });
    assert_eq!(council.refused("actions.done", tomorrow), (Code::DoneInFuture, Some("on".into())));
    council.act("actions.done", json!({ "id": action, "note": "per e-mail" }));
    let done = council.one(&action);
    assert_eq!(
        (&done["status"], &done["done_on"], &done["note"]),
        (&json!("done"), &json!("2026-11-03"), &json!("per e-mail"))
    );
    assert_eq!(council.refused("actions.drop", json!({ "id": action, "reason": "x" })).0, Code::ActionEnded);
    council.act("actions.reopen", json!({ "id": action }));
    assert_eq!(council.refused("actions.reopen", json!({ "id": action })).0, Code::StateNotAllowed);
    assert_eq!(council.refused("actions.drop", json!({ "id": action, "reason": "" })).0, Code::ReasonRequired);
    council.act("actions.drop", json!({ "id": action, "reason": "niet meer nodig" }));
    assert_eq!(council.one(&action)["status"], "dropped");
}

#[test]
fn the_numbers_run_on_over_the_years_and_the_list_holds_what_is_open() {
    let mut council = Council::new();
    let first = council.action("Eerste", "");
    council.action("Tweede", "");
    council.act("actions.done", json!({ "id": first }));
    council.world.moment = clock("2028-02-01");
    council.action("Derde", "");
    assert_eq!(council.labels(2026), ["A-1", "A-2", "A-3"], "done in 2026, and what is open");
    assert_eq!(council.labels(2028), ["A-2", "A-3"], "what was done in 2026 is not asked for");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Adding, taking back and doing again in any order: the numbers are 1 to the number of actions, each once, and what
    /// an action was called it stays.
    #[test]
    fn numbers_have_no_gaps_or_doubles(steps in prop::collection::vec(0_u8..4, 1..30)) {
        let mut council = Council::new();
        for step in steps {
            match step {
                0 | 1 => drop(council.action("Iets", "")),
                2 => drop(council.file.undo()),
                _ => drop(council.file.redo()),
            }
            let labels = council.labels(2026);
            let expected: Vec<String> = (1..=labels.len()).map(|number| format!("A-{number}")).collect();
            prop_assert_eq!(labels, expected);
        }
    }
}
