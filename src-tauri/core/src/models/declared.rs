//! What each way of working consists of: settings, duties, bodies and slots, read from the documents of four councils.
//! What stands here is a proposal; days, names and numbers are the council's own to change.

use super::Model;
use crate::duties::Proof;
use crate::journal::Room;
use crate::meetings::KindProposal;
use crate::settings::SettingName::{self, MostMembers, UsesAreas, UsesNetwork, UsesSubcouncils};

pub struct Proposal {
    pub title: &'static str,
    pub text: &'static str,
    pub settings: &'static [(SettingName, i64)],
    /// Beside the duties that every council has.
    own_duties: &'static [DutyProposal],
    /// Kind and name.
    pub bodies: &'static [(&'static str, &'static str)],
    /// What every area should have outside the council.
    pub slots: &'static [&'static str],
    pub meeting_kinds: &'static [KindProposal],
}

impl Proposal {
    pub fn duties(&self) -> impl Iterator<Item = &'static DutyProposal> {
        EVERYWHERE.iter().chain(self.own_duties)
    }

    /// What it makes of a setting, when it says anything about it.
    pub fn value_of(&self, name: SettingName) -> Option<i64> {
        self.settings.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

pub struct DutyProposal {
    pub title: &'static str,
    pub explanation: &'static str,
    /// Month and day. What comes back within a year is due on a day that every month has: it starts at any of its days.
    pub first: (u32, u32),
    pub every_months: u32,
    pub ahead_days: u32,
    pub room: Option<Room>,
    pub done_when: Option<Proof>,
    pub source: &'static str,
}

impl DutyProposal {
    const fn new(title: &'static str, first: (u32, u32), every_months: u32, ahead_days: u32) -> Self {
        Self { title, explanation: "", first, every_months, ahead_days, room: None, done_when: None, source: "" }
    }

    const fn because(mut self, explanation: &'static str, source: &'static str) -> Self {
        self.explanation = explanation;
        self.source = source;
        self
    }

    const fn done_in(mut self, room: Room) -> Self {
        self.room = Some(room);
        self
    }

    const fn done_when(mut self, proof: Proof) -> Self {
        self.done_when = Some(proof);
        self
    }
}

const EVERYWHERE: &[DutyProposal] = &[
    DutyProposal::new("Jaarverslag vaststellen", (3, 31), 12, 60)
        .because(
            "Het jaarverslag van vorig jaar wordt vastgesteld en aan het college gegeven.",
            "Moerdijk stelde het vast op 28 februari en 8 maart; Meppel bood het aan op 22 maart.",
        )
        .done_in(Room::Report)
        .done_when(Proof::ReportAdopted),
    DutyProposal::new("Laatste declaraties van vorig jaar indienen", (1, 31), 12, 31)
        .because(
            "Daarna gaat het jaar dicht.",
            "Voorstel van Raadwerk; bij verenigingen is 15 januari of 1 februari gewoon.",
        )
        .done_in(Room::Claims),
    DutyProposal::new("Begroting indienen bij de gemeente", (10, 1), 12, 60)
        .because(
            "De begroting voor volgend jaar gaat naar het college. Vraag uw gemeente naar de juiste dag.",
            "Regionale adviesraad beschermd wonen: uiterlijk 1 oktober. Vijfheerenlanden: vóór 1 september.",
        )
        .done_in(Room::Budget),
    DutyProposal::new("Onafhankelijkheid van de leden nagaan", (1, 31), 12, 31)
        .because(
            "Ieder lid zegt of er iets is veranderd: raadslid, werk bij de gemeente of een instelling, woonplaats.",
            "Arnhem en Loon op Zand noemen wat niet samengaat; jaarlijks is een voorstel van Raadwerk.",
        )
        .done_in(Room::Members),
    DutyProposal::new("Jaarrooster van volgend jaar maken", (12, 1), 12, 30)
        .because(
            "Het rooster gaat naar alle leden.",
            "Alphen aan den Rijn, werkwijze: het jaarrooster wordt elk jaar uitgedeeld.",
        )
        .done_in(Room::Meetings),
];

/// "Minstens twaalf keer per jaar", "vier keer": a kind of meeting with how often it is held at least.
const fn often(name: &'static str, minimum: u32) -> KindProposal {
    KindProposal { name, minimum: Some(minimum) }
}

/// A kind of meeting that is held as often as there is need.
const fn as_needed(name: &'static str) -> KindProposal {
    KindProposal { name, minimum: None }
}

/// The kinds of a council that has not said how it works.
pub const USUAL_KINDS: &[KindProposal] = &[
    as_needed("plenair"),
    as_needed("kernteam"),
    as_needed("werkgroep"),
    as_needed("overleg wethouder"),
    as_needed("overleg leidinggevenden"),
    as_needed("themabijeenkomst"),
];

const WITH_ALDERMAN: DutyProposal = DutyProposal::new("Overleg met de wethouder", (4, 30), 6, 45)
    .because(
        "Minstens twee keer per jaar.",
        "Purmerend, jaarplan 2024, en Groningen, basisdocument: minstens twee gesprekken per jaar.",
    )
    .done_in(Room::Meetings);

const AREA_PAIRS: Proposal = Proposal {
    title: "Tweetallen per gebied",
    text: "Twee leden volgen samen een gebied. Onderwerpen komen in de loop van het jaar op; een plan vooraf hoeft niet.",
    settings: &[(UsesAreas, 1), (UsesSubcouncils, 0), (UsesNetwork, 0), (MostMembers, 11)],
    own_duties: &[
        WITH_ALDERMAN,
        DutyProposal::new("Bestuurlijk overleg per gebied", (5, 30), 6, 30).because(
            "Twee keer per jaar met georganiseerde inwoners.",
            "Alphen aan den Rijn, wijk- en gebiedsgericht werken 2018–2022.",
        ),
    ],
    bodies: &[("executive", "Kernteam")],
    slots: &["gebiedsadviseur", "buurtverbinder", "wijkteam", "jeugdteam"],
    // Alphen aan den Rijn, werkwijze: elke maand; twee keer per jaar bestuurlijk overleg per gebied (wijk- en
    // gebiedsgericht werken 2018–2022).
    meeting_kinds: &[
        often("plenair", 12),
        as_needed("kernteam"),
        often("overleg wethouder", 2),
        often("bestuurlijk overleg gebied", 2),
        as_needed("themabijeenkomst"),
    ],
};

const PLAN_AND_BUDGET: Proposal = Proposal {
    title: "Jaarplan en begroting",
    text: "Een jaarplan met doelen en een begroting gaat naar het college. Een ambtelijk secretaris helpt.",
    settings: &[(UsesAreas, 0), (UsesSubcouncils, 0), (UsesNetwork, 0), (MostMembers, 10)],
    own_duties: &[
        WITH_ALDERMAN,
        DutyProposal::new("Jaarplan evalueren", (11, 30), 12, 30)
            .because(
                "De uitkomsten komen in het nieuwe jaarplan.",
                "Purmerend, jaarplan 2024: de evaluatie is in de vergadering van november.",
            )
            .done_in(Room::Plan),
        DutyProposal::new("Jaarplan aanbieden aan het college", (12, 31), 12, 45)
            .because("Met de begroting erbij.", "Purmerend, jaarplan 2024.")
            .done_in(Room::Plan)
            .done_when(Proof::PlanPresented),
        DutyProposal::new("Overleg met leidinggevenden van de gemeente", (5, 30), 6, 45)
            .because("Minstens twee keer per jaar.", "Purmerend, jaarplan 2024.")
            .done_in(Room::Meetings),
        DutyProposal::new("Werkbezoeken en scholing van het jaar kiezen", (2, 28), 12, 30)
            .because("Aan het begin van het jaar.", "Purmerend, jaarplan 2024.")
            .done_in(Room::Plan),
        DutyProposal::new("Achterbanonderzoek", (9, 30), 24, 120)
            .because("Om het jaar; het leidt tot een advies.", "Purmerend, jaarplan 2024.")
            .done_in(Room::Plan),
    ],
    bodies: &[],
    slots: &[],
    // Purmerend, jaarplan 2024: twaalf vergaderingen, minstens twee keer wethouders en twee keer leidinggevenden.
    meeting_kinds: &[
        often("plenair", 12),
        as_needed("werkgroep"),
        often("overleg wethouder", 2),
        often("overleg leidinggevenden", 2),
        as_needed("themabijeenkomst"),
    ],
};

const NETWORK: Proposal = Proposal {
    title: "Netwerk met projectgroepen",
    text: "Een stuurgroep en een netwerk van inwoners. Voor elk onderwerp is er een projectgroep voor een bepaalde tijd.",
    settings: &[(UsesAreas, 0), (UsesSubcouncils, 0), (UsesNetwork, 1), (MostMembers, 5)],
    own_duties: &[
        WITH_ALDERMAN,
        DutyProposal::new("Overleg met de programmamanager", (1, 28), 2, 21)
            .because("Over de werkagenda.", "Groningen, basisdocument: om de twee maanden.")
            .done_in(Room::Meetings),
        DutyProposal::new("Terugkoppeling aan het netwerk", (3, 28), 3, 21).because(
            "Stuurgroep en projectgroepen vertellen iedereen wat er is gedaan.",
            "Groningen, basisdocument; elk kwartaal is een voorstel van Raadwerk.",
        ),
        DutyProposal::new("Werkwijze evalueren", (11, 30), 24, 60)
            .because("Werkt het zoals het bedoeld is?", "Groningen, basisdocument: na twee jaar."),
    ],
    bodies: &[("steering_group", "Stuurgroep"), ("network", "Inwonersnetwerk")],
    slots: &[],
    // Groningen, basisdocument: minstens twee gesprekken met de wethouder, om de twee maanden de programmamanager.
    meeting_kinds: &[
        as_needed("stuurgroep"),
        as_needed("projectgroep"),
        as_needed("netwerkbijeenkomst"),
        often("overleg wethouder", 2),
        often("overleg programmamanager", 6),
    ],
};

const SUBCOUNCILS: Proposal = Proposal {
    title: "Deelraden met werkgroepen",
    text: "Deelraden met elk hun eigen leden, begroting en vergaderingen. Werkgroepen van twee tot vier leden doen het werk.",
    settings: &[(UsesAreas, 0), (UsesSubcouncils, 1), (UsesNetwork, 0), (MostMembers, 21)],
    own_duties: &[
        DutyProposal::new("Algemene vergadering van de deelraden", (3, 28), 3, 30)
            .because("Vier keer per jaar, met alle deelraden.", "Arnhem, werkwijze.")
            .done_in(Room::Meetings),
        DutyProposal::new("Overleg van de voorzitters", (1, 28), 2, 21)
            .because("Om de twee maanden.", "Arnhem, werkwijze.")
            .done_in(Room::Meetings),
        DutyProposal::new("Overleg met de bestuursdienst", (2, 28), 2, 21)
            .because("Om de twee maanden.", "Arnhem, werkwijze.")
            .done_in(Room::Meetings),
        DutyProposal::new("Jaarplan vaststellen", (12, 31), 12, 45)
            .because("Ook de begroting van elke deelraad hoort erbij.", "Arnhem, werkwijze.")
            .done_in(Room::Plan)
            .done_when(Proof::PlanPresented),
    ],
    bodies: &[
        ("executive", "Dagelijks bestuur"),
        ("subcouncil", "Deelraad Wmo"),
        ("subcouncil", "Deelraad Jeugd"),
        ("subcouncil", "Deelraad Werk en Inkomen"),
    ],
    slots: &[],
    // Arnhem, werkwijze: vier algemene vergaderingen, tien plenaire per deelraad, voorzitters en bestuursdienst om de
    // twee maanden, werkgroepen naar behoefte.
    meeting_kinds: &[
        often("algemene vergadering", 4),
        often("plenair", 10),
        as_needed("werkgroep"),
        often("voorzittersoverleg", 6),
        often("overleg bestuursdienst", 6),
    ],
};

impl Model {
    pub fn proposal(self) -> Proposal {
        match self {
            Self::AreaPairs => AREA_PAIRS,
            Self::PlanAndBudget => PLAN_AND_BUDGET,
            Self::Network => NETWORK,
            Self::Subcouncils => SUBCOUNCILS,
        }
    }
}
