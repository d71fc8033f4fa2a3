//! Members over the years: terms that follow each other, leaving halfway, coming back, people of one name, and what of
//! them is on paper.

use std::fs;

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf, root, word};
use serde_json::{Value, json};

fn join(council: &mut Council, first: &str, last: &str, since: &str) -> Value {
    let person = json!({ "first_name": first, "last_name": last, "role": "lid", "starts_on": since });
    council.act("people.add", person)
}

fn member(council: &Council, person: &Value) -> Value {
    let people = council.ask("people.list", json!({}));
    people.as_array().unwrap().iter().find(|member| member["id"] == *person).unwrap().clone()
}

fn term(council: &Council, person: &Value, place: usize) -> Value {
    member(council, person)["memberships"][place].clone()
}

fn seat(rotation: &Value, name: &str) -> Value {
    rotation["seats"].as_array().unwrap().iter().find(|seat| seat["name"] == name).unwrap().clone()
}

#[test]
fn a_file_of_the_first_schemas_keeps_its_members() {
    for schema in [1, 2] {
        let council = Council::copy_of(&root().join(format!("tests/files/schema-{schema}.raad")));
        let people = council.ask("people.list", json!({}));
        let people = people.as_array().unwrap();
        let of = |first: &str| people.iter().find(|member| member["first_name"] == first).unwrap();
        assert_eq!(people.len(), 12, "schema {schema}");
        for (first, role, is_member) in [
            ("Willemijn", json!("voorzitter"), true),
            ("Rachid", json!("lid"), true),
            ("Noor", json!("ambtelijk secretaris"), false),
            ("Marisol", Value::Null, false),
        ] {
            assert_eq!((&of(first)["role"], &of(first)["is_member"]), (&role, &json!(is_member)), "{first}");
        }
        let chair = of("Willemijn");
        assert_eq!(chair["memberships"][0]["starts_on"], "2023-01-01");
        assert_eq!(chair["memberships"][0]["term_number"], 1);
        assert_eq!(chair["roles"][0]["id"], chair["memberships"][0]["id"], "the history of the row stays its own");
        assert_eq!((&chair["roles"][0]["votes"], &of("Noor")["roles"][0]["votes"]), (&json!(true), &json!(false)));
        assert_eq!(of("Noor")["memberships"], json!([]), "who supports the council has no seat");
        assert_eq!(of("Marisol")["memberships"][0]["ends_on"], "2026-09-01");
    }
}

/// Of each person the rows of old: role, first and last day; and what they must have become: first and last day of each
/// term, and the roles.
type Grown = (&'static [(&'static str, &'static str, Option<&'static str>)], Value, &'static [&'static str]);

#[test]
fn rows_of_the_first_schemas_that_follow_each_other_become_one_term() {
    let grown: [Grown; 5] = [
        (
            &[
                ("lid", "2018-01-01", Some("2019-12-31")),
                ("secretaris", "2020-01-01", Some("2021-12-31")),
                ("lid", "2022-01-01", None),
            ],
            json!([["2018-01-01", null]]),
            &["secretaris"],
        ),
        (
            &[("voorzitter", "2020-01-01", Some("2022-06-30")), ("penningmeester", "2021-01-01", Some("2022-12-31"))],
            json!([["2020-01-01", "2022-12-31"]]),
            &["voorzitter", "penningmeester"],
        ),
        (
            &[("Lid", "2015-01-01", None), ("secretaris", "2016-01-01", Some("2017-12-31"))],
            json!([["2015-01-01", null]]),
            &["secretaris"],
        ),
        (
            &[("lid", "2018-01-01", Some("2019-06-30")), ("lid", "2019-07-02", None)],
            json!([["2018-01-01", "2019-06-30"], ["2019-07-02", null]]),
            &[],
        ),
        (&[("Ambtelijk secretaris", "2018-01-01", None)], json!([]), &["Ambtelijk secretaris"]),
    ];
    let id = |table: u8, number: usize| format!("{table}0000000-0000-7000-8000-{number:012}");
    for schema in [1, 2] {
        let folder = tempfile::tempdir().unwrap();
        let old = folder.path().join("oud.raad");
        fs::copy(root().join(format!("tests/files/schema-{schema}.raad")), &old).unwrap();
        let db = rusqlite::Connection::open(&old).unwrap();
        for (person, (rows, ..)) in grown.iter().enumerate() {
            db.execute("INSERT INTO person VALUES (?1, ?1, '', 'Proef', '', '')", [id(2, person)]).unwrap();
            for (row, (role, from, to)) in rows.iter().enumerate() {
                let values = rusqlite::params![id(3, person * 10 + row), id(2, person), role, from, to];
                db.execute("INSERT INTO membership VALUES (?1, ?2, ?3, ?4, ?5)", values).unwrap();
            }
        }
        db.close().unwrap();
        let council = Council::copy_of(&old);
        for (person, (_, terms, roles)) in grown.iter().enumerate() {
            let now = member(&council, &json!(id(2, person)));
            let became: Vec<Value> = now["memberships"]
                .as_array()
                .unwrap()
                .iter()
                .map(|term| json!([term["starts_on"], term["ends_on"]]))
                .collect();
            assert_eq!(json!(became), *terms, "schema {schema}, person {person}");
            let held: Vec<&str> =
                now["roles"].as_array().unwrap().iter().map(|held| held["role"].as_str().unwrap()).collect();
            assert_eq!(held, *roles, "schema {schema}, person {person}");
        }
    }
}

#[test]
fn terms_follow_each_other_until_the_last() {
    let mut council = Council::new();
    council.on("2026-01-05");
    let person = join(&mut council, "Jo", "Smit", "2023-01-01");
    let first = term(&council, &person, 0);
    assert_eq!((&first["term_ends_on"], &first["term_number"]), (&json!("2026-12-31"), &json!(1)));

    let again = json!({ "membership": first["id"], "appointed_by": "het college", "appointed_on": "2026-11-03" });
    council.act("people.reappoint", again);
    assert_eq!(term(&council, &person, 0)["ends_on"], "2026-12-31");
    let second = term(&council, &person, 1);
    assert_eq!(
        (&second["starts_on"], &second["term_ends_on"], &second["term_number"]),
        (&json!("2027-01-01"), &json!("2030-12-31"), &json!(2))
    );

    let third = json!({ "membership": second["id"], "term_ends_on": "2031-12-31" });
    let (code, field) = council.refusal("people.reappoint", third.clone());
    assert_eq!((code, field.as_deref()), ("term_beyond_most", Some("beyond_because")));
    let mut with_reason = third;
    with_reason["beyond_because"] = json!("Overdracht, met instemming van het college");
    council.act("people.reappoint", with_reason);
    assert_eq!(term(&council, &person, 2)["term_ends_on"], "2031-12-31");

    // A council that agreed otherwise.
    council.act("settings.set", json!({ "name": "most_terms", "value": 4 }));
    council.act("settings.set", json!({ "name": "term_years", "value": 3 }));
    council.act("people.reappoint", json!({ "membership": term(&council, &person, 2)["id"] }));
    assert_eq!(term(&council, &person, 3)["term_ends_on"], "2034-12-31");
}

#[test]
fn a_term_that_would_be_over_already_is_left_open() {
    let mut council = Council::new();
    let person = join(&mut council, "Jo", "Smit", "2015-01-01");
    assert_eq!(term(&council, &person, 0)["term_ends_on"], Value::Null, "nobody said how it went on");
    let next = json!({ "membership": term(&council, &person, 0)["id"] });
    assert_eq!(council.refusal("people.reappoint", next), ("required", Some("starts_on".into())));
}

#[test]
fn who_leaves_halfway_leaves_the_roles_and_a_successor_begins_a_term() {
    let mut council = Council::new();
    council.on("2026-02-03");
    let chair = join(&mut council, "Anna", "Bos", "2025-01-01");
    council.act("people.add_role", json!({ "person": chair, "role": "voorzitter", "starts_on": "2025-01-01" }));
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    council.act(
        "plan.add_activity",
        json!({ "plan": plan, "title": "Wijkbezoek", "kind": "working_visit", "owner": chair }),
    );
    let seat = term(&council, &chair, 0)["id"].clone();

    let nameless = json!({ "membership": seat, "on": "2026-06-30", "because": " " });
    assert_eq!(council.refusal("people.leave", nameless).0, "reason_required");
    let open = council.act("people.leave", json!({ "membership": seat, "on": "2026-06-30", "because": "verhuisd" }));
    assert_eq!(open["activities"], json!(["Wijkbezoek"]), "somebody else must do it");
    assert_eq!(member(&council, &chair)["roles"][0]["ends_on"], "2026-06-30");
    assert_eq!(member(&council, &chair)["role"], "voorzitter", "until that day");

    council.on("2026-07-01");
    assert_eq!(member(&council, &chair)["role"], Value::Null);
    let rotation = council.ask("people.rotation", json!({ "year": 2026 }));
    assert_eq!((&rotation["vacant_roles"], &rotation["members"]), (&json!(["voorzitter"]), &json!(0)));
    assert_eq!(council.refusal("people.reappoint", json!({ "membership": seat })).0, "membership_ended");

    let own = join(&mut council, "Ben", "Cox", "2026-07-01");
    assert_eq!(term(&council, &own, 0)["term_ends_on"], "2030-06-30", "a term of one's own");
    let other = council.act(
        "people.add",
        json!({ "first_name": "Cas", "last_name": "Dam", "role": "ambtelijk ondersteuner", "starts_on": "2026-07-01" }),
    );
    council.act("people.appoint", json!({ "person": other, "starts_on": "2026-07-01", "serves_out": seat }));
    assert_eq!(term(&council, &other, 0)["term_ends_on"], "2028-12-31", "or what was left of the other's");
}

#[test]
fn who_comes_back_begins_anew_and_never_sits_twice() {
    let mut council = Council::new();
    council.on("2026-02-03");
    let person = join(&mut council, "Jo", "Smit", "2024-01-01");
    let twice = json!({ "person": person, "starts_on": "2025-01-01" });
    assert_eq!(council.refusal("people.appoint", twice).0, "membership_overlaps");
    let seat = term(&council, &person, 0)["id"].clone();
    council.act("people.leave", json!({ "membership": seat, "on": "2024-12-31", "because": "werk" }));
    council.act("people.appoint", json!({ "person": person, "starts_on": "2026-01-01" }));
    let back = term(&council, &person, 1);
    assert_eq!((&back["term_number"], &back["term_ends_on"]), (&json!(1), &json!("2029-12-31")));
    assert_eq!(member(&council, &person)["is_member"], true);
    let text = pdf::words(&pdf::text(&council.print("jaarverslag", 2026, Format::Pdf)));
    assert_eq!(text.matches("1 jan 2026").count(), 1, "the year tells of this stay only: {text}");
}

#[test]
fn a_new_member_of_a_subcouncil_sits_there_with_role_and_term() {
    let mut council = Council::new();
    let body = council.act("groups.add", json!({ "kind": "subcouncil", "name": "Deelraad Wmo" }));
    let new = json!({ "first_name": "Naima", "last_name": "Terpstra", "role": "voorzitter", "body": body, "starts_on": "2026-01-01" });
    let naima = council.act("people.add", new);
    let naima = member(&council, &naima);
    for held in [&naima["memberships"][0], &naima["roles"][0]] {
        assert_eq!((&held["body"], &held["body_name"]), (&body, &json!("Deelraad Wmo")));
    }
}

#[test]
fn people_of_one_name_are_told_apart() {
    let mut council = Council::new();
    join(&mut council, "Jan", "Smit", "2019-01-01");
    join(&mut council, "Jan", "Smit", "2024-01-01");
    join(&mut council, "jan", "smit", "2024-05-01");
    join(&mut council, "Jan", "de Smit", "2024-05-01");
    let people = council.ask("people.list", json!({}));
    let labels: Vec<_> = people.as_array().unwrap().iter().map(|member| member["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["Jan de Smit", "Jan Smit (sinds 2019)", "Jan Smit (sinds 2024)", "jan smit (sinds 2024) (2)"]);
}

#[test]
fn the_schedule_says_who_leaves_and_who_is_left() {
    let mut council = Council::new();
    council.on("2026-11-03");
    let anna = join(&mut council, "Anna", "Bos", "2023-01-01");
    join(&mut council, "Ben", "Cox", "2023-01-01");
    join(&mut council, "Cas", "Dam", "2023-01-01");
    join(&mut council, "Els", "Fok", "2025-07-01");
    let last = json!({ "membership": term(&council, &anna, 0)["id"], "starts_on": "2025-01-01", "term_ends_on": "2026-12-31" });
    council.act("people.reappoint", last);

    let rotation = council.ask("people.rotation", json!({ "year": 2026 }));
    assert_eq!(seat(&rotation, "Anna Bos")["can_be_reappointed"], false, "it is the second of two terms");
    assert_eq!(seat(&rotation, "Ben Cox")["can_be_reappointed"], true);
    let years: Vec<_> = rotation["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| {
            let count = |key: &str| year[key].as_array().unwrap().len();
            (
                year["year"].as_i64().unwrap(),
                count("may_stay"),
                count("must_leave"),
                year["left_if_all"].as_u64().unwrap(),
                year["left_if_none"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        years,
        [(2026, 2, 1, 3, 1), (2027, 0, 0, 3, 1), (2028, 0, 0, 3, 1), (2029, 1, 0, 3, 0), (2030, 0, 0, 1, 0)]
    );
    let warnings = rotation["warnings"].to_string();
    for sentence in [
        "Er zijn 4 leden. De raad heeft er minstens 5 nodig.",
        "In 2026 eindigt de termijn van 3 van de 4 leden: meer dan de helft.",
        "De termijn van Anna Bos eindigt op 31 december 2026. Dit is de laatste termijn.",
    ] {
        assert!(warnings.contains(sentence), "{sentence} is not in {warnings}");
    }

    // Nobody recorded what came of it.
    council.on("2027-02-02");
    let rotation = council.ask("people.rotation", json!({ "year": 2027 }));
    assert_eq!(seat(&rotation, "Ben Cox")["is_overdue"], true);
    let today = council.ask("today.overview", json!({ "year": 2027 }))["attention"].to_string();
    assert!(today.contains("De termijn van Ben Cox is voorbij"), "{today}");
    // And so it was at the end of another year.
    let before = council.ask("people.rotation", json!({ "year": 2025 }));
    assert_eq!((&before["on"], &before["members"]), (&json!("2025-12-31"), &json!(4)));
}

#[test]
fn a_check_is_asked_for_every_year_of_who_checks() {
    let mut council = Council::new();
    let (jo, bo) = (join(&mut council, "Jo", "Smit", "2024-01-01"), join(&mut council, "Bo", "Tak", "2024-01-01"));
    let waits = |council: &Council| {
        council.ask("today.overview", json!({ "year": 2026 }))["attention"].to_string().contains("nog niet getoetst")
    };
    assert!(!waits(&council), "a council that never checks is not asked to");
    let check = |person: &Value, on: &str, lives: bool| {
        json!({
            "person": person, "checked_on": on, "is_councillor": false, "works_for_municipality": false,
            "works_for_institution": false, "lives_in_municipality": lives,
        })
    };
    council.act("people.add_check", check(&jo, "2025-03-03", true));
    assert!(waits(&council));
    council.act("people.add_check", check(&jo, "2026-01-13", true));
    council.act("people.add_check", check(&bo, "2026-01-13", false));
    assert!(!waits(&council));
    assert_eq!(member(&council, &jo)["checks"][0]["passed"], true);
    assert_eq!(member(&council, &bo)["checks"][0]["passed"], false, "who lives elsewhere does not pass");
}

#[test]
fn training_stands_in_the_report_and_keeps_its_line() {
    let mut council = Council::new();
    let line = council.budget(2026)[0].clone();
    let jo = join(&mut council, "Jo", "Smit", "2024-01-01");
    let add = json!({
        "date": "2026-03-17", "title": "Een verordening lezen", "given_by": "Leergang", "cost": "480,00",
        "budget_line": line, "participants": [jo, jo],
    });
    let mut elsewhere = add.clone();
    elsewhere["date"] = json!("2025-03-17");
    assert_eq!(council.refusal("people.add_training", elsewhere).0, "line_other_year");
    let training = council.act("people.add_training", add);
    assert_eq!(council.refusal("budget.remove_line", json!({ "id": line })).0, "budget_line_in_use");
    assert_eq!(council.refusal("people.remove", json!({ "id": jo })).0, "person_in_use");
    let trainings = council.ask("people.trainings", json!({}));
    assert_eq!(trainings[0]["participants"], json!([jo]), "nobody takes part twice");
    let report = |council: &Council, audience| {
        let choices = Choices { audience, ..Choices::default() };
        pdf::words(&pdf::text(&council.print_as("jaarverslag", &Subject::of_year(2026), &choices, Format::Pdf)))
    };
    let (public, internal) = (report(&council, Audience::Public), report(&council, Audience::Internal));
    assert!(public.contains("Een verordening lezen") && !public.contains("480,00"), "{public}");
    assert!(internal.contains("480,00"), "{internal}");
    council.act("people.remove_training", json!({ "id": training }));
    council.act("people.remove", json!({ "id": jo }));
}

#[test]
fn an_account_number_is_masked_and_on_no_list() {
    let mut council = Council::new();
    let person = json!({
        "first_name": "Jo", "last_name": "Smit", "role": "lid", "starts_on": "2026-01-01",
        "iban": "NL85 TEST 0000 0001 01", "email": "kanarie@geheim.example", "phone": "06 9876 5432", "address": "Kanariestraat 1",
    });
    let person = council.act("people.add", person);
    let listed = council.ask("people.list", json!({})).to_string();
    assert!(listed.contains("NL•• •••• •••• 0101") && !listed.contains("NL85TEST"), "{listed}");
    assert_eq!(council.ask("people.account", json!({ "id": person })), "NL85TEST0000000101");
    for (audience, format) in [
        (Audience::Public, Format::Pdf),
        (Audience::Public, Format::Html),
        (Audience::Public, Format::Docx),
        (Audience::Internal, Format::Pdf),
        (Audience::Internal, Format::Html),
    ] {
        let choices = Choices { audience, ..Choices::default() };
        let made = council.print_as("ledenlijst", &Subject::of_year(2026), &choices, format);
        let text = match format {
            Format::Pdf => pdf::text(&made),
            Format::Docx => word::whole_text(&made),
            _ => String::from_utf8(made).unwrap(),
        };
        assert!(text.contains("Jo Smit"));
        assert!(
            !text.contains("NL85") && !text.contains("0101") && !text.contains("••"),
            "{audience:?} {format:?}: {text}"
        );
        let reached = ["kanarie", "Kanarie", "9876"].iter().any(|canary| text.contains(canary));
        assert_eq!(reached, audience == Audience::Internal, "{audience:?} {format:?}: {text}");
    }
}
