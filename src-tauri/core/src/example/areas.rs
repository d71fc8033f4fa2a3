//! The areas and themes, who keeps an eye on them, and the people outside the council that it speaks to.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::Story;
use super::members::People;
use crate::error::Result;

/// Name and what belongs to it.
const AREAS: &[(&str, &str)] = &[
    ("Centrum", "De binnenstad, het havenkwartier en de stationsbuurt."),
    ("Noord", "De wijken ten noorden van het kanaal."),
    ("Westpolder", "De nieuwbouw aan de westkant en de oude tuinderslaan."),
    ("Rijnkant", "De flats en de straten langs de rivier."),
    ("Buitendorpen", "Hoogeind, Laagwaarde en de buurtschappen daartussen."),
];

const THEMES: &[&str] = &["Eenzaamheid", "Armoede", "Jeugd", "Wonen en zorg", "Toegankelijkheid"];

/// Area or theme, first name, from, until.
const HOLDERS: &[(&str, &str, &str, Option<&str>)] = &[
    ("Centrum", "Truus", "2021-03-01", None),
    ("Centrum", "Rachid", "2024-01-01", None),
    ("Noord", "Okke", "2022-01-01", None),
    ("Noord", "Joris", "2022-09-01", None),
    ("Westpolder", "Marisol", "2023-01-01", None),
    ("Westpolder", "Devi", "2024-09-01", None),
    ("Rijnkant", "Yara", "2025-01-01", None),
    ("Rijnkant", "Hendrik-Jan", "2023-09-01", None),
    ("Buitendorpen", "Fenna", "2023-09-01", None),
    ("Buitendorpen", "Bart", "2026-10-01", None),
    ("Eenzaamheid", "Truus", "2021-03-01", None),
    ("Armoede", "Rachid", "2024-01-01", None),
    ("Armoede", "Joris", "2022-09-01", None),
    ("Jeugd", "Devi", "2024-09-01", None),
    ("Jeugd", "Yara", "2025-01-01", None),
    ("Wonen en zorg", "Hendrik-Jan", "2023-09-01", None),
    ("Toegankelijkheid", "Okke", "2022-01-01", None),
];

/// Organisation and its kind.
const ORGANISATIONS: &[(&str, &str)] = &[
    ("Gemeente Waterhoven", "gemeente"),
    ("Welzijn Waterhoven", "welzijn"),
    ("Dorpsraad Hoogeind", "dorpsraad"),
    ("Voedselbank Waterhoven", "vrijwilligers"),
];

/// First name or name of a team, infix, last name, role, organisation, wanted every so many months, areas of its slot.
type Person = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<i64>,
    &'static [(&'static str, &'static str)],
);

const CONTACTS: &[Person] = &[
    (
        "Jelle",
        "van",
        "Oeverzande",
        "gebiedsadviseur",
        "Gemeente Waterhoven",
        Some(2),
        &[("Centrum", "gebiedsadviseur"), ("Rijnkant", "gebiedsadviseur")],
    ),
    (
        "Marieke",
        "",
        "Stroomberg",
        "gebiedsadviseur",
        "Gemeente Waterhoven",
        Some(2),
        &[("Noord", "gebiedsadviseur"), ("Westpolder", "gebiedsadviseur")],
    ),
    (
        "Sanne",
        "de",
        "Lindeboom",
        "buurtverbinder",
        "Welzijn Waterhoven",
        None,
        &[("Centrum", "buurtverbinder"), ("Noord", "buurtverbinder")],
    ),
    ("Ibrahim", "", "Yıldızhan", "buurtverbinder", "Welzijn Waterhoven", None, &[("Rijnkant", "buurtverbinder")]),
    ("Wijkteam Centrum-Oost", "", "", "wijkteam", "Welzijn Waterhoven", None, &[("Centrum", "wijkteam")]),
    ("Wijkteam Haven", "", "", "wijkteam", "Welzijn Waterhoven", None, &[("Centrum", "wijkteam")]),
    ("Wijkteam Noord", "", "", "wijkteam", "Welzijn Waterhoven", None, &[("Noord", "wijkteam")]),
    (
        "Jeugdteam Waterhoven",
        "",
        "",
        "jeugdteam",
        "Gemeente Waterhoven",
        Some(6),
        &[
            ("Centrum", "jeugdteam"),
            ("Noord", "jeugdteam"),
            ("Westpolder", "jeugdteam"),
            ("Rijnkant", "jeugdteam"),
            ("Buitendorpen", "jeugdteam"),
        ],
    ),
    ("Corrie", "van den", "Akkerhof", "voorzitter", "Dorpsraad Hoogeind", Some(6), &[]),
    ("Pim", "", "Veldhuizen", "programmamanager sociaal domein", "Gemeente Waterhoven", Some(2), &[]),
    ("Astrid", "", "Wegman", "coördinator", "Voedselbank Waterhoven", None, &[]),
];

/// Date, kind, subject, what was heard, last name or team, who went, area.
type Talk = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    Option<&'static str>,
);

const TALKS: &[Talk] = &[
    ("2025-11-18", "overleg", "Kennismaking", "", &["Veldhuizen"], &["Willemijn", "Noor"], None),
    (
        "2026-01-20",
        "overleg",
        "Programma van het nieuwe jaar",
        "Drie adviesaanvragen komen in het voorjaar: Wmo-verordening, jeugdhulp en het minimabeleid.",
        &["Veldhuizen"],
        &["Willemijn", "Fenna"],
        None,
    ),
    (
        "2026-02-12",
        "werkbezoek",
        "Uitgifte bij de voedselbank",
        "Er komen meer gezinnen met werk. Wie geen bijstand heeft, weet vaak niet van de regelingen.",
        &["Wegman"],
        &["Rachid", "Joris"],
        None,
    ),
    ("2026-03-24", "overleg", "Adviesaanvragen in voorbereiding", "", &["Veldhuizen"], &["Willemijn", "Fenna"], None),
    (
        "2026-04-16",
        "werkbezoek",
        "Ochtend mee met het wijkteam",
        "Inwoners wachten gemiddeld drie weken op een gesprek. De inloop in het wijkcentrum werkt goed.",
        &["Wijkteam Noord", "Lindeboom"],
        &["Okke"],
        Some("Noorderveld"),
    ),
    (
        "2026-05-21",
        "overleg",
        "Vervoer naar de huisarts",
        "De bus naar Hoogeind rijdt niet meer na zes uur. De dorpsraad wil een buurtauto.",
        &["Akkerhof"],
        &["Fenna"],
        Some("Buitendorpen"),
    ),
    ("2026-06-11", "telefoon", "Wachtlijst jeugdhulp", "", &["Jeugdteam Waterhoven"], &["Devi"], None),
    (
        "2026-09-08",
        "overleg",
        "Inloop in de flats aan de Rijnkant",
        "Sinds de inloop op woensdag is, komen er meer ouderen.",
        &["Oeverzande", "Yıldızhan"],
        &["Yara", "Hendrik-Jan"],
        Some("Rijnkant"),
    ),
    ("2026-10-15", "overleg", "Stand van de adviesaanvragen", "", &["Veldhuizen"], &["Willemijn", "Fenna"], None),
];

type Ids = HashMap<&'static str, Value>;

pub fn tell(story: &mut Story<'_>, people: &People) -> Result<()> {
    story.on("2025-09-02", "Fenna Oosterlaan")?;
    let mut foci = foci(story, people)?;
    let contacts = contacts(story, &foci)?;
    // What was Noord is called Noorderveld from 2025 on, in this council and in its old reports.
    let into = json!([{ "name": "Noorderveld", "description": "De wijken ten noorden van het kanaal." }]);
    let request = json!({ "from": [foci["Noord"]], "into": into, "on": "2025-01-01" });
    let noorderveld = story.act("areas.succeed", request)?;
    foci.insert("Noorderveld", noorderveld[0].clone());
    talks(story, people, &foci, &contacts)
}

fn foci(story: &mut Story<'_>, people: &People) -> Result<Ids> {
    let mut foci = Ids::new();
    for (name, description) in AREAS {
        let area = json!({ "kind": "area", "name": name, "description": description });
        foci.insert(name, story.act("areas.add", area)?);
    }
    for name in THEMES {
        foci.insert(name, story.act("areas.add", json!({ "kind": "theme", "name": name }))?);
    }
    for (focus, person, from, to) in HOLDERS {
        let assign = json!({ "focus": foci[focus], "person": people[person], "starts_on": from, "ends_on": to });
        story.act("areas.assign", assign)?;
    }
    Ok(foci)
}

fn contacts(story: &mut Story<'_>, foci: &Ids) -> Result<Ids> {
    story.act("areas.take_usual_slots", json!({}))?;
    let mut slots = HashMap::new();
    if let Value::Array(known) = story.ask("areas.slots", json!({}))? {
        slots.extend(
            known.iter().map(|slot| (slot["name"].as_str().unwrap_or_default().to_owned(), slot["id"].clone())),
        );
    }
    for (name, kind) in ORGANISATIONS {
        story.act("contacts.add_organisation", json!({ "name": name, "kind": kind }))?;
    }
    let mut contacts = Ids::new();
    for (number, (first, infix, last, role, organisation, every, held)) in CONTACTS.iter().enumerate() {
        let mail = first.to_lowercase().replace([' ', '-'], ".");
        let contact = json!({
            "first_name": first, "infix": infix, "last_name": last, "role": role,
            "organisation": organisation, "every_months": every,
            "email": format!("{mail}@waterhoven.example"), "phone": format!("0123-4567{number:02}"),
        });
        let id = story.act("contacts.add", contact)?;
        for (area, slot) in *held {
            story.act(
                "areas.fill_slot",
                json!({ "area": foci[area], "slot": slots.get(*slot), "contact": id, "starts_on": "2024-01-01" }),
            )?;
        }
        contacts.insert(if last.is_empty() { first } else { last }, id);
    }
    Ok(contacts)
}

fn talks(story: &mut Story<'_>, people: &People, foci: &Ids, contacts: &Ids) -> Result<()> {
    for (date, kind, subject, findings, spoken, visitors, area) in TALKS {
        story.on(date, "Fenna Oosterlaan")?;
        let spoken: Vec<&Value> = spoken.iter().map(|name| &contacts[name]).collect();
        let visitors: Vec<&Value> = visitors.iter().map(|name| &people[name]).collect();
        let talk = json!({
            "date": date, "kind": kind, "subject": subject, "findings": findings, "spoken": spoken,
            "visitors": visitors, "focus": area.map(|area| &foci[area]),
        });
        story.act("contacts.add_moment", talk)?;
    }
    Ok(())
}
