//! An evening of the council: who is there and from which item, who votes for whom, whether that is enough, and what is decided.

mod decisions;
mod proxies;

use raadwerk_tests::Council;
use serde_json::{Value, json};

/// A council of a chair without a vote, seven members and an ambtelijk secretaris, at a meeting with ten items.
struct Evening {
    council: Council,
    people: Vec<Value>,
    meeting: Value,
    items: Vec<Value>,
}

const CHAIR: usize = 0;
const CLERK: usize = 8;

impl Evening {
    fn new() -> Self {
        let mut council = Council::new();
        let mut people = Vec::new();
        for (number, last) in ["Aa", "Bee", "Cee", "Dee", "Ee", "Ef", "Gee", "Ha"].into_iter().enumerate() {
            let role = if number == CHAIR { "voorzitter" } else { "lid" };
            let person = json!({ "first_name": "Lid", "last_name": last, "role": role, "starts_on": "2024-01-01" });
            people.push(council.act("people.add", person));
        }
        let clerk = json!({
            "first_name": "Noor", "last_name": "Zet", "role": "ambtelijk secretaris", "starts_on": "2024-01-01",
        });
        people.push(council.act("people.add", clerk));
        no_vote(&mut council, &people[CHAIR]);
        let meeting = meeting(&mut council, "2026-11-03");
        let items = agenda(&mut council, &meeting, 10);
        Self { council, people, meeting, items }
    }

    fn request(&self, person: usize, status: &str) -> Value {
        json!({ "meeting": self.meeting, "person": self.people[person], "status": status })
    }

    fn with(&self, person: usize, status: &str, field: &str, value: &Value) -> Value {
        let mut request = self.request(person, status);
        request[field] = value.clone();
        request
    }

    fn item(&self, number: usize) -> Value {
        self.items[number - 1].clone()
    }

    fn set(&mut self, person: usize, status: &str) {
        let request = self.request(person, status);
        self.council.act("attendance.set", request);
    }

    /// The first so many of the members with a vote are there, the others excused.
    fn there(&mut self, many: usize) {
        for person in 1..CLERK {
            self.set(person, if person <= many { "present" } else { "excused" });
        }
    }

    /// All members but one are there.
    fn there_but(&mut self, but: usize) {
        for person in (1..CLERK).filter(|person| *person != but) {
            self.set(person, "present");
        }
    }

    fn decide(&mut self, item: usize, text: &str) -> Value {
        let request = json!({ "meeting": self.meeting, "item": self.item(item), "text": text, "manner": "consensus" });
        let id = self.council.act("decisions.add", request);
        self.decision(&id)
    }

    fn decision(&self, id: &Value) -> Value {
        let all = self.council.ask("decisions.of_meeting", json!({ "id": self.meeting }));
        all.as_array().unwrap().iter().find(|decision| decision["id"] == *id).unwrap().clone()
    }

    fn vote(&self, item: usize, votes: [u32; 3]) -> Value {
        json!({
            "meeting": self.meeting, "item": self.item(item), "text": "Wij sturen het advies", "manner": "vote",
            "votes_for": votes[0], "votes_against": votes[1], "abstentions": votes[2],
        })
    }

    fn read(&self) -> Value {
        self.council.ask("evening.read", json!({ "id": self.meeting }))
    }
}

/// Whoever this is has the chair without a vote.
fn no_vote(council: &mut Council, chair: &Value) {
    let people = council.ask("people.list", json!({}));
    let member = people.as_array().unwrap().iter().find(|member| member["id"] == *chair).unwrap().clone();
    let role = &member["roles"][0];
    let role = json!({ "id": role["id"], "role": role["role"], "votes": false, "starts_on": role["starts_on"] });
    council.act("people.change_role", role);
}

fn meeting(council: &mut Council, date: &str) -> Value {
    let meeting = json!({ "date": date, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "" });
    council.act("meetings.add", meeting)
}

/// Items of a quarter of an hour, of which the ninth is closed.
fn agenda(council: &mut Council, meeting: &Value, many: usize) -> Vec<Value> {
    let item = |number: usize| {
        json!({
            "meeting": meeting, "subject": format!("Punt {number}"), "wanted": "decision", "minutes": 15,
            "is_closed": number == 9,
        })
    };
    (1..=many).map(|number| council.act("agenda.add", item(number))).collect()
}

fn counts(decision: &Value) -> [i64; 3] {
    ["votes_present", "votes_needed", "votes_entitled"].map(|name| decision[name].as_i64().unwrap())
}

fn setting(council: &mut Council, name: &str, value: i64) {
    council.act("settings.set", json!({ "name": name, "value": value }));
}

#[test]
fn a_whole_meeting_from_opening_to_closing() {
    let mut evening = Evening::new();
    let id = json!({ "id": evening.meeting });
    let before = evening.read();
    assert_eq!(before["opened_at"], Value::Null);
    assert_eq!(before["attendance"]["people"].as_array().unwrap().len(), 9, "members and who has a role");
    assert_eq!(before["items"][2]["planned_at"], "19:30:00");

    evening.council.act("evening.open", id.clone());
    let open = evening.read();
    assert_eq!((&open["opened_at"], &open["chair_name"]), (&json!("20:14:00"), &json!("Lid Aa")));
    assert_eq!(open["minutes_by_name"], "Noor Zet", "the ambtelijk secretaris writes the minutes");
    assert_eq!(evening.council.refusal("evening.open", id.clone()).0, "state_not_allowed");

    evening.set(3, "excused");
    evening.council.act("attendance.all_present", id.clone());
    let people = evening.read()["attendance"]["people"].clone();
    let excused: Vec<_> = people.as_array().unwrap().iter().filter(|one| one["status"] == "excused").collect();
    assert_eq!(excused.len(), 1, "who was excused stays so");
    let guest = json!({ "meeting": evening.meeting, "name": "Bo Jansen", "on_behalf_of": "gemeente" });
    evening.council.act("attendance.add_guest", guest);
    evening.council.act("attendance.set_public", json!({ "meeting": evening.meeting, "count": 4 }));

    for (number, at) in [(1, "19:02"), (2, "19:10"), (3, "19.30")] {
        evening.council.act("evening.start", json!({ "item": evening.item(number), "at": at }));
        assert_eq!(evening.read()["current"], evening.item(number));
    }
    let note = json!({ "item": evening.item(3), "text": "De leden *stemmen in*." });
    evening.council.act("evening.note", note);
    let first = evening.decide(3, "Het advies gaat naar het college");
    assert_eq!((&first["label"], &first["item_number"]), (&json!("2026-001"), &json!(3)));
    assert_eq!((counts(&first), &first["has_quorum"]), ([6, 4, 7], &json!(true)));

    let missing = evening.council.act("evening.close", id.clone());
    assert_eq!(missing, json!(["7 agendapunten zijn niet aan de orde geweest."]), "a warning, not a wall");
    assert_eq!(evening.council.refusal("evening.close", id.clone()).0, "meeting_closed");
    assert_eq!(evening.council.refusal("evening.start", json!({ "item": evening.item(4) })).0, "meeting_closed");
    evening.council.act("evening.open", id);
    assert_eq!(evening.read()["closed_at"], Value::Null, "opened again it goes on");
    evening.council.reopen();
    let read = evening.read();
    assert_eq!(read["items"][2]["notes"], "De leden *stemmen in*.");
    assert_eq!((&read["attendance"]["public_count"], &read["items"][2]["started_at"]), (&json!(4), &json!("19:30:00")));
}

#[test]
fn after_midnight_the_last_item_is_still_the_last() {
    let mut evening = Evening::new();
    for (number, at) in [(1, "23:30"), (2, "23:55"), (3, "00:10")] {
        evening.council.act("evening.start", json!({ "item": evening.item(number), "at": at }));
        assert_eq!(evening.read()["current"], evening.item(number), "at {at}");
    }
}

#[test]
fn what_is_recorded_the_day_after_went_as_planned() {
    let mut evening = Evening::new();
    evening.council.on("2026-11-04");
    let id = json!({ "id": evening.meeting });
    evening.council.act("evening.open", id.clone());
    evening.council.act("evening.start", json!({ "item": evening.item(3) }));
    evening.council.act("evening.close", id.clone());
    let read = evening.read();
    assert_eq!((&read["opened_at"], &read["closed_at"]), (&json!("19:00:00"), &json!("21:00:00")));
    assert_eq!(read["items"][2]["started_at"], "19:30:00");

    let times = |opened: &str, closed: &str| json!({ "id": id["id"], "opened_at": opened, "closed_at": closed });
    for (opened, closed) in [("21:00", "19:00"), ("0:30", "0:10"), ("19:00", "7:00")] {
        let refusal = evening.council.refusal("evening.change", times(opened, closed));
        assert_eq!(refusal, ("end_before_start", Some("closed_at".into())), "{opened}–{closed}");
    }
    evening.council.act("evening.change", times("19:05", "0:20"));
    let head = evening.council.ask("minutes.read", id.clone())["head"].to_string();
    assert!(head.contains("19:05–00:20 uur"), "past midnight it is still that evening: {head}");
    evening.council.act("evening.open", id.clone());
    let early = json!({ "id": id["id"], "at": "18:00" });
    assert_eq!(evening.council.refusal("evening.close", early), ("end_before_start", Some("at".into())));
}

#[test]
fn who_comes_at_item_3_counts_from_item_3_on() {
    let mut evening = Evening::new();
    evening.there(4);
    let late = evening.with(4, "present", "from", &evening.item(3));
    evening.council.act("attendance.set", late);
    let leaves = evening.with(1, "present", "until", &evening.item(5));
    evening.council.act("attendance.set", leaves);
    for (item, present, quorum) in [(2, 3, false), (3, 4, true), (5, 4, true), (6, 3, false)] {
        let decision = evening.decide(item, "Besluit");
        assert_eq!(counts(&decision), [present, 4, 7], "at item {item}");
        assert_eq!(decision["has_quorum"], quorum, "at item {item}");
    }
    let none = json!({ "meeting": evening.meeting, "text": "Buiten een punt", "manner": "consensus" });
    let id = evening.council.act("decisions.add", none);
    assert_eq!(
        counts(&evening.decision(&id)),
        [3, 4, 7],
        "outside any item it is decided at the end, by who is there then"
    );
}

#[test]
fn a_chair_without_a_vote_and_the_clerk_count_nowhere() {
    let mut evening = Evening::new();
    evening.there(3);
    evening.set(CHAIR, "present");
    evening.set(CLERK, "present");
    assert_eq!(counts(&evening.decide(1, "Besluit")), [3, 4, 7]);
    let quorum = evening.read()["attendance"]["quorum"].clone();
    assert_eq!(quorum, json!({ "votes": 3, "present": 3, "needed": 4, "entitled": 7 }));
}

#[test]
fn members_count_only_in_their_term() {
    let mut evening = Evening::new();
    let people = evening.council.ask("people.list", json!({}));
    let term = people[1]["memberships"][0]["id"].clone();
    evening.council.act("people.leave", json!({ "membership": term, "on": "2026-10-01", "because": "Verhuisd" }));
    evening.there_but(1);
    assert_eq!(counts(&evening.decide(1, "Besluit")), [6, 4, 6], "a vacant seat is no member");
    let outside = evening.request(1, "present");
    assert_eq!(
        evening.council.refusal("attendance.set", outside),
        ("not_at_meeting", Some("person".into())),
        "who left is no longer there"
    );
}

#[test]
fn a_guest_comes_from_one_item_until_another() {
    let mut evening = Evening::new();
    let guest = |evening: &Evening, from: &Value, until: &Value| json!({ "meeting": evening.meeting, "name": "Bo Jansen", "on_behalf_of": "wijkteam", "from": from, "until": until });
    let (third, fifth) = (evening.item(3), evening.item(5));
    let upside_down = guest(&evening, &fifth, &third);
    assert_eq!(
        evening.council.refusal("attendance.add_guest", upside_down),
        ("until_before_from", Some("until".into()))
    );
    let other = meeting(&mut evening.council, "2026-12-01");
    let elsewhere = agenda(&mut evening.council, &other, 1).remove(0);
    let wrong = guest(&evening, &elsewhere, &Value::Null);
    assert_eq!(evening.council.refusal("attendance.add_guest", wrong), ("item_of_other_meeting", Some("from".into())));
    let right = guest(&evening, &third, &Value::Null);
    let id = evening.council.act("attendance.add_guest", right);
    let head =
        |evening: &Evening| evening.council.ask("minutes.read", json!({ "id": evening.meeting }))["head"].to_string();
    assert!(head(&evening).contains("Bo Jansen (wijkteam, vanaf agendapunt 3)"), "{}", head(&evening));
    let change = json!({ "id": id, "name": "Bo Jansen", "on_behalf_of": "", "from": third, "until": fifth });
    evening.council.act("attendance.change_guest", change);
    let told = "Bo Jansen (vanaf agendapunt 3, tot en met agendapunt 5)";
    assert!(head(&evening).contains(told), "{}", head(&evening));
    assert_eq!(evening.read()["attendance"]["guests"][0]["until"], fifth);
    assert_eq!(evening.council.refusal("agenda.remove", json!({ "id": third })).0, "item_treated", "it is in use");
}

#[test]
fn part_of_an_evening_is_of_this_meeting_and_in_its_order() {
    let mut evening = Evening::new();
    let other = meeting(&mut evening.council, "2026-12-01");
    let elsewhere = agenda(&mut evening.council, &other, 1).remove(0);
    let mut upside_down = evening.with(1, "present", "from", &evening.item(4));
    upside_down["until"] = evening.item(3);
    for (request, code, field) in [
        (evening.with(1, "present", "from", &elsewhere), "item_of_other_meeting", "from"),
        (evening.with(1, "present", "until", &elsewhere), "item_of_other_meeting", "until"),
        (evening.with(1, "excused", "from", &evening.item(2)), "part_of_absence", "from"),
        (upside_down, "until_before_from", "until"),
    ] {
        assert_eq!(evening.council.refusal("attendance.set", request), (code, Some(field.into())));
    }
    let decision = json!({ "meeting": evening.meeting, "item": elsewhere, "text": "Besluit", "manner": "consensus" });
    let refusal = evening.council.refusal("decisions.add", decision);
    assert_eq!(refusal, ("item_of_other_meeting", Some("item".into())));
}

#[test]
fn a_meeting_counts_once_whatever_was_moved() {
    let mut evening = Evening::new();
    evening.there(3);
    for to in ["2026-10-20", "2026-10-27"] {
        evening.council.act("meetings.move", json!({ "id": evening.meeting, "to": to, "reason": "Geen zaal" }));
    }
    let later = meeting(&mut evening.council, "2026-12-01");
    evening.council.act("attendance.all_present", json!({ "id": later }));
    let year = json!({ "year": 2026 });
    let rows = evening.council.ask("attendance.per_member", year.clone());
    let of =
        |person: usize| rows.as_array().unwrap().iter().find(|row| row["person"] == evening.people[person]).cloned();
    assert_eq!((&of(1).unwrap()["held"], &of(1).unwrap()["attended"]), (&json!(1), &json!(1)), "{rows}");
    assert_eq!((&of(5).unwrap()["held"], &of(5).unwrap()["attended"]), (&json!(1), &json!(0)));
    assert!(of(CLERK).is_none(), "a role is no membership");

    evening.council.act("meetings.cancel", json!({ "id": evening.meeting, "reason": "Toch niet" }));
    assert_eq!(evening.council.ask("attendance.per_member", year), json!([]), "what was not held does not count");
    let request = evening.request(1, "present");
    assert_eq!(evening.council.refusal("attendance.set", request).0, "meeting_cancelled");
}

#[test]
fn of_a_working_group_its_participants_decide() {
    let mut evening = Evening::new();
    let group = evening.council.act("groups.add", json!({ "kind": "working_group", "name": "Werkgroep Jeugd" }));
    for person in [1, 2, 3] {
        let joins = json!({ "body": group, "person": evening.people[person], "is_contact": false });
        evening.council.act("groups.add_participant", joins);
    }
    let request = json!({
        "date": "2026-11-10", "kind": "werkgroep", "body": group, "starts_at": "10:00", "ends_at": "11:00", "place": "",
    });
    evening.meeting = evening.council.act("meetings.add", request);
    let people = evening.read()["attendance"]["people"].clone();
    assert_eq!(people.as_array().unwrap().len(), 3);
    evening.set(1, "present");
    evening.set(2, "present");
    let decision = json!({ "meeting": evening.meeting, "text": "Wij gaan op bezoek", "manner": "consensus" });
    let id = evening.council.act("decisions.add", decision);
    assert_eq!(counts(&evening.decision(&id)), [2, 2, 3]);
}

#[test]
fn adopted_minutes_lock_what_was_recorded() {
    let mut evening = Evening::new();
    evening.there(7);
    let decision = evening.decide(1, "Besluit");
    let db = rusqlite::Connection::open(&evening.council.path).unwrap();
    let adopted = "INSERT INTO minutes (id, meeting_id, state, changes) VALUES ('01990bd9-0000-7000-8000-000000000001', ?1, 'adopted', '')";
    db.execute(adopted, [evening.meeting.as_str()]).unwrap();
    let change = json!({ "id": decision["id"], "text": "Anders", "manner": "consensus" });
    let attendance = evening.request(1, "absent");
    for (operation, request) in [
        ("decisions.change", change),
        ("attendance.set", attendance),
        ("evening.note", json!({ "item": evening.item(1), "text": "Anders" })),
        ("evening.close", json!({ "id": evening.meeting })),
        ("meetings.move", json!({ "id": evening.meeting, "to": "2026-12-15", "reason": "Geen zaal" })),
        ("meetings.cancel", json!({ "id": evening.meeting, "reason": "Geen zaal" })),
    ] {
        assert_eq!(evening.council.refusal(operation, request).0, "minutes_locked", "{operation}");
    }
    let withdraw = json!({ "id": decision["id"], "reason": "Niet meer nodig" });
    evening.council.act("decisions.withdraw", withdraw);
}
