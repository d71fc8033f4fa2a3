/* The words of Vergaderingen. */
import { count, date } from '../../lib/format';
import type { Fate, HolidayRegion, Week, Weekday } from '../../lib/generated';

export const WEEKS: Record<Week, string> = {
  first: 'eerste',
  second: 'tweede',
  third: 'derde',
  fourth: 'vierde',
  last: 'laatste',
  every_week: 'elke week',
  every_second_week: 'elke twee weken',
  every_third_week: 'elke drie weken',
};

/** What becomes of the meetings when a jaarrooster is made again: the heading over each. */
export const FATES: Record<Fate, string> = {
  moves: 'Gaan naar een andere dag',
  comes: 'Komen erbij',
  changes: 'Krijgen andere tijden of een andere plaats',
  stays: 'Blijven zoals ze zijn',
  stays_outside: 'Blijven, maar vallen buiten de nieuwe regel',
  cancelled: 'Gaan niet door',
  removed: 'Vervallen',
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
    title: (kind: string, day: string) => `${kind}, ${date(day, 'full')}`,
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
  replacedBy: (day: string) => `in de plaats komt ${date(day, 'weekday')}`,
  replaces: (day: string) => `in de plaats van ${date(day, 'weekday')}`,
  extra: 'extra',
  outside: 'buiten de regel',
  isPublic: 'openbaar',

  fields: {
    date: 'Datum',
    dateHint: 'Bijvoorbeeld 12-3 of 12 maart',
    kind: 'Soort',
    ownKind: 'Naam van deze soort',
    other: 'Anders…',
    start: 'Begin',
    end: 'Einde',
    place: 'Plaats',
    otherPlaces: 'Andere plaatsen',
    otherPlacesHint: 'Eén per regel. De vergaderingen zijn er om de beurt.',
    link: 'Link om online mee te doen',
    linkHint: 'Bijvoorbeeld van Teams. Plak het hele adres.',
    isPublic: 'Openbaar: publiek mag erbij zijn',
  },

  add: { button: 'Nieuwe vergadering', title: 'Nieuwe vergadering', save: 'Vergadering maken' },

  meeting: {
    when: (day: string) => `Was eerst gepland op ${date(day, 'full')}.`,
    because: (reason: string) => `Verplaatst omdat: ${reason}`,
    cancelled: (reason: string) => `Gaat niet door: ${reason}`,
    holiday: (name: string) => `Op deze dag is het ${name}.`,
    move: 'Verplaatsen…',
    cancel: 'Gaat niet door…',
    replace: 'Vervangen…',
    restore: 'Weer laten doorgaan',
    remove: 'Verwijderen',
    replacedBy: (day: string) => `In de plaats komt de vergadering van ${date(day, 'full')}.`,
    replaces: (day: string) => `In de plaats van de vergadering van ${date(day, 'full')}.`,
    outside: 'Deze dag staat niet meer in de regel van het jaarrooster. De vergadering is blijven staan.',
    extra: 'Een extra vergadering, naast het jaarrooster.',
    overlap: (text: string) => `Deze vergadering is ${text}. Sommige mensen horen bij allebei.`,
    open: 'Die vergadering tonen',
    copyLink: 'Link kopiëren',
    linkCopied: 'De link staat op het klembord.',
    openLink: 'Link openen',
  },

  replace: {
    title: 'Vergadering vervangen',
    text: (day: string) =>
      `De vergadering van ${date(day, 'full')} gaat niet door. Zij blijft op het rooster staan, met de reden en de nieuwe dag erbij.`,
    date: 'Dag van de vergadering die ervoor in de plaats komt',
    save: 'Vervangen',
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
    calendarHint:
      'Voor Outlook of Google Agenda, met de links om online mee te doen. Geef het aan de leden. Is er iets veranderd? Bewaar en open het opnieuw; uw agenda werkt het bij.',
    inTurn: (places: string) => `om de beurt ${places}`,
    online: 'met een link om online mee te doen',
    again: 'Regel veranderen…',
    againOf: (kind: string, rule: string) => `Regel veranderen: ${kind}, ${rule}`,
    dropOf: (kind: string, rule: string) => `Regel verwijderen: ${kind}, ${rule}`,
    saved: (path: string) => `Bewaard: ${path}`,
    folder: 'Map tonen',
  },

  drop: {
    title: (kind: string) => `Regel verwijderen: ${kind}`,
    text: (rule: string) =>
      `De regel ‘${rule}’ gaat weg, met de vergaderingen waar nog niets voor is gedaan. Wat is geweest, verplaatst of al een agenda heeft, blijft staan.`,
    none: 'Alle vergaderingen blijven staan, zonder regel.',
    save: 'Regel verwijderen',
  },

  minima: {
    label: 'Hoe vaak per jaar',
    count: (total: number, minimum: number) => `${total} van ${minimum}`,
    enough: 'genoeg gepland',
    short: (number: number) => `nog ${number} te plannen`,
  },

  kinds: {
    lead: 'Hoe vaak elke soort er minstens is, en of er publiek bij mag.',
    list: 'Soorten vergaderingen',
    none: 'Er zijn nog geen soorten vergaderingen.',
    take: 'Soorten van uw raad overnemen',
    takes: (names: string) => `U kunt beginnen met ${names}.`,
    taken: (number: number) => `${count(number, 'soort', 'soorten')} overgenomen`,
    add: 'Nieuwe soort',
    addTitle: 'Nieuwe soort vergadering',
    save: 'Soort toevoegen',
    name: 'Naam',
    nameHint: 'Een andere naam geldt ook voor de vergaderingen die er al zijn.',
    minimum: 'Minstens',
    minimumUnit: 'keer per jaar',
    minimumHint: 'Geldt voor elke groep die ze houdt. Laat leeg als er niets is afgesproken.',
    isPublic: 'Openbaar: publiek mag erbij zijn',
    isPublicHint: 'Geldt voor nieuwe vergaderingen.',
    about: (minimum: number | null, isPublic: boolean) =>
      [minimum !== null && `minstens ${minimum} keer per jaar`, isPublic && 'openbaar'].filter(Boolean).join(', ') || 'zo vaak als nodig',
    remove: 'Verwijderen',
    inUse: 'Er zijn vergaderingen van deze soort. Daarom kunt u de soort niet verwijderen.',
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
    from: 'Vanaf',
    fromHint: 'De weken tellen vanaf deze dag.',
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
    againTitle: (kind: string, year: number) => `Jaarrooster ${year}: regel van ${kind}`,
    againSave: 'Opnieuw maken',
    outcome: 'Dit verandert er',
    outcomeNone: 'Er verandert niets.',
    change: (from: string, to: string) => `${date(from, 'weekday')} wordt ${date(to, 'weekday')}`,
    stays: (day: string, why: string | null) => `${date(day, 'weekday')}${why ? ` ${why}` : ''}`,
    wrong: 'Raadwerk begrijpt de regel nog niet. Daarom staan hier nog geen dagen.',
  },
} as const;
