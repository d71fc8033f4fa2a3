//! Hoe werkt uw raad: each of the four ways of working gives what it says, leaves what the council changed, and its
//! duties come up in time and are ticked off.

use raadwerk_tests::Council;
use serde_json::{Value, json};

const MODELS: [&str; 4] = ["area_pairs", "plan_and_budget", "network", "subcouncils"];

fn choose(council: &mut Council, model: &str) {
    council.act("models.choose", json!({ "model": model }));
}

/// What choosing a way of working would change now.
fn changes(council: &Council, model: &str) -> Vec<String> {
    let offered = council.ask("models.list", json!({}));
    let offered = offered.as_array().unwrap().iter().find(|one| one["model"] == model).unwrap();
    offered["changes"].as_array().unwrap().iter().map(|change| change.as_str().unwrap().to_owned()).collect()
}

fn setting(council: &Council, name: &str) -> i64 {
    let all = council.ask("settings.list", json!({}));
    all.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["value"].as_i64().unwrap()
}

fn duty(council: &Council, title: &str) -> Option<Value> {
    let all = council.ask("duties.of_year", json!({ "year": 2026 }))["duties"].as_array().unwrap().clone();
    all.into_iter().find(|duty| duty["title"] == title)
}

fn bodies(council: &Council) -> Vec<String> {
    let all = council.ask("groups.list", json!({}));
    all.as_array().unwrap().iter().map(|body| body["name"].as_str().unwrap().to_owned()).collect()
}

/// The lines on Vandaag about this.
fn matters(council: &Council, title: &str) -> Vec<Value> {
    let all = council.ask("today.overview", json!({ "year": 2026 }))["attention"].as_array().unwrap().clone();
    all.into_iter().filter(|matter| matter["title"] == title).collect()
}

#[test]
fn each_way_of_working_gives_what_it_says_in_one_step() {
    for (model, setting_on, body, title) in [
        ("area_pairs", Some("uses_areas"), Some("Kernteam"), "Bestuurlijk overleg per gebied"),
        ("plan_and_budget", None, None, "Jaarplan evalueren"),
        ("network", Some("uses_network"), Some("Stuurgroep"), "Overleg met de programmamanager"),
        ("subcouncils", Some("uses_subcouncils"), Some("Deelraad Wmo"), "Overleg van de voorzitters"),
    ] {
        let mut council = Council::new();
        let before = council.dump();
        assert!(!changes(&council, model).is_empty(), "{model}");
        choose(&mut council, model);
        assert_eq!(changes(&council, model), Vec::<String>::new(), "{model} chosen gives all that it announced");
        for name in ["uses_areas", "uses_network", "uses_subcouncils"] {
            assert_eq!(setting(&council, name), i64::from(setting_on == Some(name)), "{model}: {name}");
        }
        assert!(body.is_none_or(|body| bodies(&council).iter().any(|name| name == body)), "{model}: {body:?}");
        assert!(duty(&council, title).is_some() && duty(&council, "Jaarverslag vaststellen").is_some(), "{model}");
        let late = council.ask("duties.of_year", json!({ "year": 2026 }));
        let late = late["occurrences"].as_array().unwrap().iter().filter(|one| one["standing"] == "late").count();
        assert_eq!(late, 0, "{model}: a new council begins with nothing late");
        council.file_mut().undo().unwrap();
        assert_eq!(council.dump(), before, "{model} is one step");
    }
}

#[test]
fn what_comes_back_within_a_year_keeps_its_day() {
    for day in ["2026-01-31", "2026-02-28", "2026-04-02", "2026-11-22", "2028-02-29"] {
        for model in MODELS {
            let mut council = Council::new();
            council.on(day);
            choose(&mut council, model);
            for year in [2029, 2030] {
                let of_year = council.ask("duties.of_year", json!({ "year": year }));
                for duty in of_year["duties"].as_array().unwrap() {
                    let days: std::collections::BTreeSet<String> = of_year["occurrences"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .filter(|one| one["duty"] == duty["id"])
                        .map(|one| one["due_on"].as_str().unwrap()[8..].to_owned())
                        .collect();
                    assert!(days.len() <= 1, "{model} chosen on {day}: {} on {days:?}", duty["title"]);
                }
            }
        }
    }
}

#[test]
fn choosing_again_keeps_what_the_council_changed() {
    let mut council = Council::new();
    choose(&mut council, "subcouncils");
    council.act("settings.set", json!({ "name": "most_members", "value": 18 }));
    let talks = duty(&council, "Overleg van de voorzitters").unwrap();
    let renamed = json!({
        "id": talks["id"], "title": "Voorzitters bijeen", "explanation": talks["explanation"],
        "source": talks["source"], "starts_on": "2026-12-10", "every_months": 3, "ahead_days": 7,
    });
    council.act("duties.change", renamed);
    assert_eq!(changes(&council, "subcouncils"), Vec::<String>::new());

    choose(&mut council, "area_pairs");
    assert_eq!(setting(&council, "most_members"), 18, "the council's own number");
    assert_eq!((setting(&council, "uses_areas"), setting(&council, "uses_subcouncils")), (1, 0));
    assert_eq!(duty(&council, "Voorzitters bijeen").unwrap()["every_months"], 3, "nothing is taken away");
    assert!(!bodies(&council).contains(&"Kernteam".to_owned()), "its dagelijks bestuur does what a kernteam does");
    assert!(bodies(&council).contains(&"Deelraad Wmo".to_owned()));

    choose(&mut council, "subcouncils");
    assert_eq!((setting(&council, "uses_areas"), setting(&council, "uses_subcouncils")), (0, 1));
    assert!(duty(&council, "Overleg van de voorzitters").is_none(), "known under its own name");
}

#[test]
fn a_value_that_only_the_model_had_set_follows_the_model() {
    let mut council = Council::new();
    choose(&mut council, "network");
    assert_eq!(setting(&council, "most_members"), 5);
    choose(&mut council, "plan_and_budget");
    assert_eq!((setting(&council, "most_members"), setting(&council, "uses_network")), (10, 0));
}

#[test]
fn a_duty_comes_up_is_ticked_off_and_stands_open_again() {
    let mut council = Council::new();
    let id = council.act(
        "duties.add",
        json!({ "title": "Overleg", "starts_on": "2026-05-31", "every_months": 2, "ahead_days": 14 }),
    );
    council.on("2026-05-16");
    assert!(matters(&council, "Overleg").is_empty(), "fifteen days before");
    council.on("2026-05-17");
    assert_eq!(matters(&council, "Overleg")[0]["when"], "voor 31 mei");
    council.on("2026-06-01");
    assert_eq!(matters(&council, "Overleg")[0]["when"], "1 dag te laat");

    council.on("2026-11-22");
    let late = matters(&council, "Overleg");
    let whens: Vec<&str> = late.iter().map(|one| one["when"].as_str().unwrap()).collect();
    assert_eq!(whens, ["53 dagen te laat", "voor 30 november"], "of what is late again and again, the newest asks");

    let before = council.dump();
    council.act("duties.tick_off", json!({ "duty": id, "due_on": "2026-09-30", "note": "Met twee wethouders" }));
    assert_eq!(matters(&council, "Overleg").len(), 1, "what came before it no longer asks either");
    let done = council.ask("duties.of_year", json!({ "year": 2026 }))["occurrences"][2].clone();
    assert_eq!(
        (&done["standing"], &done["done_on"], &done["note"]),
        (&json!("done"), &json!("2026-11-22"), &json!("Met twee wethouders"))
    );
    council.act("duties.untick", json!({ "duty": id, "due_on": "2026-09-30" }));
    assert_eq!(council.dump(), before);
    council.file_mut().undo().unwrap();
    assert_eq!(matters(&council, "Overleg").len(), 1, "ticked off again");
}

#[test]
fn an_adopted_report_and_a_presented_plan_tick_themselves_off() {
    let mut council = Council::new();
    choose(&mut council, "plan_and_budget");
    council.on("2027-02-10");
    let report = &matters(&council, "Jaarverslag vaststellen")[0];
    assert_eq!((&report["place"]["room"], &report["place"]["year"]), (&json!("report"), &json!(2026)));
    council.act("report.adopt", json!({ "year": 2026, "on": "2027-02-09" }));
    assert!(matters(&council, "Jaarverslag vaststellen").is_empty());
    let year = council.ask("duties.of_year", json!({ "year": 2027 }));
    let shown = year["occurrences"].as_array().unwrap().iter().find(|one| one["title"] == "Jaarverslag vaststellen");
    let shown = shown.unwrap();
    assert_eq!((&shown["shown_by_file"], &shown["done_on"]), (&json!(true), &json!("2027-02-09")));
    council.act("report.reopen", json!({ "year": 2026, "reason": "een fout" }));
    assert_eq!(matters(&council, "Jaarverslag vaststellen").len(), 1);
}

#[test]
fn what_cannot_be_is_said_at_its_field() {
    let mut council = Council::new();
    let mut refused = |field: &str, value: Value| {
        let mut request = json!({ "title": "Overleg", "starts_on": "2026-05-31", "every_months": 2, "ahead_days": 14 });
        request[field] = value;
        council.refusal("duties.add", request)
    };
    for (field, value, code) in [
        ("title", json!(" "), "required"),
        ("starts_on", json!("31 juni"), "no_such_day"),
        ("every_months", json!(0), "setting_out_of_range"),
        ("every_months", json!(121), "setting_out_of_range"),
        ("ahead_days", json!(400), "setting_out_of_range"),
        ("ends_on", json!("2026-05-30"), "end_before_start"),
    ] {
        assert_eq!(refused(field, value.clone()), (code, Some(field.to_owned())), "{field} {value}");
    }
    let unknown = json!({ "duty": "00000000-0000-7000-8000-000000000000", "due_on": "2026-05-31" });
    assert_eq!(council.refusal("duties.tick_off", unknown).0, "not_found");
    let mut unnamed = Council::unnamed();
    assert_eq!(unnamed.refusal("models.choose", json!({ "model": "network" })).0, "council_unknown");
}

#[test]
fn the_first_steps_fit_how_the_council_works() {
    for (model, title, room) in [
        ("area_pairs", "Zet de gebieden erin", "areas"),
        ("plan_and_budget", "Maak het jaarplan 2026", "plan"),
        ("network", "Zet de mensen van het netwerk erin", "groups"),
        ("subcouncils", "Maak het jaarplan 2026", "plan"),
    ] {
        let mut council = Council::new();
        choose(&mut council, model);
        let step = council.ask("today.overview", json!({ "year": 2026 }))["first_steps"][2].clone();
        assert_eq!(step, json!({ "title": title, "done": false, "room": room }), "{model}");
    }
    let mut council = Council::new();
    choose(&mut council, "network");
    let network = council.ask("groups.list", json!({}));
    let network = network.as_array().unwrap().iter().find(|body| body["kind"] == "network").unwrap()["id"].clone();
    let person = council.member("Truus", "Wielemaker");
    council.act("groups.add_participant", json!({ "body": network, "person": person, "is_contact": false }));
    assert_eq!(council.ask("today.overview", json!({ "year": 2026 }))["first_steps"][2]["done"], true);
}
