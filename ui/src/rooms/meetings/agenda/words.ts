/* The words of an agenda, of what waits for one, and of the fixed items. */
import { count, date } from '../../../lib/format';
import type { Fills, Wanted } from '../../../lib/generated';

export const WANTED: Record<Wanted, string> = {
  information: 'Ter informatie',
  dialogue: 'Dialoog',
  decision: 'Besluitvorming',
  other: 'Anders',
};

/** What a fixed item can fill itself with today; other rooms will add theirs. */
export const FILLS = {
  minutes: 'Verslag dat nog is vast te stellen',
  actions: 'Open acties',
  terms: 'Aflopende termijnen',
} as const satisfies Partial<Record<Fills, string>>;

export const words = {
  list: 'Agendapunten',
  readOnly: 'Deze agenda is leeg.',
  empty: 'Deze agenda is nog leeg. Begin met de punten die altijd terugkomen, of met een lege lijst.',
  startFixed: 'Met de vaste punten beginnen',
  startEmpty: 'Leeg beginnen',
  again: 'Vaste punten erbij zetten',
  locked: 'Het verslag is vastgesteld. De agenda staat vast.',
  cancelled: (number: number) =>
    `Deze vergadering gaat niet door. ${count(number, 'agendapunt staat', 'agendapunten staan')} nog op deze agenda.`,
  rest: (label: string) => `Naar ${label}`,
  noNext: 'Er is nog geen volgende vergadering van deze soort.',

  deadline: (day: string) => `Onderwerpen en stukken uiterlijk ${date(day, 'full')}`,
  pastDeadline: (day: string) => `De sluitdatum was ${date(day, 'full')}`,
  without: (number: number) => `${count(number, 'punt', 'punten')} zonder minuten`,
  waiting: (number: number) => `${count(number, 'punt wacht', 'punten wachten')} in de voorraad`,
  invited: (day: string) => `Uitgenodigd op ${date(day, 'full')}`,
  changed: 'gewijzigd sinds de uitnodiging',
  notInvited: 'Nog niet verstuurd',

  quick: {
    label: 'Nieuw agendapunt',
    placeholder: 'Wmo-verordening, 20 min, besluitvorming',
    hint: 'Typ het onderwerp, de minuten en wat u vraagt, met komma’s ertussen. Enter zet het op de agenda.',
    understood: (subject: string, rest: string) => (rest ? `Begrepen: ${subject} (${rest})` : `Begrepen: ${subject}`),
    add: 'Op de agenda zetten',
    later: 'Nieuw onderwerp',
    laterHint: 'Typ het onderwerp, de minuten en wat u vraagt, met komma’s ertussen. Enter bewaart het in de voorraad.',
    keep: 'In de voorraad zetten',
  },

  row: {
    minutes: (minutes: number) => `${minutes} min`,
    noTime: 'geen tijd',
    over: 'over de tijd',
    closed: 'besloten',
    late: 'na de sluitdatum',
    papers: (number: number) => count(number, 'stuk', 'stukken'),
    filled: (number: number, title: string) => (number === 0 ? '' : `${title}: ${number}`),
  },

  item: {
    title: (number: number) => `Agendapunt ${number}`,
    waiting: 'Punt in de voorraad',
    subject: 'Onderwerp',
    wanted: 'Gewenste actie',
    wantedOther: 'Wat vraagt u van de vergadering?',
    minutes: 'Minuten',
    presenter: 'Wie brengt het in',
    someone: 'Iemand anders…',
    nobody: 'Niemand in het bijzonder',
    presenterOwn: 'Naam',
    explanation: 'Toelichting',
    noExplanation: 'Geen toelichting.',
    closed: 'Besloten punt',
    closedHint: 'In de openbare versie staan alleen het nummer en het woord ‘besloten’.',
    remove: 'Verwijderen',
    next: (day: string) => `Naar ${date(day, 'today')}`,
    backlog: 'Naar de voorraad',
    elsewhere: 'Andere vergadering…',
    added: (day: string) => `Op de agenda gezet op ${date(day)}`,
  },

  papers: {
    title: 'Stukken',
    none: 'Nog geen stukken.',
    zone: 'Stukken toevoegen',
    hint: 'Sleep een stuk hierheen (PDF of foto), of plak het met',
    name: 'Naam van het stuk',
    rename: (name: string) => `Naam van ${name} veranderen`,
    open: (name: string) => `${name} bekijken`,
    closed: 'Besloten stuk',
    remove: (name: string) => `${name} weghalen`,
    added: (day: string) => `toegevoegd op ${date(day)}`,
    pages: (number: number) => `Dit is de eerste van ${number} bladzijden.`,
    unseen: 'Dit stuk kan hier niet worden getoond. Het zit wel in het bestand.',
  },

  move: {
    title: 'Naar een andere vergadering',
    meeting: 'Vergadering',
    how: 'Wat doet u?',
    transfer: 'Verplaatsen',
    copy: 'Kopie maken; het punt blijft hier ook staan',
    none: 'Er zijn geen vergaderingen gepland. Maak er eerst een in het jaarrooster.',
    confirm: 'Doorgaan',
  },

  print: 'Afdrukken',
  printing: (day: string) => `Agenda van ${date(day)}`,
  back: 'Terug naar de agenda',

  mail: {
    button: 'Uitnodigen…',
    title: 'Uitnodigen',
    text: 'Kopieer de adressen en de tekst naar uw mailprogramma. Voeg daar de agenda als bijlage toe.',
    audience: 'Voor wie is het bericht?',
    internal: 'De leden',
    public: 'Iedereen (zonder besloten punten)',
    addresses: 'Adressen',
    to: (number: number) => count(number, 'adres', 'adressen'),
    without: (names: string) => `Geen e-mailadres bekend van ${names}.`,
    subject: 'Onderwerp',
    body: 'Tekst',
    copyAddresses: 'Adressen kopiëren',
    copySubject: 'Onderwerp kopiëren',
    copyBody: 'Tekst kopiëren',
    copied: (what: string) => `${what} gekopieerd. Plak het met Ctrl V.`,
    mark: 'Uitnodiging is verstuurd',
    again: 'Opnieuw verstuurd',
  },

  backlog: {
    lead: 'Onderwerpen die op een vergadering wachten.',
    empty: 'Er wacht niets. Typ hieronder een onderwerp dat later aan de beurt komt.',
    emptyReadOnly: 'Er wacht niets.',
    list: 'Wat wacht',
    whose: 'Voor welke groep',
    place: 'Op de agenda van',
    choose: 'Kies een vergadering',
    stranded: (label: string, subjects: number) =>
      `${label} gaat niet door. ${count(subjects, 'agendapunt is', 'agendapunten zijn')} blijven staan.`,
  },

  fixed: {
    title: (kind: string) => `Vaste punten van ${kind}`,
    lead: 'Hiermee begint elke nieuwe agenda van deze soort. Agenda’s die er al zijn, veranderen niet.',
    empty: 'Deze soort heeft nog geen vaste punten.',
    standard: 'Standaardagenda overnemen',
    standardTaken: (number: number) => `${count(number, 'vast punt', 'vaste punten')} overgenomen`,
    list: 'Vaste punten',
    add: 'Vast punt toevoegen',
    change: (subject: string) => `${subject} wijzigen`,
    remove: (subject: string) => `${subject} verwijderen`,
    newTitle: 'Vast punt toevoegen',
    changeTitle: 'Vast punt wijzigen',
    fills: 'Vult zichzelf met',
    fillsNothing: 'Niets',
    save: 'Bewaren',
  },
} as const;
