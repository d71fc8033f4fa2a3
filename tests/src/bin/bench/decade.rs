//! Ten years of a busy council, made through the operations as people would: 600 meetings, 1,000 claims of three
//! lines with their receipts, ten plans and budgets, nine adopted reports.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate, Weekday};
use raadwerk_tests::papers;
use serde_json::{Value, json};

use crate::story::{Story, TEXT, day, with};
use crate::{Outcome, stamped};

const YEARS: i32 = 10;
const CLAIMS_A_YEAR: u32 = 100;

/// Kind, weekday and its place in the month, from, to, place: every month has one of each.
pub const MEETINGS: &[(&str, Weekday, u8, &str, &str, &str)] = &[
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

/// The file of the ten years up to and including `last`; made anew when the program or this story has changed.
pub fn file(folder: &Path, last: i32) -> Outcome<PathBuf> {
    let path = folder.join("decade.raad");
    stamped::once(&path, (include_str!("decade.rs"), include_str!("story.rs"), last), || make(&path, last))?;
    Ok(path)
}

fn make(path: &Path, last: i32) -> Outcome {
    let first = last - YEARS + 1;
    let mut decade = Decade { story: Story::begin(path, first)?, receipts: 0 };
    for year in first..=last {
        decade.year(year, year == last)?;
    }
    decade.story.flush()
}

struct Decade {
    story: Story,
    receipts: usize,
}

impl Decade {
    fn year(&mut self, year: i32, is_last: bool) -> Outcome {
        let posts = self.story.budget(year)?;
        let activities = self.plan(year)?;
        self.meetings(year)?;
        for number in 0..CLAIMS_A_YEAR {
            self.claim(year, number, &posts, is_last)?;
        }
        self.story.on(day(year, 12, 29)?)?;
        self.results(year, &activities, is_last)
    }

    fn plan(&mut self, year: i32) -> Outcome<Vec<Value>> {
        let plan = self.story.id();
        self.story.act("plan.start", json!({ "id": plan, "year": year, "from_last_year": false }));
        self.story
            .act("plan.set_evaluation", json!({ "year": year, "text": "In november bespreken wij wat is gelukt." }));
        for title in ["Wie wij zijn", "Hoe wij werken", "Wat inwoners ons vertelden"] {
            self.story.act("plan.add_section", json!({ "plan": plan, "title": title, "body": TEXT }));
        }
        let mut goals = Vec::new();
        for title in GOALS {
            let id = self.story.id();
            self.story.act("plan.add_goal", json!({ "id": id, "plan": plan, "title": title, "explanation": TEXT }));
            goals.push(id);
        }
        let mut activities = Vec::new();
        for (place, (goal, kind, title, _)) in ACTIVITIES.iter().enumerate() {
            let id = self.story.id();
            let request = json!({
                "id": id, "plan": plan, "goal": goal.map(|goal| &goals[goal]), "title": title, "kind": kind,
                "owner": self.story.people[place % self.story.people.len()], "quarter": place % 4 + 1, "cost": 15_000,
            });
            self.story.act("plan.add_activity", request);
            activities.push(id);
        }
        for operation in ["plan.adopt", "plan.present"] {
            self.story.act(operation, json!({ "year": year, "on": day(year - 1, 11, 10)? }));
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
                self.story.act("meetings.schedule", with(&fields, json!({ "year": year, "rule": rule, "days": days })));
                continue;
            }
            for date in dates {
                let id = self.story.id();
                self.story.act("meetings.add", with(&fields, json!({ "id": id, "date": date })));
                if place == 3 && date.month() == 8 {
                    self.story.act("meetings.cancel", json!({ "id": id, "reason": "vakantie" }));
                }
                if place == 4 && date.month() == 5 {
                    let to = date + chrono::Days::new(7);
                    self.story.act("meetings.move", json!({ "id": id, "to": to, "reason": "de zaal was bezet" }));
                }
            }
        }
        Ok(())
    }

    fn claim(&mut self, year: i32, number: u32, posts: &[Value], is_last: bool) -> Outcome {
        let date = day(year, number * 12 / CLAIMS_A_YEAR + 1, number % 27 + 1)?;
        self.story.on(date)?;
        let (claim, turn) = (self.story.id(), usize::try_from(number)?);
        let person = &self.story.people[turn % self.story.people.len()];
        self.story.act("claims.start", json!({ "id": claim, "year": year, "person": person }));
        let lines = [
            (3, json!({ "kind": "mileage", "description": "Thuis – gemeentehuis, retour", "distance": 7_400 })),
            (3, json!({ "kind": "public_transport", "description": "Trein naar de regio", "amount": 460 })),
            (4 + turn % 7, json!({ "kind": "expense", "description": "Koffie en thee", "amount": 1_995 + number })),
        ];
        for (place, (post, fields)) in lines.into_iter().enumerate() {
            let line = self.story.id();
            let request = json!({ "id": line, "claim": claim, "date": date, "budget_line": posts.get(post) });
            self.story.act("claims.add_line", with(&fields, request));
            // A trip has no receipt, and now and then someone lost one.
            if place > 0 && turn % 20 != 7 {
                self.receipts += 1;
                let (name, bytes) = papers::receipt(self.receipts);
                self.story.act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
            }
        }
        for operation in way(turn, is_last) {
            self.story.act(operation, json!({ "id": claim, "reason": "dit is al eerder betaald" }));
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
            self.story.act("plan.set_activity_status", request);
        }
        self.story.act("report.write", json!({ "year": year, "foreword": TEXT, "outlook": TEXT }));
        if !is_last {
            self.story.act("report.adopt", json!({ "year": year, "on": day(year, 12, 29)? }));
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
