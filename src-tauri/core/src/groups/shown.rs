//! Which counts of a division may be seen, so that nobody can be recognised in them.
//!
//! Groups smaller than the least that is shown are hidden, and so are the next larger ones, until three things hold:
//! what is hidden is more than one group, it is together large enough to be shown as one number, and its counts are
//! not all the same. Then no hidden count can be computed, neither from the total nor by someone who knows this rule:
//! whatever is hidden depends on the counts and not on which group has which, so the hidden counts could as well be
//! exchanged between two groups of different size. Where everything ends up hidden, only the total is known.

/// The count of each group, absent where it is hidden.
pub fn shown(counts: &[usize], least: usize) -> Vec<Option<usize>> {
    let limit = limit(counts, least);
    counts.iter().map(|count| Some(*count).filter(|count| limit.is_none_or(|limit| *count > limit))).collect()
}

/// The largest count that is hidden; absent when nothing needs to be.
fn limit(counts: &[usize], least: usize) -> Option<usize> {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let smallest = sorted.first().copied().filter(|smallest| *smallest < least)?;
    let mut together = 0;
    for (place, count) in sorted.iter().enumerate() {
        together += count;
        // Groups of one size are hidden or shown together.
        let next = sorted.get(place + 1);
        let is_whole = next.is_none_or(|next| next > count && *next >= least);
        if is_whole && *count > smallest && together >= least {
            return Some(*count);
        }
    }
    sorted.last().copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_group_is_hidden_with_the_next_larger() {
        let cases: &[(&[usize], &[Option<usize>])] = &[
            (&[12, 20, 8], &[Some(12), Some(20), Some(8)]),
            // One alone could be computed from the total.
            (&[12, 20, 3], &[None, Some(20), None]),
            (&[2, 20, 3], &[None, Some(20), None]),
            // Together too few to be shown as one number.
            (&[1, 20, 2, 9], &[None, Some(20), None, None]),
            // Both four: whoever knows the rule and the total would know it.
            (&[4, 4, 9, 20], &[None, None, None, Some(20)]),
            (&[0, 14, 26], &[None, None, Some(26)]),
            // A group of the same size would say what the hidden one is.
            (&[3, 6, 6, 20], &[None, None, None, Some(20)]),
            (&[3, 37], &[None, None]),
            (&[40, 0], &[None, None]),
            (&[5, 5], &[Some(5), Some(5)]),
            (&[4, 4], &[None, None]),
        ];
        for (counts, expected) in cases {
            assert_eq!(shown(counts, 5), *expected, "{counts:?}");
        }
    }

    /// Every way to divide a total over so many groups.
    fn divisions(total: usize, groups: usize) -> Vec<Vec<usize>> {
        match groups {
            0 => {
                if total == 0 {
                    vec![Vec::new()]
                } else {
                    Vec::new()
                }
            }
            _ => (0..=total)
                .flat_map(|first| {
                    divisions(total - first, groups - 1).into_iter().map(move |mut rest| {
                        rest.insert(0, first);
                        rest
                    })
                })
                .collect(),
        }
    }

    proptest! {
        /// Someone who sees what is shown, knows the total and the rule, and tries every possibility, still has at
        /// least two counts left for every hidden group.
        #[test]
        fn no_hidden_count_can_be_derived(counts in prop::collection::vec(0_usize..9, 2..5), least in 2_usize..6) {
            let total: usize = counts.iter().sum();
            prop_assume!(total > 0);
            let seen = shown(&counts, least);
            let possible: Vec<_> =
                divisions(total, counts.len()).into_iter().filter(|other| shown(other, least) == seen).collect();
            prop_assert!(possible.contains(&counts));
            for (group, count) in counts.iter().enumerate().filter(|(group, _)| seen[*group].is_none()) {
                prop_assert!(
                    possible.iter().any(|other| other[group] != *count),
                    "{counts:?}, shown {seen:?}: group {group} must have {count}"
                );
            }
        }

        #[test]
        fn no_group_under_the_least_is_shown_and_what_is_hidden_is_large_enough(
            counts in prop::collection::vec(0_usize..40, 2..9),
            least in 2_usize..9,
        ) {
            let seen = shown(&counts, least);
            prop_assert!(seen.iter().flatten().all(|count| *count >= least));
            let hidden: Vec<usize> =
                counts.iter().zip(&seen).filter(|(_, seen)| seen.is_none()).map(|(count, _)| *count).collect();
            prop_assert_ne!(hidden.len(), 1);
            let some_shown = hidden.len() < counts.len();
            prop_assert!(hidden.is_empty() || !some_shown || hidden.iter().sum::<usize>() >= least);
            if counts.iter().all(|count| *count >= least) {
                prop_assert!(hidden.is_empty());
            }
        }
    }
}
