//! Agendas: what councils say of them (the statements of the seeds by their number), the clock, what waits for a meeting,
//! what fills itself, and that closed items and papers never go out.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::papers::{PICTURE, pasted};
use raadwerk_tests::{Council, pdf, word};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Words that may be in no public document.
const CANARIES: [&str; 6] =
    ["KANARIEPUNT", "KANARIETOELICHTING", "KANARIENAAM", "KANARIEWENS", "kanariestuk", "kanariebijlage"];

fn meeting(council: &mut Council, date: &str) -> Value {
    council.act(
        "meetings.add",
        json!({ "date": date, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "wijkcentrum" }),
    )
}

fn add(council: &mut Council, meeting: &Value, text: &str) -> Value {
    council.act("agenda.add_line", json!({ "meeting": meeting, "text": text }))
}

fn sheet(council: &Council, meeting: &Value) -> Value {
    council.ask("agenda.read", json!({ "meeting": meeting }))
}

/// One field of every item, in order.
fn each(sheet: &Value, field: &str) -> Vec<Value> {
    sheet["items"].as_array().unwrap().iter().map(|item| item[field].clone()).collect()
}

/// S3.11: per subject and time, items until a week before, wanted action and minutes with each.
#[test]
fn an_agenda_says_per_subject_what_is_wanted_and_how_long() {
    let mut council = Council::new();
    let evening = meeting(&mut council, "2026-12-01");
    add(&mut council, &evening, "Wmo-verordening, 20 min, besluitvorming");
    add(&mut council, &evening, "Mededelingen");
    add(&mut council, &evening, "Jeugd, 1,5 uur, dialoog");
    let known = sheet(&council, &evening);
    assert_eq!(each(&known, "subject"), ["Wmo-verordening", "Mededelingen", "Jeugd"]);
    assert_eq!(each(&known, "wanted"), ["decision", "information", "dialogue"]);
    assert_eq!(each(&known, "starts_at"), [json!("19:00:00"), Value::Null, json!("19:20:00")]);
    assert_eq!((&known["clock"]["planned"], &known["clock"]["left"]), (&json!(110), &json!(10)));
    assert_eq!((&known["deadline"], &known["is_past_deadline"]), (&json!("2026-11-24"), &json!(false)));

    let third = known["items"][2]["id"].clone();
    council.act("agenda.change", json!({ "id": third, "subject": "Jeugd", "wanted": "dialogue", "minutes": "2 uur" }));
    let known = sheet(&council, &evening);
    let words = "20 minuten te lang: de vergadering is tot 21:00 uur, met deze agenda wordt het 21:20 uur.";
    assert_eq!((&known["clock"]["over"], &known["items"][2]["is_over"]), (&json!(words), &json!(true)));
    let subject = Subject { year: None, id: evening.as_str().map(Into::into) };
    assert!(pdf::running_words(&council.print_of("agenda", &subject, Format::Pdf)).contains(words), "and so on paper");

    council.act("agenda.move", json!({ "id": third, "to": 0 }));
    assert_eq!(each(&sheet(&council, &evening), "subject"), ["Jeugd", "Wmo-verordening", "Mededelingen"]);

    // What comes after the deadline says so, and a council can have another deadline.
    council.on("2026-11-24");
    add(&mut council, &evening, "Nog op tijd");
    council.on("2026-11-25");
    let late = add(&mut council, &evening, "Te laat, 5 min");
    council.act("agenda.add_paper", json!({ "item": third, "source": pasted("nota.png", PICTURE) }));
    let known = sheet(&council, &evening);
    assert_eq!(each(&known, "is_late"), [json!(false), json!(false), json!(false), json!(false), json!(true)]);
    assert_eq!(known["items"][0]["papers"][0]["is_late"], true);
    council.act("settings.set", json!({ "name": "agenda_deadline_days", "value": 3 }));
    assert_eq!(sheet(&council, &evening)["items"][4]["is_late"], false);
    council.act("agenda.remove", json!({ "id": late }));
    assert_eq!(sheet(&council, &evening)["items"].as_array().unwrap().len(), 4);
}

/// S0.8: the kernteam makes the agenda, members bring in subjects; those wait until there is room.
#[test]
fn members_bring_in_subjects_that_wait_and_are_not_lost() {
    let mut council = Council::new();
    let member = council.member("Okke", "Terpstraat");
    let (first, second) = (meeting(&mut council, "2026-11-17"), meeting(&mut council, "2026-12-01"));
    let item = council.act("agenda.add_line", json!({ "text": "Bezoek aan het wijkteam, 15 min" }));
    council.act(
        "agenda.change",
        json!({
            "id": item, "subject": "Bezoek aan het wijkteam", "presenter_id": member, "wanted": "other",
            "wanted_other": "meedenken", "minutes": 15,
        }),
    );
    let waiting = council.ask("agenda.backlog", json!({}));
    assert_eq!(waiting["items"][0]["presenter_name"], "Okke Terpstraat");
    assert_eq!(waiting["items"][0]["wanted_words"], "meedenken");
    assert_eq!(waiting["upcoming"][0]["label"], "Plenair, dinsdag 17 november 2026");

    council.act("agenda.transfer", json!({ "id": item, "meeting": first }));
    assert_eq!(sheet(&council, &first)["items"][0]["starts_at"], "19:00:00");
    assert_eq!(
        council.refusal("agenda.transfer", json!({ "id": item, "meeting": first })),
        ("item_already_there", Some("meeting".into()))
    );
    let copy = council.act("agenda.copy", json!({ "id": item, "meeting": second }));
    assert_eq!(sheet(&council, &second)["items"][0]["id"], copy);
    council.act("agenda.remove", json!({ "id": copy }));

    // The meeting does not go on: what was on its agenda is offered, what every meeting has is not.
    council.act("agenda.start", json!({ "meeting": first }));
    council.act("meetings.cancel", json!({ "id": first, "reason": "te weinig leden" }));
    let left = council.ask("agenda.backlog", json!({}))["stranded"].clone();
    assert_eq!(left[0]["subjects"], json!(["Bezoek aan het wijkteam"]));
    assert_eq!(left[0]["next"]["id"], second);
    let matters = council.ask("today.overview", json!({ "year": 2026 }))["attention"].clone();
    let titles: Vec<&str> = matters.as_array().unwrap().iter().filter_map(|matter| matter["title"].as_str()).collect();
    assert!(titles.contains(&"1 agendapunt zonder vergadering"), "{titles:?}");
    assert_eq!(council.act("agenda.transfer_rest", json!({ "meeting": first })), second);
    assert_eq!(each(&sheet(&council, &second), "subject"), ["Bezoek aan het wijkteam"]);
    assert_eq!(council.ask("agenda.backlog", json!({}))["stranded"], json!([]));

    // A meeting that is removed gives its items back.
    council.act("meetings.remove", json!({ "id": second }));
    assert_eq!(council.ask("agenda.backlog", json!({}))["items"][0]["id"], item);
    council.file_mut().undo().unwrap();
    assert_eq!(each(&sheet(&council, &second), "subject"), ["Bezoek aan het wijkteam"]);
    assert_eq!(council.refusal("agenda.transfer_rest", json!({ "meeting": second })).0, "no_next_meeting");
}

/// S1.5: what meetings are for is on every agenda, and what was decided before comes back by itself.
#[test]
fn a_new_agenda_starts_with_what_every_meeting_has() {
    let mut council = Council::new();
    let plenary = council.act("meetings.add_kind", json!({ "name": "plenair", "is_public": true }));
    let evening = meeting(&mut council, "2026-12-01");
    assert_eq!(council.act("agenda.take_standard", json!({ "kind": plenary })), 11);
    assert_eq!(council.act("agenda.take_standard", json!({ "kind": plenary })), 0, "what is there is not there twice");
    let own =
        json!({ "kind": plenary, "subject": "Termijnagenda", "wanted": "dialogue", "minutes": 10, "fills": "terms" });
    let own = council.act("agenda.add_fixed", own);
    council.act("agenda.move_fixed", json!({ "id": own, "to": 3 }));
    add(&mut council, &evening, "Al getypt");

    council.act("agenda.start", json!({ "meeting": evening }));
    let known = sheet(&council, &evening);
    let subjects = each(&known, "subject");
    assert_eq!((subjects.len(), &subjects[0], &subjects[3]), (13, &json!("Opening"), &json!("Termijnagenda")));
    assert_eq!(subjects[12], "Al getypt", "what was typed before stays");
    assert!(each(&known, "is_late").iter().all(|late| late == false));
    let steps = council.file().next_steps().unwrap().0;
    let step = steps.unwrap().title;
    assert_eq!(step, "Vaste punten op de agenda van plenair van 1 december", "in one step");

    // What changes of the fixed items leaves the agendas alone.
    council.act("agenda.remove_fixed", json!({ "id": own }));
    let first = council.ask("agenda.fixed", json!({ "kind": plenary }))[0]["id"].clone();
    let welcome = json!({ "id": first, "subject": "Welkom", "wanted": "information" });
    council.act("agenda.change_fixed", welcome);
    assert_eq!(each(&sheet(&council, &evening), "subject"), subjects);
    let next = meeting(&mut council, "2027-01-05");
    council.act("agenda.start", json!({ "meeting": next }));
    assert_eq!(each(&sheet(&council, &next), "subject")[..2], ["Welkom", "Vaststellen van de agenda"]);
}

#[test]
fn items_fill_themselves_with_what_is_open() {
    let mut council = Council::new();
    council.act(
        "people.add",
        json!({ "first_name": "Truus", "last_name": "Wielemaker", "role": "lid", "starts_on": "2023-01-10" }),
    );
    let evening = meeting(&mut council, "2026-12-01");
    council.act("agenda.start", json!({ "meeting": evening }));
    council.close();
    let db = Connection::open(&council.path).unwrap();
    for (number, text, done, closed) in
        [(7, "Brief schrijven", None, 0), (8, "Zaal huren", Some("2026-11-20"), 0), (9, "KANARIEPUNT bellen", None, 1)]
    {
        db.execute(
            "INSERT INTO action (id, number, text, owner, taken_on, done_on, note, is_closed)
             VALUES (?1, ?2, ?3, 'Jo', '2026-10-06', ?4, '', ?5)",
            (format!("0199e000-0000-7000-8000-00000000000{number}"), number, text, done, closed),
        )
        .unwrap();
    }
    drop(db);
    council.reopen();
    let rows = |known: &Value, title: &str| {
        let items = known["items"].as_array().unwrap().clone();
        items.into_iter().find(|item| item["filled"]["title"] == title).unwrap()["filled"]["rows"].clone()
    };
    let known = sheet(&council, &evening);
    assert_eq!(rows(&known, "Open acties")[0]["cells"], json!(["A-7", "Brief schrijven", "Jo", ""]));
    assert_eq!(rows(&known, "Open acties").as_array().unwrap().len(), 2, "done is done");
    assert_eq!(rows(&known, "Vast te stellen"), json!([]));
    let subject = Subject { year: None, id: evening.as_str().map(Into::into) };
    let printed = council.print_of("agenda", &subject, Format::Html);
    let printed = String::from_utf8(printed).unwrap();
    assert!(printed.contains("Brief schrijven") && !printed.contains("KANARIEPUNT"), "closed actions stay inside");
}

#[test]
fn an_agenda_that_changed_after_the_invitation_says_so() {
    let mut council = Council::new();
    let evening = meeting(&mut council, "2026-12-01");
    assert_eq!(council.refusal("agenda.invited", json!({ "meeting": evening })).0, "agenda_empty");
    let item = add(&mut council, &evening, "Wmo-verordening, 20 min");
    council.act("agenda.invited", json!({ "meeting": evening }));
    let invited = |council: &Council| sheet(council, &evening)["invited"].clone();
    assert_eq!(invited(&council), json!({ "on": "2026-11-03", "has_changed": false }));
    council.act(
        "agenda.change",
        json!({ "id": item, "subject": "Wmo-verordening", "wanted": "information", "minutes": 25 }),
    );
    assert_eq!(invited(&council)["has_changed"], true);
    council.file_mut().undo().unwrap();
    assert_eq!(invited(&council)["has_changed"], false, "taken back, it is as it was sent");
    council.act("meetings.move", json!({ "id": evening, "to": "2026-12-08", "reason": "Sinterklaas" }));
    assert_eq!(invited(&council)["has_changed"], true);
}

#[test]
fn today_asks_for_an_agenda_in_time() {
    let mut council = Council::new();
    let evening = meeting(&mut council, "2026-12-01");
    let titles = |council: &Council| -> Vec<String> {
        let overview = council.ask("today.overview", json!({ "year": 2026 }));
        let matters = overview["attention"].as_array().unwrap().clone();
        let ours = matters.into_iter().filter_map(|matter| matter["title"].as_str().map(String::from));
        ours.filter(|title| title.starts_with("Agenda van")).collect()
    };
    assert!(titles(&council).is_empty(), "four weeks ahead there is time");
    council.on("2026-11-12");
    assert_eq!(titles(&council), ["Agenda van plenair van 1 december is nog leeg"]);
    add(&mut council, &evening, "Wmo-verordening");
    assert!(titles(&council).is_empty(), "until the deadline subjects come in");
    council.on("2026-11-24");
    assert_eq!(titles(&council), ["Agenda van plenair van 1 december is klaar, nog niet verstuurd"]);
    council.act("agenda.invited", json!({ "meeting": evening }));
    assert!(titles(&council).is_empty());
    add(&mut council, &evening, "Nog iets");
    assert_eq!(titles(&council), ["Agenda van plenair van 1 december is gewijzigd sinds de uitnodiging"]);
}

/// The evening with a closed item full of words that may not go out.
fn with_canaries() -> (Council, Value) {
    let mut council = Council::example();
    let evening = meeting(&mut council, "2026-12-08");
    let open = add(&mut council, &evening, "Openbaar punt, 20 min");
    let closed = council.act(
        "agenda.add",
        json!({
            "meeting": evening, "subject": "KANARIEPUNT", "explanation": "KANARIETOELICHTING\n\n# KANARIETOELICHTING",
            "presenter": "KANARIENAAM", "wanted": "other", "wanted_other": "KANARIEWENS", "minutes": 30, "is_closed": true,
        }),
    );
    council.act("agenda.add_paper", json!({ "item": closed, "source": pasted("kanariebijlage.png", PICTURE) }));
    for name in ["openbaar.png", "kanariestuk.png"] {
        let bytes = [PICTURE, name.as_bytes()].concat();
        let paper = council.act("agenda.add_paper", json!({ "item": open, "source": pasted(name, &bytes) }));
        let is_closed = name == "kanariestuk.png";
        council.act("agenda.change_paper", json!({ "id": paper, "name": name, "is_closed": is_closed }));
    }
    (council, evening)
}

#[test]
fn closed_items_and_papers_never_go_out() {
    let (council, evening) = with_canaries();
    let subject = Subject { year: None, id: evening.as_str().map(Into::into) };
    let as_for = |audience, format| {
        let choices = Choices { audience, annexes: true, ..Choices::default() };
        council.print_as("agenda", &subject, &choices, format)
    };
    // Everything that could be read of it: the words, the bytes, the structure.
    let said = |audience| {
        let pdf = as_for(audience, Format::Pdf);
        let docx = as_for(audience, Format::Docx);
        let mail = council.ask("agenda.mail", json!({ "meeting": evening, "audience": audience }));
        [
            pdf::text(&pdf),
            pdf::structure(&pdf),
            String::from_utf8_lossy(&pdf).into_owned(),
            String::from_utf8(as_for(audience, Format::Html)).unwrap(),
            word::whole_text(&docx),
            word::unpacked(&docx),
            mail.to_string(),
        ]
    };
    let calendar = council.print("jaarrooster", 2026, Format::Ics);
    let public = said(Audience::Public);
    for canary in CANARIES {
        assert!(
            said(Audience::Internal).iter().any(|text| text.contains(canary)),
            "{canary} is in the internal version"
        );
        for (place, text) in public.iter().enumerate() {
            assert!(!text.contains(canary), "{canary} went out in {place}");
        }
        assert!(!String::from_utf8_lossy(&calendar).contains(canary), "{canary} is in the calendar");
    }
    let words = pdf::running_words(&as_for(Audience::Public, Format::Pdf));
    assert!(words.contains("Besloten") && words.contains("openbaar.png"), "{words}");
    assert!(public[6].contains("2. Besloten"));
    let bare = String::from_utf8(as_for(Audience::Public, Format::Html)).unwrap();
    assert!(
        bare.contains("Bijlage 1: openbaar.png") && !bare.contains("Bijlage 2"),
        "papers are numbered as they follow"
    );
}

/// S1.12: who calls the meeting writes to the members of that day and to those who support the council.
#[test]
fn the_invitation_goes_to_who_is_in_the_council_that_day() {
    let mut council = Council::new();
    for (first, last, role, email, until) in [
        ("Okke", "Terpstraat", "lid", "okke@voorbeeld.example", None),
        ("Noor", "Vlierboom", "ambtelijk secretaris", "noor@voorbeeld.example", None),
        ("Jo", "Smit", "lid", "", None),
        ("Weg", "Vertrokken", "lid", "weg@voorbeeld.example", Some("2026-06-30")),
    ] {
        council.act(
            "people.add",
            json!({
                "first_name": first, "last_name": last, "role": role, "starts_on": "2024-01-01", "email": email,
                "ends_on": until,
            }),
        );
    }
    let evening = meeting(&mut council, "2026-12-01");
    add(&mut council, &evening, "Wmo-verordening, 20 min, besluitvorming");
    let mail = council.ask("agenda.mail", json!({ "meeting": evening, "audience": "internal" }));
    assert_eq!(mail["addresses"], "okke@voorbeeld.example; noor@voorbeeld.example");
    assert_eq!(mail["without"], json!(["Jo Smit"]));
    assert_eq!(mail["subject"], "Uitnodiging plenair, dinsdag 1 december 2026");
    let body = mail["body"].as_str().unwrap();
    for line in
        ["Tijd: 19:00 tot 21:00 uur", "Plaats: wijkcentrum", "1. Wmo-verordening (ter besluitvorming, 20 minuten)"]
    {
        assert!(body.contains(line), "{line} is not in {body}");
    }
}

#[test]
fn what_the_meeting_did_with_an_item_is_not_lost() {
    let mut council = Council::new();
    let evening = meeting(&mut council, "2026-12-01");
    let (treated, other) = (add(&mut council, &evening, "Behandeld"), add(&mut council, &evening, "Nog niet"));
    for (request, code, field) in [
        (json!({ "meeting": evening, "text": " , " }), "required", "text"),
        (json!({ "meeting": "0199e000-0000-7000-8000-00000000ffff", "text": "Iets" }), "not_found", ""),
    ] {
        let refused = council.refusal("agenda.add_line", request);
        assert_eq!((refused.0, refused.1.unwrap_or_default()), (code, field.to_owned()));
    }
    let nothing = json!({ "id": other, "subject": "x", "wanted": "other", "minutes": 5 });
    assert_eq!(council.refusal("agenda.change", nothing), ("required", Some("wanted_other".into())));
    for minutes in [json!(0), json!("-5"), json!("veel"), json!(1440)] {
        let wrong = json!({ "id": other, "subject": "x", "wanted": "decision", "minutes": minutes });
        assert_eq!(council.refusal("agenda.change", wrong), ("not_a_duration", Some("minutes".into())));
    }
    council.close();
    let db = Connection::open(&council.path).unwrap();
    db.execute("UPDATE agenda_item SET notes = 'We spraken erover.' WHERE id = ?1", [treated.as_str()]).unwrap();
    drop(db);
    council.reopen();
    assert_eq!(council.refusal("agenda.remove", json!({ "id": treated })).0, "item_treated");
    assert_eq!(council.refusal("agenda.transfer", json!({ "id": treated })).0, "item_treated");
    assert_eq!(council.refusal("meetings.remove", json!({ "id": evening })).0, "item_treated");

    council.close();
    let db = Connection::open(&council.path).unwrap();
    db.execute(
        "INSERT INTO minutes (id, meeting_id, state, changes) VALUES ('0199e000-0000-7000-8000-0000000000aa', ?1, 'adopted', '')",
        [evening.as_str()],
    )
    .unwrap();
    drop(db);
    council.reopen();
    for (operation, request) in [
        ("agenda.remove", json!({ "id": other })),
        ("agenda.add_line", json!({ "meeting": evening, "text": "Te laat" })),
        ("agenda.move", json!({ "id": other, "to": 0 })),
        ("agenda.start", json!({ "meeting": evening })),
        ("agenda.invited", json!({ "meeting": evening })),
    ] {
        assert_eq!(council.refusal(operation, request).0, "minutes_locked", "{operation}");
    }
}
