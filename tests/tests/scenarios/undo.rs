//! Every change can be taken back and done again, also after a restart.

use std::collections::BTreeSet;

use proptest::prelude::*;
use raadwerk_core::operation;
use raadwerk_tests::dump::Dump;
use raadwerk_tests::{Council, acts};
use serde_json::json;

use crate::random::{Dice, request};

/// A council in the middle of its year, so that most of what is drawn makes sense.
fn busy() -> Council {
    let mut council = Council::new();
    let person = council.member("Okke", "Terpstraat");
    council.member("Yara", "Çelikoğlu");
    let lines = council.budget(2026);
    for line in &lines[..6] {
        council.claim(2026, &person, line, 1250);
    }
    for year in [2025, 2026] {
        let plan = council.act("plan.start", json!({ "year": year, "from_last_year": year == 2026 }));
        let goal = council.act("plan.add_goal", json!({ "plan": plan, "title": "Een doel" }));
        let activity =
            json!({ "plan": plan, "goal": goal, "title": "Werkbezoek", "kind": "working_visit", "quarter": 1 });
        council.act("plan.add_activity", activity);
        council.act("plan.add_section", json!({ "plan": plan, "title": "Inleiding", "body": "Tekst." }));
    }
    council
}

/// A step to try: which act, and the number that decides its request.
fn steps(most: usize) -> impl Strategy<Value = Vec<(usize, u64)>> {
    proptest::collection::vec((0..10_000_usize, any::<u64>()), 1..most)
}

/// Tries the steps; answers what the file said before each step that changed it, and after the last.
fn try_all(council: &mut Council, steps: &[(usize, u64)], worked: &mut BTreeSet<&'static str>) -> Vec<Dump> {
    let acts = acts();
    let mut states = vec![council.dump()];
    for (which, seed) in steps {
        let operation = operation::find(acts[which % acts.len()]).expect("an act of the table");
        let request = request(operation, council, &mut Dice::new(*seed));
        let done = council.try_act(operation.name, request.clone());
        let (now, before) = (council.dump(), states.last().expect("a first state"));
        match done {
            Ok(done) => {
                worked.insert(operation.name);
                assert_eq!(done.step.is_some(), now != *before, "{} {request}: step {:?}", operation.name, done.step);
                assert_eq!(done.touched.is_empty(), done.step.is_none(), "{}: {:?}", operation.name, done.touched);
                if done.step.is_some() {
                    states.push(now);
                }
            }
            Err(error) => {
                assert_eq!(now, *before, "{} {request} failed ({error}) and changed something", operation.name);
            }
        }
    }
    states
}

fn undo_to(council: &mut Council, states: &[Dump]) {
    for state in states[..states.len() - 1].iter().rev() {
        let undone = council.file_mut().undo().expect("a step can be taken back");
        assert_eq!(council.dump(), *state, "taking back ‘{}’ does not give what was there before", undone.title);
    }
}

fn redo_to(council: &mut Council, states: &[Dump]) {
    for state in &states[1..] {
        let redone = council.file_mut().redo().expect("a step can be done again");
        assert_eq!(council.dump(), *state, "doing ‘{}’ again does not give what was there after", redone.title);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_operations_undo_all_redo_all(steps in steps(60)) {
        let mut council = busy();
        let states = try_all(&mut council, &steps, &mut BTreeSet::new());
        undo_to(&mut council, &states);
        council.reopen();
        redo_to(&mut council, &states);
        council.reopen();
        undo_to(&mut council, &states);
        council.file().check().expect("the file is whole");
    }
}

/// Acts that need a whole story before they can be carried out; `claims_year` and `own_money` tell it and take each of
/// them back.
const TOLD_ELSEWHERE: &[&str] = &[
    "claims.accept_suggestions",
    "claims.book_late",
    "claims.supplement",
    "payments.pay",
    "payments.remove",
    "payments.send",
    "payments.take_out",
];

/// A busy council in which what is rare in a draw is there: claims that wait for a decision, an area with a contact in a
/// slot and a member, a rule of the jaarrooster, a guest at a meeting.
fn busier() -> Council {
    let mut council = busy();
    for claim in council.ask("claims.list", json!({ "year": 2026 })).as_array().unwrap() {
        council.act("claims.submit", json!({ "id": claim["id"] }));
    }
    let area = council.act("areas.add", json!({ "kind": "area", "name": "Centrum" }));
    council.act("areas.take_usual_slots", json!({}));
    let slot = council.ask("areas.slots", json!({}))[0]["id"].clone();
    let contact = council.act("contacts.add", json!({ "first_name": "Wijkteam Centrum", "role": "wijkteam" }));
    council.act("areas.fill_slot", json!({ "area": area, "slot": slot, "contact": contact }));
    let evening = json!({ "starts_at": "19:00", "ends_at": "21:00", "place": "gemeentehuis" });
    let with = |more: serde_json::Value| {
        let (mut fields, more) = (evening.clone(), more);
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fields
    };
    let rule = json!({ "week": "second", "weekday": "tuesday", "skip_months": [] });
    council.act("meetings.schedule", with(json!({ "kind": "plenair", "year": 2026, "rule": rule })));
    let meeting = council.act("meetings.add", with(json!({ "kind": "overleg", "date": "2026-03-05" })));
    council.act("attendance.add_guest", json!({ "meeting": meeting, "name": "Sanne Vermeer" }));
    council
}

fn not_yet(worked: &BTreeSet<&'static str>) -> Vec<usize> {
    let missing = |(_, name): &(usize, &'static str)| !worked.contains(name) && !TOLD_ELSEWHERE.contains(name);
    (0..).zip(acts()).filter(missing).map(|(number, _)| number).collect()
}

#[test]
fn the_random_operations_reach_every_act() {
    let mut worked = BTreeSet::new();
    let mut dice = Dice::new(2026);
    // A council in which much was tried comes to a state in which little is left to do; a new one has it all again.
    for _ in 0..16 {
        let mut council = busier();
        let mut states = vec![council.dump()];
        for _ in 0..25 {
            let missing = not_yet(&worked);
            if missing.is_empty() {
                break;
            }
            let mut steps = Vec::new();
            for _ in 0..10 {
                // What has not worked yet is tried more often.
                steps.push((missing[dice.below(missing.len())], dice.roll()));
                steps.push((dice.below(1000), dice.roll()));
            }
            states.extend(try_all(&mut council, &steps, &mut worked).into_iter().skip(1));
        }
        undo_to(&mut council, &states);
        redo_to(&mut council, &states);
        if not_yet(&worked).is_empty() {
            break;
        }
    }
    let missing: Vec<_> = not_yet(&worked).into_iter().map(|number| acts()[number]).collect();
    assert!(missing.is_empty(), "these were never carried out, so nothing shows that they can be undone: {missing:?}");
}

#[test]
fn a_new_step_ends_what_could_be_done_again() {
    let mut council = Council::new();
    let write = |text: &str| json!({ "year": 2026, "foreword": text });
    council.act("report.write", write("een"));
    council.act("report.write", write("twee"));
    council.file_mut().undo().unwrap();
    council.act("report.write", write("drie"));
    let error = council.file_mut().redo().expect_err("‘twee’ is history");
    assert_eq!(Into::<&str>::into(error.code()), "nothing_to_redo");
    assert_eq!(council.file().history(None, 10).unwrap().len(), 4, "but it is still in the history");
    council.file_mut().undo().unwrap();
    assert_eq!(council.ask("report.read", json!({ "year": 2026 }))["foreword"], "een", "one step back from ‘drie’");
    council.undo_all();
    let error = council.file_mut().undo().expect_err("all is taken back");
    assert_eq!(Into::<&str>::into(error.code()), "nothing_to_undo");
}

#[test]
fn a_refused_step_leaves_what_could_be_done_again() {
    let mut council = Council::new();
    council.act("report.write", json!({ "year": 2026, "foreword": "een" }));
    council.file_mut().undo().unwrap();
    council.refused("plan.set_evaluation", json!({ "year": 2026, "text": "x" }));
    council.file_mut().redo().expect("a mistake in between takes nothing away");
}

#[test]
fn steps_are_named_in_dutch_and_lead_to_their_place() {
    let mut council = busy();
    let history = council.file().history(None, 1000).unwrap();
    assert!(history.len() > 20, "the history holds every step");
    for entry in &history {
        assert!(
            !entry.title.contains('.') || entry.title.contains(' '),
            "{} has no name: {}",
            entry.operation,
            entry.title
        );
        assert_eq!((entry.who.as_str(), entry.at.as_str()), ("Tester", "2026-11-03T20:14:00"), "{}", entry.title);
    }
    let claim = council.ask("claims.list", json!({ "year": 2026 }))[0]["id"].clone();
    council.act("claims.submit", json!({ "id": claim }));
    let of_claim = council.file().history(claim.as_str(), 10).unwrap();
    let titles: Vec<&str> = of_claim.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Declaratie D-2026-001 ingediend", "Declaratie van Okke Terpstraat begonnen"], "newest first");
    let undone = council.file_mut().undo().unwrap();
    assert_eq!(undone.place.record.as_deref(), claim.as_str(), "undo leads to the claim");
    assert!(council.file().history(claim.as_str(), 1).unwrap()[0].undone, "the history says it was taken back");
}

#[test]
fn the_example_begins_with_an_empty_history() {
    let mut council = Council::example();
    assert!(council.file().is_example().unwrap(), "it is marked");
    assert_eq!(council.undo_all(), 0, "undo does not take the example apart");
    assert!(!Council::new().file().is_example().unwrap(), "and a council of one's own is not");
}
