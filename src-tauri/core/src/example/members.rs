//! The council and its members.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::money::Posts;
use super::{Story, paper};
use crate::error::Result;

/// First name, infix, last name, first day, IBAN, metres to a meeting. The account numbers pass the checksum and cannot exist.
type Person = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const PEOPLE: &[Person] = &[
    ("Willemijn", "", "Achterkamp", "2023-01-01", "", "2,4"),
    ("Joris", "van", "Kampsbeek", "2022-09-01", "NL85TEST0000000101", "7"),
    ("Fenna", "", "Oosterlaan", "2023-09-01", "NL74TEST0000000202", "3,5"),
    ("Rachid", "", "Benhaddou", "2024-01-01", "", ""),
    ("Truus", "", "Wielemaker", "2017-03-01", "", "11"),
    ("Devi", "", "Ramlakhan", "2024-09-01", "", ""),
    ("Okke", "", "Terpstraat", "2022-01-01", "NL63TEST0000000303", "7"),
    ("Marisol", "de", "Wildt", "2023-01-01", "NL52TEST0000000404", "4,2"),
    ("Bart", "", "Heijligenberg", "2026-10-01", "", ""),
    ("Yara", "", "Çelikoğlu", "2025-01-01", "", "1,8"),
    ("Hendrik-Jan", "'t", "Sandt", "2023-09-01", "", "9,3"),
];

/// Who has a role, since when, and whether with a vote: this council's chair is independent and has none.
const ROLES: &[(&str, &str, &str, bool)] = &[
    ("Willemijn", "voorzitter", "2023-01-01", false),
    ("Joris", "penningmeester", "2023-01-01", true),
    ("Fenna", "secretaris", "2023-09-01", true),
    ("Truus", "vicevoorzitter", "2024-02-06", true),
];

/// Next terms: who, appointed on, last day where it is not a whole term, and why there is a term beyond the second.
const NEXT_TERMS: &[(&str, &str, Option<&str>, &str)] = &[
    ("Truus", "2021-01-19", None, ""),
    (
        "Truus",
        "2025-01-21",
        Some("2027-02-28"),
        "Extra tijd om het gebied over te dragen. Het college stemde hiermee in.",
    ),
    ("Okke", "2025-11-18", None, ""),
    ("Joris", "2026-06-16", None, ""),
];

/// Ids of the members by first name.
pub type People = BTreeMap<&'static str, Value>;

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
    let mut people = People::new();
    for (number, person) in PEOPLE.iter().enumerate() {
        let id = joins(story, number + 1, person)?;
        people.insert(person.0, id);
    }
    let secretary = json!({
        "first_name": "Noor", "last_name": "Vlierboom", "role": "ambtelijk secretaris", "starts_on": "2022-01-01",
        "email": "noor@waterhoven.example", "phone": "06 0000 0012",
    });
    people.insert("Noor", story.act("people.add", secretary)?);
    for (who, role, since, votes) in ROLES {
        let role = json!({ "person": people[who], "role": role, "starts_on": since, "votes": votes });
        story.act("people.add_role", role)?;
    }
    terms(story, &people)?;
    for (who, id) in &people {
        if !["Noor", "Bart"].contains(who) {
            check(story, id)?;
        }
    }
    Ok(people)
}

fn joins(story: &mut Story<'_>, number: usize, person: &Person) -> Result<Value> {
    let (first, infix, last, since, iban, kilometres) = person;
    let id = story.act(
        "people.add",
        json!({
            "first_name": first, "infix": infix, "last_name": last, "role": "lid", "starts_on": since, "iban": iban,
            "email": format!("{}@waterhoven.example", first.to_lowercase()),
            "phone": format!("06 0000 {number:04}"), "address": format!("Havenkade {number}\n1234 AC"),
            "town": "Waterhoven", "appointed_by": "het college",
        }),
    )?;
    story.act("people.change", json!({ "id": id, "travel": kilometres }))?;
    Ok(id)
}

/// Truus has stayed beyond the highest number of terms; Marisol leaves halfway hers, and Bart begins one of his own.
fn terms(story: &mut Story<'_>, people: &People) -> Result<()> {
    for (who, appointed_on, ends_on, beyond) in NEXT_TERMS {
        let last = last_term(story, &people[who])?;
        let next = json!({
            "membership": last["id"], "appointed_by": "het college", "appointed_on": appointed_on,
            "starts_on": last["term_ends_on"].is_null().then_some("2021-03-01"),
            "term_ends_on": ends_on, "beyond_because": beyond,
        });
        story.act("people.reappoint", next)?;
    }
    let term = last_term(story, &people["Marisol"])?;
    let leaves =
        json!({ "membership": term["id"], "on": "2026-09-01", "because": "Verhuisd naar een andere gemeente" });
    story.act("people.leave", leaves)?;
    Ok(())
}

fn last_term(story: &Story<'_>, person: &Value) -> Result<Value> {
    let people = story.ask("people.list", json!({}))?;
    let member = people.as_array().and_then(|people| people.iter().find(|member| member["id"] == *person));
    Ok(member.and_then(|member| member["memberships"].as_array()?.last().cloned()).unwrap_or_default())
}

fn check(story: &mut Story<'_>, person: &Value) -> Result<Value> {
    story.act(
        "people.add_check",
        json!({
            "person": person, "checked_on": "2026-01-13", "is_councillor": false, "works_for_municipality": false,
            "works_for_institution": false, "lives_in_municipality": true,
        }),
    )
}

/// The training of the year; its costs come out of the budget line for it.
pub fn train(story: &mut Story<'_>, people: &People, posts: &Posts) -> Result<()> {
    let trainings: [(&str, &str, &str, &str, &[&str]); 3] = [
        ("2026-02-17", "Een verordening lezen", "Leergang Sociaal Domein", "480,00", &["Rachid", "Devi", "Yara"]),
        (
            "2026-05-12",
            "Gesprekken in de wijk",
            "Bureau Buurtkracht",
            "350,00",
            &["Fenna", "Okke", "Truus", "Hendrik-Jan"],
        ),
        ("2026-10-20", "Begroten voor beginners", "Gemeente Waterhoven", "0", &["Joris", "Bart"]),
    ];
    for (date, title, given_by, cost, who) in trainings {
        let participants: Vec<&Value> = who.iter().map(|name| &people[name]).collect();
        story.act(
            "people.add_training",
            json!({
                "date": date, "title": title, "given_by": given_by, "cost": cost, "budget_line": posts["300"],
                "participants": participants,
            }),
        )?;
    }
    Ok(())
}
