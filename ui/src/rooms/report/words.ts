/* The words of the room Jaarverslag. */
import { count } from '../../lib/format';

export const words = {
  title: (year: number) => `Jaarverslag ${year}`,
  standing: {
    concept: (ready: number, all: number) =>
      `Concept · ${ready} van ${count(all, 'hoofdstuk', 'hoofdstukken')} gevuld · vult zich met wat u dit jaar vastlegt`,
    adopted: (on: string) => `Vastgesteld op ${on}`,
  },
  locked: 'Dit jaarverslag staat vast. U ziet het stuk zoals het is vastgesteld.',

  noCouncil: 'Het jaarverslag begint met de naam van uw raad. Die is nog niet ingevuld.',
  toCouncil: 'Naar Raad',

  chapters: 'Hoofdstukken',
  wholeReport: 'Het hele verslag',
  states: { written: 'geschreven', from_records: 'uit de gegevens', empty: 'nog leeg' },
  write: 'Schrijven',
  read: 'Lezen',
  rooms: {
    today: 'Vandaag',
    plan: 'Jaarplan',
    budget: 'Begroting',
    claims: 'Declaraties',
    meetings: 'Vergaderingen',
    areas: 'Gebieden',
    groups: 'Werkgroepen',
    members: 'Leden',
    contacts: 'Relaties',
    report: 'Jaarverslag',
    council: 'Raad',
  },
  to: (room: string) => `Naar ${room}`,

  texts: {
    foreword: {
      hint: 'Een groet van de voorzitter. Wat maakte dit jaar bijzonder?',
      none: 'Er is geen voorwoord geschreven.',
    },
    outlook: {
      hint: 'Waar wil de raad volgend jaar mee verder?',
      none: 'Er is geen vooruitblik geschreven.',
    },
  },
  back: 'Het verslag bekijken',

  print: 'Afdrukken',
  adopt: {
    open: 'Vaststellen…',
    title: 'Jaarverslag vaststellen',
    text: 'Daarna staat het verslag vast. Raadwerk bewaart het stuk zoals het nu is.',
    textEmpty: (chapters: string) => `Nog leeg: ${chapters}. Wat leeg is, komt niet in het verslag.`,
    date: 'Vastgesteld op',
    confirm: 'Vaststellen',
  },
  reopen: {
    open: 'Heropenen…',
    title: 'Jaarverslag heropenen',
    text: 'Het jaarverslag wordt weer een concept en vult zich weer met de gegevens. De datum van vaststellen vervalt. De reden komt in de geschiedenis.',
    confirm: 'Heropenen',
  },
} as const;
