//! Minutes: made of what the evening left, locked once adopted, and nothing of closed items for the public.

use chrono::DateTime;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::documents::html;
use crate::error::Code;
use crate::file::CouncilFile;
use crate::print::Audience;
use crate::world::{Moment, World};

struct Council {
    file: CouncilFile,
    world: World,
    /// 6 October and 3 November.
    meetings: [Value; 2],
    _folder: TempDir,
}

fn clock(day: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("{day}T20:14:00+01:00")).unwrap().into()
}

/// Words that are only in what is closed.
const CANARIES: [&str; 5] = ["kanarienotitie", "kanariebesluit", "kanarieactie", "kanarieonderwerp", "kanarieeigenaar"];

const OPEN_ITEM: &str = "0199e000-0000-7000-8000-0000000000a1";
const CLOSED_ITEM: &str = "0199e000-0000-7000-8000-0000000000a2";

impl Council {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::counted(clock("2026-11-10"), "Tester", 1);
        let file = CouncilFile::create(&folder.path().join("raad.raad"), &mut world).unwrap();
        let mut council = Self { file, world, meetings: [Value::Null, Value::Null], _folder: folder };
        council.act(
            "council.set",
            json!({ "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
                    "holiday_region": "middle", "finance_model": "municipality_pays" }),
        );
        council.meetings = [council.meeting("2026-10-06", None), council.meeting("2026-11-03", None)];
        council.fill();
        council
    }

    fn meeting(&mut self, date: &str, body: Option<&Value>) -> Value {
        let request = json!({ "date": date, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "Havenzaal",
                              "body": body });
        self.act("meetings.add", request)
    }

    /// An open item and a closed one, each with notes, a decision and an action.
    fn fill(&mut self) {
        let meeting = self.meetings[0].as_str().unwrap().to_owned();
        let present = self.act(
            "people.add",
            json!({ "first_name": "Yara", "last_name": "Lid", "role": "lid", "starts_on": "2020-01-01" }),
        );
        let away = self.act(
            "people.add",
            json!({ "first_name": "Bart", "last_name": "Weg", "role": "lid", "starts_on": "2020-01-01" }),
        );
        self.file
            .writing(|db| {
                for (id, position, subject, closed, notes) in [
                    (OPEN_ITEM, 1, "Cliëntondersteuning", 0, "Besproken."),
                    (CLOSED_ITEM, 2, "kanarieonderwerp", 1, "kanarienotitie"),
                ] {
                    db.execute(
                        "INSERT INTO agenda_item (id, meeting_id, position, subject, explanation, presenter, wanted, wanted_other,
                         is_closed, notes) VALUES (?1, ?2, ?3, ?4, '', '', 'dialogue', '', ?5, ?6)",
                        (id, &meeting, position, subject, closed, notes),
                    )?;
                }
                for (number, item, text) in [(1, OPEN_ITEM, "Het advies gaat uit."), (2, CLOSED_ITEM, "kanariebesluit")] {
                    db.execute(
                        "INSERT INTO decision (id, meeting_id, agenda_item_id, year, number, text, manner, votes_for,
                         votes_against, abstentions, minority_view, votes_present, votes_needed, votes_entitled)
                         VALUES (?1, ?2, ?3, 2026, ?4, ?5, 'vote', 5, 1, 0, '', 6, 4, 7)",
                        (format!("0199e000-0000-7000-8000-0000000000b{number}"), &meeting, item, number, text),
                    )?;
                }
                for (number, person, status, from) in
                    [(1, &present, "present", Some(CLOSED_ITEM)), (2, &away, "excused", None)]
                {
                    db.execute(
                        "INSERT INTO attendance (id, meeting_id, person_id, guest, on_behalf_of, status, from_item_id)
                         VALUES (?1, ?2, ?3, '', '', ?4, ?5)",
                        (format!("0199e000-0000-7000-8000-0000000000c{number}"), &meeting, person.as_str().unwrap(), status, from),
                    )?;
                }
                Ok(())
            })
            .unwrap();
        self.act(
            "actions.add",
            json!({ "text": "Brief sturen", "owner_name": "Okke", "item": OPEN_ITEM, "due": "1-12-2026" }),
        );
        self.act(
            "actions.add",
            json!({ "text": "kanarieactie", "owner_name": "kanarieeigenaar", "item": CLOSED_ITEM }),
        );
        let closed =
            json!({ "text": "kanarieactie", "owner_name": "kanarieeigenaar", "item": OPEN_ITEM, "closed": true });
        self.act("actions.add", closed);
    }

    fn act(&mut self, operation: &str, request: Value) -> Value {
        self.file.act(operation, request, &mut self.world).unwrap().answer
    }

    fn refused(&mut self, operation: &str, request: Value) -> (Code, Option<String>) {
        let error = self.file.act(operation, request, &mut self.world).expect_err("it is refused");
        (error.code(), error.field)
    }

    fn sheet(&self) -> Value {
        self.file.ask("minutes.read", json!({ "id": self.meetings[0] }), self.world.moment).unwrap()
    }

    fn adopt(&mut self, changes: &str) {
        let request = json!({ "meeting": self.meetings[0], "adopted_in": self.meetings[1], "changes": changes });
        self.act("minutes.adopt", request);
    }

    /// Every document about the meeting, as web pages, for an audience.
    fn pages(&self, audience: Audience) -> String {
        let view = self.file.view(self.world.moment);
        let id = || serde_json::from_value(self.meetings[0].clone()).unwrap();
        let decisions = self.file.ask("minutes.read", json!({ "id": self.meetings[0] }), self.world.moment).unwrap();
        let excerpts = decisions["items"].as_array().unwrap().iter().map(|item| {
            let id = serde_json::from_value(item["decisions"][0]["id"].clone()).unwrap();
            super::decision_document(&view, id, audience).unwrap()
        });
        let documents = [
            super::document(&view, id(), audience).unwrap(),
            super::decision_list(&view, 2026, None, audience).unwrap(),
            super::decision_list(&view, 2026, Some(id()), audience).unwrap(),
            super::decisions_and_actions(&view, id(), audience).unwrap(),
            crate::actions::document(&view, None, audience).unwrap(),
            crate::actions::document(&view, Some(id()), audience).unwrap(),
        ];
        documents.into_iter().chain(excerpts).map(|document| html(&document)).collect()
    }
}

#[test]
fn nothing_of_what_is_closed_is_public() {
    let council = Council::new();
    let (public, internal) = (council.pages(Audience::Public), council.pages(Audience::Internal));
    for canary in CANARIES {
        assert!(!public.contains(canary), "{canary} in {public}");
        assert!(internal.contains(canary), "{canary} is in the internal version");
    }
    assert!(public.contains("2. Besloten") && public.contains("Cliëntondersteuning"), "{public}");
    let mail = council.file.ask("minutes.mail", json!({ "id": council.meetings[0] }), council.world.moment).unwrap();
    let mail = mail["text"].as_str().unwrap();
    assert!(CANARIES.iter().all(|canary| !mail.contains(canary)), "{mail}");
    assert!(
        mail.contains("- 2026-001: Het advies gaat uit.")
            && mail.contains("Brief sturen (Okke, uiterlijk 1 december 2026)"),
        "{mail}"
    );
}

#[test]
fn the_head_says_who_was_there_and_from_when() {
    let sheet = Council::new().sheet();
    let head: Vec<(&str, &str)> = sheet["head"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["name"].as_str().unwrap(), line["text"].as_str().unwrap()))
        .collect();
    assert!(head.contains(&("Aanwezig", "Yara Lid (vanaf agendapunt 2)")), "{head:?}");
    assert!(head.contains(&("Afwezig met kennisgeving (m.k.)", "Bart Weg")), "{head:?}");
    assert!(!head.iter().any(|(name, _)| name.contains("z.k.")), "who was not missed has no line: {head:?}");
    assert_eq!(sheet["items"][0]["decisions"][0]["remarks"], json!(["Na stemming: 5 voor, 1 tegen."]));
}

#[test]
fn adopted_minutes_stand_until_they_are_reopened_with_a_reason() {
    let mut council = Council::new();
    let note = |text: &str| json!({ "item": OPEN_ITEM, "notes": text });
    council.act("minutes.note", note("Uitvoerig besproken."));
    council.adopt("Yara was er vanaf punt 1.");
    let sheet = council.sheet();
    assert_eq!((&sheet["state"], &sheet["adopted_on"]), (&json!("adopted"), &json!("2026-11-03")));
    let before = council.pages(Audience::Internal);
    assert!(before.contains("met deze wijzigingen") && before.contains("Yara was er vanaf punt 1."), "{before}");

    assert_eq!(council.refused("minutes.note", note("Anders")).0, Code::MinutesLocked);
    let late = json!({ "text": "Nog iets", "owner_name": "Okke", "item": OPEN_ITEM });
    assert_eq!(council.refused("actions.add", late).0, Code::MinutesLocked);
    let again = json!({ "meeting": council.meetings[0], "adopted_in": council.meetings[1] });
    assert_eq!(council.refused("minutes.adopt", again).0, Code::MinutesLocked);
    // What was agreed can be done, whatever stands in the minutes.
    let action = sheet["items"][0]["actions"][0]["id"].clone();
    council.act("actions.done", json!({ "id": action }));

    let reopen = |reason: &str| json!({ "meeting": council.meetings[0], "reason": reason });
    let (empty, why) = (reopen(" "), reopen("een naam was fout"));
    assert_eq!(council.refused("minutes.reopen", empty).0, Code::ReasonRequired);
    council.act("minutes.reopen", why.clone());
    assert_eq!(council.refused("minutes.reopen", why).0, Code::StateNotAllowed);
    council.act("minutes.note", note("Anders"));
    assert_eq!(council.sheet()["changes"], "Yara was er vanaf punt 1.", "need not be typed again");
    council.adopt("");
    assert!(council.pages(Audience::Public).contains("Ongewijzigd vastgesteld"));
}

#[test]
fn only_a_later_meeting_of_the_same_body_that_was_held_can_adopt() {
    let mut council = Council::new();
    let body = council
        .act("groups.add", json!({ "kind": "working_group", "name": "Werkgroep Jeugd", "starts_on": "2026-01-01" }));
    let others = [
        council.meeting("2026-09-01", None),
        council.meeting("2026-12-01", None),
        council.meeting("2026-11-05", Some(&body)),
    ];
    for other in others {
        let request = json!({ "meeting": council.meetings[0], "adopted_in": other });
        assert_eq!(
            council.refused("minutes.adopt", request),
            (Code::MinutesAdoptedElsewhere, Some("adopted_in".into()))
        );
    }
    let early = json!({ "meeting": council.meetings[0], "adopted_in": council.meetings[1], "on": "2026-11-02" });
    assert_eq!(council.refused("minutes.adopt", early), (Code::EndBeforeStart, Some("on".into())));
    let sheet = council.sheet();
    let adopters: Vec<_> = sheet["adopters"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    assert_eq!(adopters, [council.meetings[1].clone()]);
}

#[test]
fn rows_of_adopted_minutes_cannot_be_set_back() {
    let mut council = Council::new();
    council.act("minutes.note", json!({ "item": OPEN_ITEM, "notes": "Eerst" }));
    council.act("minutes.note", json!({ "item": OPEN_ITEM, "notes": "Later" }));
    council.adopt("");
    let steps = council.file.ask("history.of_record", json!({ "record": OPEN_ITEM }), council.world.moment).unwrap();
    let seq =
        steps["steps"].as_array().and_then(|steps| steps.last()).map(|step| step["entry"]["seq"].clone()).unwrap();
    let request = json!({ "record": OPEN_ITEM, "seq": seq });
    assert_eq!(council.refused("history.restore", request).0, Code::RestoreLocked);
}
