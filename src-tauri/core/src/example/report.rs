//! What is already written for the annual report.

use serde_json::json;

use super::{Story, YEAR};
use crate::error::Result;

const FOREWORD: &str = "Het jaar 2026 begon met een vraag die ons niet meer losliet: *weten inwoners waar zij terecht \
kunnen?* In elke wijk hoorden wij hetzelfde antwoord: pas als het misgaat.

Daarom zijn wij dit jaar vaker op pad gegaan. Wij spraken met inwoners in de wijkcentra, met vrijwilligers van de \
voedselbank en met de mensen van het wijkteam. Wat zij vertelden, leest u in dit verslag.

Namens de raad dank ik iedereen die met ons meedacht, en in het bijzonder Marisol de Wildt, die in september afscheid nam.

**Willemijn Achterkamp**, voorzitter";

const OUTLOOK: &str = "In 2027 gaan wij verder met drie onderwerpen:

1. de toegankelijkheid van de wijkcentra;
2. de armoederegelingen, nu het achterbanonderzoek klaar is;
3. jongeren die op een wachtlijst staan.

Ook zoeken wij twee nieuwe leden, bij voorkeur uit Westpolder en Buitendorpen.";

pub fn tell(story: &mut Story<'_>) -> Result<()> {
    story.on("2026-11-10", "Willemijn Achterkamp")?;
    story.act("report.write", json!({ "year": YEAR, "foreword": FOREWORD, "outlook": OUTLOOK }))?;
    Ok(())
}
