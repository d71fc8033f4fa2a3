//! Who votes through another, for a whole evening or the rest of it.

use super::*;

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
