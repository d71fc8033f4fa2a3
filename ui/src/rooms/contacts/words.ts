/* The words of Relaties. */
import { count, date } from '../../lib/format';

const listed = new Intl.ListFormat('nl', { type: 'conjunction' });

/** The usual kinds of moments; a council may write its own. */
export const KINDS = ['overleg', 'werkbezoek', 'telefoon', 'bijeenkomst'] as const;

export const words = {
  title: 'Relaties',
  list: 'Relaties',
  lead: (now: number, silent: number) =>
    [count(now, 'relatie', 'relaties'), silent > 0 && `${silent} lang niet gesproken`].filter(Boolean).join(', '),
  none: 'Zet hier met wie de raad praat: de gemeente, wijkteams, organisaties.',
  noneReadOnly: 'In dit bestand staan nog geen relaties.',
  noneShown: 'Hier staat nu niemand.',
  search: 'Zoek op naam, rol, organisatie of gebied',
  filters: { now: 'Nu', silent: 'Lang niet gesproken', past: 'Vroeger', all: 'Alle' },
  columns: {
    name: 'Naam',
    role: 'Rol',
    organisation: 'Organisatie',
    areas: 'Gebied',
    spoken: 'Laatst gesproken',
  },
  never: 'nog niet',
  since: (days: number) => (days === 0 ? 'vandaag' : days === 1 ? 'gisteren' : days < 0 ? '' : `${days} dagen geleden`),
  copy: (number: number) => (number === 1 ? '1 mailadres kopiëren' : `${number} mailadressen kopiëren`),
  copied: (number: number, without: number) =>
    [
      `${count(number, 'mailadres', 'mailadressen')} gekopieerd. Plak ${number === 1 ? 'het' : 'ze'} in uw mailprogramma.`,
      without > 0 && `${count(without, 'relatie heeft', 'relaties hebben')} geen mailadres.`,
    ]
      .filter(Boolean)
      .join(' '),
  add: 'Nieuwe relatie',
  addMoment: 'Gesprek vastleggen',
  more: 'Meer',

  card: {
    phone: 'Telefoon',
    email: 'E-mail',
    note: 'Notitie',
    days: 'Relatie',
    agreed: 'Afspraak',
    every: (months: number) => (months === 1 ? 'minstens elke maand' : `minstens eens per ${months} maanden`),
    due: (day: string) => `uiterlijk ${date(day)} weer`,
    late: (day: string) => `had voor ${date(day)} gemoeten`,
    neverLate: 'nog niet gesproken',
    slots: 'Vaste plekken',
    slot: (slot: string, area: string) => `${slot} van ${area}`,
    before: 'Voor die tijd',
    after: 'Opgevolgd; de gesprekken gaan verder bij de opvolger.',
    toSuccessor: 'Naar de opvolger',
    moments: 'Gesprekken',
    noMoments: 'Er is nog geen gesprek vastgelegd.',
    change: 'Gegevens wijzigen…',
    succeed: 'Opvolger…',
    remove: 'Verwijderen',
    byWhom: (names: readonly string[]) => `Namens de raad: ${listed.format(names)}`,
    withWhom: (names: readonly string[]) => `Met ${listed.format(names)}`,
    changeMoment: (what: string) => `${what} wijzigen`,
    removeMoment: (what: string) => `${what} verwijderen`,
  },

  dialog: {
    change: (name: string) => `${name} wijzigen`,
    succeed: (name: string) => `Opvolger van ${name}`,
    succeedText: 'De opvolger krijgt dezelfde rol, organisatie, vaste plekken en afspraak. Oude gesprekken blijven te lezen.',
    what: 'Wat is het?',
    person: 'Een persoon',
    team: 'Een team',
    teamName: 'Naam van het team',
    first: 'Voornaam',
    infix: 'Tussenvoegsel',
    last: 'Achternaam',
    role: 'Rol',
    roleHint: 'Bijvoorbeeld gebiedsadviseur of programmamanager.',
    organisation: 'Organisatie',
    email: 'E-mail',
    phone: 'Telefoon',
    note: 'Notitie',
    from: 'Vanaf',
    fromHint: 'Leeg: was er altijd al.',
    on: 'Eerste dag van de opvolger',
    to: 'Laatste dag',
    toHint: 'Leeg zolang het doorloopt.',
    every: 'Hoe vaak spreken?',
    everyNone: 'Niets afgesproken',
    every1: 'Elke maand',
    everyMonths: (months: number) => `Eens per ${months} maanden`,
    everyYear: 'Eens per jaar',
    save: 'Bewaren',
    add: 'Relatie toevoegen',
  },

  moment: {
    add: 'Gesprek vastleggen',
    change: 'Gesprek wijzigen',
    date: 'Datum',
    kind: 'Soort',
    otherKind: 'Anders…',
    ownKind: 'Eigen naam',
    subject: 'Onderwerp',
    findings: 'Wat hoorde of leerde de raad?',
    findingsHint: 'Komt in het interne jaarverslag, niet in het openbare.',
    whom: 'Met wie?',
    whomAdd: 'Relatie toevoegen',
    organisation: 'Organisatie',
    visitors: 'Wie ging er namens de raad?',
    visitorsAdd: 'Lid toevoegen',
    focus: 'Gebied of thema',
    focusNone: 'Geen',
    areas: 'Gebieden',
    themes: 'Thema’s',
    save: 'Vastleggen',
    takeAway: (name: string) => `${name} weghalen`,
  },

  organisations: {
    open: 'Organisaties…',
    title: 'Organisaties',
    name: 'Naam',
    kind: 'Soort',
    remove: (name: string) => `${name} verwijderen`,
  },

  year: {
    title: (year: number) => `Gesprekken in ${year}`,
    none: (year: number) => `In ${year} is nog geen gesprek vastgelegd.`,
    counts: (kinds: readonly (readonly [string, number])[]) => kinds.map(([kind, number]) => `${kind} ${number}`).join(' · '),
    columns: { date: 'Datum', kind: 'Soort', subject: 'Onderwerp', whom: 'Met wie', visitors: 'Namens de raad' },
  },
} as const;
