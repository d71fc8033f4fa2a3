//! Amounts under each other: where the decimal comma of a number is, or would be.

use super::table::Content;
use super::text::Shaped;

/// Widths before and after the place of the decimal comma, when a text starts with a number:
/// "12,5 km", "€ 0,23", "– 1.234".
pub(super) fn parts(shaped: &mut Shaped) -> Option<(f32, f32)> {
    let place = place(shaped.words())?;
    let before = shaped.width_before(place);
    Some((before, shaped.widths().1 - before))
}

/// Where the whole part of the number ends that a text starts with.
fn place(text: &str) -> Option<usize> {
    let number = text.trim_start_matches(|c: char| c.is_whitespace() || "€+-–−".contains(c));
    let whole = number.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(number.len());
    let starts_with_digit = number.starts_with(|c: char| c.is_ascii_digit());
    starts_with_digit.then(|| text.len() - number.len() + whole)
}

/// The width that a column keeps after its commas; none when no number in it has one.
pub(super) fn kept(cells: &[&Content]) -> f32 {
    let has_comma = |cell: &&&Content| match cell {
        Content::Words { shaped, .. } => {
            let words = shaped.words();
            place(words).is_some_and(|place| words[place..].starts_with(','))
        }
        _ => false,
    };
    if !cells.iter().any(|cell| has_comma(&cell)) {
        return 0.0;
    }
    cells.iter().filter_map(|cell| cell.parts()).map(|(_, after)| after).fold(0.0, f32::max)
}

/// The width that the numbers of a column take when their commas stand under each other.
pub(super) fn width(cells: &[&Content]) -> f32 {
    let after = kept(cells);
    let numbers = cells.iter().filter_map(|cell| cell.parts());
    if after > 0.0 { numbers.map(|(before, _)| before + after).fold(0.0, f32::max) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn the_whole_part_of_a_number_is_found() {
        let before = |text: &'static str| place(text).map(|place| &text[..place]);
        assert_eq!(before("12,5 km"), Some("12"));
        assert_eq!(before("3 km"), Some("3"));
        assert_eq!(before("€\u{a0}0,23"), Some("€\u{a0}0"));
        assert_eq!(before("–\u{a0}€\u{a0}1.234"), Some("–\u{a0}€\u{a0}1.234"));
        assert_eq!(before("n.v.t."), None);
        assert_eq!(before(""), None);
    }
}
