//! Every way in which something can go wrong, with the Dutch sentence a user reads.
//!
//! This is the one catalogue of error sentences: window, command line and tests show the same words.
//! A sentence says what happened, what is safe and what to do. Codes are the variants in `snake_case`.

use serde::Serialize;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

use super::Error;

#[derive(Debug, thiserror::Error, EnumDiscriminants, EnumIter)]
#[strum_discriminants(
    name(Code),
    derive(EnumIter, IntoStaticStr, Serialize, ts_rs::TS, schemars::JsonSchema),
    strum(serialize_all = "snake_case"),
    serde(rename_all = "snake_case")
)]
pub enum Problem {
    // The file
    #[error("Dit is geen bestand van Raadwerk. Er is niets aan veranderd. Kies een bestand dat op .raad eindigt.")]
    NotACouncilFile,
    #[error(
        "Dit bestand is beschadigd. Raadwerk heeft er niets in veranderd. Zet een reservekopie terug, of vraag om het bestand op een andere plek."
    )]
    FileDamaged,
    #[error(
        "Dit bestand is gemaakt met een nieuwere Raadwerk (versie {found} van het bestand; deze Raadwerk kent versie {known}). Er is niets aan veranderd. Werk Raadwerk bij en open het dan opnieuw."
    )]
    FileNewer { found: i64, known: i64 },
    #[error(
        "Op deze plek staat geen bestand. Misschien is het verplaatst of is de stick eruit. Zoek het bestand op met Openen."
    )]
    FileMissing,
    #[error("Er staat hier al een bestand met deze naam. Dat blijft zoals het is. Kies een andere naam.")]
    FileExists,
    #[error("{who} werkt nu in dit bestand op {machine}, sinds {since}. U kunt het lezen, maar niet veranderen.")]
    FileInUse { who: String, machine: String, since: String },
    #[error(
        "Hier mag niet worden geschreven. Uw gegevens zijn veilig, maar een wijziging kan hier niet worden bewaard. Kies een andere map, of vraag om schrijfrechten."
    )]
    PlaceReadOnly,
    #[error(
        "De schijf is vol. Alles wat al bewaard was, is veilig; de laatste wijziging is niet bewaard. Maak ruimte vrij en probeer het opnieuw."
    )]
    DiskFull,
    #[error(
        "Een ander programma heeft dit bestand vervangen, bijvoorbeeld een synchronisatie. Er is niets overschreven. Open het bestand opnieuw, of bewaar eerst een kopie van wat u hier ziet."
    )]
    FileReplaced,
    #[error(
        "Het bestand is even bezet door een ander programma. Uw gegevens zijn veilig. Probeer het over een paar tellen opnieuw."
    )]
    FileBusy,
    #[error(
        "Er ging iets mis bij het lezen of schrijven ({0}). Alles wat al bewaard was, is veilig. Probeer het opnieuw."
    )]
    Storage(String),
    #[error("Er is geen goede reservekopie gevonden. Het bestand zelf is niet veranderd.")]
    NoBackup,

    // Operations and the journal
    #[error("Raadwerk kent de opdracht ‘{0}’ niet. Er is niets veranderd.")]
    OperationUnknown(String),
    #[error("De opdracht ‘{0}’ leest alleen; gebruik ‘ask’. Er is niets veranderd.")]
    OperationReads(String),
    #[error("De opdracht ‘{0}’ verandert iets; gebruik ‘act’. Er is niets veranderd.")]
    OperationChanges(String),
    #[error("De gegevens van de opdracht kloppen niet ({0}). Er is niets veranderd.")]
    RequestInvalid(String),
    #[error("Er is niets om ongedaan te maken.")]
    NothingToUndo,
    #[error("Er is niets om opnieuw te doen.")]
    NothingToRedo,
    #[error("Deze stap kan niet meer ongedaan worden gemaakt. Er is niets veranderd.")]
    UndoImpossible,
    #[error("Dit staat niet (meer) in het bestand. Misschien is het verwijderd; met Ongedaan maken komt het terug.")]
    NotFound,
    #[error("Dit is al toegevoegd. Er is niets veranderd.")]
    AlreadyExists,

    // History and bin
    #[error("Dit kan niet worden teruggezet: {0} staat niet meer in het bestand. Haal dat eerst terug.")]
    RestoreNeeds(String),
    #[error(
        "Dit kan niet worden teruggezet: iets waar het bij hoort, staat niet meer in het bestand. Er is niets veranderd."
    )]
    RestoreNeedsMore,
    #[error(
        "Dit hoort bij een stuk dat vaststaat. Er is niets veranderd. Heropen het stuk, of stuur het terug, en zet het dan terug."
    )]
    RestoreLocked,
    #[error("Op deze plek staat nu al iets anders. Er is niets veranderd. Verander of verwijder dat eerst.")]
    RestoreTaken,
    #[error(
        "Deze stap is gemaakt met een oudere Raadwerk en past niet meer. Er is niets veranderd. U kunt de oude waarden wel overtypen."
    )]
    RestoreOtherSchema,
    #[error("Van deze stap zijn gegevens opgeschoond. Zo terugzetten kan daarom niet meer. Er is niets veranderd.")]
    RestoreCleaned,

    // Cleaning
    #[error("{name}: deze gegevens zijn nog nodig. {why} Er is niets opgeschoond.")]
    CleaningNeeded { name: String, why: String },
    #[error("Er is niets aangekruist om op te schonen. Er is niets veranderd.")]
    NothingToClean,
    #[error(
        "De gegevens zijn weg, maar het bestand zelf is nog niet opgeruimd. Maak ruimte op de schijf en open het bestand opnieuw; dan maakt Raadwerk het af."
    )]
    CleaningUnfinished,

    // Import
    #[error(
        "‘{0}’ is geen lijst die Raadwerk kan lezen. Er is niets geïmporteerd. Kies een bestand van Excel (.xlsx) of een CSV-bestand."
    )]
    ImportUnreadable(String),
    #[error("Er is niets om te importeren: er staan geen rijen in, of u hebt ze allemaal weggelaten.")]
    ImportEmpty,
    #[error(
        "Deze lijst heeft {0} rijen. Dat is te veel voor één keer; het mogen er 20.000 zijn. Er is niets geïmporteerd. Verdeel de lijst in stukken."
    )]
    ImportTooLong(usize),
    #[error("Rij {row}: {why} Er is niets geïmporteerd. Verbeter de rij, of laat haar weg.")]
    ImportRow { row: usize, why: String },
    #[error("‘{0}’ staat niet bij Leden. Kijk de naam na, of voeg dit lid eerst toe.")]
    MemberUnknown(String),
    #[error("Er zijn meer mensen die zo kunnen heten. Schrijf {0}.")]
    MemberUnclear(String),
    #[error("‘{text}’ is geen post van de begroting {year} waarop dit kan. Schrijf de code of de naam van een post.")]
    LineUnknown { text: String, year: i32 },
    #[error("Er zijn meer posten die zo heten. Schrijf {0}.")]
    LineUnclear(String),
    #[error(
        "‘{0}’ is geen soort regel. Schrijf kilometers, openbaar vervoer, onkosten, vacatiegeld of vaste vergoeding."
    )]
    NotALineKind(String),
    #[error("‘{0}’ is niet duidelijk. Schrijf ja of nee.")]
    NotYesOrNo(String),
    #[error("Volgens het tarief is dit {0}. Typ dat bedrag, of maak dit veld leeg.")]
    AmountByRate(String),

    // What people type
    #[error("Dit veld mag niet leeg zijn.")]
    Required,
    #[error("‘{0}’ is geen bedrag. Typ bijvoorbeeld 12,50.")]
    NotAnAmount(String),
    #[error("‘{0}’ is geen tarief. Typ bijvoorbeeld 0,25.")]
    NotARate(String),
    #[error("Een bedrag kan hier niet lager zijn dan nul.")]
    AmountNegative,
    #[error("Dit bedrag is nul. Typ het bedrag dat op de bon staat.")]
    AmountZero,
    #[error("Dit bedrag is te groot om te kunnen kloppen. Kijk het nog eens na.")]
    AmountTooLarge,
    #[error("‘{0}’ is geen datum. Typ bijvoorbeeld 12-3 of 12 maart 2026.")]
    NotADate(String),
    #[error("{0} bestaat niet. Kijk de datum nog eens na.")]
    NoSuchDay(String),
    #[error("‘{0}’ is geen tijd. Typ bijvoorbeeld 19:30.")]
    NotATime(String),
    #[error("‘{0}’ is geen aantal minuten. Typ bijvoorbeeld 20, of 1:30 voor anderhalf uur.")]
    NotADuration(String),
    #[error("‘{0}’ is geen afstand. Typ bijvoorbeeld 37,4.")]
    NotADistance(String),
    #[error("‘{0}’ is geen aantal uren in een week. Typ bijvoorbeeld 4 of 4,5.")]
    NotHoursAWeek(String),
    #[error("Het eind ligt voor het begin. Kijk de twee nog eens na.")]
    EndBeforeStart,
    #[error("Dit is geen kleur. Kies er een met de kleurkiezer, of typ bijvoorbeeld #0f4c5c.")]
    NotAColour,
    #[error("Dit getal kan hier niet. Kies een getal van {least} tot en met {most}.")]
    SettingOutOfRange { least: i64, most: i64 },
    #[error("Dit rekeningnummer klopt niet. Kijk het na op de bankpas; het begint met twee letters, zoals NL.")]
    NotAnIban,
    #[error("Dit is geen e-mailadres. Kijk het nog eens na.")]
    NotAnEmail,
    #[error("Dit jaar ligt te ver weg. Kies een jaar tussen 2000 en 2100.")]
    YearOutOfRange,
    #[error(
        "Deze regel is niet te begrijpen bij ‘{0}’. Typ bijvoorbeeld: eerste dinsdag van de maand, 19:00–21:00, niet in augustus."
    )]
    RuleNotUnderstood(String),

    // Council and members
    #[error("De raad heeft nog geen naam. Vul die eerst in bij Raad.")]
    CouncilUnknown,
    #[error(
        "{0} heeft nog taken, declaraties, gebieden, groepen of scholing en kan niet worden verwijderd. Leg het vertrek vast."
    )]
    PersonInUse(String),
    #[error("{0} heeft in deze tijd al een termijn. Kies andere dagen, of leg eerst vertrek of herbenoeming vast.")]
    MembershipOverlaps(String),
    #[error("Dit lid is al vertrokken. Benoem het lid opnieuw als het terugkomt.")]
    MembershipEnded,
    #[error("Een lid kan {0} termijnen zitting hebben; dit is er een meer. Schrijf erbij waarom dat hier kan.")]
    TermBeyondMost(u32),
    #[error("Voor {0} is geen kilometertarief bekend. Vul het tarief in bij Raad, Tarieven.")]
    RateUnknown(String),
    #[error("Er is al een tarief vanaf deze datum. Pas dat aan.")]
    RateExists,
    #[error("Dit tarief is het enige en kan niet worden verwijderd.")]
    RateLast,
    #[error("Op {0} is er voor dit lid geen {1}. Leg het bedrag vast bij Raad, Tarieven.")]
    FeeUnknown(String, &'static str),
    #[error("De grens per jaar is lager dan die per maand. Kijk de twee bedragen nog eens na.")]
    YearBelowMonth,

    // Bodies
    #[error(
        "{0} is in gebruik en kan niet worden verwijderd. Er is niets veranderd. Sluit de groep af; dan blijft bewaard wie erin zat."
    )]
    BodyInUse(String),
    #[error("Een groep kan niet onder zichzelf vallen. Er is niets veranderd. Kies een andere groep.")]
    BodyWithinItself,
    #[error("{0} doet in deze tijd al mee. Er is niets veranderd. Pas die deelname aan.")]
    ParticipatesAlready(String),
    #[error("Noem ten minste twee groepen. Er is niets veranderd.")]
    BalanceNeedsGroups,
    #[error("Iemand kan bij elke indeling maar in één groep staan. Er is niets veranderd. Kies er één.")]
    BalanceTwice,

    // Areas, themes and contacts
    #[error("In deze tijd is er al een ‘{0}’. Kies een andere naam.")]
    FocusExists(String),
    #[error(
        "Deze datum hoort bij een nieuwe naam, een samenvoeging of een splitsing en staat vast. Er is niets veranderd. Maak die stap eerst ongedaan."
    )]
    FocusLinked,
    #[error("‘{name}’ bestaat op {day} niet. Kies een dag waarop het al bestond en nog bestaat.")]
    FocusNotThere { name: String, day: String },
    #[error(
        "Van ‘{0}’ staat al iets vast: een opvolger of een contactmoment. Verwijderen kan niet; vul een laatste dag in."
    )]
    FocusInUse(String),
    #[error("Gebieden en thema’s kunnen niet samengaan. Kies alleen gebieden of alleen thema’s.")]
    FocusKindsMixed,
    #[error("{0} staat hier in deze tijd al. Er is niets veranderd.")]
    AlreadyAssigned(String),
    #[error("{name} heeft op {day} geen gebieden of thema’s om over te dragen. Er is niets veranderd.")]
    NothingToHandOver { name: String, day: String },
    #[error("Er is al een vaste plek ‘{0}’. Kies een andere naam.")]
    SlotExists(String),
    #[error(
        "Op de plek ‘{0}’ staan nog relaties, of hebben ze gestaan. Geef de plek een andere naam, of laat haar staan."
    )]
    SlotInUse(String),
    #[error("Vaste plekken zijn er alleen bij gebieden, niet bij thema’s.")]
    SlotOfTheme,
    #[error("{0} hoort nog bij een gebied, een gesprek of een groep. Verwijderen kan niet; vul een laatste dag in.")]
    ContactInUse(String),
    #[error("{0} heeft al een opvolger. Kies de relatie die er nu is.")]
    ContactSucceeded(String),
    #[error("Bij {0} horen nog relaties of gesprekken. Verwijderen kan daarom niet.")]
    OrganisationInUse(String),

    // Plan
    #[error("Voor {0} is nog geen jaarplan gemaakt.")]
    PlanUnknown(i32),
    #[error("Er is al een jaarplan voor {0}. Open dat.")]
    PlanExists(i32),
    #[error(
        "Het jaarplan {0} is vastgesteld en staat vast. Heropen het met een reden als er echt iets in moet veranderen."
    )]
    PlanLocked(i32),
    #[error("Deze stap past niet bij de stand van het stuk. Er is niets veranderd.")]
    StateNotAllowed,
    #[error("Schrijf erbij waarom. Dat komt in de geschiedenis en, als het zo is, in het jaarverslag.")]
    ReasonRequired,
    #[error("Een activiteit heeft een kwartaal van 1 tot en met 4.")]
    QuarterUnknown,
    #[error("Deze datum valt niet in {0}. Kies een datum in dat jaar.")]
    DateOutsideYear(i32),
    #[error("De begrotingspost hoort niet bij {0}. Kies een post van dat jaar.")]
    LineOtherYear(i32),

    // Budget
    #[error("Voor {0} is nog geen begroting. Maak eerst een begroting bij Begroting; uw declaratie blijft bewaard.")]
    BudgetUnknown(i32),
    #[error("Er is al een begroting voor {0}. Open die.")]
    BudgetExists(i32),
    #[error(
        "De begroting {0} is vastgesteld; wat is aangevraagd staat vast. Maak een begrotingswijziging, of heropen de begroting met een reden."
    )]
    BudgetLocked(i32),
    #[error(
        "De begroting {0} is nog een concept. Er is niets veranderd. Pas de bedragen zelf aan, of stel de begroting eerst vast."
    )]
    BudgetStillConcept(i32),
    #[error("Een wijziging kan niet van een post naar diezelfde post gaan. Kies een andere post.")]
    BudgetChangeSameLine,
    #[error("Een wijziging gaat van kosten naar kosten, of van inkomsten naar inkomsten. Kies een andere post.")]
    BudgetChangeMixed,
    #[error("Dit bedrag is nul. Typ het bedrag dat van post verandert.")]
    ChangeOfNothing,
    #[error("Er is al een post met code {0}. Kies een andere code.")]
    BudgetCodeExists(String),
    #[error(
        "Op deze post staan declaraties, facturen, wijzigingen, activiteiten of scholing. Verwijderen kan niet; zet de post op niet actief."
    )]
    BudgetLineInUse,
    #[error(
        "Het jaar {0} is afgesloten. Er is niets veranderd. Heropen het jaar met een reden, of boek dit als nagekomen in {next}.",
        next = .0 + 1
    )]
    YearClosed(i32),
    #[error(
        "Het jaar {closed} is afgesloten. Er is niets veranderd. Boek dit als nagekomen in {year}, of heropen {closed} met een reden."
    )]
    LateForClosedYear { closed: i32, year: i32 },
    #[error("Het jaar {0} is nog niet begonnen en kan nog niet worden afgesloten. Kies een andere dag.")]
    YearNotBegun(i32),

    // Claims
    #[error("Deze declaratie is ingediend en staat vast. Stuur haar terug om er iets in te veranderen.")]
    ClaimLocked,
    #[error("Deze declaratie heeft nog geen regels. Voeg eerst een regel toe.")]
    ClaimEmpty,
    #[error("Deze regel valt in {found}, de declaratie is van {year}. Maak voor {found} een eigen declaratie.")]
    ClaimOtherYear { found: i32, year: i32 },
    #[error(
        "Deze declaratie heeft al een nummer van {0} en blijft dus in {0}. Heropen het jaar {0} met een reden om haar af te handelen."
    )]
    ClaimNumberedInYear(i32),
    #[error("Kies bij deze regel een begrotingspost. Zonder post kan de declaratie niet worden ingediend.")]
    ClaimLineWithoutBudgetLine,
    #[error(
        "Een ingediende declaratie kan niet worden verwijderd; haar nummer blijft bestaan. Wijs haar af met een reden."
    )]
    ClaimNumbered,
    #[error("Vul het aantal kilometers in.")]
    DistanceRequired,
    #[error("{0} heeft dit voor deze vergadering al gedeclareerd. Elke vergadering telt één keer.")]
    MeetingClaimed(String),
    #[error("Kies de regel die u verbetert: een regel van dit lid die al betaald is.")]
    CorrectionNotPaid,
    #[error(
        "Bij een regel van {amount} ontbreekt het bewijsstuk. Voeg het toe, of schrijf bij de regel waarom het er niet is. Vanaf {least} is dat nodig."
    )]
    ReceiptReasonRequired { amount: String, least: String },
    #[error(
        "Deze declaratie is van uzelf. Die keurt een ander goed, bijvoorbeeld de voorzitter of de secretaris. Er is niets veranderd."
    )]
    OwnClaim,
    #[error("Er is geen verschil om na te betalen. Er is niets veranderd.")]
    NothingToSupplement,
    #[error("Kies eerst wat er betaald wordt: declaraties of facturen. Er is niets veranderd.")]
    BatchEmpty,
    #[error("{0} kan niet mee: nog niet goedgekeurd, al betaald, van een ander jaar of al op een andere lijst.")]
    NotForBatch(String),
    #[error("Deze factuur staat op een betaallijst. Haal haar daar eerst af. Er is niets veranderd.")]
    InBatch,
    #[error("Vul bij Raad, Tarieven eerst in van welke rekening de raad betaalt en op welke naam die staat.")]
    PaymentAccountMissing,
    #[error("Van {0} is geen rekeningnummer bekend. Vul het in, of haal de betaling van de lijst.")]
    AccountUnknown(String),
    #[error(
        "{0} is geen bedrag om over te maken: het is nul of lager. Haal de betaling van de lijst en verreken haar."
    )]
    NothingToTransfer(String),
    #[error("Er is geen vergadering om te declareren. Er is niets veranderd.")]
    NothingToSuggest,

    // Receipts and other papers
    #[error("Het bestand ‘{0}’ is leeg (0 bytes). Er is niets toegevoegd. Maak of scan de bon opnieuw.")]
    PaperEmpty(String),
    #[error(
        "Het bestand ‘{name}’ is te groot ({megabytes} MB; het mag 25 MB zijn). Er is niets toegevoegd. Maak een kleinere scan of foto."
    )]
    PaperTooLarge { name: String, megabytes: u64 },
    #[error("Het bestand ‘{0}’ is geen foto (JPEG, PNG, WebP) of PDF. Er is niets toegevoegd. Kies een ander bestand.")]
    PaperKindUnknown(String),
    #[error("Het bestand ‘{0}’ kan niet worden gelezen. Er is niets toegevoegd. Kijk of het er nog is.")]
    PaperUnreadable(String),
    #[error("Schrijf erbij wat er op het logo staat, voor wie het niet kan zien.")]
    AlternativeRequired,

    // Meetings
    #[error("Op {0} is er op deze tijd al zo’n vergadering. Er is niets veranderd. Kies een andere dag of tijd.")]
    MeetingOverlaps(String),
    #[error("Deze vergadering gaat niet door. Zet haar eerst terug op de agenda.")]
    MeetingCancelled,
    #[error("Er is geen dag gekozen. Vink ten minste één dag aan.")]
    NoDayChosen,
    #[error(
        "Bij dit agendapunt staan al besluiten, acties, notities of aanwezigheid. Het blijft staan. Maak zo nodig een kopie voor een andere vergadering."
    )]
    ItemTreated,
    #[error(
        "Er is nog geen volgende vergadering. Er is niets veranderd. Zet het punt in de voorraad, of maak eerst een vergadering."
    )]
    NoNextMeeting,
    #[error("Dit agendapunt staat al op die agenda. Er is niets veranderd.")]
    ItemAlreadyThere,
    #[error("Kies voor een vast agendapunt ter informatie, dialoog of besluitvorming.")]
    WantedUnusual,
    #[error("De agenda is nog leeg. Zet er eerst een punt op.")]
    AgendaEmpty,

    // The evening of a meeting
    #[error("Deze vergadering is gesloten. Er is niets veranderd. Heropen haar als er nog iets bij moet.")]
    MeetingClosed,
    #[error("Dit agendapunt hoort niet bij deze vergadering. Er is niets veranderd. Kies een punt van deze agenda.")]
    ItemOfOtherMeeting,
    #[error("Wie dit is, hoort op {day} niet bij deze vergadering. Er is niets veranderd. Voeg een gast toe.")]
    NotAtMeeting { day: String },
    #[error("‘Vanaf’ en ‘tot en met’ horen bij wie er is. Kies eerst ‘aanwezig’.")]
    PartOfAbsence,
    #[error("‘Tot en met’ ligt voor ‘vanaf’. Kijk de twee agendapunten nog eens na.")]
    UntilBeforeFrom,
    #[error(
        "{0} is er zelf bij, of dat is nog niet gezegd. Een volmacht geldt alleen voor agendapunten waar iemand niet bij is."
    )]
    ProxyWhilePresent(String),
    #[error("{0} heeft geen stem. Een volmacht gaat van iemand met een stem naar iemand met een stem.")]
    ProxyWithoutVote(String),
    #[error("{0} is er dan niet, of dat is nog niet gezegd. Een volmacht gaat naar iemand die er dan is.")]
    ProxyNotThere(String),
    #[error(
        "{name} stemt al voor {most} ander(en); meer mag niet. Kies iemand anders. Het aantal staat bij Raad, Instellingen."
    )]
    TooManyProxies { name: String, most: u32 },
    #[error(
        "{holder} stemt ook voor {giver}, en is er dan niet meer bij. Er is niets veranderd. Haal eerst die volmacht weg."
    )]
    HoldsProxy { holder: String, giver: String },

    // Decisions
    #[error("Dit zijn {cast} stemmen; er zijn er {votes}. Kijk de aantallen na, of de presentielijst.")]
    TooManyVotes { cast: u64, votes: u32 },
    #[error(
        "Er is geen quorum: {present} van de {needed} stemmen die nodig zijn. Volgens uw instellingen kan er dan geen besluit worden genomen. Er is niets veranderd."
    )]
    NoQuorum { present: u32, needed: u32 },
    #[error("Besluit {0} is ingetrokken en verandert niet meer. Er is niets veranderd.")]
    DecisionWithdrawn(String),

    // Actions and minutes
    #[error("Wie doet dit? Kies iemand of typ een naam; wat u hebt getypt, blijft staan.")]
    ActionOwnerRequired,
    #[error("Deze actie schuift op. Kies Uitstellen en schrijf erbij waarom; dan is te zien hoe vaak dat gebeurde.")]
    ActionLaterNeedsReason,
    #[error("Deze actie moest al klaar zijn op {0}. Kies een latere dag.")]
    ActionNotLater(String),
    #[error("{0} moet nog komen. Kies vandaag of een dag die voorbij is.")]
    DoneInFuture(String),
    #[error("Actie {0} is gedaan of vervallen. Er is niets veranderd. Zet haar eerst weer open.")]
    ActionEnded(String),
    #[error(
        "Het verslag van {0} is vastgesteld en staat vast. Er is niets veranderd. Heropen het verslag met een reden als er echt iets in moet veranderen."
    )]
    MinutesLocked(String),
    #[error(
        "Een verslag wordt vastgesteld in een latere vergadering van dezelfde groep, die al is geweest. Er is niets veranderd. Kies zo’n vergadering."
    )]
    MinutesAdoptedElsewhere,
    #[error(
        "Een vergadering eindigt op de dag waarop zij begint. Duurt zij tot middernacht? Vul dan 23:59 in. Voor wat daarna komt, maakt u op de volgende dag een nieuwe vergadering."
    )]
    MeetingPastMidnight,
    #[error(
        "Dit is geen link om online mee te doen. Plak het hele adres uit de uitnodiging; het begint met https:// of msteams:."
    )]
    NotALink,
    #[error(
        "In de plaats van deze vergadering gaat die van {0} door. Er is niets veranderd. Laat die eerst niet doorgaan."
    )]
    MeetingReplaced(String),
    #[error(
        "Voor deze vergadering is al iets gedaan: een uitnodiging, een verslag of een declaratie. Er is niets verwijderd. Kies ‘Gaat niet door’; dan blijft bewaard wat er was, en zien agenda’s van anderen het ook."
    )]
    MeetingInUse,
    #[error("Er is al een soort vergadering ‘{0}’. Kies een andere naam, of verander die soort.")]
    MeetingKindExists(String),
    #[error(
        "Er zijn vergaderingen of jaarroosters van de soort ‘{0}’. Verwijderen kan daarom niet. Geef de soort een andere naam, of laat haar staan."
    )]
    MeetingKindInUse(String),

    // Report and documents
    #[error("Voor {0} is nog geen jaarverslag begonnen.")]
    ReportUnknown(i32),
    #[error(
        "Het jaarverslag {0} is vastgesteld en staat vast. Heropen het met een reden als er echt iets in moet veranderen."
    )]
    ReportLocked(i32),
    #[error("Raadwerk kent het stuk ‘{0}’ niet.")]
    DocumentUnknown(String),
    #[error("Het stuk kan niet worden gemaakt ({0}). Er is niets bewaard en niets veranderd.")]
    DocumentFailed(String),
    #[error(
        "De lettertypen kennen niet alle tekens die in dit stuk staan. Het gaat om: {0}. Er is niets afgedrukt. Schrijf deze woorden anders."
    )]
    NoGlyph(String),
    #[error("Gestopt. Er is niets bewaard en niets veranderd.")]
    Stopped,
    #[error(
        "De afbeelding ‘{0}’ kan niet worden gelezen. Er is niets afgedrukt. Kies een PNG- of JPEG-bestand dat wel opengaat."
    )]
    FigureUnreadable(String),
    #[error("Bij de afbeelding ‘{0}’ staat niet wat erop te zien is. Schrijf dat erbij, voor wie het niet kan zien.")]
    FigureWithoutAlternative(String),
    #[error(
        "Zo kan het stuk niet worden bewaard. Kies een naam die eindigt op .pdf, .html of .docx, bij een lijst ook .xlsx of .csv."
    )]
    FormatUnknown,
    #[error(
        "Dit stuk komt met deze Raadwerk niet meer precies zo uit het bestand als het toen is uitgegeven. Het stuk zelf en de bewijsstukken zijn er nog. Maak het stuk opnieuw en geef dat uit."
    )]
    IssuedChanged,
}

impl Problem {
    /// Says which field of the request the problem is about.
    pub fn at(self, field: &str) -> Error {
        Error { problem: self, field: Some(field.into()), id: None }
    }

    /// Says which record the problem is about.
    pub fn of(self, id: impl ToString) -> Error {
        Error { problem: self, field: None, id: Some(id.to_string()) }
    }
}
