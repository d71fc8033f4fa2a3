//! Names: put together, in the order in which the Dutch look them up, and told apart where two are the same.

use std::collections::HashMap;

use chrono::Datelike;

use super::{Member, PersonId};

/// "Joris van Kampsbeek" from its parts.
pub fn full_name(first: &str, infix: &str, last: &str) -> String {
    [first, infix, last].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// By last name without the infix, then first name.
pub(super) fn sort(people: &mut [Member]) {
    people.sort_by_cached_key(|member| -> (String, String, PersonId) {
        (plain(&member.last_name), plain(&member.first_name), member.id)
    });
}

/// Lower case in letters without accents, so that Çelik stands at the C and Шевченко at the S.
fn plain(name: &str) -> String {
    any_ascii::any_ascii(name).to_lowercase()
}

/// Gives people of the same name the year they joined, and where that is the same too, a number.
pub(super) fn tell_apart(people: &mut [Member]) {
    for same in same_labels(people) {
        for place in same {
            if let Some(joined) = people[place].joined_on() {
                people[place].label = format!("{} (sinds {})", people[place].name, joined.year());
            }
        }
    }
    for same in same_labels(people) {
        for (number, place) in same.into_iter().enumerate().skip(1) {
            people[place].label = format!("{} ({})", people[place].label, number + 1);
        }
    }
}

/// Places of those whose label is that of another as well.
fn same_labels(people: &[Member]) -> Vec<Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, member) in people.iter().enumerate() {
        places.entry(member.label.to_lowercase()).or_default().push(place);
    }
    places.into_values().filter(|places| places.len() > 1).collect()
}
