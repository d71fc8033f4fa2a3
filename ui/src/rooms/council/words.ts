/* The words of Raad. */
import { date } from '../../lib/format';
import type { FinanceModel, HolidayRegion } from '../../lib/generated';

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

export const words = {
  title: 'Raad',
  lead: 'Deze gegevens staan op alles wat u afdrukt.',
  newTitle: 'Uw raad',
  newLead: 'Vul in hoe uw raad heet. De rest kunt u later altijd aanpassen.',
  noneReadOnly: 'In dit bestand is nog geen raad vastgelegd.',
  make: 'Raad vastleggen',
  made: (name: string) => `${name} is vastgelegd.`,
  toToday: 'Naar Vandaag',

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
