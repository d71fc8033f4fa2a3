import { count } from '../../lib/format';

/* Every word of this room. */
export const words = {
  title: (year: number) => `Declaraties ${year}`,
  list: 'Declaraties',
  detail: 'Declaratie',
  concept: 'Concept',
  new: 'Nieuwe declaratie',
  print: 'Afdrukken',
  back: 'Alle declaraties',
  summary: (claims: number, waiting: number, missing: number) =>
    [
      count(claims, 'declaratie', 'declaraties'),
      waiting > 0 && `${waiting} ${waiting === 1 ? 'wacht' : 'wachten'} op controle`,
      missing > 0 && `${missing} ${missing === 1 ? 'mist' : 'missen'} een bon`,
    ]
      .filter(Boolean)
      .join(', '),
  total: (claims: number) => `Totaal van ${count(claims, 'declaratie', 'declaraties')}`,
  noNumber: 'nog geen',
  posts: ([first = '', ...others]: readonly string[]) =>
    others.length > 0 ? `${first} en ${count(others.length, 'andere', 'andere')}` : first,
  missing: 'Bon ontbreekt',

  columns: { number: 'Nummer', member: 'Lid', memberAndPosts: 'Lid en post', date: 'Datum', posts: 'Post', state: 'Stand', amount: 'Bedrag' },
  filters: {
    all: 'Alle',
    concept: 'Concept',
    submitted: 'Te controleren',
    approved: 'Te betalen',
    paid: 'Betaald',
    rejected: 'Afgewezen',
  },
  states: {
    concept: 'Concept',
    submitted: 'Ingediend',
    approved: 'Goedgekeurd',
    paid: 'Betaald',
    rejected: 'Afgewezen',
  },
  kinds: { mileage: 'Kilometers', public_transport: 'Openbaar vervoer', expense: 'Onkosten' },

  empty: {
    none: (year: number) => `Er zijn nog geen declaraties in ${year}.`,
    filtered: 'Er is hier geen declaratie in deze stand.',
    showAll: 'Alle tonen',
    noBudget: (year: number) => `Voor ${year} is nog geen begroting. Die is nodig om declaraties op te boeken.`,
    toBudget: 'Naar Begroting',
    noLines: 'Deze declaratie heeft nog geen regels.',
  },

  start: {
    text: 'Van wie is de declaratie?',
    member: 'Lid',
    current: 'Leden',
    former: 'Oud-leden',
    confirm: 'Declaratie beginnen',
    noMembers: 'Er staan nog geen leden in het bestand.',
    toMembers: 'Naar Leden',
  },

  steps: 'Stand van de declaratie',
  by: (date: string, who: string) => (who ? `${date}, ${who}` : date),
  sentBack: 'Teruggestuurd:',
  rejectedBecause: 'Afgewezen:',

  lines: {
    label: 'Regels',
    total: 'Samen',
    noPost: 'nog geen post',
    receipts: (number: number) => count(number, 'bon', 'bonnen'),
    edit: 'Wijzigen',
    editOf: (line: string) => `Wijzigen: ${line}`,
    remove: 'Verwijderen',
    removeOf: (line: string) => `Verwijderen: ${line}`,
    attach: 'Bon erbij',
    attachOf: (line: string) => `Bon erbij: ${line}`,
    add: 'Regel toevoegen',
    new: 'Nieuwe regel',
    change: 'Regel wijzigen',
    done: 'Klaar',
    added: (amount: string) => `Regel van ${amount} toegevoegd`,
  },
  fields: {
    date: 'Datum',
    kind: 'Soort',
    description: 'Omschrijving',
    distance: 'Afstand',
    amount: 'Bedrag',
    post: 'Post',
    choosePost: 'Later kiezen',
    trip: 'Bijvoorbeeld: Noorderveld – gemeentehuis, retour',
  },

  receipts: {
    zone: 'Bon toevoegen',
    hint: 'Sleep hier een bon, of plak hem met',
    open: (line: string) => `Bon bekijken: ${line}`,
    title: (line: string) => `Bon bij ${line}`,
    of: (place: number, total: number) => `Bon ${place} van ${total}`,
    previous: 'Vorige bon',
    next: 'Volgende bon',
    added: (date: string) => `Toegevoegd op ${date}`,
    remove: 'Bon weghalen',
    another: 'Nog een bon…',
    pdf: 'PDF',
    pdfText: 'Deze bon is een PDF die hier niet te tonen is. Hij zit wel in het bestand van de raad.',
    firstOf: (pages: number) => `Dit is de eerste van ${pages} pagina’s.`,
    which: 'Bij welke regel hoort deze bon?',
    whichLine: 'Regel',
    newLine: 'Bij een nieuwe regel',
    confirm: 'Toevoegen',
    pending: 'Gaat mee met de nieuwe regel:',
    forget: (name: string) => `Niet meenemen: ${name}`,
  },

  left: {
    fine: (left: string, available: string) => `na deze declaratie is nog ${left} van ${available} vrij.`,
    over: (over: string) => `na deze declaratie is de post ${over} overschreden.`,
  },

  actions: {
    submit: 'Indienen',
    remove: 'Verwijderen',
    approve: 'Goedkeuren',
    sendBack: 'Terugsturen…',
    reject: 'Afwijzen…',
    pay: 'Betaald…',
  },
  sendBack: {
    title: (number: string) => `${number} terugsturen`,
    text: (name: string) => `De declaratie gaat terug naar ${name} en is dan weer een concept. Regels en bonnen blijven erbij.`,
    confirm: 'Terugsturen',
  },
  reject: {
    title: (number: string) => `${number} afwijzen`,
    text: (amount: string, name: string) => `${amount} aan ${name} wordt niet betaald. De reden komt op de declaratie.`,
    confirm: 'Afwijzen',
  },
  pay: {
    title: (number: string) => `${number} is betaald`,
    text: (amount: string, name: string) => `${amount} aan ${name}`,
    iban: (iban: string) => `Rekeningnummer ${iban}`,
    on: 'Betaald op',
    confirm: 'Betaald',
  },
  printing: (title: string) => `Afdrukken: ${title}`,
} as const;
