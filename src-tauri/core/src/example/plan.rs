//! The annual plan of 2026 and what became of it.

use serde_json::{Value, json};

use super::members::People;
use super::money::Posts;
use super::{Story, YEAR};
use crate::error::Result;

const SECTIONS: &[(&str, &str)] = &[
    (
        "Inleiding",
        "De Adviesraad Samenleving Waterhoven (ASW) adviseert het college van burgemeester en wethouders, \
gevraagd en ongevraagd, over zorg, jeugd, werk en inkomen. Dat doet de raad vanuit het perspectief van de inwoners.

Dit jaarplan zegt wat de raad in 2026 wil doen en wat daarvoor nodig is. De raad legt het plan met de begroting voor \
aan het college.",
    ),
    (
        "Voor wie wij er zijn",
        "De raad is er voor alle inwoners van Waterhoven, en vooral voor wie is aangewezen op \
ondersteuning:

- jongeren en hun ouders;
- mensen met weinig geld of met schulden;
- ouderen die thuis willen blijven wonen;
- mensen met een beperking en hun mantelzorgers.

De raad behandelt geen zaken van één persoon. Wie een klacht heeft, wijzen wij de weg naar de klachtencommissie.",
    ),
    (
        "Hoe wij werken",
        "### Vergaderingen

De raad vergadert elke eerste dinsdag van de maand van 19:00 tot 21:00 uur, behalve in augustus. Twee keer per jaar \
spreekt de raad met de wethouder.

### Gebieden

Elk lid houdt contact met een van de vijf gebieden: Centrum, Noorderveld, Westpolder, Rijnkant en Buitendorpen. \
Wat daar speelt, komt in de vergadering op tafel.

### Advies

1. Het college vraagt advies, of de raad kiest zelf een onderwerp.
2. Een werkgroep van twee tot vier leden maakt een concept.
3. De raad bespreekt het en stelt het vast.
4. Het college reageert schriftelijk.",
    ),
    (
        "Bekend zijn en bekend blijven",
        "De raad zet jaarplannen, jaarverslagen en adviezen op zijn website. In 2026 \
maken wij de website *makkelijker leesbaar* en gaan wij vier keer met een kraam naar een wijkmarkt.",
    ),
    (
        "Ondersteuning",
        "Een ambtelijk secretaris ondersteunt de raad voor acht uur per week. Zij roept de vergaderingen \
bijeen, maakt de verslagen en dient de **declaraties** van de leden in bij de gemeente.",
    ),
];

const EVALUATION: &str = "De raad heeft het jaarplan 2025 besproken in de vergadering van 4 november 2025. Het meeste is \
gelukt: er waren tien vergaderingen, zes werkbezoeken en drie adviezen. Het onderzoek onder de achterban is een half jaar \
opgeschoven, omdat te weinig inwoners de vragenlijst invulden. De raad bleef binnen de begroting.";

/// Title, explanation.
const GOALS: &[(&str, &str)] = &[
    (
        "Inwoners weten waar zij terecht kunnen",
        "Wij vragen in alle vijf gebieden na of mensen de weg vinden naar hulp.",
    ),
    (
        "Advies dat ertoe doet",
        "Ten minste vijf adviezen, waarvan twee ongevraagd. Van elk advies volgen wij wat ermee gebeurt.",
    ),
    ("Een raad die zijn vak verstaat", "Elk lid volgt ten minste één training. Nieuwe leden krijgen een goede start."),
];

/// Goal, title, kind, owner, quarter or date, cost in euros, budget line, status, reason, result.
type Activity = (
    Option<usize>,
    &'static str,
    &'static str,
    &'static str,
    When,
    i64,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

enum When {
    Quarter(u8),
    Day(&'static str),
    AllYear,
}
use When::{AllYear, Day, Quarter};

const ACTIVITIES: &[Activity] = &[
    (
        Some(0),
        "Werkbezoek voedselbank",
        "working_visit",
        "Truus",
        Day("2026-02-12"),
        40,
        "200",
        "done",
        "",
        "Truus en Rachid spraken met zes vrijwilligers. Steeds meer werkende ouders kloppen aan; zij schamen zich en komen laat.",
    ),
    (
        Some(0),
        "Werkbezoek wijkteam Noorderveld",
        "working_visit",
        "Okke",
        Day("2026-03-19"),
        40,
        "200",
        "done",
        "",
        "Het wijkteam ziet vooral vragen over wonen. Afgesproken is om elk half jaar bij te praten.",
    ),
    (
        Some(0),
        "Werkbezoek jongerencentrum De Steiger",
        "working_visit",
        "Devi",
        Day("2026-05-21"),
        40,
        "200",
        "done",
        "",
        "Jongeren wachten soms een half jaar op hulp. Dit signaal is meegenomen in het advies over de Jeugdnota.",
    ),
    (
        Some(0),
        "Werkbezoek verpleeghuis Duinzicht",
        "working_visit",
        "Hendrik-Jan",
        Quarter(4),
        40,
        "200",
        "planned",
        "",
        "",
    ),
    (
        Some(0),
        "Achterbanonderzoek armoederegelingen",
        "constituency_survey",
        "Yara",
        Quarter(2),
        1800,
        "400",
        "done",
        "",
        "213 inwoners vulden de vragenlijst in. Twee van de drie kenden de regelingen niet. Het onderzoek leidde tot een ongevraagd advies.",
    ),
    (
        Some(0),
        "Vier keer met een kraam op de wijkmarkt",
        "publicity",
        "Marisol",
        AllYear,
        300,
        "600",
        "running",
        "",
        "Drie markten zijn geweest: Centrum, Rijnkant en Buitendorpen.",
    ),
    (
        Some(1),
        "Advies Beleidsregels Wmo",
        "other",
        "Fenna",
        Quarter(1),
        0,
        "",
        "done",
        "",
        "Drie aanbevelingen; één is overgenomen, één deels.",
    ),
    (Some(1), "Advies Jeugdnota", "other", "Devi", Quarter(3), 0, "", "done", "", "Uitgebracht op 9 september."),
    (
        Some(1),
        "Ongevraagd advies toegankelijkheid wijkcentra",
        "other",
        "Okke",
        Quarter(2),
        0,
        "",
        "done",
        "",
        "Uitgebracht op 16 juni; het college heeft nog niet gereageerd.",
    ),
    (
        Some(1),
        "Ongevraagd advies armoederegelingen",
        "other",
        "Yara",
        Quarter(4),
        0,
        "",
        "done",
        "",
        "Overgenomen door het college.",
    ),
    (
        Some(1),
        "Advies Verordening Participatiewet",
        "other",
        "Rachid",
        Quarter(3),
        0,
        "",
        "dropped",
        "Het college heeft de vraag ingetrokken; de wet is uitgesteld.",
        "",
    ),
    (
        Some(2),
        "Basistraining voor nieuwe leden",
        "training",
        "Fenna",
        Quarter(1),
        900,
        "300",
        "done",
        "",
        "Yara, Devi en Rachid volgden de basistraining adviesraden.",
    ),
    (
        Some(2),
        "Studiemiddag Wet op de inkomensondersteuning",
        "training",
        "Rachid",
        Day("2026-09-24"),
        600,
        "300",
        "done",
        "",
        "Met de raden van twee buurgemeenten; acht leden deden mee.",
    ),
    (Some(2), "Training gespreksvoering", "training", "Willemijn", Quarter(4), 700, "300", "running", "", ""),
    (
        Some(2),
        "Werving van twee nieuwe leden",
        "recruitment",
        "Willemijn",
        Quarter(3),
        150,
        "600",
        "running",
        "",
        "Bart Heijligenberg is op 1 oktober begonnen. Er is nog één plaats vrij.",
    ),
    (None, "Overleg met de adviesraden in de regio", "network", "Willemijn", AllYear, 60, "200", "running", "", ""),
    (None, "Website makkelijker leesbaar maken", "publicity", "Marisol", Quarter(3), 700, "600", "running", "", ""),
    (
        None,
        "Teambuilding: wandeling en etentje",
        "teambuilding",
        "Truus",
        Day("2026-07-10"),
        300,
        "700",
        "done",
        "",
        "Tien leden liepen mee langs de Waterlinie en aten daarna samen.",
    ),
];

pub fn tell(story: &mut Story<'_>, people: &People, posts: &Posts) -> Result<()> {
    story.on("2025-11-11", "Fenna Oosterlaan")?;
    let plan = story.act("plan.start", json!({ "year": YEAR, "from_last_year": false }))?;
    story.act("plan.set_evaluation", json!({ "year": YEAR, "text": EVALUATION }))?;
    for (title, body) in SECTIONS {
        story.act("plan.add_section", json!({ "plan": plan, "title": title, "body": body }))?;
    }
    let mut goals = Vec::new();
    for (title, explanation) in GOALS {
        goals.push(story.act("plan.add_goal", json!({ "plan": plan, "title": title, "explanation": explanation }))?);
    }
    let mut progress = Vec::new();
    for activity in ACTIVITIES {
        let id = story.act("plan.add_activity", planned(activity, &plan, &goals, people, posts))?;
        progress.push((id, activity));
    }
    story.on("2025-12-02", "Fenna Oosterlaan")?;
    story.act("plan.adopt", json!({ "year": YEAR, "on": "2025-12-02" }))?;
    story.act("plan.present", json!({ "year": YEAR, "on": "2025-12-02" }))?;
    story.on("2026-11-03", "Fenna Oosterlaan")?;
    for (id, (.., status, reason, result)) in progress {
        if *status != "planned" {
            let request = json!({ "id": id, "status": status, "reason": reason, "result": result });
            story.act("plan.set_activity_status", request)?;
        }
    }
    Ok(())
}

fn planned(activity: &Activity, plan: &Value, goals: &[Value], people: &People, posts: &Posts) -> Value {
    let (goal, title, kind, owner, when, euros, post, ..) = activity;
    let (quarter, date) = match when {
        Quarter(quarter) => (Some(*quarter), None),
        Day(day) => (None, Some(*day)),
        AllYear => (None, None),
    };
    json!({
        "plan": plan,
        "goal": goal.and_then(|goal| goals.get(goal)),
        "title": title,
        "kind": kind,
        "owner": people.get(owner),
        "quarter": quarter,
        "date": date,
        "cost": (*euros > 0).then_some(euros * 100),
        "budget_line": posts.get(*post),
    })
}
