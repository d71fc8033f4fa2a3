//! Footnotes in typed text: what they say, put where they are called.

use std::collections::{BTreeMap, BTreeSet};

use crate::documents::{Block, Run, Text};

/// Gives every call in these blocks the text of its note.
pub(super) fn give(blocks: &mut [Block], notes: &BTreeMap<String, Vec<Block>>, called: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => {
                for run in &mut text.0 {
                    let Some(name) = run.note.take().map(|name| name.words()) else { continue };
                    match notes.get(&name) {
                        Some(blocks) => run.note = Some(flat(blocks)),
                        None => run.text.extend(["[^", &name, "]"]),
                    }
                    called.insert(name);
                }
            }
            Block::List(list) => list.items.iter_mut().for_each(|item| give(item, notes, called)),
            _ => {}
        }
    }
}

/// The text of blocks, one under the other.
fn flat(blocks: &[Block]) -> Text {
    let mut runs: Vec<Run> = Vec::new();
    for block in blocks {
        let texts = match block {
            Block::Paragraph(text) => vec![text.clone()],
            Block::List(list) => list.items.iter().map(|item| flat(item)).collect(),
            Block::Heading { text, .. } => vec![Text::bold(text.as_str())],
            _ => Vec::new(),
        };
        for text in texts {
            if !runs.is_empty() {
                runs.push(Run { text: "\n".into(), ..Run::default() });
            }
            runs.extend(text.0);
        }
    }
    Text(runs)
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use crate::documents::{Block, Text, formatted};

    fn paragraph(block: &Block) -> &Text {
        match block {
            Block::Paragraph(text) => text,
            other => panic!("a paragraph was expected, not {other:?}"),
        }
    }

    #[test]
    fn notes_hang_on_the_words_that_call_them() {
        let blocks =
            formatted("Een zin[^1] en **meer**[^b].\n\n- punt[^1]\n\n[^1]: Bron: *boek*.\n[^b]: b\n\n    c", 1);
        let called = |text: &Text| -> Vec<String> {
            text.0
                .iter()
                .filter_map(|run| run.note.as_ref().map(|note| format!("{}={}", run.text, note.words())))
                .collect()
        };
        assert_eq!(called(paragraph(&blocks[0])), ["Een zin=Bron: boek.", "meer=b\nc"]);
        assert_eq!(paragraph(&blocks[0]).words(), "Een zin en meer.");
        let Block::List(list) = &blocks[1] else { panic!("a list was expected, not {blocks:?}") };
        assert_eq!(called(paragraph(&list.items[0][0])), ["punt=Bron: boek."]);
        assert_eq!(blocks.len(), 2, "{blocks:?}");
    }

    #[test]
    fn notes_nobody_calls_are_not_lost() {
        let text = "Zin[^x]\n\n# Kop[^1]\n\n[^1]: over [^1] en [^2]\n\n[^2]: los";
        let all = format!("{:?}", formatted(text, 1));
        for word in ["Zin[^x]", "Kop[^1]", "over [^1] en [^2]", "los"] {
            assert!(all.contains(word), "{word:?} in {all}");
        }
    }
}
