//! A year of meetings: the rules of Alphen, Purmerend and Arnhem, what was agreed on and how often they meet, and the
//! story of every meeting that is moved, cancelled, replaced, or left behind by a rule that changed.

mod rules;

use ical::parser::Component as _;
use ical::parser::ical::component::IcalCalendar;
use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

const YEAR: i32 = 2026;

/// A council in the December before its year.
fn ahead() -> Council {
    let mut council = Council::new();
    council.on("2025-12-01");
    council
}

fn rule(council: &Council, text: &str) -> Value {
    council.ask("meetings.read_rule", json!({ "text": text }))["rule"].clone()
}

fn with(mut fields: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("an object") };
    fields.as_object_mut().unwrap().extend(more);
    fields
}

fn fields(kind: &str) -> Value {
    json!({ "kind": kind, "starts_at": "19:00", "ends_at": "21:00", "place": "gemeentehuis" })
}

fn schedule(council: &mut Council, text: &str, more: Value) -> Vec<Value> {
    let rule = rule(council, text);
    let request = with(json!({ "year": YEAR, "rule": rule }), more);
    council.act("meetings.schedule", request).as_array().unwrap().clone()
}

fn read(council: &Council) -> Value {
    council.ask("meetings.read", json!({ "year": YEAR }))
}

fn meetings(council: &Council) -> Vec<Value> {
    read(council)["meetings"].as_array().unwrap().clone()
}

fn meeting(council: &Council, id: &Value) -> Value {
    council.ask("meetings.one", json!({ "id": id }))
}

/// "plenair 3 van 12", for each kind and body with a minimum.
fn counts(council: &Council) -> Vec<String> {
    let counts = read(council)["counts"].as_array().unwrap().clone();
    let with_minimum = counts.iter().filter(|count| !count["minimum"].is_null());
    with_minimum
        .map(|count| {
            let total = count["held"].as_u64().unwrap() + count["planned"].as_u64().unwrap();
            let body = count["body_name"].as_str().map(|name| format!(", {name}")).unwrap_or_default();
            format!("{}{body} {total} van {}", count["kind"].as_str().unwrap(), count["minimum"])
        })
        .collect()
}

fn too_few(council: &Council) -> Option<String> {
    let overview = council.ask("today.overview", json!({ "year": YEAR }));
    let matters = overview["attention"].as_array().unwrap();
    let matter = matters.iter().find(|matter| matter["title"] == "Te weinig vergaderingen gepland")?;
    Some(matter["detail"].as_str().unwrap().to_owned())
}

fn calendar(council: &Council, body: Option<&Value>, audience: Audience) -> IcalCalendar {
    let subject = Subject { year: Some(YEAR), id: body.map(|id| id.as_str().unwrap().to_owned()) };
    let choices = Choices { audience, ..Choices::default() };
    let file = String::from_utf8(council.print_as("jaarrooster", &subject, &choices, Format::Ics)).unwrap();
    let unfolded = file.replace("\r\n ", "");
    let read = ical::IcalParser::new(unfolded.as_bytes()).next().unwrap().unwrap();
    validate(&read);
    read
}

/// What RFC 5545 asks of a file of this kind (3.6, 3.6.1, 3.8): the properties that must be there, each once.
fn validate(calendar: &IcalCalendar) {
    let all = |properties: &[ical::property::Property], name: &str| -> Vec<String> {
        let named = properties.iter().filter(|property| property.name == name);
        named.map(|property| property.value.clone().unwrap_or_default()).collect()
    };
    for (name, value) in [("VERSION", "2.0"), ("METHOD", "PUBLISH"), ("PRODID", "-//Raadwerk//Raadwerk//NL")] {
        assert_eq!(all(&calendar.properties, name), [value]);
    }
    assert_eq!(calendar.timezones.len(), 1);
    let mut uids = std::collections::HashSet::new();
    for event in &calendar.events {
        for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE"] {
            assert_eq!(all(&event.properties, name).len(), 1, "{name} of {event:?}");
        }
        assert!(uids.insert(all(&event.properties, "UID")), "a UID twice: {event:?}");
        assert!(all(&event.properties, "DTEND") > all(&event.properties, "DTSTART"), "{event:?}");
        let zone = event.get_property("DTSTART").unwrap().params.clone().unwrap();
        assert_eq!(zone, [("TZID".to_owned(), vec!["Europe/Amsterdam".to_owned()])]);
        assert!(["CONFIRMED", "CANCELLED"].contains(&all(&event.properties, "STATUS")[0].as_str()));
        for url in all(&event.properties, "URL") {
            assert!(url.starts_with("https://") && !url.contains('\\'), "an address is no text: {url}");
        }
    }
}

/// A property of the meeting's event.
fn value(calendar: &IcalCalendar, meeting: &Value, name: &str) -> String {
    let uid = format!("{}@raadwerk", meeting.as_str().unwrap());
    let is_it = |event: &&ical::parser::ical::component::IcalEvent| {
        event.get_property("UID").unwrap().value.as_deref() == Some(uid.as_str())
    };
    let event = calendar.events.iter().find(is_it).unwrap_or_else(|| panic!("no event {uid}"));
    event.get_property(name).and_then(|property| property.value.clone()).unwrap_or_default()
}

fn roster(council: &Council, audience: Audience) -> String {
    let choices = Choices { audience, ..Choices::default() };
    pdf::words(&pdf::text(&council.print_as("jaarrooster", &Subject::of_year(YEAR), &choices, Format::Pdf)))
}

#[test]
fn alphen_meets_monthly_at_the_gemeentehuis_or_a_wijkcentrum_and_by_teams() {
    let mut council = ahead();
    let link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=a,b;c";
    let made = schedule(
        &mut council,
        "eerste dinsdag van de maand, 19:00–21:00",
        with(
            fields("plenair"),
            json!({ "other_places": ["wijkcentrum Ridderveld", " ", "wijkcentrum De Bron"], "online_link": link }),
        ),
    );
    assert_eq!(made.len(), 12);
    let places: Vec<Value> = meetings(&council).iter().map(|meeting| meeting["place"].clone()).collect();
    assert_eq!(places[..4], ["gemeentehuis", "wijkcentrum Ridderveld", "wijkcentrum De Bron", "gemeentehuis"]);
    let internal = calendar(&council, None, Audience::Internal);
    assert_eq!(value(&internal, &made[1], "LOCATION"), "wijkcentrum Ridderveld");
    assert_eq!(value(&internal, &made[1], "URL"), link);
    assert!(value(&internal, &made[1], "DESCRIPTION").contains("Online meedoen"));
    // Whoever has the link can come in, so it is only for the council, until a meeting is public.
    let public = calendar(&council, None, Audience::Public);
    assert_eq!(value(&public, &made[1], "URL"), "");
    council
        .act("meetings.change", with(with(fields("plenair"), json!({ "id": made[1] })), json!({ "is_public": true })));
    assert_eq!(meeting(&council, &made[1])["online_link"], link, "what is left out stays");
    assert_eq!(value(&calendar(&council, None, Audience::Public), &made[1], "URL"), link);

    let printed = roster(&council, Audience::Public);
    assert!(printed.contains("om de beurt gemeentehuis, wijkcentrum Ridderveld en wijkcentrum De Bron"), "{printed}");
    for (audience, there) in [(Audience::Public, 1), (Audience::Internal, 12)] {
        let choices = Choices { audience, ..Choices::default() };
        let html = council.print_as("jaarrooster", &Subject::of_year(YEAR), &choices, Format::Html);
        let html = String::from_utf8(html).unwrap();
        assert_eq!(html.matches("teams.microsoft.com").count(), there, "{audience:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("jaarrooster.pdf");
    std::fs::write(&to, council.print("jaarrooster", YEAR, Format::Pdf)).unwrap();
    pdf::check(&[to]);
}

#[test]
fn purmerend_counts_twelve_meetings_two_wethouders_and_two_leidinggevenden() {
    let mut council = ahead();
    council.act("models.choose", json!({ "model": "plan_and_budget" }));
    assert_eq!(
        counts(&council),
        ["plenair 0 van 12", "overleg wethouder 0 van 2", "overleg leidinggevenden 0 van 2"],
        "what was agreed on is known before anything is planned"
    );
    let made = schedule(&mut council, "eerste dinsdag van de maand, niet in augustus", fields("plenair"));
    council.act("meetings.add", with(fields("overleg wethouder"), json!({ "date": "2026-04-14" })));
    assert_eq!(counts(&council)[..2], ["plenair 11 van 12", "overleg wethouder 1 van 2"]);

    council.on("2026-03-01");
    assert_eq!(too_few(&council), None, "there is time enough");
    council.on("2026-05-10");
    assert_eq!(too_few(&council).as_deref(), Some("Overleg leidinggevenden: 0 van 2"));
    council.on("2026-11-15");
    assert_eq!(
        too_few(&council).as_deref(),
        Some("Plenair: 11 van 12, overleg wethouder: 1 van 2 en overleg leidinggevenden: 0 van 2")
    );
    council.act("settings.set", json!({ "name": "planning_days", "value": 0 }));
    assert_eq!(too_few(&council).as_deref(), Some("Overleg leidinggevenden: 0 van 2"), "the term is the council's own");

    council.on("2026-03-01");
    council.act("meetings.cancel", json!({ "id": made[5], "reason": "te weinig leden" }));
    assert_eq!(counts(&council)[0], "plenair 10 van 12", "what does not go on is not counted");
    let replacing =
        with(fields("plenair"), json!({ "id": made[6], "date": "2026-07-14", "reason": "de zaal is bezet" }));
    council.act("meetings.replace", replacing);
    assert_eq!(counts(&council)[0], "plenair 10 van 12", "and what is replaced counts once");
    council.act("meetings.move", json!({ "id": made[7], "to": "2026-09-08", "reason": "vakantie" }));
    assert_eq!(counts(&council)[0], "plenair 10 van 12", "as what is moved");
    let printed = roster(&council, Audience::Public);
    assert!(printed.contains("Hoe vaak per jaar") && printed.contains("nog 2 te plannen"), "{printed}");
}

#[test]
fn arnhem_has_a_rule_for_every_kind_and_deelraad() {
    let mut council = ahead();
    council.act("models.choose", json!({ "model": "subcouncils" }));
    let year = read(&council);
    assert_eq!(
        year["kinds"],
        json!(["algemene vergadering", "plenair", "werkgroep", "voorzittersoverleg", "overleg bestuursdienst"])
    );
    let body = |name: &str| {
        let bodies = year["bodies"].as_array().unwrap();
        bodies.iter().find(|body| body["name"] == name).unwrap()["id"].clone()
    };
    let (wmo, youth) = (body("Deelraad Wmo"), body("Deelraad Jeugd"));
    council.on("2025-12-01");
    let three =
        "tweede woensdag van de maand, niet in januari, februari, april, mei, juli, augustus, oktober en november";
    assert_eq!(schedule(&mut council, three, fields("algemene vergadering")).len(), 4);
    for (body, text) in
        [(&wmo, "eerste maandag, niet in juli en augustus"), (&youth, "derde donderdag, niet in augustus")]
    {
        schedule(&mut council, text, with(fields("plenair"), json!({ "body": body })));
    }
    let group =
        council.act("groups.add", json!({ "kind": "working_group", "name": "Werkgroep Minima", "parent": wmo }));
    let every = "elke drie weken op dinsdag, vanaf 13 januari 2026, niet in juli en augustus";
    let times = json!({ "body": group, "starts_at": "10:00", "ends_at": "12:00" });
    let made = schedule(&mut council, every, with(fields("werkgroep"), times));
    assert_eq!(made.len(), 15, "every third week, without the summer");
    let chairs = "laatste vrijdag, niet in februari, april, juni, augustus, oktober en december";
    schedule(
        &mut council,
        chairs,
        with(fields("voorzittersoverleg"), json!({ "starts_at": "9:00", "ends_at": "10:00" })),
    );
    assert_eq!(
        counts(&council),
        [
            "algemene vergadering 4 van 4",
            "plenair, Deelraad Wmo 10 van 10",
            "plenair, Deelraad Jeugd 11 van 10",
            "voorzittersoverleg 6 van 6",
            "overleg bestuursdienst 0 van 6",
        ]
    );
    let schedules = read(&council)["schedules"].as_array().unwrap().len();
    assert_eq!(schedules, 5, "a rule for each");
    assert_eq!(calendar(&council, Some(&group), Audience::Internal).events.len(), 15);
    assert_eq!(calendar(&council, None, Audience::Internal).events.len(), 46);
    let printed = roster(&council, Audience::Public);
    assert!(printed.contains("elke drie weken op dinsdag, vanaf 13 januari 2026"), "{printed}");
}

#[test]
fn a_replaced_meeting_and_the_one_in_its_place_tell_of_each_other() {
    let mut council = ahead();
    let made = schedule(&mut council, "eerste dinsdag van de maand", fields("plenair"));
    let request = with(fields("plenair"), json!({ "id": made[1], "date": "2026-02-12", "reason": "de zaal is bezet" }));
    let stand_in = council.act("meetings.replace", request.clone());
    assert_eq!(meeting(&council, &made[1])["replaced_by"]["date"], "2026-02-12");
    assert_eq!(meeting(&council, &stand_in)["replaces"]["date"], "2026-02-03");
    let printed = roster(&council, Audience::Public);
    for words in ["gaat niet door: de zaal is bezet; in de plaats komt 12 februari", "in de plaats van 3 februari"] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    let read = calendar(&council, None, Audience::Public);
    assert_eq!(value(&read, &made[1], "STATUS"), "CANCELLED");
    assert!(value(&read, &stand_in, "DESCRIPTION").contains("in de plaats van 3 februari"));
    assert_eq!(council.refusal("meetings.replace", request).0, "meeting_cancelled");
    assert_eq!(council.refusal("meetings.restore", json!({ "id": made[1] })).0, "meeting_replaced");
    council.act("meetings.cancel", json!({ "id": stand_in, "reason": "toch niet" }));
    council.act("meetings.restore", json!({ "id": made[1] }));
    assert_eq!(council.refusal("meetings.restore", json!({ "id": stand_in })).0, "meeting_replaced");
    council.act("meetings.remove", json!({ "id": made[1] }));
    assert_eq!(meeting(&council, &stand_in)["replaces"], Value::Null, "what it replaced is gone");

    let extra = council.act("meetings.add", with(fields("plenair"), json!({ "date": "2026-03-19" })));
    assert_eq!(meeting(&council, &extra)["origin"], "extra");
    assert!(roster(&council, Audience::Public).contains("extra vergadering"));
}

#[test]
fn a_kind_takes_its_meetings_along_and_goes_when_nothing_has_it() {
    let mut council = ahead();
    assert_eq!(council.act("meetings.take_kinds", json!({})), 6);
    let kinds = |council: &Council| council.ask("meetings.kinds", json!({}));
    let names = |council: &Council| -> Vec<String> {
        let kinds = kinds(council)["kinds"].as_array().unwrap().clone();
        kinds.iter().map(|kind| kind["name"].as_str().unwrap().to_owned()).collect()
    };
    let id = |council: &Council, name: &str| {
        let kinds = kinds(council)["kinds"].as_array().unwrap().clone();
        kinds.into_iter().find(|kind| kind["name"] == name).unwrap()["id"].clone()
    };
    let made = schedule(&mut council, "eerste dinsdag van de maand", fields("Plenair"));
    assert_eq!(meeting(&council, &made[0])["kind"], "plenair", "as the council writes it");
    let plenary = id(&council, "plenair");
    let change = json!({ "id": plenary, "name": "raadsvergadering", "minimum": 12, "is_public": true });
    council.act("meetings.change_kind", change);
    assert_eq!(meeting(&council, &made[0])["kind"], "raadsvergadering");
    assert_eq!(read(&council)["schedules"][0]["kind"], "raadsvergadering");
    assert_eq!(value(&calendar(&council, None, Audience::Public), &made[0], "SEQUENCE"), "1");
    assert_eq!(meeting(&council, &made[0])["is_public"], false, "a meeting that is there stays as it was");
    let open = council.act("meetings.add", with(fields("raadsvergadering"), json!({ "date": "2026-03-19" })));
    assert_eq!(meeting(&council, &open)["is_public"], true, "a new one follows its kind");

    council.act("meetings.move_kind", json!({ "id": id(&council, "werkgroep"), "to": 0 }));
    assert_eq!(names(&council)[0], "werkgroep");
    let refusal = council.refusal("meetings.remove_kind", json!({ "id": plenary }));
    assert_eq!(refusal.0, "meeting_kind_in_use");
    let group = id(&council, "werkgroep");
    council.act("meetings.remove_kind", json!({ "id": group }));
    for (field, request, code) in [
        ("name", json!({ "name": "Kernteam", "is_public": false }), "meeting_kind_exists"),
        ("name", json!({ "name": " ", "is_public": false }), "required"),
        ("minimum", json!({ "name": "nieuw", "minimum": 0, "is_public": false }), "setting_out_of_range"),
    ] {
        assert_eq!(council.refusal("meetings.add_kind", request), (code, Some(field.into())));
    }
    // A kind of which nothing was set down is as good as any.
    council.act("meetings.add", with(fields("werklunch"), json!({ "date": "2026-03-20" })));
    assert!(read(&council)["kinds"].as_array().unwrap().contains(&json!("werklunch")));
}

#[test]
fn what_is_typed_wrong_is_told_at_its_field_and_nothing_is_lost() {
    let mut council = ahead();
    let at = |date: &str, more: Value| with(with(fields("plenair"), json!({ "date": date })), more);
    for (request, code, field) in [
        (at("2026-03-03", json!({ "starts_at": "20:00", "ends_at": "0:30" })), "meeting_past_midnight", "ends_at"),
        (at("2026-03-03", json!({ "starts_at": "20:00", "ends_at": "19:00" })), "end_before_start", "ends_at"),
        (at("2026-03-03", json!({ "online_link": "komt nog" })), "not_a_link", "online_link"),
        (at("2026-03-03", json!({ "online_link": "javascript:alert(1)" })), "not_a_link", "online_link"),
        (at("1926-03-03", json!({})), "year_out_of_range", "date"),
    ] {
        assert_eq!(council.refusal("meetings.add", request.clone()), (code, Some(field.into())), "{request}");
    }
    let rule = rule(&council, "eerste dinsdag van de maand");
    let elsewhere = with(fields("plenair"), json!({ "year": YEAR, "rule": rule, "days": [{ "date": "2027-01-05" }] }));
    assert_eq!(council.refusal("meetings.schedule", elsewhere), ("date_outside_year", Some("days".into())));
    let id = council.act("meetings.add", at("2026-12-15", json!({})));
    let moving = json!({ "id": id, "to": "2027-01-12", "reason": "drukte", "starts_at": "15:00", "ends_at": "14:00" });
    assert_eq!(council.refusal("meetings.move", moving.clone()), ("end_before_start", Some("ends_at".into())));
    council.act("meetings.move", with(moving, json!({ "ends_at": "16:30", "place": "stadhuis" })));
    let moved = meeting(&council, &id);
    assert_eq!(
        (&moved["date"], &moved["starts_at"], &moved["place"]),
        (&json!("2027-01-12"), &json!("15:00:00"), &json!("stadhuis"))
    );
    assert_eq!(moved["moved_from"], "2026-12-15", "into another year it keeps its story");
}

#[test]
fn two_meetings_at_once_with_the_same_people_are_told_of() {
    let mut council = ahead();
    let group = council.act("groups.add", json!({ "kind": "working_group", "name": "Werkgroep Jeugd" }));
    let other = council.act("groups.add", json!({ "kind": "working_group", "name": "Werkgroep Wmo" }));
    let member = council.member("Okke", "Terpstraat");
    council.act("groups.add_participant", json!({ "body": group, "person": member, "is_contact": false }));
    let at = |kind: &str, body: &Value, from: &str, to: &str| json!({ "kind": kind, "body": body, "date": "2026-03-03", "starts_at": from, "ends_at": to, "place": "" });
    let plenary = council.act("meetings.add", at("plenair", &Value::Null, "19:00", "21:00"));
    let core = council.act("meetings.add", at("kernteam", &Value::Null, "20:30", "21:30"));
    let youth = council.act("meetings.add", at("werkgroep", &group, "18:00", "19:30"));
    council.act("meetings.add", at("werkgroep", &other, "18:00", "19:30"));
    council.act("meetings.add", at("kernteam", &Value::Null, "21:30", "22:00"));
    let overlaps: Vec<(Value, Value)> = read(&council)["overlaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|overlap| (overlap["meeting"].clone(), overlap["text"].clone()))
        .collect();
    let with_core = json!("tegelijk met kernteam, 20:30 tot 21:30 uur");
    let with_plenary = json!("tegelijk met plenair, 19:00 tot 21:00 uur");
    assert!(overlaps.contains(&(plenary.clone(), with_core)) && overlaps.contains(&(core, with_plenary.clone())));
    assert!(overlaps.contains(&(youth, with_plenary)), "one of the group sits in the council");
    assert_eq!(overlaps.len(), 4, "nobody of the other group does: {overlaps:?}");
    let twice = at("plenair", &Value::Null, "20:00", "22:00");
    assert_eq!(council.refusal("meetings.add", twice), ("meeting_overlaps", Some("date".into())), "that is a mistake");
    council.act("meetings.cancel", json!({ "id": plenary, "reason": "ziekte" }));
    assert_eq!(read(&council)["overlaps"], json!([]));
}

#[test]
fn nothing_closed_or_personal_is_in_the_schedule() {
    const CANARY: &str = "kanarie-7";
    let mut council = Council::example();
    let id = meetings(&council)[0]["id"].clone();
    let who = council.member(CANARY, CANARY);
    council.close();
    let db = rusqlite::Connection::open(&council.path).unwrap();
    for (item, is_closed) in
        [("01990bd9-0000-7000-8000-00000000000a", true), ("01990bd9-0000-7000-8000-00000000000b", false)]
    {
        db.execute(
            "INSERT INTO agenda_item (id, meeting_id, position, subject, explanation, presenter_id, presenter, wanted,
             wanted_other, is_closed, notes) VALUES (?1, ?2, 0, ?3, ?3, ?4, ?3, 'other', ?3, ?5, ?3)",
            rusqlite::params![item, id.as_str(), CANARY, who.as_str(), is_closed],
        )
        .unwrap();
    }
    drop(db);
    council.reopen();
    assert_eq!(council.refusal("meetings.remove", json!({ "id": id })).0, "item_treated", "what was noted is not lost");
    for audience in [Audience::Public, Audience::Internal] {
        let choices = Choices { audience, ..Choices::default() };
        for format in [Format::Html, Format::Ics] {
            let bytes = council.print_as("jaarrooster", &Subject::of_year(YEAR), &choices, format);
            assert!(!String::from_utf8(bytes).unwrap().contains(CANARY), "{format:?} {audience:?}");
        }
        assert!(!roster(&council, audience).contains(CANARY), "{audience:?}");
    }
}

#[test]
fn older_files_keep_their_meetings_their_kinds_and_their_rules() {
    for schema in 1..=3 {
        let name = format!("files/schema-{schema}.raad");
        let mut council = Council::copy_of(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name));
        council.on("2025-11-05");
        let year = read(&council);
        let kinds = year["kinds"].as_array().unwrap();
        let meetings = year["meetings"].as_array().unwrap();
        assert!(!meetings.is_empty() && meetings.iter().all(|meeting| kinds.contains(&meeting["kind"])), "{schema}");
        assert!(meetings.iter().any(|meeting| meeting["origin"] == "schedule"), "{schema}: they know their rule");
        for schedule in year["schedules"].as_array().unwrap() {
            let same = json!({
                "id": schedule["id"], "rule": schedule["rule"], "kind": schedule["kind"], "place": schedule["place"],
                "starts_at": schedule["starts_at"], "ends_at": schedule["ends_at"], "body": schedule["body"],
            });
            let preview = council.ask("meetings.preview_remake", same);
            let gone = ["cancelled", "removed"];
            let lost = preview.as_array().unwrap().iter().filter(|one| gone.contains(&one["fate"].as_str().unwrap()));
            assert_eq!(lost.count(), 0, "{schema}: {preview}");
        }
        council.act("meetings.take_kinds", json!({}));
        assert_eq!(read(&council)["meetings"], year["meetings"], "{schema}");
    }
}
