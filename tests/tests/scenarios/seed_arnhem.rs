//! The adviesraad of Arnhem, set up from the werkwijze of its deelraad Werk en Inkomen (S3): three deelraden of seven, with
//! werkgroepen. Each step has the number of its statement. The people are made up.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

const DEELRADEN: [&str; 3] = ["Adviesraad Jeugd", "Adviesraad Wmo", "Adviesraad Werk en Inkomen"];

/// First names by the letter of the deelraad, last names by the seat in it.
const FIRST_NAMES: [[&str; 7]; 3] = [
    ["Jaap", "Janna", "Jelle", "Jolanda", "Joost", "Julia", "Jurre"],
    ["Wanda", "Wendy", "Wessel", "Wilma", "Wim", "Wouter", "Wytske"],
    ["Karel", "Karin", "Kees", "Khadija", "Kim", "Klaas", "Koen"],
];
const LAST_NAMES: [&str; 7] = ["Berkenbos", "Zandweg", "Rozendal", "Lentink", "Velperbroek", "Haarhuis", "Presikhaaf"];
const ROLES: [&str; 7] = ["voorzitter", "secretaris", "penningmeester", "lid", "lid", "lid", "lid"];

struct Arnhem {
    council: Council,
    /// In the order of their names above.
    deelraden: Vec<Value>,
    members: Vec<Vec<Value>>,
    executive: Value,
}

/// In November 2017: three deelraden, in each a chair, a secretary, a treasurer and four members.
fn arnhem() -> Arnhem {
    let mut council = Council::of_model("subcouncils", "Adviesraad Sociaal Domein", "Arnhem", "2017-11-21");
    let bodies = council.ask("groups.list", json!({}));
    let of_model =
        |name: &str| bodies.as_array().unwrap().iter().find(|body| body["name"] == name).unwrap()["id"].clone();
    let executive = of_model("Dagelijks bestuur");
    let mut members = Vec::new();
    let mut deelraden = Vec::new();
    for (number, name) in DEELRADEN.into_iter().enumerate() {
        let body = of_model(&name.replace("Adviesraad", "Deelraad"));
        council.act("groups.change", json!({ "id": body, "name": name }));
        let mut seven = Vec::new();
        for seat in 0..7 {
            let person = json!({
                "first_name": FIRST_NAMES[number][seat], "last_name": LAST_NAMES[seat], "town": "Arnhem", "body": body,
                "role": ROLES[seat], "starts_on": "2017-01-01", "appointed_by": "de gemeente Arnhem", "appointed_on": "2016-12-13",
            });
            seven.push(council.act("people.add", person));
        }
        members.push(seven);
        deelraden.push(body);
    }
    Arnhem { council, deelraden, members, executive }
}

fn body(council: &Council, id: &Value) -> Value {
    let bodies = council.ask("groups.list", json!({}));
    bodies.as_array().unwrap().iter().find(|body| body["id"] == *id).unwrap().clone()
}

fn of(year: i32, id: &Value) -> Subject {
    Subject { year: Some(year), id: id.as_str().map(Into::into) }
}

fn printed(council: &Council, document: &str, subject: &Subject) -> String {
    pdf::words(&pdf::text(&council.print_as(document, subject, &Choices::default(), Format::Pdf)))
}

// S3.1 three deelraden; € 60.000, € 20.000 each
#[test]
fn s3_1_three_deelraden_of_20_000_are_60_000_together() {
    let Arnhem { mut council, deelraden, .. } = arnhem();
    for deelraad in &deelraden {
        council.act("budget.start", json!({ "year": 2018, "body": deelraad, "from": "template" }));
    }
    let whole = council.ask("budget.whole", json!({ "year": 2018 }));
    assert_eq!((&whole["total"]["requested"], whole["budgets"].as_array().unwrap().len()), (&json!(6_000_000), 3));
    assert!(council.ask("budget.read", json!({ "year": 2018 })).is_null(), "the council itself has none");
    let again = json!({ "year": 2018, "body": deelraden[0], "from": "nothing" });
    assert_eq!(council.refusal("budget.start", again).0, "budget_exists");

    let all = council.said("begroting", 2018, Audience::Public);
    assert!(all.contains("Adviesraad Wmo 20.000,00") && all.contains("Totaal 60.000,00"), "{all}");
    let one = printed(&council, "begroting", &of(2018, &deelraden[0]));
    assert!(one.contains("Begroting 2018 Adviesraad Jeugd") && !one.contains("60.000"), "{one}");
    let letter = council.said("begrotingsaanvraag", 2018, Audience::Public);
    assert!(letter.contains("€ 60.000,00, voor de raad en zijn deelraden samen"), "{letter}");
    let letter = printed(&council, "begrotingsaanvraag", &of(2018, &deelraden[2]));
    assert!(letter.contains("€ 20.000,00 voor Adviesraad Werk en Inkomen"), "{letter}");

    council
        .act("budget.grant", json!({ "year": 2018, "body": deelraden[1], "on": "2017-12-04", "as_requested": true }));
    assert_eq!(
        council.ask("budget.whole", json!({ "year": 2018 }))["total"]["granted"],
        2_000_000,
        "only one is granted"
    );
    council.act("budget.start", json!({ "year": 2019, "body": deelraden[1], "from": "last_year" }));
    assert_eq!(council.ask("budget.whole", json!({ "year": 2019 }))["total"]["requested"], 2_000_000);
}

// S3.2 seven members, independent, living in town, appointed by the gemeente for four years
#[test]
fn s3_2_seven_independent_members_for_four_years() {
    let Arnhem { mut council, deelraden, members, .. } = arnhem();
    let seats = body(&council, &deelraden[2])["seats"].clone();
    assert_eq!(seats.as_array().unwrap().iter().filter(|seat| seat["now"] == true).count(), 7, "{seats}");
    let karel = council.person(&members[2][0]);
    let term = &karel["memberships"][0];
    assert_eq!((&term["term_ends_on"], &term["appointed_by"]), (&json!("2020-12-31"), &json!("de gemeente Arnhem")));
    assert_eq!(
        (&karel["role"], &karel["is_member"]),
        (&json!("voorzitter van Adviesraad Werk en Inkomen"), &json!(true))
    );
    assert_eq!(council.person(&members[1][4])["role"], "lid van Adviesraad Wmo");
    let rotation = council.ask("people.rotation", json!({ "year": 2017 }));
    assert_eq!((&rotation["members"], &rotation["wanted"]), (&json!(21), &json!(21)));
    let list = council.said("ledenlijst", 2017, Audience::Public);
    for words in [
        "Karel Berkenbos voorzitter van Adviesraad Werk en Inkomen eerste termijn, tot en met 31 december 2020",
        "Wytske Presikhaaf lid van Adviesraad Wmo",
    ] {
        assert!(list.contains(words), "{words}: {list}");
    }
    let places: Vec<usize> = ["Jaap", "Jurre", "Karel", "Koen", "Wanda", "Wytske"]
        .iter()
        .map(|name| list.find(name).unwrap_or_else(|| panic!("{name}: {list}")))
        .collect();
    assert!(places.is_sorted(), "each deelraad together, its chair first: {list}");

    // Independent, "tenzij het college overtuigd is van de onafhankelijkheid"; and living in Arnhem.
    let check = |person: &Value, institution: bool, lives: bool, note: &str| {
        json!({
            "person": person, "checked_on": "2017-11-14", "is_councillor": false, "works_for_municipality": false,
            "works_for_institution": institution, "lives_in_municipality": lives, "note": note,
        })
    };
    for person in members.iter().flatten().skip(3) {
        council.act("people.add_check", check(person, false, true, ""));
    }
    let waits = "De onafhankelijkheid van 3 leden is nog niet getoetst";
    assert!(council.asked_today().contains(&waits.into()), "{:?}", council.asked_today());
    let convinced = "Werkt bij een zorgaanbieder; het college is overtuigd van de onafhankelijkheid.";
    council.act("people.add_check", check(&members[0][0], true, true, convinced));
    council.act("people.add_check", check(&members[0][1], false, false, ""));
    council.act("people.add_check", check(&members[0][2], false, true, ""));
    let passed = |person: &Value| council.person(person)["checks"][0]["passed"].clone();
    assert_eq!([0, 1, 2].map(|seat| passed(&members[0][seat])), [json!(false), json!(false), json!(true)]);
    assert_eq!(council.person(&members[0][0])["checks"][0]["note"], convinced);
    assert!(!council.asked_today().iter().any(|title| title.contains("onafhankelijkheid")));
}

// S3.3 missie, visie, kernwaarden, strategie, scenario's as the council's own text
#[test]
fn s3_3_the_council_in_its_own_words() {
    let Arnhem { mut council, .. } = arnhem();
    let sections = [
        ("Missie", "Op een **pragmatische**, concrete en flexibele manier adviseren."),
        ("Visie", "Wij willen een erkend en onafhankelijk adviesorgaan zijn."),
        ("Kernwaarden", "- respect\n- open houding"),
        ("Strategie", "Ons goed inlezen, kennis vergaren en ons laten informeren."),
        ("Scenario’s", "Per onderwerp werken wij met werkgroepen."),
    ];
    for (title, text) in sections {
        let id = council.act("council.add_method_section", json!({ "title": title, "body": text }));
        if title == "Missie" {
            let section = json!({ "id": id, "title": title, "body": text, "in_report": true });
            council.act("council.change_method_section", section);
        }
    }
    let kept = council.ask("council.method", json!({}));
    assert_eq!(
        kept.as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect::<Vec<_>>(),
        sections.map(|(title, _)| title)
    );
    let method = printed(&council, "werkwijze", &Subject::default());
    for words in ["Op een pragmatische, concrete en flexibele manier adviseren.", "respect", "Scenario’s"] {
        assert!(method.contains(words), "{words}: {method}");
    }
    let report = council.said("jaarverslag", 2017, Audience::Public);
    assert!(report.contains("Op een pragmatische") && !report.contains("Ons goed inlezen"), "{report}");
}

// S3.5 werkgroepen of two to four, one contact on each side; subjects and groups in one scheme
#[test]
fn s3_5_werkgroepen_and_their_subjects_in_one_scheme() {
    let Arnhem { mut council, deelraden, members, .. } = arnhem();
    let manager = json!({ "first_name": "Otto", "last_name": "Stadhuis", "role": "projectmanager", "organisation": "Gemeente Arnhem" });
    let manager = council.act("contacts.add", manager);
    let mut groups = Vec::new();
    for (name, subject, people) in [
        ("Doorbraak naar werk", "Plan van aanpak 2018–2021", &members[2][0..3]),
        ("Armoede", "Bijzondere bijstand", &members[2][3..5]),
        ("Beschut werk", "Nieuwe banen bij de gemeente", &members[2][4..7]),
    ] {
        let group = json!({
            "kind": "working_group", "name": name, "subject": subject, "parent": deelraden[2], "counterpart": manager,
            "starts_on": "2017-10-17",
        });
        let group = council.act("groups.add", group);
        for (place, person) in people.iter().enumerate() {
            council.act("groups.add_participant", json!({ "body": group, "person": person, "is_contact": place == 0 }));
        }
        assert_eq!(body(&council, &group)["warnings"], json!([]), "{name} is as agreed");
        groups.push(group);
    }
    let scheme = council.said("werkgroepen", 2017, Audience::Public);
    for row in [
        "Doorbraak naar werk Plan van aanpak 2018–2021 Karel Berkenbos Kees Rozendal, Karin Zandweg Otto Stadhuis (Gemeente Arnhem)",
        "Armoede Bijzondere bijstand Khadija Lentink Kim Velperbroek Otto Stadhuis (Gemeente Arnhem)",
    ] {
        assert!(scheme.contains(row), "{row}: {scheme}");
    }
    assert!(scheme.contains("Jaap Berkenbos (voorzitter)"), "of a deelraad who sits in it: {scheme}");

    // One more makes five, one less leaves one; a successor at the gemeente goes on with every group.
    for person in &members[2][5..7] {
        council.act("groups.add_participant", json!({ "body": groups[0], "person": person, "is_contact": false }));
    }
    assert_eq!(body(&council, &groups[0])["warnings"][0]["kind"], "too_many");
    assert!(council.asked_today().contains(&"Doorbraak naar werk".into()));
    let next = json!({ "of": manager, "on": "2017-12-01", "first_name": "Petra", "last_name": "Raadhuis" });
    council.act("contacts.succeed", next);
    let speaks: Vec<Value> = groups.iter().map(|group| body(&council, group)["counterpart_name"].clone()).collect();
    assert_eq!(speaks, ["Petra Raadhuis (Gemeente Arnhem)"; 3]);
}

// S3.7 roles: chair, secretary, treasurer, dagelijks bestuur of the three chairs
#[test]
fn s3_7_the_chairs_are_the_dagelijks_bestuur() {
    let Arnhem { mut council, deelraden, members, executive } = arnhem();
    for seven in &members {
        council.act("groups.add_participant", json!({ "body": executive, "person": seven[0], "is_contact": false }));
    }
    let names: Vec<Value> =
        body(&council, &executive)["participants"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["Jaap Berkenbos", "Karel Berkenbos", "Wanda Berkenbos"]);
    let roles: Vec<Value> =
        body(&council, &deelraden[1])["seats"].as_array().unwrap().iter().map(|seat| seat["role"].clone()).collect();
    for role in ["voorzitter", "secretaris", "penningmeester"] {
        assert_eq!(roles.iter().filter(|held| **held == role).count(), 1, "{role}: {roles:?}");
    }
    // "Deze functionaris heeft geen adviesfunctie."
    let support = json!({ "first_name": "Roos", "last_name": "Connectie", "role": "ambtelijk secretaris", "starts_on": "2017-01-01" });
    let support = council.act("people.add", support);
    let role = council.person(&support)["roles"][0].clone();
    assert_eq!((&role["votes"], &council.person(&support)["is_member"]), (&json!(false), &json!(false)));
    let schedule = council.said("rooster-van-aftreden", 2017, Audience::Public);
    assert!(schedule.contains("Wanda Berkenbos voorzitter Adviesraad Wmo"), "{schedule}");

    // A chair leaves: the deelraad has none, until one of the members is.
    let seat = council.person(&members[1][0])["memberships"][0]["id"].clone();
    let left = council.act("people.leave", json!({ "membership": seat, "on": "2017-11-20", "because": "Nieuwe baan" }));
    assert_eq!(left["groups"], json!(["Dagelijks bestuur"]));
    let vacant = "voorzitter van Adviesraad Wmo";
    assert_eq!(council.ask("people.rotation", json!({ "year": 2017 }))["vacant_roles"], json!([vacant]));
    assert!(council.asked_today().contains(&format!("De raad heeft geen {vacant}")), "{:?}", council.asked_today());
    assert!(council.said("ledenlijst", 2017, Audience::Public).contains(&format!("Vacature {vacant}")));
    let wendy =
        json!({ "person": members[1][1], "body": deelraden[1], "role": "voorzitter", "starts_on": "2017-11-21" });
    council.act("people.add_role", wendy);
    assert_eq!(council.ask("people.rotation", json!({ "year": 2017 }))["vacant_roles"], json!([]));
    assert_eq!(council.person(&members[1][1])["role"], "voorzitter en secretaris van Adviesraad Wmo");
    assert_eq!(council.refusal("groups.remove", json!({ "id": deelraden[1] })).0, "body_in_use");
}

// S3.8 profile: qualities of each and of the team, requirements, competences; 4 to 6 hours a week
#[test]
fn s3_8_the_profile_and_the_hours_of_a_member() {
    let Arnhem { mut council, members, .. } = arnhem();
    let profile = "### Competenties\n\n- onafhankelijk\n- initiatiefrijk\n- teamspeler";
    council.act("council.add_method_section", json!({ "title": "Profielschets", "body": profile }));
    let method = printed(&council, "werkwijze", &Subject::default());
    assert!(method.contains("Profielschets") && method.contains("initiatiefrijk"), "{method}");

    for (seat, (typed, minutes)) in
        [("4", json!(240)), ("5,5", json!(330)), ("6 uur", json!(360))].into_iter().enumerate()
    {
        council.act("people.change", json!({ "id": members[2][seat], "weekly_hours": typed }));
        assert_eq!(council.person(&members[2][seat])["weekly_minutes"], minutes, "{typed}");
    }
    for wrong in ["veel", "200"] {
        let request = json!({ "id": members[2][0], "weekly_hours": wrong });
        assert_eq!(council.refusal("people.change", request), ("not_hours_a_week", Some("weekly_hours".into())));
    }
    let internal = council.said("ledenlijst", 2017, Audience::Internal);
    assert!(internal.contains("Per week") && internal.contains("Arnhem 5,5 uur"), "{internal}");
    let public = council.said("ledenlijst", 2017, Audience::Public);
    assert!(!public.contains("uur") && !public.contains("Per week"), "{public}");
    council.act("people.change", json!({ "id": members[2][0], "weekly_hours": " " }));
    assert_eq!(council.person(&members[2][0])["weekly_minutes"], Value::Null);
}

// S3.9 contact with officials at least every two months; chain partners
#[test]
fn s3_9_officials_are_spoken_to_every_two_months() {
    let Arnhem { mut council, members, .. } = arnhem();
    for partner in ["Team leefomgeving", "Sociaal wijkteam", "Werkgever service punt", "UWV", "Scalabor"] {
        council.act("contacts.add", json!({ "first_name": partner, "organisation": partner, "role": "ketenpartner" }));
    }
    assert_eq!(council.ask("contacts.list", json!({}))["organisations"].as_array().unwrap().len(), 5);
    assert!(!council.asked_today().iter().any(|title| title.contains("spreken")), "nothing was agreed with them");

    let official = json!({ "first_name": "Pim", "last_name": "Velden", "role": "beleidsambtenaar", "organisation": "Gemeente Arnhem", "every_months": 2 });
    let pim = council.act("contacts.add", official);
    let talk = |contact: &Value, date: &str| json!({ "date": date, "kind": "overleg", "subject": "Loondispensatie", "spoken": [contact], "visitors": [members[2][0]] });
    council.act("contacts.add_moment", talk(&pim, "2018-02-15"));
    let silent = |council: &Council, name: &str| council.asked_today().contains(&format!("{name} spreken"));
    assert!(!silent(council.on("2018-04-15"), "Pim Velden"), "two months to the day is in time");
    assert!(silent(council.on("2018-04-16"), "Pim Velden"));
    let rosa = council
        .act("contacts.succeed", json!({ "of": pim, "on": "2018-04-17", "first_name": "Rosa", "last_name": "Berk" }));
    assert!(silent(council.on("2018-04-17"), "Rosa Berk"), "a new face is no talk");
    council.act("contacts.add_moment", talk(&rosa, "2018-04-17"));
    assert!(!silent(&council, "Rosa Berk"));
    let card = council.ask("contacts.read", json!({ "id": rosa }));
    assert_eq!(card["moments"].as_array().unwrap().len(), 2, "the story of the place: {card}");
    let report = council.said("jaarverslag", 2018, Audience::Public);
    assert!(report.contains("17 april overleg Gemeente Arnhem Loondispensatie Karel Berkenbos"), "{report}");
}
