//! The council and its members.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Story, paper};
use crate::error::Result;

/// First name, infix, last name, role, from, to, IBAN. The account numbers pass the checksum and cannot exist.
type Person =
    (&'static str, &'static str, &'static str, &'static str, &'static str, Option<&'static str>, &'static str);

const PEOPLE: &[Person] = &[
    ("Willemijn", "", "Achterkamp", "voorzitter", "2023-01-01", None, ""),
    ("Joris", "van", "Kampsbeek", "penningmeester", "2022-09-01", None, "NL85TEST0000000101"),
    ("Fenna", "", "Oosterlaan", "secretaris", "2023-09-01", None, "NL74TEST0000000202"),
    ("Rachid", "", "Benhaddou", "lid", "2024-01-01", None, ""),
    ("Truus", "", "Wielemaker", "lid", "2021-03-01", None, ""),
    ("Devi", "", "Ramlakhan", "lid", "2024-09-01", None, ""),
    ("Okke", "", "Terpstraat", "lid", "2022-01-01", None, "NL63TEST0000000303"),
    ("Marisol", "de", "Wildt", "lid", "2023-01-01", Some("2026-09-01"), "NL52TEST0000000404"),
    ("Bart", "", "Heijligenberg", "lid", "2026-10-01", None, ""),
    ("Yara", "", "Çelikoğlu", "lid", "2025-01-01", None, ""),
    ("Hendrik-Jan", "'t", "Sandt", "lid", "2023-09-01", None, ""),
    ("Noor", "", "Vlierboom", "ambtelijk secretaris", "2022-01-01", None, ""),
];

/// Ids of the members by first name.
pub type People = HashMap<&'static str, Value>;

pub fn tell(story: &mut Story<'_>) -> Result<People> {
    story.act(
        "council.set",
        json!({
            "name": "Adviesraad Samenleving Waterhoven",
            "short_name": "ASW",
            "municipality": "Waterhoven",
            "holiday_region": "middle",
            "legal_basis": "Artikel 2.1.3 lid 3 Wmo 2015, artikel 2.10 Jeugdwet en artikel 47 Participatiewet",
            "finance_model": "municipality_pays",
            "house_colour": "#0f4c5c",
            "address": "Postbus 12\n1234 AB Waterhoven\nsecretariaat@asw-waterhoven.example",
            "footer": "www.asw-waterhoven.example",
            "college_address": "Het college van burgemeester en wethouders\nvan de gemeente Waterhoven\nPostbus 1\n1234 AA Waterhoven",
        }),
    )?;
    let logo = paper("logo.png", include_bytes!("papers/logo.png"));
    let alternative = "Logo van de Adviesraad Samenleving Waterhoven: drie golven onder een brug";
    story.act("council.set_logo", json!({ "source": logo, "alternative": alternative }))?;
    method(story)?;
    let mut people = People::new();
    for (first, infix, last, role, from, to, iban) in PEOPLE {
        let mail = format!("{}@waterhoven.example", first.to_lowercase());
        let id = story.act(
            "people.add",
            json!({
                "first_name": first, "infix": infix, "last_name": last, "role": role,
                "starts_on": from, "ends_on": to, "iban": iban, "email": mail,
            }),
        )?;
        people.insert(first, id);
    }
    Ok(people)
}

/// Title, text and whether the annual report has it too.
const METHOD: &[(&str, &str, bool)] = &[
    (
        "Missie",
        "Wij willen dat iedere inwoner van Waterhoven mee kan doen. Wij laten het gemeentebestuur horen hoe beleid \
         uitpakt in de wijken en dorpen, gevraagd en ongevraagd.",
        true,
    ),
    (
        "Kernwaarden",
        "- **Onafhankelijk**: wij spreken voor inwoners, niet voor een partij of instelling.\n\
         - **Dichtbij**: wij komen in de gebieden en luisteren.\n\
         - **Opbouwend**: bij kritiek hoort een voorstel.",
        false,
    ),
    (
        "Hoe wij werken",
        "Elk gebied heeft twee leden die er de weg weten. Wat zij horen, brengen zij terug in de vergadering. Wat in \
         meer gebieden speelt, nemen wij raadsbreed op. Wij vergaderen op de eerste dinsdag van de maand.",
        false,
    ),
];

fn method(story: &mut Story<'_>) -> Result<()> {
    for (title, body, in_report) in METHOD {
        let id = story.act("council.add_method_section", json!({ "title": title, "body": body }))?;
        if *in_report {
            let change = json!({ "id": id, "title": title, "body": body, "in_report": true });
            story.act("council.change_method_section", change)?;
        }
    }
    Ok(())
}
