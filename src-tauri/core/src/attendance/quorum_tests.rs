use proptest::prelude::*;

use super::super::presence::is_there;
use super::*;

const RULE: Rule = Rule { share: Share::MoreThanHalf, proxies_count: true, most_proxies: 1, refuses: false };

#[test]
fn so_many_are_needed() {
    let shares = [Share::MoreThanHalf, Share::AtLeastHalf, Share::AtLeastTwoThirds, Share::Number(4)];
    for (entitled, wanted) in [
        (0, [1, 1, 1, 4]),
        (1, [1, 1, 1, 4]),
        (2, [2, 1, 2, 4]),
        (3, [2, 2, 2, 4]),
        (4, [3, 2, 3, 4]),
        (5, [3, 3, 4, 4]),
        (6, [4, 3, 4, 4]),
        (7, [4, 4, 5, 4]),
        (10, [6, 5, 7, 4]),
        (11, [6, 6, 8, 4]),
        (12, [7, 6, 8, 4]),
        (20, [11, 10, 14, 4]),
    ] {
        assert_eq!(shares.map(|share| share.needed(entitled)), wanted, "of {entitled}");
    }
}

/// `A` is there, `a` is there without a vote, `-` is not there, `o` not there without a vote, `1` … gave a proxy to that place.
fn voters(signs: &str) -> Vec<Voter> {
    let voter = |sign: char| Voter {
        may_vote: !matches!(sign, 'a' | 'o'),
        there: matches!(sign, 'A' | 'a'),
        proxy: sign.to_digit(10).and_then(|place| usize::try_from(place).ok()),
    };
    signs.chars().map(voter).collect()
}

#[test]
fn who_is_there_counts_and_who_votes_for_another() {
    for (signs, votes, present, needed, entitled) in [
        ("", 0, 0, 1, 0),
        ("A", 1, 1, 1, 1),
        ("AAAAAA-----", 6, 6, 6, 11),
        ("AAAAA------", 5, 5, 6, 11),
        // The chair without a vote counts neither as there nor as needed.
        ("aAAAAA-----", 5, 5, 6, 10),
        ("aAAAAAA----", 6, 6, 6, 10),
        ("ooAA", 2, 2, 2, 2),
        // A proxy counts when who has it is there and may vote.
        ("A0", 2, 2, 2, 2),
        ("-0", 0, 0, 2, 2),
        ("a0", 0, 0, 1, 1),
        ("AA01--", 4, 4, 4, 6),
        // One proxy each.
        ("A00", 2, 2, 2, 3),
        // A proxy of someone without a vote is worth nothing, and a circle neither.
        ("10", 0, 0, 2, 2),
    ] {
        let found = count(&voters(signs), &RULE);
        assert_eq!(found, Quorum { votes, present, needed, entitled }, "{signs}");
    }
    let own_only = Rule { proxies_count: false, ..RULE };
    assert_eq!(count(&voters("AA01--"), &own_only), Quorum { votes: 4, present: 2, needed: 4, entitled: 6 });
    let none = Rule { most_proxies: 0, ..RULE };
    assert_eq!(count(&voters("A0"), &none).votes, 1);
    let two = Rule { most_proxies: 2, ..RULE };
    assert_eq!(count(&voters("A00"), &two).votes, 3);
}

#[test]
fn part_of_a_meeting_is_from_one_item_until_another() {
    let at = Some::<usize>;
    for (from, until, item, wanted) in [
        (None, None, 3, true),
        (at(2), None, 1, false),
        (at(2), None, 2, true),
        (at(2), None, 9, true),
        (None, at(2), 2, true),
        (None, at(2), 3, false),
        (at(1), at(2), 0, false),
        (at(1), at(2), 1, true),
        (at(1), at(2), 3, false),
    ] {
        assert_eq!(is_there(from, until, item), wanted, "{from:?} until {until:?} at {item:?}");
    }
}

fn any_voters() -> impl Strategy<Value = Vec<Voter>> {
    let voter = (any::<bool>(), any::<bool>(), prop::option::of(0_usize..14))
        .prop_map(|(may_vote, there, proxy)| Voter { may_vote, there, proxy });
    prop::collection::vec(voter, 0..14)
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let share = prop_oneof![
        Just(Share::MoreThanHalf),
        Just(Share::AtLeastHalf),
        Just(Share::AtLeastTwoThirds),
        (0_u32..12).prop_map(Share::Number),
    ];
    (share, any::<bool>(), 0_u32..4).prop_map(|(share, proxies_count, most_proxies)| Rule {
        share,
        proxies_count,
        most_proxies,
        refuses: false,
    })
}

proptest! {
    #[test]
    fn no_more_votes_than_those_there_can_cast(voters in any_voters(), rule in any_rule()) {
        let found = count(&voters, &rule);
        let there = number(voters.iter().filter(|voter| voter.there).count());
        prop_assert!(found.votes <= there * (1 + rule.most_proxies));
        prop_assert!(found.votes <= found.entitled);
        prop_assert!(found.present <= found.votes);
        if !rule.proxies_count {
            prop_assert!(found.present <= there);
        }
    }

    #[test]
    fn one_more_who_comes_never_loses_the_quorum(voters in any_voters(), rule in any_rule(), who in 0_usize..14) {
        let before = count(&voters, &rule);
        let mut joined = voters.clone();
        if let Some(voter) = joined.get_mut(who) {
            voter.there = true;
        } else {
            joined.push(Voter { may_vote: true, there: true, proxy: None });
        }
        let after = count(&joined, &rule);
        prop_assert!(!before.is_met() || after.is_met(), "{before:?} {after:?}");
    }
}
