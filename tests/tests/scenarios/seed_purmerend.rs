//! The council of Purmerend, set up from its jaarplan 2024 (S1): a plan and a begroting, members of whom many leave in one
//! year, and an ambtelijk secretaris who goes. Each step has the number of its statement. The people are made up.

use raadwerk_core::print::Audience;
use raadwerk_tests::Council;
use serde_json::{Value, json};

struct Purmerend {
    council: Council,
    chair: Value,
    members: Vec<Value>,
    secretary: Value,
}

/// First and last name, the first and last day of the term that runs, and its number.
const MEMBERS: [(&str, &str, &str, &str, u32); 8] = [
    ("Joris", "Kampsbeek", "2021-01-01", "2024-12-31", 2),
    ("Fenna", "Oosterlaan", "2021-01-01", "2024-12-31", 2),
    ("Rachid", "Benhaddou", "2020-07-01", "2024-06-30", 2),
    ("Truus", "Wielemaker", "2023-01-01", "2026-12-31", 1),
    ("Devi", "Ramlakhan", "2023-01-01", "2026-12-31", 1),
    ("Okke", "Terpstraat", "2022-01-01", "2025-12-31", 1),
    ("Yara", "Çelikoğlu", "2023-07-01", "2027-06-30", 1),
    ("Marisol", "Wildt", "2022-01-01", "2025-12-31", 1),
];

/// The council in November 2023: a chair and eight members, of whom one will leave.
fn purmerend() -> Purmerend {
    let mut council = Council::of_model("plan_and_budget", "Adviesraad Sociaal Domein", "Purmerend", "2023-10-31");
    let chair = council.act(
        "people.add",
        json!({
            "first_name": "Willemijn", "last_name": "Achterkamp", "role": "voorzitter", "starts_on": "2021-01-01",
            "term_ends_on": "2024-12-31", "term_number": 2, "appointed_by": "het college",
        }),
    );
    let mut members = Vec::new();
    for (first, last, since, until, number) in MEMBERS {
        let person = json!({
            "first_name": first, "last_name": last, "role": "lid", "starts_on": since, "term_ends_on": until,
            "term_number": number, "appointed_by": "het college",
        });
        members.push(council.act("people.add", person));
    }
    let secretary = council.act(
        "people.add",
        json!({ "first_name": "Noor", "last_name": "Vlierboom", "role": "ambtelijk secretaris", "starts_on": "2016-11-01" }),
    );
    Purmerend { council, chair, members, secretary }
}

fn leave(council: &mut Council, person: &Value, on: &str, because: &str) {
    let seat = council.person(person)["memberships"][0]["id"].clone();
    council.act("people.leave", json!({ "membership": seat, "on": on, "because": because }));
}

fn duty(council: &Council, year: i32, title: &str) -> Vec<Value> {
    let of_year = council.ask("duties.of_year", json!({ "year": year }));
    of_year["occurrences"].as_array().unwrap().iter().filter(|one| one["title"] == title).cloned().collect()
}

// S1.2 evaluation of last year's plan in November, main outcomes in the new plan
#[test]
fn s1_2_the_plan_is_evaluated_in_november() {
    let Purmerend { mut council, .. } = purmerend();
    assert!(council.asked_today().contains(&"Jaarplan evalueren".into()), "a month ahead");
    let due = duty(&council, 2023, "Jaarplan evalueren")[0].clone();
    assert_eq!((&due["due_on"], &due["standing"]), (&json!("2023-11-30"), &json!("due")));

    council.on("2023-11-14");
    council.act("plan.start", json!({ "year": 2024, "from_last_year": false }));
    let outcome = "De raad heeft veel van het plan gerealiseerd en is binnen de begroting gebleven.";
    council.act("plan.set_evaluation", json!({ "year": 2024, "text": outcome }));
    let tick = json!({ "duty": due["duty"], "due_on": due["due_on"], "note": "In de vergadering van november" });
    council.act("duties.tick_off", tick);
    assert!(!council.asked_today().contains(&"Jaarplan evalueren".into()));
    assert!(council.said("jaarplan", 2024, Audience::Public).contains(outcome));
    let clock = council.said("jaarklok", 2023, Audience::Public);
    assert!(
        clock.contains("30 november Jaarplan evalueren gedaan op 14 november In de vergadering van november"),
        "{clock}"
    );
    assert_eq!(clock.matches("In de vergadering van november").count(), 1, "{clock}");
}

// S1.6 werkbezoeken chosen early in the year; who went, whom they met, what they learned
#[test]
fn s1_6_visits_are_chosen_early_and_told_of() {
    let Purmerend { mut council, members, .. } = purmerend();
    council.on("2024-02-01");
    assert!(council.asked_today().contains(&"Werkbezoeken en scholing van het jaar kiezen".into()));
    let plan = council.act("plan.start", json!({ "year": 2024, "from_last_year": false }));
    let visit = council.act(
        "plan.add_activity",
        json!({ "plan": plan, "title": "Op bezoek bij de voedselbank", "kind": "working_visit", "owner": members[3], "date": "2024-04-16" }),
    );
    council.on("2024-05-07");
    let host = json!({ "first_name": "Ans", "last_name": "Broodmaker", "role": "coördinator", "organisation": "Voedselbank De Korf" });
    let host = council.act("contacts.add", host);
    council.act(
        "contacts.add_moment",
        json!({
            "date": "2024-04-16", "kind": "werkbezoek", "subject": "Drempels bij de aanvraag", "spoken": [host],
            "findings": "Mensen schamen zich; een papieren formulier helpt.", "visitors": [members[3], members[4]],
        }),
    );
    let done =
        json!({ "id": visit, "status": "done", "reason": "", "result": "Er komt een advies over het formulier." });
    council.act("plan.set_activity_status", done);
    let card = council.ask("contacts.read", json!({ "id": host }));
    let went: Vec<&Value> = card["moments"][0]["visitors"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(went, ["Devi Ramlakhan", "Truus Wielemaker"]);
    let report = council.said("jaarverslag", 2024, Audience::Public);
    for words in [
        "16 april werkbezoek Voedselbank De Korf Drempels bij de aanvraag Devi Ramlakhan en Truus Wielemaker",
        "Er komt een advies over het formulier.",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
    assert!(council.said("jaarverslag", 2024, Audience::Internal).contains("Mensen schamen zich"));
}

// S1.8 training of members, alone and together, decided yearly
#[test]
fn s1_8_members_are_trained_alone_and_together() {
    let Purmerend { mut council, members, .. } = purmerend();
    let line = council.budget(2024)[0].clone();
    let plan = council.act("plan.start", json!({ "year": 2024, "from_last_year": false }));
    let workshop =
        json!({ "plan": plan, "title": "Een training met een dynamisch karakter", "kind": "training", "quarter": 2 });
    council.act("plan.add_activity", workshop);
    council.on("2024-10-01");
    for (date, title, cost, people) in [
        ("2024-03-12", "Vergadertechnieken", "1.250,00", &members[..]),
        ("2024-05-21", "Adviesvaardigheden", "240,00", &members[3..4]),
    ] {
        let training = json!({
            "date": date, "title": title, "given_by": "Leergang Adviesraden", "cost": cost, "budget_line": line, "participants": people,
        });
        council.act("people.add_training", training);
    }
    let trainings = council.ask("people.trainings", json!({}));
    let taken: Vec<usize> =
        trainings.as_array().unwrap().iter().map(|one| one["participants"].as_array().unwrap().len()).collect();
    assert_eq!(taken, [1, 8], "the newest first");
    assert!(council.said("jaarplan", 2024, Audience::Public).contains("Een training met een dynamisch karakter"));
    let report = council.said("jaarverslag", 2024, Audience::Public);
    assert!(report.contains("Leden volgden 2 scholingen."), "{report}");
    assert!(report.contains("12 maart Vergadertechnieken Leergang Adviesraden 8"), "{report}");
    let internal = council.said("jaarverslag", 2024, Audience::Internal);
    assert!(internal.contains("1.490,00"), "what it cost in all: {internal}");
}

// S1.10 recruiting: nine members and a chair, terms ending, vacancies, inwerkperiode, a new ambtelijk secretaris
#[test]
fn s1_10_recruiting_in_the_year_in_which_many_leave() {
    let Purmerend { mut council, chair, members, secretary } = purmerend();
    // "In 2023 is een lid vertrokken wegens een nieuwe baan, op dat moment waren er zeven leden over."
    leave(&mut council, &members[7], "2023-10-31", "Nieuwe baan");
    council.on("2023-11-14");
    let rotation = council.ask("people.rotation", json!({ "year": 2023 }));
    assert_eq!(
        (&rotation["members"], &rotation["wanted"]),
        (&json!(8), &json!(10)),
        "seven and the chair, of nine and one"
    );
    // "In 2024 loopt van drie leden en de voorzitter de laatste zittingstermijn af."
    let of_2024 = rotation["years"].as_array().unwrap().iter().find(|year| year["year"] == 2024).unwrap().clone();
    assert_eq!(of_2024["must_leave"].as_array().unwrap().len(), 4, "{of_2024}");
    // "Daarom worden er 5 nieuwe leden en een voorzitter geworven": what is missing of ten after that year.
    assert_eq!((&of_2024["left_if_none"], &of_2024["left_if_all"]), (&json!(4), &json!(4)));
    let schedule = council.said("rooster-van-aftreden", 2023, Audience::Public);
    assert!(schedule.contains("er zijn 2 vacatures"), "{schedule}");
    assert!(schedule.contains("Joris Kampsbeek") && !schedule.contains("Marisol"), "{schedule}");

    council.on("2024-07-02");
    assert!(
        council.asked_today().contains(&"De termijn van Rachid Benhaddou is voorbij".into()),
        "{:?}",
        council.asked_today()
    );
    let asked = council.asked_today();
    let soon = asked.iter().filter(|title| title.ends_with("loopt af")).count();
    assert_eq!(soon, 3, "half a year ahead: {asked:?}");

    // "Een goede inwerkperiode" stands in the plan, and the report tells what came of it.
    let plan = council.act("plan.start", json!({ "year": 2024, "from_last_year": false }));
    let settling =
        json!({ "plan": plan, "title": "Inwerkperiode voor de nieuwe leden", "kind": "recruitment", "quarter": 4 });
    let settling = council.act("plan.add_activity", settling);
    let done = json!({ "id": settling, "status": "done", "reason": "", "result": "Elk nieuw lid had een maatje." });
    council.act("plan.set_activity_status", done);

    for person in [&members[2], &members[0], &members[1], &chair] {
        let until = council.person(person)["memberships"][0]["term_ends_on"].as_str().unwrap().to_owned();
        leave(&mut council, person, &until, "Laatste termijn voorbij");
    }
    for (number, (first, last)) in [
        ("Bart", "Heijligenberg"),
        ("Hendrik-Jan", "Sandt"),
        ("Ilse", "Waterman"),
        ("Kees", "Molenaar"),
        ("Lotte", "Vuur"),
    ]
    .into_iter()
    .enumerate()
    {
        let starts_on = if number == 0 { "2024-09-01" } else { "2025-01-01" };
        council.act(
            "people.add",
            json!({ "first_name": first, "last_name": last, "role": "lid", "starts_on": starts_on }),
        );
    }
    council.on("2025-01-07");
    assert!(council.asked_today().contains(&"De raad heeft geen voorzitter".into()));
    let new_chair =
        json!({ "first_name": "Mariam", "last_name": "Zonneveld", "role": "voorzitter", "starts_on": "2025-01-01" });
    let new_chair = council.act("people.add", new_chair);
    assert_eq!(council.person(&new_chair)["memberships"][0]["term_ends_on"], "2028-12-31", "a term of her own");
    let rotation = council.ask("people.rotation", json!({ "year": 2025 }));
    assert_eq!((&rotation["members"], &rotation["vacant_roles"]), (&json!(10), &json!([])));
    assert!(council.said("jaarverslag", 2024, Audience::Public).contains("Elk nieuw lid had een maatje."));

    // "Eind 2023 een nieuwe ambtelijk secretaris. De huidige neemt na 7 jaar afscheid."
    let role = council.person(&secretary)["roles"][0].clone();
    assert_eq!((&role["votes"], &council.person(&secretary)["memberships"]), (&json!(false), &json!([])));
    let ended = json!({ "id": role["id"], "role": role["role"], "votes": false, "starts_on": role["starts_on"], "ends_on": "2023-12-31" });
    council.act("people.change_role", ended);
    let successor = json!({ "first_name": "Pleun", "last_name": "Eikelboom", "role": "ambtelijk secretaris", "starts_on": "2024-01-01" });
    council.act("people.add", successor);
    let list = council.said("ledenlijst", 2025, Audience::Public);
    assert!(list.contains("Pleun Eikelboom ambtelijk secretaris") && !list.contains("Noor Vlierboom"), "{list}");
    assert_eq!(
        council.ask("people.rotation", json!({ "year": 2025 }))["members"],
        10,
        "who supports the council has no seat"
    );
    assert!(council.said("jaarverslag", 2023, Audience::Public).contains("Noor Vlierboom ambtelijk secretaris"));
}

// S1.11 being known: network in town and region, social media, teambuilding
#[test]
fn s1_11_a_network_in_town_and_region() {
    let Purmerend { mut council, members, .. } = purmerend();
    council.on("2024-10-01");
    let neighbour = json!({
        "first_name": "Wout", "last_name": "Polder", "role": "voorzitter", "organisation": "Adviesraad Waterland", "every_months": 6,
    });
    let neighbour = council.act("contacts.add", neighbour);
    let welfare = json!({ "first_name": "Team Welzijn", "organisation": "Stichting Samenloop" });
    council.act("contacts.add", welfare);
    assert!(council.asked_today().contains(&"Wout Polder spreken".into()), "nobody spoke to him yet");
    let talk = json!({
        "date": "2024-09-17", "kind": "netwerk in de regio", "subject": "Samen inkopen van scholing", "spoken": [neighbour],
        "visitors": [members[4]],
    });
    council.act("contacts.add_moment", talk);
    assert!(!council.asked_today().contains(&"Wout Polder spreken".into()));
    let plan = council.act("plan.start", json!({ "year": 2024, "from_last_year": false }));
    for (title, kind) in [
        ("De website interactiever maken", "publicity"),
        ("Kennismaken met raden in Zaanstreek-Waterland", "network"),
        ("Teambuilding en een etentje", "teambuilding"),
    ] {
        let activity = council.act("plan.add_activity", json!({ "plan": plan, "title": title, "kind": kind }));
        let done = json!({ "id": activity, "status": "done", "reason": "", "result": "Gedaan, met veel plezier." });
        council.act("plan.set_activity_status", done);
    }
    let contacts = council.ask("contacts.list", json!({}));
    assert_eq!(
        (&contacts["contacts"].as_array().unwrap().len(), &contacts["kinds"]),
        (&2, &json!(["netwerk in de regio"]))
    );
    let report = council.said("jaarverslag", 2024, Audience::Public);
    for words in
        ["netwerk in de regio Adviesraad Waterland", "De website interactiever maken", "Teambuilding en een etentje"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    assert!(!report.contains("Wout Polder"), "not by name");
}
