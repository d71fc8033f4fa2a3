//! Random requests for any operation, drawn from its JSON schema: an operation that is added tomorrow is in the
//! property tests without another line here. What is drawn is about right: existing ids, years that have a plan,
//! now and then something wrong.

use chrono::{Days, NaiveDate};
use raadwerk_core::file::schema::TRACKED;
use raadwerk_core::operation::Operation;
use raadwerk_tests::papers::{PICTURE, pasted};
use raadwerk_tests::{Council, dump};
use serde_json::{Map, Value, json};

/// A stream of choices that one number decides (`SplitMix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % limit as u64).expect("less than a usize")
    }

    /// True so many times in a hundred.
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// A request for the operation, about what is in the council's file.
pub fn request(operation: &Operation, council: &Council, dice: &mut Dice) -> Value {
    let schema: Value = (operation.request)().into();
    Drawing { definitions: schema["$defs"].clone(), council, dice, record: String::new() }.object(&schema)
}

struct Drawing<'a> {
    definitions: Value,
    council: &'a Council,
    dice: &'a mut Dice,
    /// The record drawn last, for what is asked about one of its steps.
    record: String,
}

impl Drawing<'_> {
    fn object(&mut self, schema: &Value) -> Value {
        let Some(properties) = schema["properties"].as_object() else { return json!({}) };
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut object = Map::new();
        for (name, schema) in properties {
            let wanted = if required.contains(&name.as_str()) { 99 } else { 60 };
            // A new record has no id of its own, as a rule.
            let wanted = if name == "id" && wanted < 99 { 15 } else { wanted };
            if self.dice.chance(wanted) {
                object.insert(name.clone(), self.value(name, schema));
            }
        }
        Value::Object(object)
    }

    fn value(&mut self, field: &str, schema: &Value) -> Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            let definition = self.definitions[name].clone();
            return match name.strip_suffix("Id") {
                Some(record) if definition["format"] == "uuid" => self.id(record),
                _ if name == "PaperSource" => self.paper(),
                _ => self.value(field, &definition),
            };
        }
        for choices in ["anyOf", "oneOf", "enum"] {
            if let Some(choices) = schema[choices].as_array() {
                return self.one_of(field, choices);
            }
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        match schema["type"].as_str().or_else(|| schema["type"][0].as_str()) {
            Some("null") => Value::Null,
            Some("boolean") => json!(self.dice.chance(50)),
            Some("integer") => self.number(field),
            Some("array") => (0..self.dice.below(3)).map(|_| self.value(field, &schema["items"])).collect(),
            Some("object") => self.object(schema),
            Some("string") => self.text(field, schema["format"].as_str().unwrap_or_default()),
            other => panic!("the generator knows no {other:?} yet, at {field}: {schema}"),
        }
    }

    /// The first choice most of the time: the exact value rather than the typed words, a value rather than null.
    fn one_of(&mut self, field: &str, choices: &[Value]) -> Value {
        let exact_or_typed = choices.len() == 2 && choices[0]["const"].is_null() && choices[0]["enum"].is_null();
        let choice = if exact_or_typed && choices[0].is_object() && self.dice.chance(80) {
            choices[0].clone()
        } else {
            self.dice.pick(choices).clone()
        };
        if choice.is_object() { self.value(field, &choice) } else { choice }
    }

    /// An id of a record of that kind, now and then one that nobody has.
    fn id(&mut self, record: &str) -> Value {
        let ids = dump::ids(&self.council.path, table(record).as_str());
        if ids.is_empty() || self.dice.chance(4) {
            return json!(format!("0199e000-0000-7000-8000-{:012x}", self.dice.below(0xffff)));
        }
        json!(self.dice.pick(&ids))
    }

    /// An id from any table, for what works on every record.
    fn id_of_anything(&mut self) -> Value {
        let (table, _) = *self.dice.pick(TRACKED);
        let ids = dump::ids(&self.council.path, table);
        if ids.is_empty() { json!("niemand") } else { json!(self.dice.pick(&ids)) }
    }

    fn paper(&mut self) -> Value {
        // Each with bytes of its own after the end of the picture.
        let picture = |number: u8| [PICTURE, &[number]].concat();
        match self.dice.below(15) {
            8 => pasted("leden.csv", b"Voornaam;Achternaam;Rol;Lid sinds\nAnna;de Vries;lid;1-1-2026\n"),
            9 | 10 => pasted("relaties.csv", b"Voornaam;Achternaam;Organisatie\nBo;Jansen;Wijkteam Noord\n"),
            11 | 12 => pasted("regels.csv", self.claim_lines().as_bytes()),
            13 | 14 => pasted("facturen.csv", b"Leverancier;Datum;Bedrag\nDrukkerij Rijnzicht;12-3-2026;5\n"),
            0 => json!({ "path": "/er/is/geen/bon.pdf" }),
            1 => pasted("leeg.png", &[]),
            2 => pasted("virus.pdf", b"MZ\x90\x00 geen PDF"),
            number => pasted("bon.png", &picture(u8::try_from(number).expect("less than 8"))),
        }
    }

    /// A list with a line for someone who is there.
    fn claim_lines(&mut self) -> String {
        let people = self.council.ask("people.list", json!({}));
        let labels: Vec<&str> = people.as_array().into_iter().flatten().filter_map(|it| it["label"].as_str()).collect();
        let who = if labels.is_empty() { "niemand" } else { *self.dice.pick(&labels) };
        format!("Lid;Datum;Omschrijving;Bedrag\n{who};12-3-2026;Koffie;{}\n", self.dice.below(90) + 1)
    }

    fn number(&mut self, field: &str) -> Value {
        match field {
            "year" if self.dice.chance(3) => json!(1999),
            "year" if self.dice.chance(70) => json!(2026),
            "year" => json!(2025 + self.dice.below(3)),
            "quarter" => json!(self.dice.below(6)),
            "skip_months" => json!(1 + self.dice.below(12)),
            "to" | "every_months" => json!(self.dice.below(9)),
            // Of a setting: some are yes or no, most are small numbers.
            "value" => json!(self.dice.below(12)),
            "minimum" => json!(self.dice.below(14)),
            "term_number" => json!(self.dice.below(4)),
            "distance" => json!(self.dice.below(90_000)),
            "seq" => self.step(),
            "ahead_days" => json!(self.dice.below(400)),
            "months" => json!(self.dice.below(700)),
            "minutes" => json!(self.dice.below(90)),
            _ => json!(i64::try_from(self.dice.below(500_000)).expect("small") - 5_000),
        }
    }

    /// A step of the record that was drawn, as a rule.
    fn step(&mut self) -> Value {
        let steps = dump::steps_of(&self.council.path, &self.record);
        if steps.is_empty() || self.dice.chance(10) {
            return json!(1 + self.dice.below(120));
        }
        json!(self.dice.pick(&steps))
    }

    fn text(&mut self, field: &str, format: &str) -> Value {
        let typed: &[&str] = match (format, field) {
            ("date", _) => return self.date(),
            (_, "record") => {
                let id = self.id_of_anything();
                id.as_str().unwrap_or_default().clone_into(&mut self.record);
                return id;
            }
            ("partial-date-time", _) => return json!(format!("{}T20:15:00", self.date().as_str().unwrap_or_default())),
            ("partial-time", "starts_at") => &["09:00:00", "16:30:00", "19:00:00"],
            ("partial-time", _) => &["17:00:00", "21:00:00", "08:00:00"],
            (_, "email") => &["", "jo@voorbeeld.example", "geen adres"],
            (_, "online_link") => &["", "https://vergaderen.example/1", "komt nog"],
            (_, "iban") => &["", "NL85 TEST 0000 0001 01", "NL00FOUT0000000000"],
            (_, "house_colour") => &["#0f4c5c", "AA3311", "blauw"],
            (_, "code") => &["100", "200", "300", "950", "951", ""],
            (_, "starts_at") => &["19:00", "half acht", "7.30"],
            (_, "ends_at") => &["21:00", "22.15", "laat"],
            (_, "amount" | "requested" | "granted" | "cost" | "rate" | "per_month" | "per_year") => {
                &["12,50", "€ 1.234,56", "-3", "abc", "0,25"]
            }
            (_, "distance") => &["37,4", "14 km", "ver"],
            (_, "date" | "on" | "starts_on" | "ends_on" | "set_on" | "due_on" | "paid_on" | "days") => {
                &["12-3", "31 februari 2026", "1 juni 2026", "ooit"]
            }
            _ => {
                &["Koffie", "’t Çelik, één – twee", "Een alinea.\n\n- een\n- *twee*", "x", "Onderzoek", "  ", "plenair"]
            }
        };
        json!(self.dice.pick(typed))
    }

    fn date(&mut self) -> Value {
        let year = if self.dice.chance(80) { 2026 } else { 2025 };
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        json!(first + Days::new(self.dice.below(365) as u64))
    }
}

/// The table of a kind of record: `BudgetLine` is in `budget_line`.
fn table(record: &str) -> String {
    match record {
        "Plan" | "Report" => format!("annual_{}", record.to_lowercase()),
        "Section" => "plan_section".into(),
        "Rate" => "mileage_rate".into(),
        "Batch" => "payment_batch".into(),
        "Schedule" => "meeting_schedule".into(),
        other => {
            let mut name = String::new();
            for letter in other.chars() {
                if letter.is_uppercase() && !name.is_empty() {
                    name.push('_');
                }
                name.extend(letter.to_lowercase());
            }
            name
        }
    }
}
