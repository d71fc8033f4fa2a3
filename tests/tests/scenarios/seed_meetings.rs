//! What the seeds say of meetings that goes through more than one room: support that is asked for, the round of the ambtelijk
//! secretaris, and the talks with organised inhabitants. Each has the number of its statement; the others stand with what they
//! are about: S0.6, S0.7, S1.4 and S3.10 in `meetings_schedule`, S0.8, S1.5 and S3.11 in `agenda`, S3.13 in `evening`.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::papers::{PICTURE, pasted};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

fn meeting(council: &mut Council, kind: &str, body: Option<&Value>, date: &str) -> Value {
    let request = json!({
        "date": date, "kind": kind, "body": body, "starts_at": "19:00", "ends_at": "21:00", "place": "gemeentehuis",
    });
    council.act("meetings.add", request)
}

fn printed(council: &Council, document: &str, meeting: &Value, audience: Audience) -> String {
    let subject = Subject { year: None, id: meeting.as_str().map(Into::into) };
    let choices = Choices { audience, ..Choices::default() };
    pdf::running_words(&council.print_as(document, &subject, &choices, Format::Pdf))
}

// S0.5 support on request by kernteam or other members
#[test]
fn s0_5_what_is_asked_for_stands_in_one_list_whoever_does_it() {
    let mut council = Council::of_model("area_pairs", "Adviesraad Samenleving", "Alphen aan den Rijn", "2026-11-03");
    let member = council.member("Okke", "Terpstraat");
    let bodies = council.ask("groups.list", json!({}));
    let core = bodies.as_array().unwrap().iter().find(|body| body["kind"] == "executive").unwrap()["id"].clone();
    let plenary = meeting(&mut council, "plenair", None, "2026-11-03");
    let item = json!({ "meeting": plenary, "subject": "Terugkoppeling gebieden", "wanted": "dialogue" });
    let item = council.act("agenda.add", item);
    let asked = |text: &str, more: Value| {
        let mut request = json!({ "text": text, "due": "10-11-2026" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    let help = council.act(
        "actions.add",
        asked("Gebiedspaar BHHK helpen met de vragenlijst", json!({ "owner_name": "Kernteam", "body": core })),
    );
    council.act("actions.add", asked("Contact met de dorpsraad overdragen", json!({ "owner": member, "item": item })));
    let list = council.ask("actions.list", json!({ "year": 2026 }));
    let bodies: Vec<&Value> = list.as_array().unwrap().iter().map(|action| &action["body_name"]).collect();
    assert_eq!(bodies, [&json!("Kernteam"), &Value::Null], "of all groups in one list: {list}");

    for (day, to, why) in [("2026-11-10", "2026-11-24", "ziekte"), ("2026-11-24", "2027-01-12", "wacht op de gemeente")]
    {
        council.on(day).act("actions.postpone", json!({ "id": help, "to": to, "reason": why }));
    }
    council.on("2027-01-20");
    let known = council.ask("actions.one", json!({ "id": help }));
    assert_eq!((&known["status"], &known["postponed"][1]["reason"]), (&json!("late"), &json!("wacht op de gemeente")));
    let words =
        pdf::running_words(&council.print_as("actielijst", &Subject::default(), &Choices::default(), Format::Pdf));
    assert!(words.contains("te laat, 2 keer uitgesteld"), "{words}");
    assert!(council.asked_today().iter().any(|title| title.contains("A‑1") || title.contains("A-1")));

    // Each body finds its own on its next agenda.
    let next = meeting(&mut council, "kernteam", Some(&core), "2027-01-21");
    council.act("agenda.start", json!({ "meeting": next }));
    let sheet = council.ask("agenda.read", json!({ "meeting": next })).to_string();
    assert!(sheet.contains("BHHK") && !sheet.contains("dorpsraad"), "{sheet}");
}

// S1.12 the ambtelijk secretaris: calls meetings, makes and sends papers, minutes, passes on information
#[test]
fn s1_12_from_the_call_to_adopted_minutes() {
    let mut council = Council::of_model("plan_and_budget", "Adviesraad Sociaal Domein", "Purmerend", "2026-01-05");
    let member = |council: &mut Council, first: &str, role: &str| {
        let email = format!("{}@voorbeeld.example", first.to_lowercase());
        council.act(
            "people.add",
            json!({ "first_name": first, "last_name": "Lid", "role": role, "starts_on": "2024-01-01", "email": email }),
        )
    };
    let people = ["Joris", "Fenna", "Truus"].map(|first| member(&mut council, first, "lid"));
    member(&mut council, "Noor", "ambtelijk secretaris");
    let rule = json!({ "week": "first", "weekday": "tuesday", "skip_months": [7, 8] });
    let made = council.act(
        "meetings.schedule",
        json!({ "year": 2026, "rule": rule, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "stadhuis" }),
    );
    let (first, second) = (made[1].clone(), made[2].clone());

    council.on("2026-01-26");
    council.act("agenda.start", json!({ "meeting": first }));
    let item = json!({ "meeting": first, "subject": "Wmo-verordening", "wanted": "decision", "minutes": 20 });
    let item = council.act("agenda.add", item);
    council.act("agenda.add_paper", json!({ "item": item, "source": pasted("verordening.png", PICTURE) }));
    let mail = council.ask("agenda.mail", json!({ "meeting": first, "audience": "internal" }));
    assert_eq!(mail["addresses"].as_str().unwrap().split("; ").count(), 4, "{mail}");
    council.act("agenda.invited", json!({ "meeting": first }));

    council.on("2026-02-03");
    council.act("evening.open", json!({ "id": first, "at": "19:00" }));
    council.act("attendance.all_present", json!({ "id": first }));
    let leaves = json!({ "meeting": first, "person": people[2], "status": "present", "until": item });
    council.act("attendance.set", leaves);
    council.act("evening.start", json!({ "item": item, "at": "19:40" }));
    council.act("evening.note", json!({ "item": item, "text": "De raad is positief." }));
    let decision =
        json!({ "meeting": first, "item": item, "text": "De raad adviseert positief.", "manner": "consensus" });
    council.act("decisions.add", decision);
    council.act(
        "actions.add",
        json!({ "text": "Brief aan het college", "owner": people[0], "item": item, "due": "17-2-2026" }),
    );
    council.act("evening.close", json!({ "id": first, "at": "20:55" }));
    let words = printed(&council, "besluiten-en-actielijst", &first, Audience::Public);
    for told in ["De raad adviseert positief.", "Brief aan het college", "Joris Lid"] {
        assert!(words.contains(told), "ready when the door closes: {words}");
    }
    let text = council.ask("minutes.mail", json!({ "id": first }))["text"].to_string();
    assert!(text.contains("2026-001") && text.contains("Brief aan het college"), "{text}");

    // The next meeting finds minutes and action on its agenda, and adopts the minutes with a change.
    council.on("2026-02-23");
    council.act("agenda.start", json!({ "meeting": second }));
    let sheet = council.ask("agenda.read", json!({ "meeting": second })).to_string();
    assert!(sheet.contains("dinsdag 3 februari 2026") && sheet.contains("Brief aan het college"), "{sheet}");
    council.on("2026-03-03");
    let adopt = json!({ "meeting": first, "adopted_in": second, "changes": "Truus was er tot het eind." });
    council.act("minutes.adopt", adopt);
    let words = printed(&council, "verslag", &first, Audience::Public);
    assert!(words.contains("met deze wijzigingen: Truus was er tot het eind."), "{words}");
    let note = json!({ "item": item, "text": "Anders" });
    assert_eq!(council.refusal("evening.note", note).0, "minutes_locked");
}

// S4.3 twice a year bestuurlijk overleg with organised inhabitants
#[test]
fn s4_3_twice_a_year_bestuurlijk_overleg() {
    let mut council = Council::of_model("area_pairs", "Adviesraad Samenleving", "Alphen aan den Rijn", "2025-12-01");
    let counted = |council: &Council| {
        let year = council.ask("meetings.read", json!({ "year": 2026 }));
        let counts = year["counts"].as_array().unwrap().clone();
        let count = counts.into_iter().find(|count| count["kind"] == "bestuurlijk overleg gebied").unwrap();
        (count["planned"].clone(), count["minimum"].clone())
    };
    assert_eq!(counted(&council), (json!(0), json!(2)));
    meeting(&mut council, "bestuurlijk overleg gebied", None, "2026-04-14");
    let second = meeting(&mut council, "bestuurlijk overleg gebied", None, "2026-10-13");
    assert_eq!(counted(&council), (json!(2), json!(2)));
    council.act("meetings.cancel", json!({ "id": second, "reason": "de wethouder is ziek" }));
    assert_eq!(counted(&council), (json!(1), json!(2)), "what does not go on is not counted");
}
