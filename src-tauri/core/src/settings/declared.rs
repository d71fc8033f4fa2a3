//! What each setting means, its default, and where that comes from.

use super::{SettingName, Unit};

/// What the program knows of a setting before a council changes it.
#[derive(Debug, Clone, Copy)]
pub struct Declared {
    pub default: i64,
    pub least: i64,
    pub most: i64,
    pub unit: Unit,
    pub label: &'static str,
    pub explanation: &'static str,
    pub source: &'static str,
}

impl SettingName {
    #[expect(clippy::too_many_lines, reason = "a table, not a story")]
    pub fn declared(self) -> Declared {
        match self {
            Self::TermYears => Declared {
                default: 4,
                least: 1,
                most: 12,
                unit: Unit::Years,
                label: "Zittingstermijn",
                explanation: "Zo lang duurt één termijn van een lid.",
                source: "Arnhem, werkwijze: benoemd voor vier jaar. Best: drie jaar.",
            },
            Self::MostTerms => Declared {
                default: 2,
                least: 1,
                most: 9,
                unit: Unit::Terms,
                label: "Hoogste aantal termijnen",
                explanation: "Na deze termijnen kan een lid niet nog eens worden benoemd, behalve met een reden.",
                source: "Best: één keer herbenoemen. Goeree-Overflakkee: een extra jaar met instemming van het college.",
            },
            Self::TermWarningMonths => Declared {
                default: 6,
                least: 0,
                most: 24,
                unit: Unit::Months,
                label: "Waarschuwen voor het einde van een termijn",
                explanation: "Zo lang van tevoren staat een aflopende termijn op Vandaag.",
                source: "Voorstel van Raadwerk; een raad heeft tijd nodig om te werven.",
            },
            Self::LeastMembers => Declared {
                default: 5,
                least: 0,
                most: 99,
                unit: Unit::People,
                label: "Minste aantal leden",
                explanation: "Met minder leden meldt Raadwerk vacatures.",
                source: "Loon op Zand: vijf tot negen leden.",
            },
            Self::MostMembers => Declared {
                default: 11,
                least: 1,
                most: 99,
                unit: Unit::People,
                label: "Gewenst aantal leden",
                explanation: "Zo groot wil de raad zijn, de voorzitter meegeteld.",
                source: "Alphen aan den Rijn en Best: elf leden. Purmerend: negen en een voorzitter.",
            },
            Self::MembersPerArea => Declared {
                default: 2,
                least: 0,
                most: 9,
                unit: Unit::People,
                label: "Leden per gebied",
                explanation: "Met minder leden in een gebied waarschuwt Raadwerk.",
                source: "Alphen aan den Rijn, werkwijze: minimaal twee leden per gebied.",
            },
            Self::LeastGroupMembers => Declared {
                default: 2,
                least: 1,
                most: 99,
                unit: Unit::People,
                label: "Minste aantal leden van een werkgroep",
                explanation: "Met minder leden waarschuwt Raadwerk.",
                source: "Arnhem, werkwijze: werkgroepen van twee tot vier leden.",
            },
            Self::MostGroupMembers => Declared {
                default: 4,
                least: 1,
                most: 99,
                unit: Unit::People,
                label: "Hoogste aantal leden van een werkgroep",
                explanation: "Met meer leden waarschuwt Raadwerk.",
                source: "Arnhem, werkwijze: werkgroepen van twee tot vier leden.",
            },
            Self::LeastShown => Declared {
                default: 5,
                least: 2,
                most: 50,
                unit: Unit::People,
                label: "Kleinste groep die in cijfers van het netwerk te zien is",
                explanation: "Een kleinere groep wordt niet apart getoond, zodat niemand te herkennen is.",
                source: "Gebruikelijk bij openbare cijfers over mensen: geen groep onder de vijf.",
            },
            Self::AgendaDeadlineDays => Declared {
                default: 7,
                least: 0,
                most: 60,
                unit: Unit::Days,
                label: "Sluitdatum van de agenda",
                explanation: "Zoveel dagen voor de vergadering zijn onderwerpen en stukken binnen.",
                source: "Arnhem, werkwijze: onderwerpen en stukken tot een week voor de vergadering.",
            },
            Self::PlanningDays => Declared {
                default: 60,
                least: 0,
                most: 365,
                unit: Unit::Days,
                label: "Waarschuwen voor te weinig vergaderingen",
                explanation: "Zo lang van tevoren staat op Vandaag dat er te weinig vergaderingen van een soort zijn gepland.",
                source: "Voorstel van Raadwerk; een afspraak met een wethouder vraagt weken. De aantallen zelf staan bij Soorten.",
            },
            Self::UsesAreas => Declared {
                default: 1,
                least: 0,
                most: 1,
                unit: Unit::YesNo,
                label: "Werken met gebieden en thema's",
                explanation: "Zet het uit als uw raad geen gebieden verdeelt. Wat er al in staat, blijft bewaard.",
                source: "Alphen aan den Rijn werkt met gebieden; Purmerend niet.",
            },
            Self::UsesSubcouncils => Declared {
                default: 0,
                least: 0,
                most: 1,
                unit: Unit::YesNo,
                label: "Werken met deelraden",
                explanation: "Elke deelraad heeft eigen leden, een eigen begroting en eigen vergaderingen.",
                source: "Arnhem: drie deelraden, elk met een derde van de begroting.",
            },
            Self::UsesNetwork => Declared {
                default: 0,
                least: 0,
                most: 1,
                unit: Unit::YesNo,
                label: "Werken met een inwonersnetwerk",
                explanation: "Een grotere groep inwoners rond de raad, met een overzicht van de spreiding.",
                source: "Groningen, basisdocument: een netwerk van dertig tot veertig inwoners.",
            },
            Self::QuorumRule => Declared {
                default: 0,
                least: 0,
                most: 3,
                unit: Unit::Choice,
                label: "Quorum",
                explanation: "Zoveel leden met een stem moeten er zijn om te besluiten. Een lege zetel telt niet mee.",
                source: "Voorstel van Raadwerk. Verordeningen vragen ‘voldoende leden’, zonder getal; kijk in de uwe.",
            },
            Self::QuorumNumber => Declared {
                default: 5,
                least: 1,
                most: 99,
                unit: Unit::People,
                label: "Vast aantal voor het quorum",
                explanation: "Geldt alleen als het quorum een vast aantal leden is.",
                source: "Voorstel van Raadwerk: het minste aantal leden van een raad.",
            },
            Self::ProxiesCountForQuorum => Declared {
                default: 1,
                least: 0,
                most: 1,
                unit: Unit::YesNo,
                label: "Volmachten tellen mee voor het quorum",
                explanation: "Wie een volmacht geeft, geldt dan als aanwezig.",
                source: "Voorstel van Raadwerk; uw huishoudelijk reglement gaat voor.",
            },
            Self::MostProxies => Declared {
                default: 1,
                least: 0,
                most: 9,
                unit: Unit::People,
                label: "Volmachten per lid",
                explanation: "Voor zoveel anderen mag één lid stemmen.",
                source: "Loon op Zand: een lid kan zich laten vertegenwoordigen door een ander lid. Het aantal is een voorstel.",
            },
            Self::RefuseWithoutQuorum => Declared {
                default: 0,
                least: 0,
                most: 1,
                unit: Unit::YesNo,
                label: "Zonder quorum geen besluit",
                explanation: "Bij nee wordt het besluit genomen, en staat erbij dat er geen quorum was.",
                source: "Voorstel van Raadwerk; uw huishoudelijk reglement gaat voor.",
            },
            Self::FirstActionNumber => Declared {
                default: 1,
                least: 1,
                most: 999_999,
                unit: Unit::Number,
                label: "Eerste nummer van de actielijst",
                explanation: "Gaat u verder met een lijst die er al was? Vul dan het nummer in dat nu aan de beurt is. Acties die al in Raadwerk staan, houden hun nummer.",
                source: "Schouwen-Duiveland nummert acties door over de jaren heen: in april 2022 was actie 128 aan de beurt.",
            },
            Self::ReceiptReasonFrom => Declared {
                default: 25,
                least: 0,
                most: 1000,
                unit: Unit::Euros,
                label: "Reden nodig als het bewijsstuk ontbreekt, vanaf",
                explanation: "Bij een regel van dit bedrag of meer zonder bon schrijft u waarom de bon er niet is.",
                source: "Voorstel van Raadwerk. Verenigingen vragen bij elk bedrag een bon: ‘zonder bon geen uitbetaling’.",
            },
            Self::OncePerDay => Declared {
                default: 1,
                least: 0,
                most: 1,
                unit: Unit::YesNo,
                label: "Eén reis en één vacatiegeld per dag",
                explanation: "Bij twee vergaderingen op één dag stelt Raadwerk maar één reis en één vacatiegeld voor.",
                source: "Voorstel van Raadwerk: wie twee keer op een dag vergadert, reist meestal één keer.",
            },
            Self::ExplainedDifference => Declared {
                default: 10,
                least: 0,
                most: 100,
                unit: Unit::Percent,
                label: "Verschil dat om een toelichting vraagt",
                explanation: "Wijkt een post meer dan dit af van de begroting, dan vraagt het jaarverslag om een toelichting.",
                source: "Voorstel van Raadwerk; geen raad die wij lazen, noemt een percentage.",
            },
        }
    }

    /// What can be chosen, of a setting that is a choice.
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Self::QuorumRule => {
                &["meer dan de helft", "ten minste de helft", "ten minste twee derde", "een vast aantal"]
            }
            _ => &[],
        }
    }
}
