//! An evening of the council: who is there and from which item, who votes for whom, whether that is enough, and what is decided.

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

impl Evening {
    fn there_but(&mut self, but: usize) {
        for person in (1..CLERK).filter(|person| *person != but) {
            self.set(person, "present");
        }
    }
}

#[test]
fn an_absent_member_votes_through_one_who_is_there() {
    let mut evening = Evening::new();
    evening.there(3);
    let proxy = evening.with(4, "excused", "proxy", &evening.people[1]);
    evening.council.act("attendance.set", proxy);
    assert_eq!(counts(&evening.decide(1, "Met een volmacht")), [4, 4, 7]);
    setting(&mut evening.council, "proxies_count_for_quorum", 0);
    let own = evening.decide(2, "Zonder volmachten");
    assert_eq!((counts(&own), &own["has_quorum"]), ([3, 4, 7], &json!(false)));
    let four = evening.vote(2, [4, 0, 0]);
    evening.council.act("decisions.add", four);
    let five = evening.vote(2, [3, 1, 1]);
    assert_eq!(evening.council.refusal("decisions.add", five), ("too_many_votes", Some("votes_for".into())));

    // Who holds it goes home early, and the vote goes along.
    let leaves = evening.with(1, "present", "until", &evening.item(3));
    evening.council.act("attendance.set", leaves);
    setting(&mut evening.council, "proxies_count_for_quorum", 1);
    assert_eq!(counts(&evening.decide(4, "Later")), [2, 4, 7]);
}

#[test]
fn a_wrong_proxy_is_refused_at_its_field_and_nothing_is_lost() {
    let mut evening = Evening::new();
    evening.there(3);
    let first = evening.with(4, "excused", "proxy", &evening.people[1]);
    evening.council.act("attendance.set", first);
    let outsider = json!("0199e000-0000-7000-8000-00000000ffff");
    for (person, status, holder, code, why) in [
        (2, "present", 1, "proxy_while_present", "of someone who is there"),
        (5, "excused", 1, "too_many_proxies", "two to one"),
        (5, "excused", 6, "proxy_not_there", "to someone who is absent"),
        (5, "excused", CHAIR, "proxy_without_vote", "to someone without a vote"),
        (CHAIR, "excused", 2, "proxy_without_vote", "of someone without a vote"),
        (5, "absent", 5, "proxy_not_there", "to oneself"),
    ] {
        let request = evening.with(person, status, "proxy", &evening.people[holder]);
        let refusal = evening.council.refusal("attendance.set", request);
        assert_eq!(refusal, (code, Some("proxy".into())), "a proxy {why}");
    }
    let unknown = evening.with(5, "excused", "proxy", &outsider);
    assert_eq!(evening.council.refusal("attendance.set", unknown).0, "not_found");
    let unsaid = json!({ "meeting": evening.meeting, "person": evening.people[5], "proxy": evening.people[2] });
    assert_eq!(evening.council.refusal("attendance.set", unsaid).0, "proxy_while_present");
    let gone = evening.request(1, "absent");
    assert_eq!(evening.council.refusal("attendance.set", gone), ("holds_proxy", Some("status".into())));

    setting(&mut evening.council, "most_proxies", 2);
    let second = evening.with(5, "excused", "proxy", &evening.people[1]);
    evening.council.act("attendance.set", second);
    assert_eq!(counts(&evening.decide(1, "Twee volmachten")), [5, 4, 7]);
}

#[test]
fn who_goes_home_early_gives_a_proxy_for_the_rest() {
    let mut evening = Evening::new();
    evening.there(4);
    let leaves = |evening: &Evening, person: usize, until: usize, holder: usize| {
        let mut request = evening.with(person, "present", "until", &evening.item(until));
        request["proxy"] = evening.people[holder].clone();
        request
    };
    let early = leaves(&evening, 4, 5, 1);
    evening.council.act("attendance.set", early);
    for item in [5, 6, 10] {
        assert_eq!(counts(&evening.decide(item, "Besluit")), [4, 4, 7], "by herself and by proxy, at item {item}");
    }
    setting(&mut evening.council, "proxies_count_for_quorum", 0);
    assert_eq!(counts(&evening.decide(5, "Besluit")), [4, 4, 7], "while she was there she counted herself");
    assert_eq!(counts(&evening.decide(6, "Besluit")), [3, 4, 7]);
    setting(&mut evening.council, "proxies_count_for_quorum", 1);
    let head = evening.council.ask("minutes.read", json!({ "id": evening.meeting }))["head"].to_string();
    assert!(head.contains("Lid Ee (tot en met agendapunt 5, daarna volmacht aan Lid Bee)"), "{head}");

    // Two proxies to one, but at other items: that is one at a time.
    let mut late = evening.with(3, "present", "from", &evening.item(4));
    late["proxy"] = evening.people[1].clone();
    evening.council.act("attendance.set", late);
    assert_eq!(counts(&evening.decide(1, "Besluit")), [4, 4, 7], "for who comes late too");
    for (person, until, holder, code, why) in [
        (2, 8, 1, "too_many_proxies", "at item 9 that is two"),
        (2, 10, 3, "proxy_while_present", "who stays until the last item is away at none"),
        (2, 6, 4, "proxy_not_there", "to someone who left before"),
        (2, 6, 6, "proxy_not_there", "to someone who is absent"),
        (2, 6, CHAIR, "proxy_without_vote", "to someone without a vote"),
    ] {
        let request = leaves(&evening, person, until, holder);
        assert_eq!(evening.council.refusal("attendance.set", request), (code, Some("proxy".into())), "a proxy {why}");
    }
    let all_evening = evening.with(2, "present", "proxy", &evening.people[1]);
    assert_eq!(evening.council.refusal("attendance.set", all_evening).0, "proxy_while_present");
    for (until, field, refused) in [(4, "until", true), (7, "until", false)] {
        let goes = evening.with(1, "present", field, &evening.item(until));
        if refused {
            assert_eq!(evening.council.refusal("attendance.set", goes), ("holds_proxy", Some(field.into())));
        } else {
            evening.council.act("attendance.set", goes);
        }
    }
    assert_eq!(counts(&evening.decide(7, "Besluit")), [4, 4, 7]);
    assert_eq!(counts(&evening.decide(8, "Besluit")), [2, 4, 7], "the proxy goes home with who has it");
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
fn without_a_quorum_a_decision_is_marked_or_refused_as_the_council_set() {
    let mut evening = Evening::new();
    evening.there(3);
    let marked = evening.decide(1, "Zonder quorum");
    assert_eq!((&marked["has_quorum"], &marked["label"]), (&json!(false), &json!("2026-001")));
    setting(&mut evening.council, "refuse_without_quorum", 1);
    let text = json!({ "meeting": evening.meeting, "text": "Nog een", "manner": "consensus" });
    let refused = evening.council.refused("decisions.add", text);
    assert!(refused.message.contains("3 van de 4 stemmen"), "{}", refused.message);
    evening.set(4, "present");
    assert_eq!(evening.decide(1, "Nu wel")["label"], "2026-002", "a refusal takes no number");
    for (rule, needed) in [(0, 4), (1, 4), (2, 5), (3, 2)] {
        setting(&mut evening.council, "quorum_rule", rule);
        setting(&mut evening.council, "quorum_number", 2);
        assert_eq!(evening.read()["attendance"]["quorum"]["needed"], needed, "rule {rule}");
    }

    // Who was there was corrected afterwards: the judgement stays until it is asked again.
    setting(&mut evening.council, "quorum_rule", 0);
    let marked = evening.decision(&marked["id"]);
    assert_eq!((&marked["has_quorum"], &marked["judged_otherwise"]), (&json!(false), &json!(true)));
    evening.council.act("decisions.judge", json!({ "id": marked["id"] }));
    let judged = evening.decision(&marked["id"]);
    assert_eq!((&judged["has_quorum"], &judged["judged_otherwise"]), (&json!(true), &json!(false)));
}

/// Whether to advise, explained by its authors, with questions, and only then ripe for a vote.
#[test]
fn an_advice_is_ripe_for_a_vote_and_keeps_its_minority_view() {
    let mut evening = Evening::new();
    evening.there(7);
    for (number, notes) in [(1, "De opstellers lichten het advies toe."), (2, "Vragen van de leden.")] {
        evening.council.act("evening.start", json!({ "item": evening.item(number) }));
        evening.council.act("evening.note", json!({ "item": evening.item(number), "text": notes }));
    }
    let ripe = evening.decide(2, "De raad brengt advies uit; het stuk is rijp voor stemming");
    assert_eq!((&ripe["manner"], &ripe["outcome"]), (&json!("consensus"), &json!("adopted")));
    let mut vote = evening.vote(3, [4, 2, 1]);
    vote["minority_view"] = json!("Twee leden willen eerst een pilot.");
    let id = evening.council.act("decisions.add", vote);
    let taken = evening.decision(&id);
    assert_eq!((&taken["outcome"], &taken["votes_for"]), (&json!("adopted"), &json!(4)));
    assert_eq!(taken["minority_view"], "Twee leden willen eerst een pilot.");
    for (votes, outcome) in [([2, 4, 1], "rejected"), ([3, 3, 1], "tied")] {
        let request = evening.vote(4, votes);
        let id = evening.council.act("decisions.add", request);
        assert_eq!(evening.decision(&id)["outcome"], outcome);
    }
    for votes in [[5, 2, 1], [u32::MAX, u32::MAX, 1], [0, 0, 0]] {
        let request = evening.vote(4, votes);
        assert_eq!(evening.council.refusal("decisions.add", request).1, Some("votes_for".into()), "{votes:?}");
    }
}

#[test]
fn numbers_run_through_the_year_without_gaps_or_doubles() {
    let mut evening = Evening::new();
    evening.there(7);
    let first = evening.decide(1, "Eerste");
    evening.decide(2, "Tweede");
    let empty = json!({ "meeting": evening.meeting, "text": "  ", "manner": "consensus" });
    assert_eq!(evening.council.refusal("decisions.add", empty), ("required", Some("text".into())));

    evening.council.act("decisions.withdraw", json!({ "id": first["id"], "reason": "Het college trok de vraag in" }));
    let change = json!({ "id": first["id"], "text": "Anders", "manner": "consensus" });
    assert_eq!(evening.council.refusal("decisions.change", change).0, "decision_withdrawn");
    let again = json!({ "id": first["id"], "reason": "Nog eens" });
    assert_eq!(evening.council.refusal("decisions.withdraw", again).0, "decision_withdrawn");

    evening.decide(2, "Derde");
    evening.council.file_mut().undo().unwrap();
    assert_eq!(evening.decide(2, "Weer derde")["label"], "2026-003", "what was taken back leaves no gap");
    let other = meeting(&mut evening.council, "2027-01-05");
    let next = json!({ "meeting": other, "text": "Nieuw jaar", "manner": "consensus" });
    evening.council.act("decisions.add", next);
    let of = |year: i32| evening.council.ask("decisions.list", json!({ "year": year }));
    let labels = |list: Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(labels(of(2026)), ["2026-001", "2026-002", "2026-003"]);
    assert_eq!(labels(of(2027)), ["2027-001"], "the year is that of the meeting");
}

#[test]
fn the_old_words_of_a_decision_are_in_its_history() {
    let mut evening = Evening::new();
    evening.there(7);
    let decision = evening.decide(9, "Eerste woorden");
    assert_eq!(decision["is_closed"], true, "of a closed item the decision is closed");
    let change = json!({ "id": decision["id"], "text": "Andere woorden", "manner": "consensus" });
    evening.council.act("decisions.change", change);
    let history = evening.council.ask("history.of_record", json!({ "record": decision["id"] })).to_string();
    assert!(history.contains("Eerste woorden") && history.contains("Andere woorden"), "{history}");
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
