//! Its working method, in its own words.

use serde_json::json;

use super::Story;
use crate::error::Result;

/// Title, text and whether the annual report has it too.
const METHOD: &[(&str, &str, bool)] = &[
    (
        "Missie",
        "Wij willen dat iedere inwoner van Waterhoven mee kan doen. Wij laten het gemeentebestuur horen hoe beleid \
         uitpakt in de wijken en dorpen, gevraagd en ongevraagd.",
        true,
    ),
    (
        "Kernwaarden",
        "- **Onafhankelijk**: wij spreken voor inwoners, niet voor een partij of instelling.\n\
         - **Dichtbij**: wij komen in de gebieden en luisteren.\n\
         - **Opbouwend**: bij kritiek hoort een voorstel.",
        false,
    ),
    (
        "Hoe wij werken",
        "Elk gebied heeft twee leden die er de weg weten. Wat zij horen, brengen zij terug in de vergadering. Wat in \
         meer gebieden speelt, nemen wij raadsbreed op. Wij vergaderen op de eerste dinsdag van de maand.",
        false,
    ),
];

pub fn tell(story: &mut Story<'_>) -> Result<()> {
    for (title, body, in_report) in METHOD {
        let id = story.act("council.add_method_section", json!({ "title": title, "body": body }))?;
        if *in_report {
            let change = json!({ "id": id, "title": title, "body": body, "in_report": true });
            story.act("council.change_method_section", change)?;
        }
    }
    Ok(())
}
