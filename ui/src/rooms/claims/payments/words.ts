import { count } from '../../../lib/format';

/* Every word of the page with payments. */
export const words = {
  title: (year: number) => `Betalingen ${year}`,
  leads: {
    municipality_pays: 'Goedgekeurde declaraties gaan samen naar de gemeente, die ze betaalt.',
    own_budget: 'Wat samen betaald wordt, met een bestand voor de bank.',
  },
  new: { municipality_pays: 'Nieuwe verzamelstaat', own_budget: 'Nieuwe betaallijst' },
  names: { municipality: 'Verzamelstaat', bank: 'Betaallijst' },
  called: (name: string, year: number, number: number) => `${name} ${year}-${String(number).padStart(2, '0')}`,
  empty: {
    municipality_pays: 'Er is nog geen verzamelstaat.',
    own_budget: 'Er is nog geen betaallijst.',
  },
  nothing: 'Er wacht niets op betaling. Keur eerst een declaratie goed.',
  waiting: (claims: number, invoices: number, amount: string) =>
    `${[claims > 0 && count(claims, 'declaratie', 'declaraties'), invoices > 0 && count(invoices, 'factuur', 'facturen')]
      .filter(Boolean)
      .join(' en ')} nog te betalen, samen ${amount}.`,
  columns: { what: 'Nummer', who: 'Wie', state: 'Stand', amount: 'Bedrag', actions: 'Acties' },
  total: 'Samen',
  states: {
    made: (date: string) => `Gemaakt op ${date}`,
    municipality: (date: string) => `Naar de gemeente op ${date}`,
    bank: (date: string) => `Naar de bank op ${date}`,
    paid: 'Betaald',
    toPay: 'Te betalen',
    noAccount: 'Geen rekeningnummer',
  },
  bankFile: 'Bewaar het betaalbestand en lees het in bij de bank. De bank betaalt pas als u daar akkoord geeft.',
  takeOut: 'Eraf halen',
  takeOutOf: (name: string) => `Eraf halen: ${name}`,
  print: 'Afdrukken',
  send: { municipality: 'Naar de gemeente…', bank: 'Naar de bank…' },
  sendText: {
    municipality: 'Daarna kan er niets meer bij of af.',
    bank: 'Daarna kan er niets meer bij of af. Op deze dag betaalt de bank.',
  },
  sendOn: { municipality: 'Verstuurd op', bank: 'Betaaldag' },
  sendConfirm: 'Verstuurd',
  pay: 'Alles is betaald…',
  payText: (amount: string) => `${amount} wordt als betaald genoteerd. Wat al betaald was, houdt zijn eigen dag.`,
  payOn: 'Betaald op',
  payConfirm: 'Betaald',
  remove: 'Verwijderen',
  start: {
    text: 'Kies wat mee gaat.',
    claims: 'Declaraties',
    invoices: 'Facturen',
    item: (name: string, amount: string) => `${name}: ${amount}`,
    total: (amount: string) => `Samen ${amount}`,
    confirm: 'Lijst maken',
  },
} as const;
