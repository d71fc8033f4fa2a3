//! The annual plan, the meetings and the members through a year.

use raadwerk_core::print::Format;
use raadwerk_tests::Council;
use serde_json::{Value, json};

#[test]
fn next_years_plan_takes_over_what_goes_on() {
    let mut council = Council::new();
    council.budget(2026);
    let lines = council.budget(2027);
    let posts = council.ask("budget.read", json!({ "year": 2026 }))["lines"].clone();
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    council.act("plan.add_section", json!({ "plan": plan, "title": "Inleiding", "body": "De *raad* adviseert." }));
    let goal =
        council.act("plan.add_goal", json!({ "plan": plan, "title": "Meer bekendheid", "explanation": "Waarom." }));
    // The first Tuesday of March, and the last day of the year.
    for (title, status, date) in [
        ("Gepland", "planned", "2026-03-03"),
        ("Loopt", "running", "2026-12-31"),
        ("Gedaan", "done", "2026-05-05"),
        ("Vervallen", "dropped", "2026-06-02"),
    ] {
        let activity = json!({
            "plan": plan, "goal": goal, "title": title, "kind": "training", "date": date, "cost": "€ 250",
            "budget_line": posts[4]["id"],
        });
        let id = council.act("plan.add_activity", activity);
        council.act(
            "plan.set_activity_status",
            json!({ "id": id, "status": status, "reason": "geen tijd", "result": "Iets." }),
        );
    }
    council.act("plan.adopt", json!({ "year": 2026, "on": "2026-01-06" }));
    council.act("plan.start", json!({ "year": 2027, "from_last_year": true }));

    let next = council.ask("plan.read", json!({ "year": 2027 }));
    assert_eq!((&next["state"], &next["evaluation"]), (&json!("concept"), &json!("")), "a new concept");
    assert_eq!(next["sections"][0]["body"], "De *raad* adviseert.");
    let activities = next["goals"][0]["activities"].as_array().unwrap();
    let titles: Vec<_> = activities.iter().map(|activity| activity["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Gepland", "Loopt"], "what is done or dropped stays behind");
    assert_eq!(activities[0]["date"], "2027-03-02", "the same weekday of the next year");
    assert_eq!(activities[1]["date"], "2027-12-30", "also at the end of the year");
    for activity in activities {
        assert_eq!(
            (&activity["status"], &activity["result"], &activity["reason"]),
            (&json!("planned"), &json!(""), &json!(""))
        );
        assert_eq!(
            (&activity["cost"], &activity["budget_line"]),
            (&json!(25_000), &lines[4]),
            "the line of the new year"
        );
    }
    council.file_mut().undo().unwrap();
    assert!(council.ask("plan.read", json!({ "year": 2027 })).is_null(), "one step to take back");
    let refusal = council.refusal("plan.start", json!({ "year": 2029, "from_last_year": true }));
    assert_eq!(refusal.0, "plan_unknown", "there is no plan of 2028");
}

#[test]
fn an_open_plan_without_goals_is_a_plan() {
    let mut council = Council::new();
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let body = "De raad verkiest om vooraf geen ‘dichtgetimmerd’ jaarplan op te stellen.";
    council.act("plan.add_section", json!({ "plan": plan, "title": "Werkwijze", "body": body }));
    let html = String::from_utf8(council.print("jaarplan", 2026, Format::Html)).unwrap();
    assert!(html.contains(body), "{html}");
    assert!(!html.contains("Doelen"), "no empty chapter for goals");
}

#[test]
fn sections_goals_and_lines_keep_the_order_they_were_given() {
    let mut council = Council::new();
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let ids: Vec<Value> = ["A", "B", "C", "D"]
        .iter()
        .map(|title| council.act("plan.add_goal", json!({ "plan": plan, "title": title })))
        .collect();
    let order = |council: &Council| -> String {
        let plan = council.ask("plan.read", json!({ "year": 2026 }));
        plan["goals"].as_array().unwrap().iter().map(|goal| goal["title"].as_str().unwrap()).collect()
    };
    for (which, to, wanted) in [(3, 0, "DABC"), (0, 99, "DBCA"), (2, 1, "DCBA"), (2, 1, "DCBA")] {
        council.act("plan.move_goal", json!({ "id": ids[which], "to": to }));
        assert_eq!(order(&council), wanted);
    }
    assert_eq!(council.undo_all(), 9, "a move that changes nothing is no step");
}

fn meeting(council: &mut Council, date: &str, kind: &str) -> Value {
    let meeting =
        json!({ "date": date, "kind": kind, "starts_at": "19:00", "ends_at": "21:00", "place": "gemeentehuis" });
    council.act("meetings.add", meeting)
}

fn event(council: &Council) -> Vec<String> {
    let calendar = String::from_utf8(council.print("jaarrooster", 2026, Format::Ics)).unwrap();
    let unfolded = calendar.replace("\r\n ", "");
    unfolded.lines().skip_while(|line| *line != "BEGIN:VEVENT").map(String::from).collect()
}

fn field<'e>(event: &'e [String], name: &str) -> &'e str {
    event.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {event:#?}"))
}

#[test]
fn a_moved_meeting_keeps_its_first_day_and_its_uid() {
    let mut council = Council::new();
    let id = meeting(&mut council, "2026-05-05", "plenair");
    let before = event(&council);
    assert_eq!(field(&before, "SEQUENCE:"), "0");
    council.on("2026-11-04");
    council.act("meetings.move", json!({ "id": id, "to": "2026-05-12", "reason": "Bevrijdingsdag" }));
    council.act("meetings.move", json!({ "id": id, "to": "2026-05-19", "reason": "de zaal is bezet" }));
    let read = council.ask("meetings.read", json!({ "year": 2026 }))["meetings"][0].clone();
    assert_eq!(
        (&read["date"], &read["moved_from"]),
        (&json!("2026-05-19"), &json!("2026-05-05")),
        "the first day stays"
    );
    assert_eq!(read["moved_because"], "de zaal is bezet");
    let after = event(&council);
    assert_eq!(field(&after, "UID:"), field(&before, "UID:"), "a calendar knows it for the same meeting");
    assert_eq!(field(&after, "SEQUENCE:"), "2", "and takes over both moves");
    assert!(field(&after, "DTSTART").contains("20260519T190000"));
    assert!(field(&after, "DESCRIPTION:").contains("verplaatst van 5 mei"));
    assert_ne!(field(&after, "LAST-MODIFIED:"), field(&before, "LAST-MODIFIED:"));

    council.act("meetings.cancel", json!({ "id": id, "reason": "te weinig leden" }));
    assert_eq!((field(&event(&council), "STATUS:"), field(&event(&council), "SEQUENCE:")), ("CANCELLED", "3"));
    assert_eq!(
        council.refusal("meetings.move", json!({ "id": id, "to": "2026-06-02", "reason": "x" })).0,
        "meeting_cancelled"
    );
    assert_eq!(council.refusal("meetings.cancel", json!({ "id": id, "reason": "x" })).0, "meeting_cancelled");
    council.act("meetings.restore", json!({ "id": id }));
    assert_eq!((field(&event(&council), "STATUS:"), field(&event(&council), "SEQUENCE:")), ("CONFIRMED", "4"));
    council.act("meetings.move", json!({ "id": id, "to": "2026-05-05", "reason": "toch wel" }));
    let read = council.ask("meetings.read", json!({ "year": 2026 }))["meetings"][0].clone();
    assert_eq!(
        (&read["moved_from"], &read["moved_because"]),
        (&Value::Null, &json!("")),
        "back on its first day it was not moved"
    );
    for operation in ["meetings.move", "meetings.cancel"] {
        let refusal = council.refusal(operation, json!({ "id": id, "to": "2026-05-12", "reason": "" }));
        assert_eq!(refusal, ("reason_required", Some("reason".into())), "{operation}");
    }
}

#[test]
fn two_meetings_of_one_kind_do_not_overlap() {
    let mut council = Council::new();
    let first = meeting(&mut council, "2026-03-03", "plenair");
    meeting(&mut council, "2026-03-03", "kernteam");
    let second = meeting(&mut council, "2026-03-10", "plenair");
    let at = |date: &str, from: &str, to: &str| json!({ "date": date, "kind": "plenair", "starts_at": from, "ends_at": to, "place": "" });
    for (from, to) in [("19:00", "21:00"), ("20:59", "22:00"), ("18:00", "19:01"), ("19:30", "20:00")] {
        assert_eq!(
            council.refusal("meetings.add", at("2026-03-03", from, to)),
            ("meeting_overlaps", Some("date".into()))
        );
    }
    council.act("meetings.add", at("2026-03-03", "21:00", "22:00"));
    let onto = json!({ "id": second, "to": "2026-03-03", "reason": "eerder" });
    assert_eq!(council.refusal("meetings.move", onto.clone()), ("meeting_overlaps", Some("to".into())));
    council.act("meetings.cancel", json!({ "id": first, "reason": "ziekte" }));
    council.act("meetings.move", onto);
    assert_eq!(council.refusal("meetings.restore", json!({ "id": first })).0, "meeting_overlaps", "its place is taken");
    let rule = json!({ "week": "first", "weekday": "tuesday", "skip_months": [] });
    let year =
        json!({ "year": 2026, "rule": rule, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "" });
    assert_eq!(
        council.refusal("meetings.schedule", year.clone()).0,
        "meeting_overlaps",
        "a schedule is made whole or not"
    );
    let mut none = year;
    none["days"] = json!([]);
    assert_eq!(council.refusal("meetings.schedule", none), ("no_day_chosen", Some("days".into())));
}

#[test]
fn members_stand_in_dutch_order() {
    let mut council = Council::new();
    for (first, infix, last) in [
        ("Yara", "", "Çelikoğlu"),
        ("Hendrik-Jan", "'t", "Sandt"),
        ("Joris", "van", "Kampsbeek"),
        ("Bea", "", "Dam"),
        ("Marisol", "de", "Wildt"),
        ("Anna", "", "Cornelis"),
        ("Ömer", "", "Öztürk"),
        ("Piet", "van den", "Ouden"),
        ("Bert", "", "Dam"),
        ("Tess", "", "Smit"),
        ("Ruud", "", "Saris"),
        ("Łukasz", "", "Łaski"),
    ] {
        let person =
            json!({ "first_name": first, "infix": infix, "last_name": last, "role": "lid", "starts_on": "2026-01-01" });
        council.act("people.add", person);
    }
    let names: Vec<String> = council
        .ask("people.list", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|person| person["last_name"].as_str().unwrap().into())
        .collect();
    let wanted = [
        "Çelikoğlu",
        "Cornelis",
        "Dam",
        "Dam",
        "Kampsbeek",
        "Łaski",
        "Ouden",
        "Öztürk",
        "Sandt",
        "Saris",
        "Smit",
        "Wildt",
    ];
    assert_eq!(names, wanted, "by last name without the infix, accents or not");
    let list = council.ask("people.list", json!({}));
    assert_eq!((&list[2]["first_name"], &list[3]["first_name"]), (&json!("Bea"), &json!("Bert")), "then by first name");
    assert_eq!(list[8]["name"], "Hendrik-Jan 't Sandt");
}

#[test]
fn an_id_that_is_there_is_not_made_twice() {
    let mut council = Council::new();
    let id = "0199e000-0000-7000-8000-00000000cafe";
    let person = json!({ "id": id, "first_name": "Jo", "last_name": "Smit", "role": "lid", "starts_on": "2026-01-01" });
    assert_eq!(council.act("people.add", person.clone()), id);
    // The same request again, as after a double click or a lost answer.
    assert_eq!(council.refusal("people.add", person), ("already_exists", Some("id".into())));
    let post = council.budget(2026)[0].clone();
    let plan = council.act("plan.start", json!({ "id": id, "year": 2026, "from_last_year": false }));
    let claim = council.act("claims.start", json!({ "id": id, "year": 2026, "person": id }));
    let requests = [
        (
            "claims.add_line",
            json!({ "id": id, "claim": claim, "date": "2026-02-03", "kind": "expense", "description": "x", "amount": 1, "budget_line": post }),
        ),
        ("plan.add_goal", json!({ "id": id, "plan": plan, "title": "x" })),
        ("plan.add_section", json!({ "id": id, "plan": plan, "title": "x" })),
        ("plan.add_activity", json!({ "id": id, "plan": plan, "title": "x", "kind": "other" })),
        (
            "meetings.add",
            json!({ "id": id, "date": "2026-02-03", "kind": "x", "starts_at": "19:00", "ends_at": "20:00", "place": "" }),
        ),
        ("people.add_role", json!({ "id": id, "person": id, "role": "voorzitter", "starts_on": "2026-01-01" })),
        ("people.add_training", json!({ "id": id, "date": "2026-03-03", "title": "x", "participants": [] })),
        ("claims.start", json!({ "id": "0199e000-0000-7000-8000-00000000beef", "year": 2026, "person": id })),
    ];
    for (operation, mut request) in requests {
        council.act(operation, request.clone());
        if operation == "meetings.add" {
            request["date"] = json!("2026-02-10");
        }
        assert_eq!(council.refusal(operation, request), ("already_exists", Some("id".into())), "{operation}");
    }
}
