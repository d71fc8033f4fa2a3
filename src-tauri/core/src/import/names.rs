//! Whole names as the Dutch write them: "Joris van Kampsbeek", "Kampsbeek, Joris van", "Hendrik-Jan 't Sandt".

/// A name in its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    pub first: String,
    pub infix: String,
    pub last: String,
}

/// Words that stand between first and last name.
const INFIXES: &[&str] = &[
    "aan", "aan't", "bij", "d'", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "het", "in", "in't",
    "la", "le", "onder", "op", "op't", "over", "s", "'s", "'t", "te", "ten", "ter", "tot", "uit", "uit't", "van",
    "van't", "vanden", "vander", "vom", "von", "voor", "zu", "zum", "zur",
];

/// Words with which a last name begins, and by which it is sorted.
const BEGINNINGS: &[&str] = &["ait", "aït", "al", "ben", "bin", "el", "mc", "o", "ould", "saint", "san", "st"];

/// Words before a name that are no part of it.
const TITLES: &[&str] = &["dhr", "de heer", "heer", "mevr", "mevrouw", "mw", "drs", "dr", "ir", "ing", "mr", "prof"];

/// A whole name in its parts. Of a single word it is the last name.
pub fn split(whole: &str) -> Name {
    let words: Vec<&str> = whole.split_whitespace().collect();
    let untitled = words.iter().position(|word| !is_title(word)).unwrap_or_default();
    let text = words[untitled..].join(" ");
    match text.split_once(',') {
        Some((last, rest)) => turned(last, rest),
        None => straight(&text),
    }
}

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

fn is_infix(word: &str) -> bool {
    INFIXES.contains(&word.replace(['’', '‘', '`'], "'").to_lowercase().as_str())
}

/// "Joris van Kampsbeek"
fn straight(text: &str) -> Name {
    let words: Vec<&str> = text.split(' ').collect();
    let begins = |word: &&str| is_infix(word) || BEGINNINGS.contains(&word.to_lowercase().as_str());
    let end = words.len().saturating_sub(1);
    // What comes last is always the last name, and what comes first the first.
    let at = (1..end).find(|place| begins(&words[*place])).unwrap_or(end);
    let (infix, last) = last_name(&words[at..]);
    Name { first: words[..at].join(" "), infix, last }
}

/// "Kampsbeek, Joris van" and "van Kampsbeek, Joris"
fn turned(last: &str, rest: &str) -> Name {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let firsts = words.iter().rposition(|word| !is_infix(word)).map_or(0, |place| place + 1);
    let (before, last) = last_name(&last.split_whitespace().collect::<Vec<_>>());
    let behind = words[firsts..].join(" ");
    let infix = if behind.is_empty() { before } else { behind };
    Name { first: words[..firsts].join(" "), infix, last }
}

/// Infix and last name: "van der", "Berg".
pub fn last_name(words: &[&str]) -> (String, String) {
    let end = words.len().saturating_sub(1);
    let at = words.iter().take(end).position(|word| !is_infix(word)).unwrap_or(end);
    (words[..at].join(" "), words[at..].join(" "))
}
