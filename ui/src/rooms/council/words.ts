/* The words of Raad. */
import { count, date } from '../../lib/format';
import type { FinanceModel, HolidayRegion, SettingName, Unit } from '../../lib/generated';

export const REGIONS: Record<HolidayRegion, string> = { north: 'Noord', middle: 'Midden', south: 'Zuid' };

export const FINANCE: Record<FinanceModel, { label: string; hint: string }> = {
  municipality_pays: {
    label: 'De gemeente betaalt wat wij indienen',
    hint: 'Declaraties gaan naar de gemeente. De begroting is een aanvraag.',
  },
  own_budget: {
    label: 'Wij hebben een eigen budget',
    hint: 'De penningmeester betaalt zelf van het toegekende bedrag.',
  },
};

/** Where a setting stands. */
export const GROUP: Record<SettingName, keyof typeof words.settings.groups> = {
  term_years: 'terms',
  most_terms: 'terms',
  term_warning_months: 'terms',
  least_members: 'terms',
  most_members: 'terms',
  uses_areas: 'areas',
  members_per_area: 'areas',
  uses_subcouncils: 'groups',
  least_group_members: 'groups',
  most_group_members: 'groups',
  uses_network: 'groups',
  least_shown: 'groups',
  agenda_deadline_days: 'meetings',
  quorum_rule: 'decisions',
  quorum_number: 'decisions',
  proxies_count_for_quorum: 'decisions',
  most_proxies: 'decisions',
  refuse_without_quorum: 'decisions',
};

/** 1 jaar, 4 jaar, ja */
export const UNITS: Record<Unit, (value: number) => string> = {
  days: (value) => count(value, 'dag', 'dagen'),
  years: (value) => `${value} jaar`,
  months: (value) => count(value, 'maand', 'maanden'),
  terms: (value) => count(value, 'termijn', 'termijnen'),
  people: (value) => count(value, 'persoon', 'personen'),
  yes_no: (value) => (value === 0 ? 'nee' : 'ja'),
  choice: String,
};

export const words = {
  title: 'Raad',
  leads: {
    about: 'Deze gegevens staan op alles wat u afdrukt.',
    method: 'Wie u bent en hoe u werkt, in uw eigen woorden.',
    settings: 'Waar Raadwerk mee rekent, en wanneer het waarschuwt.',
    rates: 'Wat een kilometer kost, en vanaf welke dag.',
  },
  pages: { label: 'Raad', about: 'Gegevens', method: 'Werkwijze', settings: 'Instellingen', rates: 'Tarieven' },
  noneReadOnly: 'In dit bestand is nog geen raad vastgelegd.',
  make: 'Raad vastleggen',

  start: {
    label: 'Stappen om te beginnen',
    step: (step: number, steps: number) => `Stap ${step} van ${steps}`,
    steps: {
      start: { name: 'Uw raad', title: 'Uw raad', lead: 'Vul in hoe uw raad heet. De rest kunt u later altijd aanpassen.' },
      'start-model': {
        name: 'Werkwijze',
        title: 'Hoe werkt uw raad?',
        lead: 'Kies wat het meest op uw raad lijkt. Raadwerk zet dan alvast dingen klaar. Alles is later te veranderen.',
      },
      'start-members': {
        name: 'Leden',
        title: 'Wie zitten er in de raad?',
        lead: 'Typ een naam en druk op Enter. Dan kunt u meteen door met de volgende.',
      },
      'start-ready': { name: 'Klaar', title: 'Uw raad staat klaar', lead: 'Dit kunt u nu gaan doen. U vindt het steeds terug op Vandaag.' },
    },
    back: 'Terug',
    next: 'Verder',
    skip: 'Overslaan',
    toToday: 'Naar Vandaag',
    allDone: 'De eerste stappen zijn gezet. Op Vandaag ziet u wat aandacht vraagt.',
  },

  model: {
    title: 'Hoe werkt uw raad?',
    none: 'U heeft nog niet gekozen. Met een keuze zet Raadwerk de jaarklok en de instellingen alvast klaar.',
    sets: 'Dit zet Raadwerk klaar',
    nothing: 'Alles hiervan staat al klaar.',
    now: 'nu gekozen',
    missing: 'Kies wat het meest op uw raad lijkt.',
    pick: 'Kiezen…',
    other: 'Anders kiezen…',
    confirm: 'Zo werkt onze raad',
    keeps: 'Wat u al had ingevuld in de jaarklok, de werkgroepen en de gebieden, blijft staan.',
  },

  settings: {
    groups: {
      terms: 'Termijnen en leden',
      meetings: 'Vergaderingen',
      decisions: 'Besluiten en quorum',
      areas: 'Gebieden',
      groups: 'Werkgroepen en netwerk',
    },
    standard: (value: string) => `Standaard: ${value}`,
    source: (source: string) => `Bron: ${source}`,
    reset: 'Standaard terugzetten',
    resetOf: (label: string) => `Standaard terugzetten: ${label}`,
  },

  people: {
    added: 'In de raad',
    entry: 'Nieuw lid',
    since: 'Sinds',
    sinceHint: 'Bijvoorbeeld 1-1-2024',
    add: 'Toevoegen',
    remove: (name: string) => `${name} verwijderen`,
    line: (role: string, from: string) => `${role} sinds ${date(from)}`,
  },

  about: 'Gegevens',
  fields: {
    name: 'Naam van de raad',
    nameHint: 'Bijvoorbeeld Adviesraad Sociaal Domein Waterhoven',
    short: 'Afkorting',
    municipality: 'Gemeente',
    region: 'Vakantieregio',
    regionHint: 'Voor de schoolvakanties in het jaarrooster.',
    legal: 'Wettelijke basis',
    legalExample: 'artikel 2.1.3 lid 3 Wmo 2015, artikel 2.10 Jeugdwet, artikel 47 Participatiewet',
    legalHint: (example: string) => `Bijvoorbeeld: ${example}`,
    takeExample: 'Voorbeeld overnemen',
    finance: 'Wie betaalt',
  },

  style: {
    title: 'Huisstijl',
    colour: 'Huiskleur',
    colourHint: 'Voor koppen en lijnen op papier.',
    picker: 'Huiskleur kiezen',
    darkened: 'Op papier wordt deze kleur iets donkerder, zodat witte letters erop leesbaar zijn.',
    logo: 'Logo',
    noLogo: 'Er is nog geen logo.',
    zone: 'Logo toevoegen',
    drop: 'Sleep hier een PNG- of JPEG-bestand, of plak het met',
    alternative: 'Beschrijving van het logo',
    alternativeHint: 'Wat staat erop? Voor wie het logo niet kan zien. Het staat ook in de PDF.',
    dialog: 'Logo toevoegen',
    usual: (name: string) => `Logo van ${name}`,
    save: 'Logo bewaren',
    remove: 'Logo weghalen',
    address: 'Adres van de raad',
    addressHint: 'Elke regel apart. Het staat op uw brieven.',
    footer: 'Regel onderaan',
    footerHint: 'Onder aan elke pagina, bijvoorbeeld het adres van de website.',
    college: 'Adres van het college',
    collegeHint: (municipality: string) =>
      `Voor de begrotingsaanvraag. Leeg: Het college van burgemeester en wethouders van de gemeente ${municipality}.`,
  },

  method: {
    title: 'Werkwijze',
    list: 'Onderdelen van de werkwijze',
    none: 'Schrijf in uw eigen woorden wie u bent en hoe u werkt: missie, visie, afspraken. U kunt het los afdrukken.',
    add: 'Onderdeel toevoegen…',
    print: 'Afdrukken',
    adding: {
      dialog: 'Onderdeel van de werkwijze toevoegen',
      title: 'Titel',
      hint: 'Kies een titel of typ er zelf een.',
      suggestions: 'Veel gebruikte titels',
      confirm: 'Toevoegen',
    },
    suggestions: [
      'Missie',
      'Visie',
      'Kernwaarden',
      'Strategie',
      'Taken',
      'Samenstelling en benoeming',
      'Profiel van de leden',
      'Hoe wij werken',
      'Overleg met de gemeente',
    ] as readonly string[],
    section: { title: 'Titel', text: 'Tekst', none: 'Bij dit onderdeel staat geen tekst.', remove: 'Onderdeel verwijderen' },
    inReport: 'Ook in het jaarverslag',
    inReportHint: 'Het staat dan in het hoofdstuk ‘Over de raad’.',
    alsoInReport: 'ook in het jaarverslag',
  },

  rates: {
    title: 'Kilometertarieven',
    lead: 'Een rit krijgt het tarief dat op die dag geldt.',
    columns: { from: 'Vanaf', rate: 'Per kilometer', source: 'Bron', actions: 'Wijzigen' },
    add: 'Tarief toevoegen…',
    newTitle: 'Tarief toevoegen',
    changeTitle: 'Tarief wijzigen',
    from: 'Geldt vanaf',
    rate: 'Bedrag per kilometer',
    rateHint: 'In euro’s, bijvoorbeeld 0,25',
    source: 'Bron',
    sourceHint: 'Waar staat dit tarief? Bijvoorbeeld een besluit.',
    save: 'Bewaren',
    change: (day: string) => `Tarief vanaf ${date(day)} wijzigen`,
    remove: (day: string) => `Tarief vanaf ${date(day)} verwijderen`,
  },
} as const;
