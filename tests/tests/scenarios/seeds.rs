//! What real councils wrote, entered and printed: the annual plan of Purmerend, the meeting schedule of Alphen aan den
//! Rijn, and a quarter's claims.

use std::fs;

use raadwerk_core::print::{Format, Subject};
use raadwerk_tests::command::{about, run};
use raadwerk_tests::{Council, input, papers, pdf};
use serde_json::{Value, json};

/// Paragraphs and list items of a text, in words.
fn pieces(text: &str) -> Vec<String> {
    let pieces = text.lines().map(|line| pdf::words(line.trim().trim_start_matches('•')));
    pieces.filter(|piece| !piece.is_empty()).collect()
}

#[test]
fn the_annual_plan_of_purmerend_2024() {
    let folder = tempfile::tempdir().unwrap();
    let (file, to) = (folder.path().join("purmerend.raad"), folder.path().join("jaarplan.pdf"));
    run(about("new", &file, &[])).expect("a new file");
    let lines = input("purmerend-2024.jsonl");
    let done = run(about("act", &file, &["--lines", lines.to_str().unwrap()])).expect("every line is carried out");
    assert_eq!(
        done.as_array().unwrap().len(),
        fs::read_to_string(&lines).unwrap().lines().count(),
        "one answer a line"
    );

    run(about("print", &file, &["jaarplan", "--year", "2024", "--to", to.to_str().unwrap()])).expect("the plan prints");
    let printed = pdf::running_words(&fs::read(&to).unwrap());
    let source = fs::read_to_string(input("purmerend-2024.txt")).unwrap();
    let missing: Vec<String> = pieces(&source).into_iter().filter(|piece| !printed.contains(piece)).collect();
    assert!(missing.is_empty(), "not in the PDF: {missing:#?}");

    let plan = run(about("ask", &file, &["plan.read", r#"{"year":2024}"#])).expect("the plan can be read");
    assert_eq!(plan["state"], "adopted");
    for goal in plan["goals"].as_array().unwrap() {
        let activities = goal["activities"].as_array().unwrap();
        assert!(!activities.is_empty(), "a goal without activities: {}", goal["title"]);
        for title in activities.iter().map(|activity| activity["title"].as_str().unwrap()) {
            assert!(printed.contains(title), "activity not in the PDF: {title}");
        }
    }
    pdf::check(&[to]);
}

#[test]
fn the_meeting_schedule_of_alphen() {
    let mut council = Council::new();
    // As it stands in the working method: "op de eerste dinsdag van de maand … om 19: 00 uur en eindigt 21:00 uur".
    for text in ["eerste dinsdag van de maand, 19:00–21:00", "eerste dinsdag van de maand van 19:00 tot 21:00 uur"] {
        let understood = council.ask("meetings.read_rule", json!({ "text": text }));
        assert_eq!(understood["rule"], json!({ "week": "first", "weekday": "tuesday", "skip_months": [] }), "{text}");
        assert_eq!(
            (&understood["starts_at"], &understood["ends_at"]),
            (&json!("19:00:00"), &json!("21:00:00")),
            "{text}"
        );
    }
    for (year, bad, name) in [
        (2026, "2026-05-05", "Bevrijdingsdag"),
        (2027, "2027-05-04", "Dodenherdenking"),
        (2030, "2030-01-01", "Nieuwjaarsdag"),
    ] {
        schedule_of(&mut council, year, bad, name);
    }
}

fn schedule_of(council: &mut Council, year: i32, bad: &str, name: &str) {
    let rule = json!({ "week": "first", "weekday": "tuesday", "skip_months": [] });
    let proposals = council.ask("meetings.preview", json!({ "year": year, "rule": rule }));
    let proposals = proposals.as_array().unwrap();
    assert_eq!(proposals.len(), 12, "twelve first Tuesdays in {year}");
    let clashes: Vec<&Value> = proposals.iter().filter(|proposal| !proposal["clash"].is_null()).collect();
    let on_bad_day = clashes.iter().find(|proposal| proposal["date"] == bad);
    let on_bad_day = on_bad_day.unwrap_or_else(|| panic!("{bad} must be seen to be {name}: {clashes:?}"));
    assert!(on_bad_day["note"].as_str().unwrap().contains(name), "{on_bad_day}");
    let better = on_bad_day["proposed"].as_str().expect("a better date is proposed");
    assert_ne!(better, bad);

    council.act(
        "meetings.schedule",
        json!({
            "year": year, "rule": rule, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00",
            "place": "gemeentehuis of wijkcentrum",
        }),
    );
    let made = council.ask("meetings.read", json!({ "year": year }));
    let made = made["meetings"].as_array().unwrap();
    assert_eq!(made.len(), 12, "twelve meetings in {year}");
    assert!(made.iter().all(|meeting| meeting["date"] != bad), "no meeting on {bad}");
    let moved = made.iter().find(|meeting| meeting["date"] == better).expect("the meeting is on the better date");
    assert_eq!(moved["moved_from"], bad);
    assert!(moved["moved_because"].as_str().unwrap().contains(name), "{moved}");

    let printed = pdf::words(&pdf::text(&council.print("jaarrooster", year, Format::Pdf)));
    assert!(printed.contains(name), "the printed schedule of {year} tells why a date was moved");
    let calendar = String::from_utf8(council.print("jaarrooster", year, Format::Ics)).unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 12, "{calendar}");
    let start = format!("DTSTART;TZID=Europe/Amsterdam:{}T190000", better.replace('-', ""));
    assert!(calendar.contains(&start), "{start} is not in {calendar}");
}

#[test]
fn a_budget_and_a_quarter_of_claims_with_twenty_receipts() {
    let mut council = Council::new();
    let lines = council.budget(2026);
    council.act("budget.grant", json!({ "year": 2026, "on": "4 december 2025", "as_requested": true }));
    let people =
        [council.member("Okke", "Terpstraat"), council.member("Yara", "Çelikoğlu"), council.member("Bart", "Smit")];
    let (mut claims, mut receipts, mut expected) = (Vec::new(), Vec::new(), 0);
    for number in 0..20_usize {
        if number % 4 == 0 {
            claims.push(council.act("claims.start", json!({ "year": 2026, "person": people[number % 3] })));
        }
        let cents = 1_005 + 37 * i64::try_from(number).unwrap();
        expected += cents;
        let line = council.act(
            "claims.add_line",
            json!({
                "claim": claims.last(), "date": format!("{}-{}", 1 + number, 1 + number % 3), "kind": "expense",
                "description": format!("Aankoop {number}"), "budget_line": lines[number % lines.len()],
                "amount": format!("{},{:02}", cents / 100, cents % 100),
            }),
        );
        let (name, bytes) = papers::receipt(number);
        council.act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
        receipts.push(bytes);
    }
    for claim in &claims {
        for step in ["claims.submit", "claims.approve", "claims.pay"] {
            council.act(step, json!({ "id": claim }));
        }
    }
    council.reopen();
    council.file().check().expect("the file is whole");

    let budget = council.ask("budget.read", json!({ "year": 2026 }));
    assert_eq!(budget["total"]["realised"], expected, "all that was paid is in the budget");
    let kept: Vec<Value> = claims
        .iter()
        .flat_map(|claim| council.ask("claims.read", json!({ "id": claim }))["lines"].as_array().unwrap().clone())
        .collect();
    assert_eq!(kept.len(), 20, "twenty lines");
    for (line, bytes) in kept.iter().zip(&receipts) {
        let paper = council.ask("papers.read", json!({ "hash": line["receipts"][0]["hash"] }));
        let wanted = papers::pasted("", bytes);
        assert!(
            paper["base64"] == wanted["pasted"]["base64"],
            "{} is not kept byte for byte",
            line["receipts"][0]["name"]
        );
    }
    let form =
        council.print_of("declaratie", &Subject { year: None, id: claims[0].as_str().map(Into::into) }, Format::Pdf);
    let printed = pdf::words(&pdf::text(&form));
    for words in ["D-2026-001", "Aankoop 0", "Aankoop 3", "€ 10,05", "bijlage 1"] {
        assert!(printed.contains(words), "‘{words}’ is not on the form: {printed}");
    }
}
