//! A rule of the jaarrooster that changes or goes, and the meetings it had made.

use super::*;

#[test]
fn a_rule_that_changes_leaves_what_somebody_set() {
    let mut council = ahead();
    let made = schedule(&mut council, "eerste dinsdag van de maand, niet in augustus", fields("plenair"));
    let id = |month: usize| made[month - 1 - usize::from(month > 8)].clone();
    council.on("2026-02-10");
    council.act("meetings.move", json!({ "id": id(4), "to": "2026-04-16", "reason": "de spreker kan dan" }));
    council.act("meetings.cancel", json!({ "id": id(5), "reason": "meivakantie" }));
    council.act(
        "meetings.change",
        with(fields("plenair"), json!({ "id": id(6), "starts_at": "14:00", "ends_at": "16:00" })),
    );
    let before = council.dump();

    let second = json!({ "week": "second", "weekday": "thursday", "skip_months": [1, 6, 7, 8] });
    let schedule = read(&council)["schedules"][0]["id"].clone();
    let request = with(fields("plenair"), json!({ "id": schedule, "rule": second, "place": "wijkcentrum" }));
    let preview = council.ask("meetings.preview_remake", request.clone());
    let shown: Vec<String> = preview
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
            format!("{} {} {} {}", text("fate"), text("date"), text("to"), text("why"))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "stays_outside 2026-01-06 2026-01-06 is al geweest",
            "stays 2026-02-03 2026-02-03 is al geweest",
            "moves 2026-03-03 2026-03-12 -",
            "stays 2026-04-16 2026-04-16 is verplaatst",
            "stays 2026-05-12 2026-05-12 gaat niet door",
            "stays_outside 2026-06-02 2026-06-02 is met de hand gezet",
            "cancelled 2026-07-07 - -",
            "moves 2026-09-01 2026-09-10 -",
            "moves 2026-10-06 2026-10-08 -",
            "moves 2026-11-03 2026-11-12 -",
            "moves 2026-12-01 2026-12-10 -",
        ]
    );
    assert_eq!(council.dump(), before, "a preview changes nothing");

    assert_eq!(council.act("meetings.remake", request), 6);
    assert_eq!(meetings(&council).len(), 11, "no meeting is lost");
    assert_eq!(meeting(&council, &id(3))["place"], "wijkcentrum", "the others take the new place");
    assert_eq!(meeting(&council, &id(4))["place"], "gemeentehuis");
    assert_eq!(meeting(&council, &id(6))["origin"], "outside_rule");
    assert_eq!(meeting(&council, &id(4))["origin"], "schedule", "the moved one stands for April of the new rule");
    let july = meeting(&council, &id(7));
    assert!(july["cancelled_because"].as_str().unwrap().contains("jaarrooster"), "{july}");
    let calendar = calendar(&council, None, Audience::Internal);
    assert_eq!(value(&calendar, &id(7), "STATUS"), "CANCELLED", "who had it in the diary hears of it");
    assert_eq!((value(&calendar, &id(7), "SEQUENCE"), value(&calendar, &id(3), "SEQUENCE")), ("1".into(), "1".into()));
    assert_eq!(value(&calendar, &id(3), "DTSTART"), "20260312T190000");
    council.file_mut().undo().unwrap();
    assert_eq!(council.dump(), before, "one step");

    let weekly = json!({ "week": "every_week", "weekday": "tuesday", "skip_months": [] });
    let request = with(fields("plenair"), json!({ "id": schedule, "rule": weekly }));
    let preview = council.ask("meetings.preview_remake", request);
    let comes = preview.as_array().unwrap().iter().filter(|one| one["fate"] == "comes");
    let first = comes.map(|one| one["to"].as_str().unwrap()).min().unwrap();
    assert!(first >= "2026-02-10", "nothing comes on a day gone by: {first}");

    council.on("2026-10-06");
    let monday = json!({ "week": "first", "weekday": "monday", "skip_months": [] });
    let request = with(fields("plenair"), json!({ "id": schedule, "rule": monday }));
    let preview = council.ask("meetings.preview_remake", request);
    let today = preview.as_array().unwrap().iter().find(|one| one["date"] == "2026-10-06").unwrap().clone();
    assert_eq!((&today["fate"], &today["why"]), (&json!("stays"), &json!("is vandaag")));
    council.on("2026-11-02");
    let sunday = json!({ "week": "first", "weekday": "sunday", "skip_months": [] });
    let request = with(fields("plenair"), json!({ "id": schedule, "rule": sunday }));
    let preview = council.ask("meetings.preview_remake", request);
    let next = preview.as_array().unwrap().iter().find(|one| one["date"] == "2026-11-03").unwrap().clone();
    assert_eq!(
        (&next["fate"], &next["to"]),
        (&json!("stays"), &json!("2026-11-03")),
        "nor does one move there: {next}"
    );
}

#[test]
fn a_schedule_made_again_the_same_day_leaves_no_traces() {
    let mut council = ahead();
    schedule(&mut council, "eerste dinsdag van de maand", fields("plenair"));
    let id = read(&council)["schedules"][0]["id"].clone();
    let rule = rule(&council, "eerste dinsdag van de maand, niet in juli en augustus");
    council.act("meetings.remake", with(fields("plenair"), json!({ "id": id, "rule": rule })));
    assert_eq!(meetings(&council).len(), 10, "nobody reckoned with them yet");
    let none = with(fields("plenair"), json!({ "id": id, "rule": rule, "days": [] }));
    assert_eq!(council.refusal("meetings.remake", none), ("no_day_chosen", Some("days".into())));
    // Two that change places are not in each other's way, and the same again changes nothing.
    let again = with(fields("plenair"), json!({ "id": id, "rule": rule }));
    assert_eq!(council.act("meetings.remake", again), 0);
}

#[test]
fn a_schedule_that_is_dropped_leaves_what_somebody_did_something_for() {
    let mut council = ahead();
    let made = schedule(&mut council, "eerste dinsdag van de maand, niet in augustus", fields("plenair"));
    let id = |month: usize| made[month - 1 - usize::from(month > 8)].clone();
    council.on("2026-02-10");
    council.act("meetings.move", json!({ "id": id(4), "to": "2026-04-16", "reason": "de spreker kan dan" }));
    council.act("meetings.cancel", json!({ "id": id(5), "reason": "meivakantie" }));
    council.act("agenda.add", json!({ "meeting": id(6), "subject": "Jeugdnota", "wanted": "dialogue" }));
    let extra = council.act("meetings.add", with(fields("plenair"), json!({ "date": "2026-06-18" })));
    let before = council.dump();
    let year = read(&council);
    let request = json!({ "id": year["schedules"][0]["id"] });
    let preview = council.ask("meetings.preview_drop", request.clone());
    let fates: Vec<String> = preview
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {} {}", one["date"].as_str().unwrap(), one["fate"].as_str().unwrap(), one["why"]))
        .collect();
    assert_eq!(
        fates,
        [
            "2026-01-06 stays \"is al geweest\"",
            "2026-02-03 stays \"is al geweest\"",
            "2026-03-03 cancelled null",
            "2026-04-16 stays \"is verplaatst\"",
            "2026-05-12 stays \"gaat niet door\"",
            "2026-06-02 stays \"heeft al een agenda of uitnodiging\"",
            "2026-07-07 cancelled null",
            "2026-09-01 cancelled null",
            "2026-10-06 cancelled null",
            "2026-11-03 cancelled null",
            "2026-12-01 cancelled null",
        ]
    );
    assert_eq!(council.dump(), before, "a preview changes nothing");
    assert_eq!(council.act("meetings.drop_schedule", request.clone()), 6);
    assert_eq!(read(&council)["schedules"], json!([]));
    assert_eq!(meetings(&council).len(), 12, "who had one in the diary still finds it, cancelled");
    assert_eq!(meeting(&council, &id(6))["cancelled_because"], Value::Null);
    assert_eq!(meeting(&council, &id(4))["moved_from"], "2026-04-07", "what was moved keeps its story");
    assert_eq!(meeting(&council, &id(4))["origin"], "single");
    let calendar = calendar(&council, None, Audience::Internal);
    assert_eq!(value(&calendar, &id(7), "STATUS"), "CANCELLED");
    assert_eq!(value(&calendar, &extra, "STATUS"), "CONFIRMED");
    assert_eq!(council.refusal("meetings.drop_schedule", request.clone()).0, "not_found");
    council.file_mut().undo().unwrap();
    assert_eq!(council.dump(), before, "one step");

    // Made by mistake a moment ago, nobody knows of it.
    let rule = "derde maandag van de maand";
    let kernteam = with(fields("kernteam"), json!({ "online_link": "" }));
    let today = schedule(&mut council, rule, kernteam);
    let replace = json!({ "id": today[11], "date": "2026-12-22", "reason": "kerst" });
    let stand_in = council.act("meetings.replace", with(fields("kernteam"), replace));
    council.act("meetings.cancel", json!({ "id": stand_in, "reason": "toch niet" }));
    council.act("meetings.restore", json!({ "id": today[11] }));
    let kernteam = read(&council)["schedules"][1]["id"].clone();
    assert_eq!(council.act("meetings.drop_schedule", json!({ "id": kernteam })), 11, "January is over");
    assert_eq!(meeting(&council, &stand_in)["replaces"], Value::Null, "what it replaced is gone");
    let left = meetings(&council).iter().filter(|meeting| meeting["kind"] == "kernteam").count();
    assert_eq!(left, 2, "what was held, and what was told of as another's stand-in");
}
