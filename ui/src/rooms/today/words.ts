/* The words of Vandaag and the jaarklok. */
import { count, date } from '../../lib/format';
import type { DutyStanding, Proof } from '../../lib/generated';

export const STANDINGS: Record<DutyStanding, string> = {
  done: 'gedaan',
  late: 'te laat',
  due: 'nu aan de beurt',
  open: 'nog te doen',
};

export const PROOFS: Record<Proof, string> = {
  report_adopted: 'blijkt uit het jaarverslag',
  plan_presented: 'blijkt uit het jaarplan',
};

export const words = {
  attention: 'Wat aandacht vraagt',
  groups: { mine: 'Voor u', late: 'Te laat', soon: 'Binnenkort', waiting: 'Wacht op u' },
  nothing: 'U bent helemaal bij. Er is niets dat op u wacht.',
  first: 'Zo begint u',
  firstOf: (year: number) => `Zo begint u met ${year}`,
  firstLead: 'Vijf stappen, in de volgorde die u wilt. Wat klaar is, krijgt een vinkje.',
  done: 'gedaan',
  welcome: 'Welkom bij Raadwerk. Hieronder ziet u hoe u begint.',
  clock: (year: number) => `Jaarklok ${year}`,
  toClock: 'Jaarklok openen',
  next: 'Volgende vergadering',
  toSchedule: 'Naar het jaarrooster',
  at: (time: string, place: string) => `${time} uur${place && `, ${place}`}`,

  duties: {
    title: (year: number) => `Jaarklok ${year}`,
    list: (year: number) => `Wat er in ${year} moet gebeuren`,
    progress: (done: number, all: number, late: number) =>
      all === 0
        ? 'Er staat voor dit jaar niets in.'
        : `${done} van ${count(all, 'taak', 'taken')} gedaan${late > 0 ? `, ${late} te laat` : ''}.`,
    none: 'In de jaarklok staat wat elk jaar terugkomt, zoals het jaarverslag. Kies hoe uw raad werkt, dan zet Raadwerk hem klaar.',
    noneReadOnly: 'In dit bestand is de jaarklok nog leeg.',
    toModel: 'Hoe werkt uw raad?',
    toToday: 'Vandaag',
    print: 'Afdrukken',
    add: 'Taak toevoegen…',
    notThisYear: (year: number) => `Niet in ${year}`,
    columns: { due: 'Uiterlijk', what: 'Wat', standing: 'Stand', actions: 'Afvinken' },
    tick: 'Gedaan',
    tickOf: (title: string, day: string) => `Gedaan: ${title}, ${date(day)}`,
    untick: 'Weer open',
    untickOf: (title: string, day: string) => `Weer open: ${title}, ${date(day)}`,
    doneOn: (day: string) => `op ${date(day, 'short')}`,
    withDate: 'Afvinken met datum…',
    changeTick: 'Datum of opmerking wijzigen…',
    goTo: (room: string) => `Naar ${room}`,
    change: 'Wijzigen…',
    remove: 'Verwijderen',
    facts: {
      due: 'Uiterlijk',
      standing: 'Stand',
      note: 'Opmerking',
      often: 'Hoe vaak',
      ahead: 'Op Vandaag',
      explanation: 'Toelichting',
      source: 'Bron',
    },
    ahead: (days: number) => (days === 0 ? 'op de dag zelf' : `${count(days, 'dag', 'dagen')} vooraf`),
    ticking: { title: 'Afvinken', on: 'Gedaan op', note: 'Opmerking', save: 'Afvinken' },
    dialog: {
      add: 'Taak toevoegen',
      change: 'Taak wijzigen',
      title: 'Wat',
      titleHint: 'Bijvoorbeeld: jaarverslag vaststellen',
      from: 'Uiterlijk',
      fromHint: 'De eerste keer.',
      often: 'Hoe vaak',
      oftenHint: 'Daarna komt het vanzelf terug.',
      once: 'Eenmalig',
      months: (months: number) =>
        months % 12 === 0 ? (months === 12 ? 'Elk jaar' : `Elke ${months / 12} jaar`) : months === 1 ? 'Elke maand' : `Elke ${months} maanden`,
      other: 'Anders…',
      every: 'Elke hoeveel maanden',
      monthsUnit: 'maanden',
      until: 'Tot en met',
      untilHint: 'Leeg zolang het doorgaat.',
      ahead: 'Op Vandaag',
      aheadHint: 'Zo lang van tevoren staat het op Vandaag.',
      daysUnit: 'dagen vooraf',
      room: 'Waar u het doet',
      nowhere: 'Buiten Raadwerk',
      explanation: 'Toelichting',
      source: 'Bron',
      sourceHint: 'Waar staat dat dit moet? Bijvoorbeeld in uw verordening.',
      confirmAdd: 'Toevoegen',
      confirmChange: 'Bewaren',
    },
  },
} as const;
