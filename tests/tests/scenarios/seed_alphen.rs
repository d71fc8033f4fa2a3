//! The council of Alphen aan den Rijn, set up from its werkwijze (S0) and from the letter of the municipality about
//! working by area (S4). Each step has the number of its statement. The people are made up.

use raadwerk_core::print::{Audience, Format};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

/// As the werkwijze names them.
const AREAS: [&str; 5] = [
    "Centrum",
    "Alphen-Noord",
    "Alphen-West (Kerk & Zanen/de Hoorn)",
    "Boskoop/Aarlanderveen/Zwammerdam (BAZ)",
    "Benthuizen/Hazerswoude-Dorp/Hazerswoude-Rijndijk/Koudekerk aan den Rijn (BHHK)",
];

/// As the letter names them, in the same order.
const AREAS_OF_THE_LETTER: [&str; 5] = ["Alphen Centrum", "Ridderveld", "Alphen West", "Boskoop", "Rijnwoude"];

const THEMES: [&str; 5] = [
    "Jeugd",
    "Maatschappelijke Ondersteuning, van begeleiding tot hulpmiddelen",
    "Armoede en schulden",
    "Participatie en Inburgering",
    "Senioren",
];

const MEMBERS: [(&str, &str); 10] = [
    ("Willemijn", "Achterkamp"),
    ("Joris", "Kampsbeek"),
    ("Fenna", "Oosterlaan"),
    ("Rachid", "Benhaddou"),
    ("Truus", "Wielemaker"),
    ("Devi", "Ramlakhan"),
    ("Okke", "Terpstraat"),
    ("Marisol", "Wildt"),
    ("Yara", "Çelikoğlu"),
    ("Bart", "Heijligenberg"),
];

struct Alphen {
    council: Council,
    areas: Vec<Value>,
    members: Vec<Value>,
}

/// Five areas with a pair each; what else there is came with the way of working.
fn alphen() -> Alphen {
    let mut council = Council::of_model("area_pairs", "Adviesraad Samenleving", "Alphen aan den Rijn", "2026-11-03");
    let members: Vec<Value> = MEMBERS.iter().map(|(first, last)| council.member(first, last)).collect();
    let mut areas = Vec::new();
    for (name, pair) in AREAS.iter().zip(members.chunks(2)) {
        let area = council.act("areas.add", json!({ "kind": "area", "name": name }));
        for member in pair {
            council.act("areas.assign", json!({ "focus": area, "person": member, "starts_on": "2020-01-01" }));
        }
        areas.push(area);
    }
    Alphen { council, areas, members }
}

fn board(council: &Council, kind: &str, on: &str) -> Vec<Value> {
    council.ask("areas.board", json!({ "kind": kind, "on": on }))["foci"].as_array().unwrap().clone()
}

fn names(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

fn slot(council: &Council, name: &str) -> Value {
    let slots = council.ask("areas.slots", json!({}));
    slots.as_array().unwrap().iter().find(|slot| slot["name"] == name).unwrap()["id"].clone()
}

/// A contact of an organisation, in a slot of an area.
fn fill(council: &mut Council, area: &Value, slot_name: &str, contact: Value) -> Value {
    let contact = council.act("contacts.add", contact);
    let slot = slot(council, slot_name);
    council.act("areas.fill_slot", json!({ "area": area, "slot": slot, "contact": contact }));
    contact
}

/// Names of the contacts in each slot of an area, by the name of the slot.
fn filled(council: &Council, area: &Value, slot_name: &str) -> Vec<String> {
    let slot = slot(council, slot_name);
    let card = council.ask("areas.read", json!({ "id": area }));
    let held = card["contacts"].as_array().unwrap().iter().filter(|held| held["slot"] == slot);
    let mut names: Vec<String> = held.map(|held| held["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

// S0.2 five named areas; two members answer for each, kept and handed over when one leaves
#[test]
fn s0_2_five_areas_in_pairs_and_one_member_leaves() {
    let Alphen { mut council, areas, members } = alphen();
    let all = board(&council, "area", "2026-11-03");
    assert_eq!(all.iter().map(|area| area["name"].clone()).collect::<Vec<_>>(), AREAS);
    assert!(all.iter().all(|area| area["gaps"] == json!([])), "everyone is there");
    let printed = council.said("gebiedenoverzicht", 2026, Audience::Public);
    assert!(printed.contains("Centrum Willemijn Achterkamp en Joris Kampsbeek"), "{printed}");

    let seat = council.person(&members[1])["memberships"][0]["id"].clone();
    let left = council.act("people.leave", json!({ "membership": seat, "on": "2026-11-01", "because": "Verhuisd" }));
    assert_eq!(left["focuses"], json!(["Centrum"]), "the program says at once what is left open");
    let centrum = &board(&council, "area", "2026-11-03")[0];
    assert_eq!(centrum["gaps"][0]["text"], "Alleen Willemijn Achterkamp");
    let asked = council.asked_today();
    for title in ["Centrum: te weinig leden", "Wie neemt over van Joris Kampsbeek?"] {
        assert!(asked.iter().any(|asked| asked == title), "{title}: {asked:?}");
    }

    let hendrik = council.member("Hendrik-Jan", "Sandt");
    council.act("areas.hand_over", json!({ "from": members[1], "to": hendrik, "on": "2026-11-02" }));
    let centrum = &board(&council, "area", "2026-11-03")[0];
    assert_eq!(centrum["gaps"], json!([]));
    assert_eq!(names(&centrum["holders"]), ["Willemijn Achterkamp", "Hendrik-Jan Sandt"]);
    let card = council.ask("areas.read", json!({ "id": areas[0] }));
    assert_eq!(names(&card["assignments"]).len(), 3, "Joris stays to be read: {card}");
    assert_eq!(council.refusal("people.remove", json!({ "id": members[1] })).0, "person_in_use");
}

// S0.3 each pair gathers information its own way: inhabitants, dorps- en buurtraden, officials, gebiedsadviseurs,
// volunteers, professionals, wethouder
#[test]
fn s0_3_each_pair_gathers_information_its_own_way() {
    let Alphen { mut council, areas, members } = alphen();
    for (number, (kind, role, organisation)) in [
        ("keukentafelgesprek", "inwoner", ""),
        ("bijeenkomst", "voorzitter", "Dorpsraad Benthuizen"),
        ("overleg", "beleidsmedewerker", "Gemeente"),
        ("overleg", "gebiedsadviseur", "Gemeente"),
        ("spreekuur", "vrijwilliger", "Buurthuis De Steiger"),
        ("werkbezoek", "begeleider", "Zorggroep Rijnkant"),
        ("overleg", "wethouder", "Gemeente"),
    ]
    .into_iter()
    .enumerate()
    {
        let who = json!({ "first_name": "Sam", "last_name": format!("Gesproken{number}"), "role": role, "organisation": organisation });
        let contact = council.act("contacts.add", who);
        let area = number % 5;
        let talk = json!({
            "date": format!("2026-0{}-12", number + 1), "kind": kind, "subject": "Wat speelt hier", "focus": areas[area],
            "findings": "De bus rijdt ’s avonds niet.", "spoken": [contact], "visitors": &members[area * 2..area * 2 + 2],
        });
        council.act("contacts.add_moment", talk);
    }
    let moments = council.ask("contacts.moments", json!({ "year": 2026 }));
    let moments = moments.as_array().unwrap();
    assert_eq!(moments.iter().map(|moment| moment["focus_name"].clone()).collect::<Vec<_>>()[..5], AREAS);
    assert!(moments.iter().all(|moment| moment["visitors"].as_array().unwrap().len() == 2), "{moments:?}");

    let public = council.said("jaarverslag", 2026, Audience::Public);
    let counted = "In 2026 sprak de raad 7 keer met mensen buiten de raad: bijeenkomst (1), keukentafelgesprek (1), \
                   overleg (3), spreekuur (1) en werkbezoek (1).";
    assert!(public.contains(counted), "{public}");
    assert!(public.contains("Dorpsraad Benthuizen") && !public.contains("Gesproken"), "no names of others: {public}");
    assert!(!public.contains("De bus rijdt"), "nor what they told");
    let internal = council.said("jaarverslag", 2026, Audience::Internal);
    assert!(internal.contains("Sam Gesproken4") && internal.contains("De bus rijdt"), "{internal}");
}

// S0.9 per area gebiedsadviseurs, buurtverbinders, one or more wijkteams, a jeugdteam; the area's members are tied to its
// wijkteam
#[test]
fn s0_9_every_area_has_its_advisers_and_teams() {
    let Alphen { mut council, areas, .. } = alphen();
    for (area, name) in areas.iter().zip(AREAS) {
        fill(
            &mut council,
            area,
            "gebiedsadviseur",
            json!({ "first_name": "Jelle", "last_name": "Oeverzande", "organisation": "Gemeente" }),
        );
        fill(
            &mut council,
            area,
            "buurtverbinder",
            json!({ "first_name": "Sanne", "last_name": "Lindeboom", "organisation": "Participe" }),
        );
        fill(
            &mut council,
            area,
            "wijkteam",
            json!({ "first_name": format!("Wijkteam {name}"), "organisation": "Tom in de Buurt" }),
        );
        fill(
            &mut council,
            area,
            "jeugdteam",
            json!({ "first_name": format!("Jeugdteam {name}"), "organisation": "JenG" }),
        );
    }
    // "Een of meerdere wijkteams".
    fill(
        &mut council,
        &areas[4],
        "wijkteam",
        json!({ "first_name": "Wijkteam Koudekerk", "organisation": "Tom in de Buurt" }),
    );
    assert_eq!(filled(&council, &areas[0], "wijkteam"), ["Wijkteam Centrum"]);
    assert_eq!(filled(&council, &areas[4], "wijkteam").len(), 2);

    let covered = &board(&council, "area", "2026-11-03")[0];
    assert_eq!(names(&covered["holders"]), ["Willemijn Achterkamp", "Joris Kampsbeek"]);
    assert_eq!(covered["contacts"].as_array().unwrap().len(), 4, "members and teams of one area on one card");
    let printed = council.said("gebiedenoverzicht", 2026, Audience::Public);
    let centrum = "Leden van de raad Willemijn Achterkamp en Joris Kampsbeek Gebiedsadviseur Jelle Oeverzande \
                   Buurtverbinder Sanne Lindeboom Wijkteam Wijkteam Centrum Jeugdteam Jeugdteam Centrum";
    assert!(printed.contains(centrum), "{printed}");
    assert_eq!(printed.matches("Jeugdteam Jeugdteam").count(), 5, "in every area");
}

// S0.10 five themes; members have affinity with one or more
#[test]
fn s0_10_members_have_affinity_with_themes() {
    let Alphen { mut council, members, .. } = alphen();
    let themes: Vec<Value> =
        THEMES.iter().map(|name| council.act("areas.add", json!({ "kind": "theme", "name": name }))).collect();
    for (theme, person) in [(0, 4), (2, 4), (2, 5), (2, 6), (4, 0)] {
        council.act(
            "areas.assign",
            json!({ "focus": themes[theme], "person": members[person], "starts_on": "2024-01-01" }),
        );
    }
    let all = board(&council, "theme", "2026-11-03");
    assert_eq!(all.iter().map(|theme| theme["name"].clone()).collect::<Vec<_>>(), THEMES);
    assert_eq!(names(&all[2]["holders"]), ["Devi Ramlakhan", "Okke Terpstraat", "Truus Wielemaker"]);
    assert!(all.iter().all(|theme| theme["gaps"] == json!([])), "of a theme nobody need be there");
    let truus = council.ask("areas.of_person", json!({ "id": members[4] }));
    assert_eq!(truus.as_array().unwrap().len(), 3, "an area and two themes: {truus}");
    let list = council.said("ledenlijst", 2026, Audience::Public);
    assert!(list.contains("Jeugd, Armoede en schulden"), "on one line with the area: {list}");
    assert!(council.said("gebiedenoverzicht", 2026, Audience::Public).contains("Senioren Willemijn Achterkamp"));
}

// S4.1 five areas, named otherwise than in S0
#[test]
fn s4_1_other_names_from_a_day_on_and_old_reports_stay() {
    let Alphen { mut council, areas, .. } = alphen();
    let report = |council: &Council, year| pdf::words(&pdf::text(&council.print("jaarverslag", year, Format::Pdf)));
    let before = report(&council, 2023);
    for (area, name) in areas.iter().zip(AREAS_OF_THE_LETTER) {
        council.act("areas.succeed", json!({ "from": [area], "into": [{ "name": name }], "on": "2024-01-01" }));
    }
    let named =
        |council: &Council, on| board(council, "area", on).iter().map(|area| area["name"].clone()).collect::<Vec<_>>();
    assert_eq!(named(&council, "2023-12-31"), AREAS);
    assert_eq!(named(&council, "2024-01-01"), AREAS_OF_THE_LETTER);
    assert!(board(&council, "area", "2026-11-03").iter().all(|area| area["gaps"] == json!([])), "the pairs went along");
    assert_eq!(report(&council, 2023), before, "not a word differs");
    let after = report(&council, 2025);
    assert!(after.contains("Ridderveld") && !after.contains("BHHK"), "{after}");
    let overview = council.said("gebiedenoverzicht", 2023, Audience::Public);
    assert!(overview.contains("BHHK") && !overview.contains("Rijnwoude"), "{overview}");
    let list = council.ask("areas.list", json!({}));
    let noord = list.as_array().unwrap().iter().find(|focus| focus["name"] == "Alphen-Noord").unwrap();
    assert_eq!(names(&noord["now"]), ["Ridderveld"]);
}

// S4.2 per area an overleg of professionals: wijkagenten, BOA's, Participe, Tom in de Buurt, Serviceplein
#[test]
fn s4_2_the_professionals_of_every_area() {
    let Alphen { mut council, areas, members } = alphen();
    let partners = [
        ("wijkagent", "Politie"),
        ("BOA", "Gemeente"),
        ("welzijn", "Participe"),
        ("sociale partner", "Tom in de Buurt"),
        ("loket", "Serviceplein"),
    ];
    for (name, _) in partners {
        council.act("areas.add_slot", json!({ "name": name }));
    }
    for (number, area) in areas.iter().enumerate() {
        for (slot, organisation) in partners {
            let who = json!({ "first_name": slot, "last_name": format!("Gebied{number}"), "organisation": organisation, "phone": "0172 99 88 77" });
            fill(&mut council, area, slot, who);
        }
    }
    let contacts = council.ask("contacts.list", json!({}));
    assert_eq!(
        names(&contacts["organisations"]).len(),
        5,
        "each organisation is known once: {}",
        contacts["organisations"]
    );
    let agent =
        contacts["contacts"].as_array().unwrap().iter().find(|contact| contact["name"] == "wijkagent Gebied3").unwrap();
    assert_eq!((&agent["slots"][0]["area"], &agent["slots"][0]["slot"]), (&json!(AREAS[3]), &json!("wijkagent")));

    // The overleg itself: with all of them at once, and the pair of the area was there.
    let there: Vec<Value> = contacts["contacts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|contact| contact["name"].as_str().unwrap().ends_with("Gebied0"))
        .map(|contact| contact["id"].clone())
        .collect();
    let talk = json!({
        "date": "2026-05-19", "kind": "professionaloverleg", "subject": "Wie pakt wat op", "focus": areas[0],
        "spoken": there, "visitors": &members[..2],
    });
    council.act("contacts.add_moment", talk);
    let card = council.ask("contacts.read", json!({ "id": there[0] }));
    assert_eq!(card["moments"][0]["spoken"].as_array().unwrap().len(), 5);
    let internal = council.said("gebiedenoverzicht", 2026, Audience::Internal);
    assert!(internal.contains("BOA BOA Gebied2 (0172 99 88 77)"), "{internal}");
    assert!(!council.said("gebiedenoverzicht", 2026, Audience::Public).contains("0172"));
}

// S4.4 gebiedswethouders and coordinating wethouder
#[test]
fn s4_4_wethouders_of_areas_and_the_one_who_coordinates() {
    let Alphen { mut council, areas, .. } = alphen();
    council.act("areas.add_slot", json!({ "name": "gebiedswethouder" }));
    let wethouder = |first: &str, last: &str, role: &str| json!({ "first_name": first, "last_name": last, "role": role, "organisation": "College van B en W", "every_months": 6 });
    fill(&mut council, &areas[2], "gebiedswethouder", wethouder("Karin", "Duinstee", "gebiedswethouder"));
    fill(&mut council, &areas[4], "gebiedswethouder", wethouder("Ahmed", "Zeewind", "gebiedswethouder"));
    let pim = council.act("contacts.add", wethouder("Pim", "Velden", "coördinerend wethouder"));
    let place = slot(&council, "gebiedswethouder");
    for area in [0, 1, 3] {
        council.act("areas.fill_slot", json!({ "area": areas[area], "slot": place, "contact": pim }));
    }
    assert_eq!(filled(&council, &areas[4], "gebiedswethouder"), ["Ahmed Zeewind"]);
    let of = |council: &Council, contact: &Value| {
        let card = council.ask("contacts.read", json!({ "id": contact }));
        let held = card["contact"]["slots"].as_array().unwrap().clone();
        held.into_iter().filter(|held| held["now"] == true).map(|held| held["area"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(of(&council, &pim), [AREAS[0], AREAS[1], AREAS[3]]);

    // After the elections someone else coordinates.
    let talk =
        json!({ "date": "2026-03-02", "kind": "bestuurlijk overleg", "subject": "Gebiedstafels", "spoken": [pim] });
    council.act("contacts.add_moment", talk);
    let next = json!({ "of": pim, "on": "2026-06-01", "first_name": "Rosa", "last_name": "Berk" });
    let rosa = council.act("contacts.succeed", next);
    assert_eq!((of(&council, &rosa).len(), of(&council, &pim).len()), (3, 0));
    let card = council.ask("contacts.read", json!({ "id": rosa }));
    assert_eq!(card["contact"]["role"], "coördinerend wethouder");
    assert_eq!(card["moments"][0]["subject"], "Gebiedstafels", "the story goes on");
    let printed = council.said("gebiedenoverzicht", 2026, Audience::Public);
    assert!(printed.contains("Gebiedswethouder Rosa Berk") && printed.contains("Gebiedswethouder Karin Duinstee"));
}
