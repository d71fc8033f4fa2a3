//! The meetings of 2026 as they went: who was there, who voted for whom, and what was decided.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::members::People;
use super::{Story, YEAR};
use crate::error::Result;

/// Who was not there: "m.k." or "z.k.", and who voted for them.
type Absent = (&'static str, &'static str, Option<&'static str>);

enum How {
    Consensus,
    /// For, against, abstaining, and what those against want recorded.
    Vote([u32; 3], &'static str),
}
use How::{Consensus, Vote};

/// Subject, whether it is closed, and what was decided.
type Item = (&'static str, bool, Option<(&'static str, How)>);

/// The day, when it began and ended, who was absent, how many of the public came, and the agenda.
type Night = (&'static str, [&'static str; 2], &'static [Absent], Option<u32>, &'static [Item]);

const OPENING: Item = ("Opening en vaststellen van de agenda", false, None);
const CLOSING: Item = ("Rondvraag en sluiting", false, None);

/// Of 3 November nothing is recorded yet: that is the evening to try.
const NIGHTS: &[Night] = &[
    ("2026-01-06", ["19:02", "21:04"], &[("Okke", "excused", None)], Some(2), &[]),
    (
        "2026-02-03",
        ["19:00", "20:51"],
        &[("Devi", "excused", Some("Rachid"))],
        Some(0),
        &[OPENING, ("Jaarverslag 2025", false, Some(("Het jaarverslag 2025 is vastgesteld.", Consensus))), CLOSING],
    ),
    (
        "2026-03-03",
        ["19:01", "21:16"],
        &[],
        Some(5),
        &[
            OPENING,
            (
                "Toegankelijkheid van de wijkcentra",
                false,
                Some((
                    "De raad brengt ongevraagd advies uit over de toegankelijkheid van de wijkcentra.",
                    Vote([7, 1, 1], "Eén lid wil eerst de schouw van de gemeente afwachten."),
                )),
            ),
            (
                "Vragenlijst armoederegelingen",
                false,
                Some(("De raad houdt in mei een vragenlijst over de armoederegelingen.", Consensus)),
            ),
            CLOSING,
        ],
    ),
    (
        "2026-04-07",
        ["19:00", "21:00"],
        &[("Hendrik-Jan", "excused", Some("Fenna")), ("Yara", "absent", None)],
        None,
        &[
            OPENING,
            (
                "Advies over de beleidsregels Wmo",
                false,
                Some(("Het advies over de beleidsregels Wmo gaat zo naar het college.", Consensus)),
            ),
            CLOSING,
        ],
    ),
    ("2026-05-12", ["19:05", "20:40"], &[("Marisol", "excused", None), ("Okke", "excused", None)], Some(1), &[]),
    (
        "2026-06-02",
        ["19:00", "21:10"],
        &[("Truus", "excused", Some("Okke"))],
        Some(3),
        &[
            OPENING,
            (
                "Jeugdnota van de gemeente",
                false,
                Some(("Een werkgroep bereidt het advies over de jeugdnota voor.", Consensus)),
            ),
            CLOSING,
        ],
    ),
    // Four of the nine who may vote: too few.
    (
        "2026-07-07",
        ["19:00", "20:15"],
        &[
            ("Joris", "excused", None),
            ("Rachid", "excused", None),
            ("Devi", "excused", None),
            ("Marisol", "excused", None),
            ("Yara", "excused", None),
        ],
        Some(0),
        &[
            OPENING,
            (
                "Open dag wijkcentrum Rijnkant",
                false,
                Some(("De raad doet mee aan de open dag van wijkcentrum Rijnkant.", Consensus)),
            ),
            CLOSING,
        ],
    ),
    (
        "2026-09-01",
        ["19:00", "21:02"],
        &[("Rachid", "absent", None)],
        Some(4),
        &[
            OPENING,
            (
                "Open dag wijkcentrum Rijnkant",
                false,
                Some(("Besluit 2026-006 over de open dag is bekrachtigd.", Consensus)),
            ),
            CLOSING,
        ],
    ),
    (
        "2026-10-06",
        ["19:00", "21:20"],
        &[("Okke", "excused", Some("Truus"))],
        Some(2),
        &[
            OPENING,
            ("Verslag van 1 september", false, None),
            ("Begrotingsaanvraag 2027", false, Some(("De begrotingsaanvraag 2027 gaat naar het college.", Consensus))),
            ("Werving van nieuwe leden", true, None),
            (
                "Vergaderen in de wijken",
                false,
                Some(("De raad vergadert in 2027 om de maand in een wijkcentrum.", Vote([5, 3, 1], ""))),
            ),
            CLOSING,
        ],
    ),
];

pub fn tell(story: &mut Story<'_>, people: &People) -> Result<()> {
    let meetings = meetings(story)?;
    for (date, [opened, closed], absent, public, items) in NIGHTS {
        story.on(date, "Noor Vlierboom")?;
        let meeting = &meetings[*date];
        let items = agenda(story, meeting, items)?;
        story.act("evening.open", json!({ "id": meeting, "at": opened }))?;
        // Everyone is there but these; whoever votes for another has to be there first.
        for (who, status, _) in *absent {
            story.act("attendance.set", json!({ "meeting": meeting, "person": people[who], "status": status }))?;
        }
        story.act("attendance.all_present", json!({ "id": meeting }))?;
        for (who, status, holder) in *absent {
            let proxy = holder.map(|holder| &people[holder]);
            let absent = json!({ "meeting": meeting, "person": people[who], "status": status, "proxy": proxy });
            story.act("attendance.set", absent)?;
        }
        story.act("attendance.set_public", json!({ "meeting": meeting, "count": public }))?;
        for (item, (text, how)) in items {
            story.act("decisions.add", decision(meeting, &item, text, how))?;
        }
        story.act("evening.close", json!({ "id": meeting, "at": closed }))?;
    }
    guests(story, &meetings)?;
    withdraw(story)
}

/// The plenary meetings of the year by day.
pub fn meetings(story: &Story<'_>) -> Result<BTreeMap<String, Value>> {
    let year = story.ask("meetings.read", json!({ "year": YEAR }))?;
    let all = year["meetings"].as_array().cloned().unwrap_or_default();
    let plenary = all.into_iter().filter(|meeting| meeting["kind"] == "plenair");
    Ok(plenary.filter_map(|meeting| Some((meeting["date"].as_str()?.to_owned(), meeting["id"].clone()))).collect())
}

/// Puts the items on the agenda, as it is when nobody prepares one; answers those with what is decided in them.
fn agenda(
    story: &mut Story<'_>,
    meeting: &Value,
    items: &'static [Item],
) -> Result<Vec<(Value, &'static (&'static str, How))>> {
    let mut decided = Vec::new();
    for (subject, is_closed, decision) in items {
        let (wanted, minutes) = if decision.is_some() { ("decision", 30) } else { ("dialogue", 10) };
        let add = json!({ "meeting": meeting, "subject": subject, "wanted": wanted, "minutes": minutes, "is_closed": is_closed });
        let item = story.act("agenda.add", add)?;
        decided.extend(decision.as_ref().map(|decision| (item, decision)));
    }
    Ok(decided)
}

fn decision(meeting: &Value, item: &Value, text: &str, how: &How) -> Value {
    let (manner, votes, minority) = match how {
        Consensus => ("consensus", [None; 3], ""),
        Vote(votes, minority) => ("vote", votes.map(Some), *minority),
    };
    let [votes_for, votes_against, abstentions] = votes;
    json!({
        "meeting": meeting, "item": item, "text": text, "manner": manner, "votes_for": votes_for,
        "votes_against": votes_against, "abstentions": abstentions, "minority_view": minority,
    })
}

fn guests(story: &mut Story<'_>, meetings: &BTreeMap<String, Value>) -> Result<()> {
    for (date, name, on_behalf_of) in [
        ("2026-03-03", "Sanne Kortekaas", "gemeente, beleidsadviseur Wmo"),
        ("2026-06-02", "Pim Roelofsen", "jeugdteam Rijnkant"),
    ] {
        story.on(date, "Noor Vlierboom")?;
        let guest = json!({ "meeting": meetings[date], "name": name, "on_behalf_of": on_behalf_of });
        story.act("attendance.add_guest", guest)?;
    }
    Ok(())
}

/// The questionnaire of March was put off.
fn withdraw(story: &mut Story<'_>) -> Result<()> {
    let decisions = story.ask("decisions.list", json!({ "year": YEAR }))?;
    story.on("2026-04-08", "Fenna Oosterlaan")?;
    let third =
        json!({ "id": decisions[2]["id"], "reason": "De gemeente houdt in dezelfde maand zelf een vragenlijst." });
    story.act("decisions.withdraw", third)?;
    Ok(())
}
