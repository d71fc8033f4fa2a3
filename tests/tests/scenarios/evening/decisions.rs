//! Decisions: quorum, votes, minority views, numbers, and their history.

use super::*;

#[test]
fn without_a_quorum_a_decision_is_marked_or_refused_as_the_council_set() {
    let mut evening = Evening::new();
    evening.there(3);
    let marked = evening.decide(1, "Zonder quorum");
    assert_eq!((&marked["has_quorum"], &marked["label"]), (&json!(false), &json!("2026-001")));
    setting(&mut evening.council, "refuse_without_quorum", 1);
    let text = json!({ "meeting": evening.meeting, "text": "Nog een", "manner": "consensus" });
    let refused = evening.council.refused("decisions.add", text);
    assert!(refused.message.contains("3 van de 4 stemmen"), "{}", refused.message);
    evening.set(4, "present");
    assert_eq!(evening.decide(1, "Nu wel")["label"], "2026-002", "a refusal takes no number");
    for (rule, needed) in [(0, 4), (1, 4), (2, 5), (3, 2)] {
        setting(&mut evening.council, "quorum_rule", rule);
        setting(&mut evening.council, "quorum_number", 2);
        assert_eq!(evening.read()["attendance"]["quorum"]["needed"], needed, "rule {rule}");
    }

    // Who was there was corrected afterwards: the judgement stays until it is asked again.
    setting(&mut evening.council, "quorum_rule", 0);
    let marked = evening.decision(&marked["id"]);
    assert_eq!((&marked["has_quorum"], &marked["judged_otherwise"]), (&json!(false), &json!(true)));
    evening.council.act("decisions.judge", json!({ "id": marked["id"] }));
    let judged = evening.decision(&marked["id"]);
    assert_eq!((&judged["has_quorum"], &judged["judged_otherwise"]), (&json!(true), &json!(false)));
}

/// Whether to advise, explained by its authors, with questions, and only then ripe for a vote.
#[test]
fn an_advice_is_ripe_for_a_vote_and_keeps_its_minority_view() {
    let mut evening = Evening::new();
    evening.there(7);
    for (number, notes) in [(1, "De opstellers lichten het advies toe."), (2, "Vragen van de leden.")] {
        evening.council.act("evening.start", json!({ "item": evening.item(number) }));
        evening.council.act("evening.note", json!({ "item": evening.item(number), "text": notes }));
    }
    let ripe = evening.decide(2, "De raad brengt advies uit; het stuk is rijp voor stemming");
    assert_eq!((&ripe["manner"], &ripe["outcome"]), (&json!("consensus"), &json!("adopted")));
    let mut vote = evening.vote(3, [4, 2, 1]);
    vote["minority_view"] = json!("Twee leden willen eerst een pilot.");
    let id = evening.council.act("decisions.add", vote);
    let taken = evening.decision(&id);
    assert_eq!((&taken["outcome"], &taken["votes_for"]), (&json!("adopted"), &json!(4)));
    assert_eq!(taken["minority_view"], "Twee leden willen eerst een pilot.");
    for (votes, outcome) in [([2, 4, 1], "rejected"), ([3, 3, 1], "tied")] {
        let request = evening.vote(4, votes);
        let id = evening.council.act("decisions.add", request);
        assert_eq!(evening.decision(&id)["outcome"], outcome);
    }
    for votes in [[5, 2, 1], [u32::MAX, u32::MAX, 1], [0, 0, 0]] {
        let request = evening.vote(4, votes);
        assert_eq!(evening.council.refusal("decisions.add", request).1, Some("votes_for".into()), "{votes:?}");
    }
}

#[test]
fn numbers_run_through_the_year_without_gaps_or_doubles() {
    let mut evening = Evening::new();
    evening.there(7);
    let first = evening.decide(1, "Eerste");
    evening.decide(2, "Tweede");
    let empty = json!({ "meeting": evening.meeting, "text": "  ", "manner": "consensus" });
    assert_eq!(evening.council.refusal("decisions.add", empty), ("required", Some("text".into())));

    evening.council.act("decisions.withdraw", json!({ "id": first["id"], "reason": "Het college trok de vraag in" }));
    let change = json!({ "id": first["id"], "text": "Anders", "manner": "consensus" });
    assert_eq!(evening.council.refusal("decisions.change", change).0, "decision_withdrawn");
    let again = json!({ "id": first["id"], "reason": "Nog eens" });
    assert_eq!(evening.council.refusal("decisions.withdraw", again).0, "decision_withdrawn");

    evening.decide(2, "Derde");
    evening.council.file_mut().undo().unwrap();
    assert_eq!(evening.decide(2, "Weer derde")["label"], "2026-003", "what was taken back leaves no gap");
    let other = meeting(&mut evening.council, "2027-01-05");
    let next = json!({ "meeting": other, "text": "Nieuw jaar", "manner": "consensus" });
    evening.council.act("decisions.add", next);
    let of = |year: i32| evening.council.ask("decisions.list", json!({ "year": year }));
    let labels = |list: Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(labels(of(2026)), ["2026-001", "2026-002", "2026-003"]);
    assert_eq!(labels(of(2027)), ["2027-001"], "the year is that of the meeting");
}

#[test]
fn the_old_words_of_a_decision_are_in_its_history() {
    let mut evening = Evening::new();
    evening.there(7);
    let decision = evening.decide(9, "Eerste woorden");
    assert_eq!(decision["is_closed"], true, "of a closed item the decision is closed");
    let change = json!({ "id": decision["id"], "text": "Andere woorden", "manner": "consensus" });
    evening.council.act("decisions.change", change);
    let history = evening.council.ask("history.of_record", json!({ "record": decision["id"] })).to_string();
    assert!(history.contains("Eerste woorden") && history.contains("Andere woorden"), "{history}");
}
