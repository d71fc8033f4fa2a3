//! Ten years of a busy council, made through the operations as people would: 600 meetings, 1,000 claims of three
//! lines with their receipts, ten plans and budgets, nine adopted reports. Ids are counted and days are fixed, so that
//! one version of the program always makes the same file.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use raadwerk_tests::papers;
use serde_json::{Value, json};

use crate::Outcome;
use crate::stamped;

const YEARS: i32 = 10;
const CLAIMS_A_YEAR: u32 = 100;

/// First name, infix, last name, role. Everyone is made up.
const PEOPLE: &[(&str, &str, &str, &str)] = &[
    ("Willemijn", "", "Achterkamp", "voorzitter"),
    ("Joris", "van", "Kampsbeek", "penningmeester"),
    ("Fenna", "", "Oosterlaan", "secretaris"),
    ("Rachid", "", "Benhaddou", "lid"),
    ("Truus", "", "Wielemaker", "lid"),
    ("Devi", "", "Ramlakhan", "lid"),
    ("Okke", "", "Terpstraat", "lid"),
    ("Marisol", "de", "Wildt", "lid"),
    ("Bart", "", "Heijligenberg", "lid"),
    ("Yara", "", "Çelikoğlu", "lid"),
    ("Hendrik-Jan", "'t", "Sandt", "lid"),
    ("Noor", "", "Vlierboom", "ambtelijk secretaris"),
];

/// Kind, weekday and its place in the month, from, to, place: every month has one of each.
const MEETINGS: &[(&str, Weekday, u8, &str, &str, &str)] = &[
    ("plenair", Weekday::Tue, 2, "19:00", "21:00", "gemeentehuis, Havenzaal"),
    ("kernteam", Weekday::Thu, 1, "10:00", "11:30", "gemeentehuis, kamer 2.14"),
    ("overleg wethouder", Weekday::Wed, 3, "16:00", "17:00", "gemeentehuis, kamer wethouder"),
    ("werkgroep Jeugd", Weekday::Mon, 4, "13:30", "15:00", "wijkcentrum Rijnkant"),
    ("werkgroep Inkomen", Weekday::Fri, 2, "09:30", "11:00", "wijkcentrum De Steiger"),
];

const GOALS: &[&str] = &["Inwoners weten waar zij terecht kunnen", "Ons advies komt op tijd", "De raad leert bij"];

/// Goal, kind, title, result.
const ACTIVITIES: &[(Option<usize>, &str, &str, &str)] = &[
    (Some(0), "working_visit", "Werkbezoek voedselbank", "Wij spraken met acht vrijwilligers over de drempels."),
    (Some(0), "constituency_survey", "Vragenlijst armoederegelingen", "Er kwamen **212** antwoorden binnen."),
    (Some(0), "publicity", "Kraam op de wijkmarkt", "Zestig inwoners vertelden wat zij missen."),
    (Some(0), "working_visit", "Avond in het wijkcentrum", "De bewoners vroegen vooral naar vervoer."),
    (Some(1), "other", "Advies Verordening jeugdhulp", "Overgenomen door het college."),
    (Some(1), "other", "Advies Beleidsplan sociaal domein", "Grotendeels overgenomen; de wachttijden niet."),
    (Some(1), "network", "Overleg met de raden in de regio", "Vier keer gesproken over gezamenlijke inkoop."),
    (Some(2), "training", "Basistraining nieuwe leden", "Drie leden volgden de basistraining."),
    (Some(2), "training", "Studiemiddag Participatiewet", "Met de raden van twee buurgemeenten."),
    (Some(2), "recruitment", "Werving van nieuwe leden", "Er zijn twee leden begonnen."),
    (None, "teambuilding", "Wandeling en etentje", "Tien leden liepen mee."),
    (None, "publicity", "Website makkelijker leesbaar", "De teksten staan nu op taalniveau B1."),
];

const TEXT: &str = "De raad adviseert het college gevraagd en ongevraagd over het sociaal domein. Daarvoor luisteren \
wij naar inwoners, naar hun naasten en naar wie met hen werken.

- Wij gaan op pad, in elke wijk ten minste één keer per jaar.
- Wij schrijven kort en in gewone taal.
- Wij vertellen terug wat er met een signaal is gebeurd.

Wat wij horen, leggen wij vast; wat wij adviseren, is daarop gebouwd.";

/// The file of the ten years up to and including `last`; made anew when the program or this story has changed.
pub fn file(folder: &Path, last: i32) -> Outcome<PathBuf> {
    let path = folder.join("decade.raad");
    stamped::once(&path, (include_str!("decade.rs"), last), || make(&path, last))?;
    Ok(path)
}

fn make(path: &Path, last: i32) -> Outcome {
    let first = last - YEARS + 1;
    let mut world = World::counted(moment(day(first - 1, 10, 1)?), "Bench", 0);
    let file = CouncilFile::create(path, &mut world)?;
    let mut story = Story { file, world, steps: Vec::new(), people: Vec::new(), receipts: 0 };
    story.council(first)?;
    for year in first..=last {
        story.year(year, year == last)?;
    }
    story.flush()
}

/// The file while it is filled. What happens on one day is one transaction: each step by itself would wait for the disk
/// some ten thousand times.
struct Story {
    file: CouncilFile,
    world: World,
    steps: Vec<(String, Value)>,
    people: Vec<Value>,
    receipts: usize,
}

impl Story {
    fn on(&mut self, date: NaiveDate) -> Outcome {
        self.flush()?;
        self.world.moment = moment(date);
        Ok(())
    }

    fn act(&mut self, operation: &str, request: Value) {
        self.steps.push((operation.into(), request));
    }

    fn flush(&mut self) -> Outcome {
        let steps = std::mem::take(&mut self.steps);
        self.file.act_all(steps, &mut self.world)?;
        Ok(())
    }

    fn id(&mut self) -> Value {
        json!(self.world.id().to_string())
    }

    fn council(&mut self, first: i32) -> Outcome {
        self.act(
            "council.set",
            json!({
                "name": "Adviesraad Samenleving Waterhoven", "short_name": "ASW", "municipality": "Waterhoven",
                "legal_basis": "Artikel 2.1.3 lid 3 Wmo 2015", "holiday_region": "middle",
                "finance_model": "municipality_pays", "house_colour": "#0f4c5c",
            }),
        );
        for (place, (first_name, infix, last_name, role)) in PEOPLE.iter().enumerate() {
            let id = self.id();
            let request = json!({
                "id": id, "first_name": first_name, "infix": infix, "last_name": last_name, "role": role,
                "starts_on": day(first - 1, 1 + u32::try_from(place)? % 12, 1)?,
            });
            self.act("people.add", request);
            self.people.push(id);
        }
        self.flush()
    }

    fn year(&mut self, year: i32, is_last: bool) -> Outcome {
        self.on(day(year - 1, 11, 10)?)?;
        self.act("budget.start", json!({ "year": year, "from": "template" }));
        self.act("budget.grant", json!({ "year": year, "on": day(year - 1, 11, 10)?, "as_requested": true }));
        self.flush()?;
        let budget = self.file.ask("budget.read", json!({ "year": year }), self.world.moment)?;
        let posts: Vec<Value> =
            budget["lines"].as_array().into_iter().flatten().map(|line| line["id"].clone()).collect();
        let activities = self.plan(year)?;
        self.meetings(year)?;
        for number in 0..CLAIMS_A_YEAR {
            self.claim(year, number, &posts, is_last)?;
        }
        self.on(day(year, 12, 29)?)?;
        self.results(year, &activities, is_last)
    }

    fn plan(&mut self, year: i32) -> Outcome<Vec<Value>> {
        let plan = self.id();
        self.act("plan.start", json!({ "id": plan, "year": year, "from_last_year": false }));
        self.act("plan.set_evaluation", json!({ "year": year, "text": "In november bespreken wij wat is gelukt." }));
        for title in ["Wie wij zijn", "Hoe wij werken", "Wat inwoners ons vertelden"] {
            self.act("plan.add_section", json!({ "plan": plan, "title": title, "body": TEXT }));
        }
        let mut goals = Vec::new();
        for title in GOALS {
            let id = self.id();
            self.act("plan.add_goal", json!({ "id": id, "plan": plan, "title": title, "explanation": TEXT }));
            goals.push(id);
        }
        let mut activities = Vec::new();
        for (place, (goal, kind, title, _)) in ACTIVITIES.iter().enumerate() {
            let id = self.id();
            let request = json!({
                "id": id, "plan": plan, "goal": goal.map(|goal| &goals[goal]), "title": title, "kind": kind,
                "owner": self.people[place % self.people.len()], "quarter": place % 4 + 1, "cost": 15_000,
            });
            self.act("plan.add_activity", request);
            activities.push(id);
        }
        for operation in ["plan.adopt", "plan.present"] {
            self.act(operation, json!({ "year": year, "on": day(year - 1, 11, 10)? }));
        }
        Ok(activities)
    }

    fn meetings(&mut self, year: i32) -> Outcome {
        for (place, (kind, weekday, nth, from, to, room)) in MEETINGS.iter().enumerate() {
            let mut dates = Vec::new();
            for month in 1..=12 {
                dates.push(NaiveDate::from_weekday_of_month_opt(year, month, *weekday, *nth).ok_or("no such day")?);
            }
            let fields = json!({ "kind": kind, "starts_at": from, "ends_at": to, "place": room });
            // The first kind as a schedule, the others one by one, as councils do.
            if place == 0 {
                let days: Vec<_> = dates.iter().map(|date| json!({ "date": date })).collect();
                let rule = json!({ "week": "second", "weekday": "tuesday", "skip_months": [] });
                self.act("meetings.schedule", with(&fields, json!({ "year": year, "rule": rule, "days": days })));
                continue;
            }
            for date in dates {
                let id = self.id();
                self.act("meetings.add", with(&fields, json!({ "id": id, "date": date })));
                if place == 3 && date.month() == 8 {
                    self.act("meetings.cancel", json!({ "id": id, "reason": "vakantie" }));
                }
                if place == 4 && date.month() == 5 {
                    let to = date + chrono::Days::new(7);
                    self.act("meetings.move", json!({ "id": id, "to": to, "reason": "de zaal was bezet" }));
                }
            }
        }
        Ok(())
    }

    fn claim(&mut self, year: i32, number: u32, posts: &[Value], is_last: bool) -> Outcome {
        let date = day(year, number * 12 / CLAIMS_A_YEAR + 1, number % 27 + 1)?;
        self.on(date)?;
        let (claim, turn) = (self.id(), usize::try_from(number)?);
        let person = &self.people[turn % self.people.len()];
        self.act("claims.start", json!({ "id": claim, "year": year, "person": person }));
        let lines = [
            (3, json!({ "kind": "mileage", "description": "Thuis – gemeentehuis, retour", "distance": 7_400 })),
            (3, json!({ "kind": "public_transport", "description": "Trein naar de regio", "amount": 460 })),
            (4 + turn % 7, json!({ "kind": "expense", "description": "Koffie en thee", "amount": 1_995 + number })),
        ];
        for (place, (post, fields)) in lines.into_iter().enumerate() {
            let line = self.id();
            let request = json!({ "id": line, "claim": claim, "date": date, "budget_line": posts.get(post) });
            self.act("claims.add_line", with(&fields, request));
            // A trip has no receipt, and now and then someone lost one.
            if place > 0 && turn % 20 != 7 {
                self.receipts += 1;
                let (name, bytes) = papers::receipt(self.receipts);
                self.act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
            }
        }
        for operation in way(turn, is_last) {
            self.act(operation, json!({ "id": claim, "reason": "dit is al eerder betaald" }));
        }
        Ok(())
    }

    fn results(&mut self, year: i32, activities: &[Value], is_last: bool) -> Outcome {
        for (place, (id, (.., result))) in activities.iter().zip(ACTIVITIES).enumerate() {
            let (status, result, reason) = match place % 6 {
                4 if is_last => ("running", "", ""),
                5 => ("dropped", "", "De wet is uitgesteld."),
                _ => ("done", *result, ""),
            };
            let request = json!({ "id": id, "status": status, "result": result, "reason": reason });
            self.act("plan.set_activity_status", request);
        }
        self.act("report.write", json!({ "year": year, "foreword": TEXT, "outlook": TEXT }));
        if !is_last {
            self.act("report.adopt", json!({ "year": year, "on": day(year, 12, 29)? }));
        }
        Ok(())
    }
}

/// The steps of a claim: of the last year many are still under way, of the years before all are settled.
fn way(turn: usize, is_last: bool) -> &'static [&'static str] {
    const REJECTED: &[&str] = &["claims.submit", "claims.reject"];
    const PAID: &[&str] = &["claims.submit", "claims.approve", "claims.pay"];
    match turn % 10 {
        8 => REJECTED,
        9 if is_last => &[],
        7 if is_last => &PAID[..1],
        5 | 6 if is_last => &PAID[..2],
        _ => PAID,
    }
}

/// The fields of both.
fn with(one: &Value, mut other: Value) -> Value {
    if let (Some(from), Some(to)) = (one.as_object(), other.as_object_mut()) {
        to.extend(from.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
    other
}

fn day(year: i32, month: u32, day: u32) -> Outcome<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day")?)
}

/// Eight in the evening of a day.
fn moment(date: NaiveDate) -> Moment {
    let evening = date.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(20);
    DateTime::<Utc>::from_naive_utc_and_offset(evening, Utc).into()
}
