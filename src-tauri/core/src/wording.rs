//! Small things of Dutch sentences.

/// "A", "A en B", "A, B en C"
pub fn listed(names: &[impl AsRef<str>]) -> String {
    joined(names, "en")
}

/// "A", "A of B", "A, B of C"
pub fn either(names: &[impl AsRef<str>]) -> String {
    joined(names, "of")
}

fn joined(names: &[impl AsRef<str>], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", most.join(", "), last.as_ref())
        }
    }
}

/// "1 minuut", "20 minuten"
pub fn counted(count: u32, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// With a capital at the beginning.
pub fn capital(text: &str) -> String {
    first_letter(text, |letter| letter.to_uppercase().collect())
}

/// With a small letter at the beginning.
pub fn small(text: &str) -> String {
    first_letter(text, |letter| letter.to_lowercase().collect())
}

fn first_letter(text: &str, turn: fn(char) -> String) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| turn(first) + letters.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_first_letters() {
        assert_eq!(listed(&[""; 0]), "");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&["A", "B", "C"]), "A, B en C");
        assert_eq!(either(&["A", "B"]), "A of B");
        assert_eq!((capital("één"), small("Één"), capital("")), ("Één".into(), "één".into(), String::new()));
    }
}
