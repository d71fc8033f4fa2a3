//! The adviesgroep of Groningen, set up from its basisdocument (S2): a network of inhabitants around a stuurgroep, with
//! projectgroepen. Each step has the number of its statement. The people are made up.

use raadwerk_core::print::Audience;
use raadwerk_tests::Council;
use serde_json::{Value, json};

struct Groningen {
    council: Council,
    /// Of the stuurgroep.
    steering: Vec<Value>,
    steering_group: Value,
    network: Value,
    /// Participations in the network.
    participants: Vec<Value>,
}

/// On the day it begins: a stuurgroep of five, and 36 inhabitants in the network, they themselves among them.
fn groningen() -> Groningen {
    let mut council = Council::of_model("network", "Adviesgroep Sociaal Domein", "Groningen", "2021-01-04");
    let bodies = council.ask("groups.list", json!({}));
    let of_kind =
        |kind: &str| bodies.as_array().unwrap().iter().find(|body| body["kind"] == kind).unwrap()["id"].clone();
    let (steering_group, network) = (of_kind("steering_group"), of_kind("network"));
    let mut steering = Vec::new();
    let mut participants = Vec::new();
    for (first, last) in
        [("Anke", "Wierda"), ("Bouke", "Haarsma"), ("Chantal", "Ruijter"), ("Daoud", "Rahimi"), ("Elly", "Tuin")]
    {
        let person = json!({ "first_name": first, "last_name": last, "role": "lid", "starts_on": "2021-01-01" });
        let person = council.act("people.add", person);
        for body in [&steering_group, &network] {
            let joined = json!({ "body": body, "person": person, "is_contact": false, "starts_on": "2021-01-01" });
            let id = council.act("groups.add_participant", joined);
            if *body == network {
                participants.push(id);
            }
        }
        steering.push(person);
    }
    for number in 5..36 {
        let inhabitant = json!({
            "body": network, "first_name": "Bewoner", "last_name": format!("Nummer{number}"), "starts_on": "2021-01-01",
        });
        participants.push(council.act("groups.add_new_participant", inhabitant));
    }
    Groningen { council, steering, steering_group, network, participants }
}

fn body(council: &Council, id: &Value) -> Value {
    let bodies = council.ask("groups.list", json!({}));
    bodies.as_array().unwrap().iter().find(|body| body["id"] == *id).unwrap().clone()
}

fn occurrences(council: &Council, year: i32, title: &str) -> Vec<Value> {
    let of_year = council.ask("duties.of_year", json!({ "year": year }));
    of_year["occurrences"].as_array().unwrap().iter().filter(|one| one["title"] == title).cloned().collect()
}

// S2.1 network of 30 to 40, balanced over wijken and dorpen, age, men and women, background, education, experience
#[test]
fn s2_1_the_network_and_its_balance() {
    let Groningen { mut council, network, participants, .. } = groningen();
    let proposals = council.ask("groups.balance_proposals", json!({}));
    let wijken = json!(["Haren", "Ten Boer", "Centrum", "Beijum", "Hoogkerk"]);
    for proposal in proposals.as_array().unwrap() {
        // The wijken are the council's own; the others are proposed.
        let names = if proposal["groups"] == json!([]) { &wijken } else { &proposal["groups"] };
        let groups: Vec<Value> = names.as_array().unwrap().iter().map(|name| json!({ "name": name })).collect();
        council.act("groups.set_balance", json!({ "body": network, "name": proposal["name"], "groups": groups }));
    }
    let overview = council.ask("groups.balance", json!({ "id": network }));
    let divisions: Vec<&str> =
        overview["balances"].as_array().unwrap().iter().map(|balance| balance["name"].as_str().unwrap()).collect();
    assert_eq!(divisions, ["Wijk of dorp", "Leeftijd", "Man of vrouw", "Achtergrond", "Opleiding", "Ervaring"]);
    for (number, participant) in participants.iter().enumerate() {
        let groups: Vec<Value> = overview["balances"]
            .as_array()
            .unwrap()
            .iter()
            .map(|balance| {
                let groups = balance["groups"].as_array().unwrap();
                groups[number % groups.len()]["id"].clone()
            })
            .collect();
        council.act("groups.place", json!({ "id": participant, "groups": groups }));
    }
    let overview = council.ask("groups.balance", json!({ "id": network }));
    assert_eq!(overview["participants"], 36, "thirty to forty");
    for balance in overview["balances"].as_array().unwrap() {
        assert_eq!((&balance["known"], &balance["unknown"]), (&json!(36), &json!(0)), "{balance}");
        for group in balance["groups"].as_array().unwrap() {
            assert!(group["count"].as_u64().is_some_and(|count| count >= 5), "balanced, so all are seen: {balance}");
        }
    }
    for audience in [Audience::Public, Audience::Internal] {
        let printed = council.said("werkgroepen", 2021, audience);
        assert!(printed.contains("In dit netwerk: 36 inwoners doen mee."), "{printed}");
        for words in ["Spreiding naar wijk of dorp", "Haren 8", "mantelzorger of naaste 9", "Totaal 36"] {
            assert!(printed.contains(words), "{words}: {printed}");
        }
        assert!(!printed.contains("Nummer"), "no name of the network: {printed}");
    }
    // Who stops leaves a group of which nobody may be told.
    for participant in participants.iter().skip(1).step_by(5).take(3) {
        let stops =
            json!({ "id": participant, "is_contact": false, "starts_on": "2021-01-01", "ends_on": "2021-01-03" });
        council.act("groups.change_participant", stops);
    }
    let by_wijk = council.ask("groups.balance", json!({ "id": network }))["balances"][0].clone();
    let hidden = by_wijk["groups"].as_array().unwrap().iter().filter(|group| group["count"].is_null()).count();
    assert!(hidden >= 2, "one alone would follow from the sum: {by_wijk}");
    let seen =
        council.ask("today.overview", json!({ "year": 2021 })).to_string() + &body(&council, &network).to_string();
    assert!(!seen.contains("mantelzorger"), "whose experience it is, is with the participant only");
}

// S2.2 stuurgroep responsible; chooses a gespreksleider when it wants one
#[test]
fn s2_2_the_stuurgroep_chooses_a_gespreksleider_when_it_wants() {
    let Groningen { mut council, steering, steering_group, .. } = groningen();
    let group = body(&council, &steering_group);
    assert_eq!((group["participants"].as_array().unwrap().len(), &group["warnings"]), (5, &json!([])));
    let rotation = council.ask("people.rotation", json!({ "year": 2021 }));
    assert_eq!((&rotation["members"], &rotation["wanted"]), (&json!(5), &json!(5)), "nobody is missed");
    assert_eq!(rotation["vacant_roles"], json!([]), "without a gespreksleider nothing is vacant");

    council.on("2021-03-02");
    let leads =
        json!({ "person": steering[2], "body": steering_group, "role": "gespreksleider", "starts_on": "2021-03-01" });
    let leads = council.act("people.add_role", leads);
    let chantal = |council: &Council| {
        let group = body(council, &steering_group);
        group["participants"].as_array().unwrap().iter().find(|one| one["name"] == "Chantal Ruijter").unwrap().clone()
    };
    assert_eq!(chantal(&council)["role"], "gespreksleider");
    assert!(council.said("werkgroepen", 2021, Audience::Public).contains("Chantal Ruijter (gespreksleider)"));
    let held = council.person(&steering[2])["roles"][0].clone();
    assert_eq!((&held["body_name"], &held["votes"]), (&json!("Stuurgroep"), &json!(true)));

    let until = json!({ "id": leads, "role": "gespreksleider", "votes": true, "starts_on": "2021-03-01", "ends_on": "2021-12-31" });
    council.act("people.change_role", until);
    council.on("2022-01-04");
    assert_eq!(chantal(&council)["role"], Value::Null, "and does without again");
    assert_eq!(council.ask("people.rotation", json!({ "year": 2022 }))["vacant_roles"], json!([]));
}

// S2.3 projectgroepen for a period on a theme or question; agreements at the start of each traject
#[test]
fn s2_3_projectgroepen_for_a_time() {
    let Groningen { mut council, steering, steering_group, participants, network } = groningen();
    let official =
        json!({ "first_name": "Hilde", "last_name": "Kanaal", "role": "beleidsadviseur", "organisation": "Gemeente" });
    let official = council.act("contacts.add", official);
    let agreed = "Jeugdhulp dichtbij. Afgesproken bij de start: meedenken vanaf de startnotitie, advies in juni.";
    let project = json!({
        "kind": "project_group", "name": "Projectgroep Jeugdhulp", "parent": steering_group, "subject": agreed,
        "starts_on": "2021-02-01", "ends_on": "2021-06-30", "counterpart": official,
    });
    let project = council.act("groups.add", project);
    council.on("2021-02-02");
    let kinds = |council: &Council| {
        let warnings = body(council, &project)["warnings"].clone();
        warnings.as_array().unwrap().iter().map(|warning| warning["kind"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&council), ["too_few", "no_contact"]);
    let inhabitant = body(&council, &network)["participants"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == participants[7])
        .unwrap()["person"]
        .clone();
    for (person, is_contact) in [(&steering[1], true), (&inhabitant, false)] {
        council.act("groups.add_participant", json!({ "body": project, "person": person, "is_contact": is_contact }));
    }
    assert!(kinds(&council).is_empty());
    let scheme = council.said("werkgroepen", 2021, Audience::Public);
    let row = format!("Projectgroep Jeugdhulp {agreed} Bouke Haarsma Bewoner Nummer7 Hilde Kanaal (Gemeente)");
    assert!(scheme.contains(&row), "{scheme}");
    let of = council.ask("groups.of_person", json!({ "id": inhabitant }));
    assert_eq!(of.as_array().unwrap().len(), 2, "in the network and in the group: {of}");

    council.on("2021-07-06");
    assert_eq!(kinds(&council), ["no_closing_agreement"]);
    assert!(council.asked_today().contains(&"Projectgroep Jeugdhulp".into()), "its time is over");
    let closing = "Over een jaar praten wij met de gemeente over de uitvoering.";
    council.act("groups.end", json!({ "id": project, "on": "2021-06-30", "closing_agreement": closing }));
    assert!(!council.asked_today().contains(&"Projectgroep Jeugdhulp".into()));
    let scheme = council.said("werkgroepen", 2021, Audience::Public);
    assert!(scheme.contains(&format!("Groepen die in 2021 zijn afgesloten Groep Leden Tot en met Afgesproken Projectgroep Jeugdhulp Bouke Haarsma, Bewoner Nummer7 30 juni 2021 {closing}")), "{scheme}");
}

// S2.8 support: training
#[test]
fn s2_8_who_takes_part_in_the_network_is_trained_too() {
    let Groningen { mut council, network, .. } = groningen();
    council.on("2021-09-07");
    let everyone = body(&council, &network)["participants"].clone();
    let inhabitants =
        everyone.as_array().unwrap().iter().filter(|one| one["name"].as_str().unwrap().starts_with("Bewoner"));
    let people: Vec<Value> = inhabitants.take(12).map(|one| one["person"].clone()).collect();
    let training = json!({
        "date": "2021-09-04", "title": "Ervaring wordt advies", "given_by": "Onafhankelijke ondersteuning", "cost": "600",
        "participants": people,
    });
    let training = council.act("people.add_training", training);
    let all = council.ask("people.trainings", json!({}));
    assert_eq!((&all[0]["id"], all[0]["participants"].as_array().unwrap().len()), (&training, 12));
    let report = council.said("jaarverslag", 2021, Audience::Public);
    assert!(report.contains("4 september Ervaring wordt advies Onafhankelijke ondersteuning 12"), "{report}");
    assert!(!report.contains("Nummer"), "who took part is not told: {report}");
    let inhabitant = council.person(&people[0]);
    assert_eq!((&inhabitant["role"], &inhabitant["is_member"]), (&Value::Null, &json!(false)), "and no member by it");
    assert!(!council.said("ledenlijst", 2021, Audience::Internal).contains("Nummer"));
}

// S2.9 werkagenda with the wethouder, at least two talks a year; two-monthly with the programmamanager
#[test]
fn s2_9_talks_with_wethouder_and_programmamanager_come_up() {
    let Groningen { mut council, steering, .. } = groningen();
    let days = |council: &Council, title: &str| -> Vec<String> {
        occurrences(council, 2021, title).iter().map(|one| one["due_on"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(days(&council, "Overleg met de wethouder"), ["2021-04-30", "2021-10-30"], "at least two");
    let two_monthly = days(&council, "Overleg met de programmamanager");
    assert_eq!(two_monthly, ["01", "03", "05", "07", "09", "11"].map(|month| format!("2021-{month}-28")));
    let clock = council.said("jaarklok", 2021, Audience::Public);
    assert!(clock.contains("Overleg met de programmamanager elke 2 maanden Over de werkagenda."), "{clock}");

    council.on("2021-03-16");
    assert!(council.asked_today().contains(&"Overleg met de programmamanager".into()), "three weeks ahead");
    let duty = occurrences(&council, 2021, "Overleg met de programmamanager")[1].clone();
    council.act(
        "duties.tick_off",
        json!({ "duty": duty["duty"], "due_on": duty["due_on"], "note": "Werkagenda doorgenomen" }),
    );
    assert!(!council.asked_today().contains(&"Overleg met de programmamanager".into()));

    // Who it is may change; that there is a talk every two months does not.
    let manager = json!({ "first_name": "Sjoerd", "last_name": "Veen", "role": "programmamanager", "every_months": 2 });
    let manager = council.act("contacts.add", manager);
    let talk = json!({ "date": "2021-03-16", "kind": "overleg", "subject": "Werkagenda", "spoken": [manager], "visitors": [steering[0]] });
    council.act("contacts.add_moment", talk);
    assert!(!council.on("2021-05-16").asked_today().contains(&"Sjoerd Veen spreken".into()));
    assert!(council.on("2021-05-17").asked_today().contains(&"Sjoerd Veen spreken".into()));
}

// S2.11 the way of working evaluated after two years
#[test]
fn s2_11_the_way_of_working_is_evaluated_after_two_years() {
    let Groningen { mut council, .. } = groningen();
    let title = "Werkwijze evalueren";
    let known = council.ask("duties.of_year", json!({ "year": 2021 }));
    let duty = known["duties"].as_array().unwrap().iter().find(|duty| duty["title"] == title).unwrap().clone();
    assert_eq!((&duty["every_months"], &duty["often"]), (&json!(24), &json!("elke 2 jaar")));
    // "Na 2 jaar": two years after the start on 1 January 2021.
    let own = json!({
        "id": duty["id"], "title": title, "explanation": duty["explanation"], "source": duty["source"],
        "starts_on": "2023-01-01", "every_months": 24, "ahead_days": 60,
    });
    council.act("duties.change", own);
    let years: Vec<i32> = (2021..=2026).filter(|year| !occurrences(&council, *year, title).is_empty()).collect();
    assert_eq!(years, [2023, 2025]);
    assert!(!council.on("2022-11-01").asked_today().contains(&title.into()));
    assert!(council.on("2022-11-02").asked_today().contains(&title.into()), "two months ahead");
    council
        .act("duties.tick_off", json!({ "duty": duty["id"], "due_on": "2023-01-01", "note": "De structuur bevalt." }));
    let clock = council.said("jaarklok", 2023, Audience::Public);
    assert!(clock.contains("1 januari Werkwijze evalueren gedaan op 2 november De structuur bevalt."), "{clock}");
}
