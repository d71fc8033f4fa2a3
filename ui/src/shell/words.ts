/* The words of the history of a record, the bin, cleaning and import. */
import type { ImportTarget } from '../lib/generated';

const people = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const words = {
  record: {
    menu: 'Geschiedenis hiervan',
    title: 'Geschiedenis',
    of: (name: string) => `Geschiedenis van ${name}`,
    none: 'Kies eerst iets uit een lijst. Dan staat hier wat ermee gebeurd is.',
    empty: 'Hiervan is nog niets bekend.',
    close: 'Geschiedenis sluiten',
    all: 'Alles van dit bestand…',
    undone: 'ongedaan gemaakt',
    cleaned: 'Wat hier precies veranderde, is opgeschoond.',
    deeds: { made: 'gemaakt', changed: 'veranderd', removed: 'verwijderd' },
    was: 'was',
    became: 'werd',
    emptied: '(leeg)',
    restore: (when: string) => `Zo zetten als op ${when}`,
    restoreOf: (name: string, when: string) => `${name}: zo zetten als op ${when}`,
  },

  bin: {
    title: 'Prullenbak',
    open: 'Prullenbak…',
    empty: 'De prullenbak is leeg. Wat u verwijdert, kunt u hier terughalen.',
    stays: 'U hoeft de prullenbak niet te legen. Gegevens van mensen haalt u voorgoed weg met Bestand, Opschonen; dan gaan ze ook hieruit.',
    when: 'Verwijderd op',
    who: 'Door',
    what: 'Wat',
    actions: 'Terughalen',
    with: (number: number) => `en wat erbij hoort (${number})`,
    restore: 'Terughalen',
    restoreOf: (title: string) => `Terughalen: ${title}`,
  },

  cleaning: {
    title: 'Opschonen',
    open: 'Opschonen…',
    lead: 'Gegevens van mensen mag u niet langer bewaren dan nodig is. Hier staat wat weg kan, en wat nog nodig is.',
    empty: 'Er is nu niets om op te schonen.',
    what: (what: string) => `Gaat weg: ${what}.`,
    since: (when: string) => `Niet meer nodig sinds ${when}.`,
    terms: 'Bewaartermijnen…',
    termsTitle: 'Bewaartermijnen',
    back: 'Terug',
    months: 'Maanden',
    monthsOf: (label: string) => `Maanden: ${label}`,
    usual: (months: number) => `Gewoonlijk ${months} maanden.`,
    purpose: (purpose: string) => `Nodig voor: ${purpose.toLocaleLowerCase('nl')}.`,
    next: (number: number) => (number === 0 ? 'Opschonen…' : `${people(number, 'regel', 'regels')} opschonen…`),
    sure: 'Dit kan niet ongedaan worden gemaakt',
    sureText: [
      'De aangekruiste gegevens gaan voorgoed uit dit bestand, ook uit de geschiedenis en de prullenbak.',
      'Interne stukken en concepten waar ze in staan, gaan ook weg. Openbare vastgestelde stukken en alle aantallen en bedragen blijven.',
      'Ook alles wat u hiervoor deed, kunt u daarna niet meer ongedaan maken.',
    ],
    confirm: 'Voorgoed verwijderen',
    done: 'Opgeschoond',
    documents: (number: number) => `${people(number, 'uitgegeven stuk is', 'uitgegeven stukken zijn')} weggehaald, omdat de gegevens erin stonden.`,
    backups: (number: number) =>
      number === 1
        ? 'Er is nog 1 reservekopie waarin de gegevens staan.'
        : `Er zijn nog ${number} reservekopieën waarin de gegevens staan.`,
    noBackups: 'Er zijn geen reservekopieën waarin de gegevens nog staan.',
    replace: 'Oude reservekopieën verwijderen',
    replaced: 'De oude reservekopieën zijn weg. Er is een nieuwe gemaakt.',
    copies: 'Kopieën die u zelf ergens hebt bewaard, kent Raadwerk niet. Verwijder die zelf.',
  },

  import: {
    titles: {
      members: 'Leden importeren',
      contacts: 'Relaties importeren',
      claim_lines: 'Declaratieregels importeren',
      invoices: 'Facturen importeren',
    } satisfies Record<ImportTarget, string>,
    open: {
      members: 'Leden importeren…',
      contacts: 'Relaties importeren…',
      claim_lines: 'Declaratieregels importeren…',
      invoices: 'Facturen importeren…',
    } satisfies Record<ImportTarget, string>,
    /** Where the room says of what. */
    short: 'Importeren…',
    steps: 'Stappen',
    file: 'Lijst kiezen',
    match: 'Kolommen',
    check: 'Controleren',
    drop: 'Lijst van Excel of CSV',
    dropHint: 'Sleep hier een lijst van Excel of CSV, of plak het bestand met',
    paste: 'Of plak hier cellen uit Excel',
    pasteHint: {
      members: 'Neem ook de rij met de koppen mee, zoals Achternaam en E-mail.',
      contacts: 'Neem ook de rij met de koppen mee, zoals Naam en Organisatie.',
      claim_lines: 'Neem ook de rij met de koppen mee, zoals Lid, Datum en Bedrag.',
      invoices: 'Neem ook de rij met de koppen mee, zoals Leverancier, Datum en Bedrag.',
    } satisfies Record<ImportTarget, string>,
    pasted: 'Geplakte cellen',
    read: 'Verder',
    back: 'Terug',
    toCheck: 'Verder',
    matchLead: 'Raadwerk heeft de kolommen bij elkaar gezocht. Klopt het niet, kies dan zelf wat erin staat.',
    column: 'Kolom',
    sample: 'Bijvoorbeeld',
    holds: 'Wat erin staat',
    holdsOf: (heading: string) => `Wat staat er in ‘${heading}’?`,
    skip: 'Niet importeren',
    usual: {
      role: { label: 'Functie of rol als er niets staat', hint: undefined },
      starts_on: { label: 'Vanaf als er niets staat', hint: 'Bijvoorbeeld 1-1-2026.' },
      member: { label: 'Lid als er niets staat', hint: undefined },
      budget_line: { label: 'Begrotingspost als er niets staat', hint: undefined },
      year: { label: 'Boekjaar als er niets staat', hint: 'Alleen als het een ander jaar is dan dat van de datum. Zo boekt u wat nagekomen is.' },
    },
    none: 'Geen',
    takes: 'Mee',
    rowOf: (row: number) => `Rij ${row}`,
    cellOf: (label: string, row: number) => `${label}, rij ${row}`,
    wrong: (number: number) =>
      number === 1
        ? '1 rij heeft een fout en gaat zo niet mee. Verbeter haar hieronder, of laat haar weg.'
        : `${number} rijen hebben een fout en gaan zo niet mee. Verbeter ze hieronder, of laat ze weg.`,
    doubles: (number: number) =>
      number === 1 ? '1 rij lijkt dubbel en staat uit. Vink haar aan als dat niet zo is.' : `${number} rijen lijken dubbel en staan uit. Vink ze aan als dat niet zo is.`,
    first: (shown: number, all: number) => `Hier staan ${shown} van de ${all.toLocaleString('nl-NL')} rijen. Rijen met een fout staan bovenaan.`,
    all: 'Alle',
    onlyWrong: 'Met een fout',
    onlyDouble: 'Dubbel',
    go: {
      members: (number: number) => `${people(number, 'lid', 'leden')} importeren`,
      contacts: (number: number) => `${people(number, 'relatie', 'relaties')} importeren`,
      claim_lines: (number: number) => `${people(number, 'declaratieregel', 'declaratieregels')} importeren`,
      invoices: (number: number) => `${people(number, 'factuur', 'facturen')} importeren`,
    } satisfies Record<ImportTarget, (number: number) => string>,
  },
} as const;
