/* The words of Vergaderingen. */
import { count, date } from '../../lib/format';
import type { HolidayRegion, Week, Weekday } from '../../lib/generated';

export const KINDS = [
  'plenair',
  'kernteam',
  'werkgroep',
  'overleg wethouder',
  'voorzittersoverleg',
  'algemene vergadering',
  'themabijeenkomst',
] as const;

export const WEEKS: Record<Week, string> = {
  first: 'eerste',
  second: 'tweede',
  third: 'derde',
  fourth: 'vierde',
  last: 'laatste',
};

export const WEEKDAYS: Record<Weekday, string> = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
};

export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const REGIONS: Record<HolidayRegion, string> = { north: 'Noord', middle: 'Midden', south: 'Zuid' };

/** 20 dec, or 20 dec 2025 when it lies in another year. */
function dayIn(iso: string, year: number): string {
  return date(iso, 'short') + (iso.startsWith(String(year)) ? '' : ` ${iso.slice(0, 4)}`);
}

export const words = {
  title: (year: number) => `Vergaderingen ${year}`,
  list: 'Vergaderingen',
  pages: {
    label: 'Onderdelen van Vergaderingen',
    schedule: 'Jaarrooster',
    actions: 'Acties',
    decisions: 'Besluiten',
    backlog: 'Voorraad',
    kinds: 'Soorten',
  },
  sheets: {
    label: (day: string) => `De vergadering van ${day}`,
    title: (kind: string, day: string) => `${kind} ${date(day, 'full')}`,
    agenda: 'Agenda',
    evening: 'In vergadering',
    minutes: 'Verslag',
    back: 'Naar het jaarrooster',
  },
  bodies: { label: 'Vergaderingen van', all: 'Iedereen', field: 'Wie vergadert', council: 'De hele raad' },
  summary: (planned: number, held: number, next: string | null) =>
    [count(planned, 'vergadering', 'vergaderingen'), `${held} geweest`, next && `de volgende is op ${date(next, 'today')}`]
      .filter(Boolean)
      .join(', '),
  noneLead: (year: number) => `Nog geen vergaderingen in ${year}`,
  none: (year: number) => `Maak het jaarrooster ${year} in één keer, met een regel als ‘eerste dinsdag van de maand’.`,
  noneReadOnly: (year: number) => `In ${year} staan geen vergaderingen.`,
  noneShown: 'Hier staan nu geen vergaderingen.',
  columns: { date: 'Datum', time: 'Tijd', kind: 'Soort', place: 'Plaats', remarks: 'Bijzonderheden' },
  filters: { all: 'Alle', coming: 'Komend', held: 'Geweest' },

  held: 'geweest',
  next: 'eerstvolgende',
  today: 'vandaag',
  moved: 'verplaatst',
  movedFrom: (from: string, because: string) => `van ${date(from, 'weekday')}${because && `: ${because}`}`,
  cancelled: 'gaat niet door',

  fields: {
    date: 'Datum',
    dateHint: 'Bijvoorbeeld 12-3 of 12 maart',
    kind: 'Soort',
    ownKind: 'Naam van deze soort',
    other: 'Anders…',
    start: 'Begin',
    end: 'Einde',
    place: 'Plaats',
  },

  add: { button: 'Nieuwe vergadering', title: 'Nieuwe vergadering', save: 'Vergadering maken' },

  meeting: {
    when: (day: string) => `Was eerst gepland op ${date(day, 'full')}.`,
    because: (reason: string) => `Verplaatst omdat: ${reason}`,
    cancelled: (reason: string) => `Gaat niet door: ${reason}`,
    holiday: (name: string) => `Op deze dag is het ${name}.`,
    move: 'Verplaatsen…',
    cancel: 'Gaat niet door…',
    restore: 'Weer laten doorgaan',
    remove: 'Verwijderen',
  },

  move: {
    title: 'Vergadering verplaatsen',
    now: (day: string) => `Nu gepland op ${date(day, 'full')}. Die datum blijft bij de vergadering staan.`,
    to: 'Nieuwe datum',
    reason: 'Reden',
    reasonHint: 'Komt op het jaarrooster te staan.',
    save: 'Verplaatsen',
  },

  cancel: {
    title: 'Vergadering gaat niet door',
    text: (day: string) => `De vergadering van ${date(day, 'full')} blijft op het rooster staan, met de reden erbij.`,
    reason: 'Reden',
    save: 'Gaat niet door',
  },

  roster: {
    title: 'Jaarrooster',
    make: 'Jaarrooster maken…',
    loose: 'Deze vergaderingen zijn los toegevoegd.',
    print: 'Afdrukken',
    printTitle: (year: number) => `Jaarrooster ${year} afdrukken`,
    back: 'Terug naar de lijst',
    calendar: 'Agenda-bestand bewaren',
    calendarHint: 'Voor Outlook of Google Agenda. Is er iets veranderd? Bewaar en open het opnieuw; uw agenda werkt het bij.',
    saved: (path: string) => `Bewaard: ${path}`,
    folder: 'Map tonen',
  },

  holidays: {
    title: 'Schoolvakanties',
    why: 'Het jaarrooster houdt hier rekening mee.',
    none: (year: number) => `Voor ${year} zijn nog geen vakanties ingevuld.`,
    period: (from: string, to: string, year: number) => `${dayIn(from, year)} – ${dayIn(to, year)}`,
    take: (region: HolidayRegion) => `Adviesdata van regio ${REGIONS[region]} overnemen`,
    deviate: 'Het zijn adviesdata van het Rijk. Scholen mogen afwijken; kijk ze na.',
    noRegion: 'Kies bij Raad de vakantieregio, dan kunt u de adviesdata overnemen.',
    toCouncil: 'Naar Raad',
    taken: (number: number) => `${count(number, 'schoolvakantie', 'schoolvakanties')} overgenomen`,
    takenNone: 'Alle adviesdata stonden er al.',
    add: 'Vakantie toevoegen…',
    change: (name: string) => `${name} wijzigen`,
    remove: (name: string) => `${name} verwijderen`,
    newTitle: 'Schoolvakantie toevoegen',
    changeTitle: 'Schoolvakantie wijzigen',
    name: 'Naam',
    from: 'Eerste dag',
    to: 'Laatste dag',
    save: 'Bewaren',
  },

  schedule: {
    title: (year: number) => `Jaarrooster ${year} maken`,
    rule: 'Wanneer vergadert u?',
    ruleHint: 'Typ het zoals u het zegt, of kies hieronder.',
    understood: (description: string, times: string) => `Begrepen: ${description}, ${times}`,
    week: 'Week',
    weekday: 'Dag',
    skip: 'Geen vergadering in',
    dates: 'Deze dagen worden het',
    datesHint: 'Valt een dag ongelukkig, dan staat er een andere dag bij. Kies zelf.',
    byRule: 'Volgens de regel',
    choice: 'Wordt',
    choiceOf: (day: string) => `Wat wordt het in plaats van of op ${date(day, 'today')}?`,
    asRule: 'zoals de regel',
    proposal: (day: string) => `${date(day, 'weekday')} (voorstel)`,
    why: (day: string, why: string) => `${date(day, 'short')} is ${why}`,
    skipDay: 'overslaan',
    noHolidays: (year: number) => `De schoolvakanties van ${year} zijn nog niet ingevuld.`,
    save: (number: number) => `${count(number, 'vergadering', 'vergaderingen')} maken`,
    wrong: 'Raadwerk begrijpt de regel nog niet. Daarom staan hier nog geen dagen.',
  },
} as const;
