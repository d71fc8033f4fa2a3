//! Bodies of the council: the deelraden of Arnhem, its working groups, and the network of Groningen.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

fn body(council: &mut Council, kind: &str, name: &str) -> Value {
    council.act("groups.add", json!({ "kind": kind, "name": name, "starts_on": "2024-01-01" }))
}

fn list(council: &Council) -> Vec<Value> {
    council.ask("groups.list", json!({})).as_array().unwrap().clone()
}

/// The body of this id, as it is listed.
fn read(council: &Council, id: &Value) -> Value {
    list(council).into_iter().find(|body| body["id"] == *id).unwrap()
}

fn warnings(council: &Council, id: &Value) -> Vec<String> {
    let kinds = read(council, id)["warnings"].clone();
    kinds.as_array().unwrap().iter().map(|warning| warning["kind"].as_str().unwrap().to_owned()).collect()
}

fn join(council: &mut Council, body: &Value, person: &Value, is_contact: bool) -> Value {
    council.act("groups.add_participant", json!({ "body": body, "person": person, "is_contact": is_contact }))
}

fn of(year: i32, id: &Value) -> Subject {
    Subject { year: Some(year), id: id.as_str().map(Into::into) }
}

fn text(council: &Council, document: &str, subject: &Subject, audience: Audience) -> String {
    let choices = Choices { audience, ..Choices::default() };
    pdf::words(&pdf::text(&council.print_as(document, subject, &choices, Format::Pdf)))
}

/// Three deelraden with a budget of € 20.000 each.
fn arnhem() -> (Council, Vec<Value>) {
    let mut council = Council::new();
    council.act("settings.set", json!({ "name": "uses_subcouncils", "value": 1 }));
    let bodies: Vec<Value> = ["Adviesraad Jeugd", "Adviesraad Wmo", "Adviesraad Werk en Inkomen"]
        .into_iter()
        .map(|name| body(&mut council, "subcouncil", name))
        .collect();
    for body in &bodies {
        council.act("budget.start", json!({ "year": 2026, "body": body, "from": "template" }));
    }
    (council, bodies)
}

#[test]
fn a_claim_is_booked_on_the_budget_of_any_deelraad() {
    let (mut council, bodies) = arnhem();
    let person = council.member("Okke", "Terpstraat");
    let whole = council.ask("budget.whole", json!({ "year": 2026 }));
    for (at, amount) in [(0, 1000), (2, 2500)] {
        let line = whole["budgets"][at]["lines"][0]["id"].clone();
        let claim = council.claim(2026, &person, &line, amount);
        council.act("claims.submit", json!({ "id": claim }));
        council.act("claims.approve", json!({ "id": claim }));
    }
    let whole = council.ask("budget.whole", json!({ "year": 2026 }));
    let committed: Vec<i64> =
        whole["budgets"].as_array().unwrap().iter().map(|one| one["total"]["committed"].as_i64().unwrap()).collect();
    assert_eq!(committed, [1000, 0, 2500]);
    assert_eq!(whole["total"]["committed"], 3500);
    let internal = text(&council, "begroting", &of(2026, &bodies[2]), Audience::Internal);
    assert!(internal.contains("€ 25,00") && !internal.contains("€ 10,00"), "only its own claims: {internal}");
    let report = pdf::lines(&council.print_of("jaarverslag", &Subject::of_year(2026), Format::Pdf));
    assert!(report.iter().any(|line| line.starts_with("Totaal 60.000,00")), "{report:?}");
}

#[test]
fn a_deelraad_meets_by_itself() {
    let (mut council, bodies) = arnhem();
    for body in &bodies[..2] {
        council.act(
            "meetings.schedule",
            json!({
                "year": 2026, "body": body, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "",
                "rule": { "week": "first", "weekday": "tuesday", "skip_months": [] },
                "days": [{ "date": "2026-02-03" }, { "date": "2026-03-03" }],
            }),
        );
    }
    let meeting = |body: &Value| {
        json!({
            "body": body, "date": "2026-02-03", "kind": "plenair", "starts_at": "20:00", "ends_at": "22:00", "place": "",
        })
    };
    assert_eq!(council.refusal("meetings.add", meeting(&bodies[0])).0, "meeting_overlaps");
    council.act("meetings.add", meeting(&bodies[2]));
    let year = council.ask("meetings.read", json!({ "year": 2026 }));
    assert_eq!(year["meetings"].as_array().unwrap().len(), 5);
    assert_eq!(year["bodies"].as_array().unwrap().len(), 3);

    let roster = text(&council, "jaarrooster", &of(2026, &bodies[0]), Audience::Public);
    assert!(roster.contains("Jaarrooster 2026 Adviesraad Jeugd") && !roster.contains("Wmo"), "{roster}");
    let everyone = text(&council, "jaarrooster", &Subject::of_year(2026), Audience::Public);
    assert!(everyone.contains("plenair, Adviesraad Wmo"), "{everyone}");
    let calendar = |subject| String::from_utf8(council.print_of("jaarrooster", &subject, Format::Ics)).unwrap();
    assert_eq!(calendar(of(2026, &bodies[0])).matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(calendar(Subject::of_year(2026)).matches("BEGIN:VEVENT").count(), 5);
}

#[test]
fn a_working_group_has_two_to_four_members_and_one_contact() {
    let mut council = Council::new();
    let group = body(&mut council, "working_group", "Werkgroep Minima");
    let people: Vec<Value> =
        ["Okke", "Truus", "Yara", "Rachid", "Devi"].into_iter().map(|name| council.member(name, "Proef")).collect();
    assert_eq!(warnings(&council, &group), ["too_few", "no_contact"]);
    join(&mut council, &group, &people[0], true);
    assert_eq!(warnings(&council, &group), ["too_few"]);
    join(&mut council, &group, &people[1], false);
    assert!(warnings(&council, &group).is_empty());
    let twice = json!({ "body": group, "person": people[1], "is_contact": false });
    assert_eq!(council.refusal("groups.add_participant", twice), ("participates_already", Some("person".to_owned())));
    join(&mut council, &group, &people[2], false);
    join(&mut council, &group, &people[3], false);
    assert!(warnings(&council, &group).is_empty());
    let fifth = join(&mut council, &group, &people[4], true);
    assert_eq!(warnings(&council, &group), ["too_many", "more_contacts"]);
    council.act("groups.change_participant", json!({ "id": fifth, "is_contact": false, "ends_on": "2026-10-01" }));
    assert!(warnings(&council, &group).is_empty(), "who stopped does not count");

    let matters = |council: &Council| {
        let overview = council.ask("today.overview", json!({ "year": 2026 }));
        let all = overview["attention"].as_array().unwrap().clone();
        all.into_iter().filter(|matter| matter["place"]["room"] == "groups").count()
    };
    assert_eq!(matters(&council), 0);
    council.act("groups.end", json!({ "id": group, "on": "2026-11-01" }));
    assert_eq!(warnings(&council, &group), ["no_closing_agreement"]);
    assert_eq!(matters(&council), 1);
    council.act("groups.end", json!({ "id": group, "on": "2026-11-01", "closing_agreement": "Okke volgt het." }));
    assert_eq!(matters(&council), 0);
    let ended = read(&council, &group);
    let now = ended["participants"].as_array().unwrap().iter().filter(|one| one["now"] == true).count();
    assert_eq!((ended["ended"].clone(), now), (json!(true), 4), "who was in it at the end stays shown");
    council.act("groups.reopen", json!({ "id": group }));
    assert_eq!(read(&council, &group)["closing_agreement"], "Okke volgt het.");
    assert_eq!(council.refusal("groups.remove", json!({ "id": group })).0, "body_in_use");
}

#[test]
fn whoever_left_the_council_is_shown_as_such() {
    let mut council = Council::new();
    let group = body(&mut council, "working_group", "Werkgroep");
    let request = json!({
        "first_name": "Marisol", "last_name": "Proef", "role": "lid", "starts_on": "2020-01-01", "ends_on": "2026-09-01",
    });
    let gone = council.act("people.add", request);
    join(&mut council, &group, &gone, false);
    let new = json!({ "body": group, "first_name": "Ans", "last_name": "Bewoner", "email": "ans@voorbeeld.example" });
    council.act("groups.add_new_participant", new.clone());
    let participants = read(&council, &group)["participants"].clone();
    let left: Vec<&Value> = participants.as_array().unwrap().iter().map(|one| &one["left_council"]).collect();
    assert_eq!(left, [&Value::Null, &json!("2026-09-01")], "Bewoner never was a member, Proef was: {participants}");
    let of = council.ask("groups.of_person", json!({ "id": gone }));
    assert_eq!((of[0]["name"].clone(), of[0]["now"].clone()), (json!("Werkgroep"), json!(true)));

    let mut wrong = new;
    wrong["email"] = json!("geen adres");
    assert_eq!(council.refusal("groups.add_new_participant", wrong), ("not_an_email", Some("email".to_owned())));
}

#[test]
fn a_body_cannot_belong_to_itself() {
    let mut council = Council::new();
    let top = body(&mut council, "steering_group", "Stuurgroep");
    let below = council.act("groups.add", json!({ "kind": "project_group", "name": "Project", "parent": top }));
    for parent in [&top, &below] {
        let request = json!({ "id": top, "name": "Stuurgroep", "parent": parent });
        assert_eq!(council.refusal("groups.change", request), ("body_within_itself", Some("parent".to_owned())));
    }
    assert_eq!(council.refusal("groups.remove", json!({ "id": top })).0, "body_in_use");
    let early = json!({ "id": below, "name": "Project", "starts_on": "2026-05-01", "ends_on": "2026-04-01" });
    assert_eq!(council.refusal("groups.change", early), ("end_before_start", Some("ends_on".to_owned())));
    council.act("groups.remove", json!({ "id": below }));
    council.act("groups.remove", json!({ "id": top }));
    assert!(list(&council).is_empty());
}

/// A network of 40 that is divided by age: 3, 6, 11 and 18, and of two it is not known.
fn groningen() -> (Council, Value, Vec<Value>) {
    let mut council = Council::new();
    let network = body(&mut council, "network", "Inwonersnetwerk");
    let names = ["tot 30 jaar", "30 tot 50 jaar", "50 tot 70 jaar", "70 jaar en ouder"];
    let groups: Vec<Value> = names.iter().map(|name| json!({ "name": name })).collect();
    council.act("groups.set_balance", json!({ "body": network, "name": "Leeftijd", "groups": groups }));
    let ages = council.ask("groups.balance", json!({ "id": network }))["balances"][0]["groups"].clone();
    let mut people = Vec::new();
    for number in 0..40 {
        let request = json!({ "body": network, "first_name": format!("Inwoner{number}"), "last_name": "Netwerk" });
        let participant = council.act("groups.add_new_participant", request);
        let age = match number {
            0..3 => 0,
            3..9 => 1,
            9..20 => 2,
            20..38 => 3,
            _ => {
                people.push(participant);
                continue;
            }
        };
        council.act("groups.place", json!({ "id": participant, "groups": [ages[age]["id"]] }));
        people.push(participant);
    }
    (council, network, people)
}

#[test]
fn a_network_is_shown_in_totals_from_which_nobody_can_be_told() {
    let (mut council, network, people) = groningen();
    let overview = council.ask("groups.balance", json!({ "id": network }));
    let counts = |overview: &Value| -> Vec<Value> {
        let groups = overview["balances"][0]["groups"].as_array().unwrap().clone();
        groups.into_iter().map(|group| group["count"].clone()).collect()
    };
    assert_eq!(overview["participants"], 40);
    assert_eq!(
        counts(&overview),
        [Value::Null, Value::Null, json!(11), json!(18)],
        "three alone would follow from the sum"
    );
    let balance = &overview["balances"][0];
    assert_eq!((balance["hidden"].clone(), balance["unknown"].clone()), (json!(9), json!(2)));

    for audience in [Audience::Public, Audience::Internal] {
        let printed = text(&council, "werkgroepen", &Subject::of_year(2026), audience);
        assert!(
            printed.contains("40 inwoners doen mee") && printed.contains("Samen: tot 30 jaar, 30 tot 50 jaar 9"),
            "{printed}"
        );
        assert!(!printed.contains("Inwoner0"), "no names of a network: {printed}");
    }
    let place = council.ask("groups.places", json!({ "id": people[0] }));
    assert_eq!(place[0]["group"], balance["groups"][0]["id"], "on the card of who it is");
    assert!(!list(&council)[0].to_string().contains("tot 30 jaar"), "and not in the list");

    let both = json!({ "id": people[0], "groups": [balance["groups"][0]["id"], balance["groups"][1]["id"]] });
    assert_eq!(council.refusal("groups.place", both).0, "balance_twice");
    let one = json!({ "body": network, "name": "Wijk", "groups": [{ "name": "overal" }] });
    assert_eq!(council.refusal("groups.set_balance", one), ("balance_needs_groups", Some("groups".to_owned())));

    council.act("settings.set", json!({ "name": "least_shown", "value": 2 }));
    assert_eq!(
        counts(&council.ask("groups.balance", json!({ "id": network }))),
        [3, 6, 11, 18].map(|count| json!(count))
    );
    let change = json!({ "id": people[20], "is_contact": false, "ends_on": "2026-10-01" });
    council.act("groups.change_participant", change);
    assert_eq!(
        council.ask("groups.balance", json!({ "id": network }))["participants"],
        39,
        "who stopped is not counted"
    );
}

#[test]
fn a_group_of_a_division_that_goes_takes_only_its_own_places() {
    let (mut council, network, _) = groningen();
    let balance = council.ask("groups.balance", json!({ "id": network }))["balances"][0].clone();
    let keep = |at: usize, name: &str| json!({ "id": balance["groups"][at]["id"], "name": name });
    let request = json!({
        "id": balance["id"], "body": network, "name": "Leeftijd",
        "groups": [keep(3, "oud"), keep(2, "midden"), { "name": "kind" }],
    });
    council.act("groups.set_balance", request);
    let after = council.ask("groups.balance", json!({ "id": network }))["balances"][0].clone();
    assert_eq!((after["known"].clone(), after["unknown"].clone()), (json!(29), json!(11)));
    assert_eq!(after["groups"][0]["name"], "oud");
    council.file_mut().undo().unwrap();
    assert_eq!(council.ask("groups.balance", json!({ "id": network }))["balances"][0], balance);
}

#[test]
fn the_example_prints_its_groups_in_one_scheme() {
    let council = Council::example();
    let public = text(&council, "werkgroepen", &Subject::of_year(2026), Audience::Public);
    for words in
        ["Werkgroep Wijkcentra", "Okke Terpstraat", "Truus Wielemaker", "Afgesloten in 2026", "Werkgroep Minima"]
    {
        assert!(public.contains(words), "{words}: {public}");
    }
    assert!(!public.contains('@'), "no addresses in the public version");
    let internal = text(&council, "werkgroepen", &Subject::of_year(2026), Audience::Internal);
    assert!(internal.contains("okke@waterhoven.example"), "{internal}");
}
