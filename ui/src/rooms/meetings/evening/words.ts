/* The words of the evening itself. */
import { count } from '../../../lib/format';
import type { AttendanceStatus, Decision } from '../../../lib/generated';

const minutes = (number: number) => count(number, 'minuut', 'minuten');

export const STATUS: Record<AttendanceStatus, { letter: string; short: string; long: string }> = {
  present: { letter: 'A', short: 'aanwezig', long: 'aanwezig' },
  excused: { letter: 'M', short: 'm.k.', long: 'afwezig met kennisgeving' },
  absent: { letter: 'Z', short: 'z.k.', long: 'afwezig zonder kennisgeving' },
};

/** "7 voor, 1 tegen, 1 onthouding" */
export function votes({ votes_for, votes_against, abstentions }: Decision): string {
  const parts = [
    votes_for && `${votes_for} voor`,
    votes_against && `${votes_against} tegen`,
    abstentions && count(abstentions, 'onthouding', 'onthoudingen'),
  ];
  return parts.filter(Boolean).join(', ');
}

export const words = {
  cancelled: 'Deze vergadering gaat niet door.',
  locked: 'Het verslag is vastgesteld. Wat hier staat, ligt vast.',
  noItems: 'Deze vergadering heeft nog geen agenda.',
  toAgenda: 'Naar de agenda',

  hours: {
    before: 'Nog niet geopend',
    opened: (at: string) => `Geopend om ${at}`,
    closed: (from: string, until: string) => (from ? `Van ${from} tot ${until}` : `Gesloten om ${until}`),
    chair: (name: string) => `voorzitter ${name}`,
    minutesBy: (name: string) => `notulist ${name}`,
    open: 'Vergadering openen',
    close: 'Vergadering sluiten',
    reopen: 'Heropenen',
    closedNow: 'Vergadering gesloten.',
    toMinutes: 'Naar het verslag',
    share: 'Besluiten- en actielijst',
    back: 'Terug naar de vergadering',
    change: 'Tijden en namen…',
    title: 'Tijden, voorzitter en notulist',
    from: 'Geopend om',
    until: 'Gesloten om',
    whoLeads: 'Voorzitter',
    whoWrites: 'Notulist',
    nobody: 'Niet ingevuld',
    save: 'Bewaren',
    late: (number: number) => `De agenda loopt ${minutes(number)} uit`,
    onTime: 'De agenda loopt op tijd',
  },

  items: {
    label: 'Agendapunten',
    state: { done: 'geweest', now: 'nu', coming: 'komt nog' },
    closed: 'besloten',
    planned: (at: string) => `gepland om ${at}`,
    expected: (at: string) => `verwacht om ${at}`,
    took: (number: number, given: number | null) => (given === null ? minutes(number) : `${number} van ${minutes(given)}`),
    over: (number: number) => `${minutes(number)} uitgelopen`,
    left: (number: number) => `nog ${minutes(number)}`,
    overNow: (number: number) => `${minutes(number)} over de tijd`,
    nearly: 'de tijd is om',
    next: 'Volgend punt',
    nextKeys: 'Alt + Page Down',
    start: 'Met dit punt beginnen',
    again: 'Dit punt weer oppakken',
    back: (number: number) => `Terug naar punt ${number}`,
    last: 'Dit was het laatste punt.',
  },

  item: {
    number: (number: number, all: number) => `Punt ${number} van ${all}`,
    by: (name: string) => `ingebracht door ${name}`,
    papers: 'Stukken',
    notes: 'Notities voor het verslag',
    noNotes: 'Bij dit punt is niets genoteerd.',
    decide: 'Besluit',
    action: 'Actie',
    reading: 'Groot tonen',
    decisions: 'Besluiten bij dit punt',
  },

  ready: {
    title: 'Nog niet ingevuld',
    text: 'Sluiten kan gewoon. U kunt dit later aanvullen.',
  },

  attendance: {
    title: 'Presentielijst',
    show: 'Presentielijst tonen',
    hide: 'Verbergen',
    all: 'Iedereen aanwezig',
    hint: 'Loop met ↑ en ↓ langs de namen. A = aanwezig, M = met kennisgeving afwezig, Z = zonder kennisgeving, Backspace = wissen.',
    unsaid: 'nog niet gezegd',
    noVote: 'geen stem',
    left: 'hoort niet meer bij deze vergadering',
    name: (name: string, role: string | null, status: string) => `${name}${role ? `, ${role}` : ''}: ${status}`,
    from: 'Vanaf agendapunt',
    until: 'Tot en met agendapunt',
    fromStart: 'Vanaf het begin',
    untilEnd: 'Tot het eind',
    proxy: 'Volmacht aan',
    noProxy: 'Geen volmacht',
    proxyForRest: (name: string) => `Voor de agendapunten waar ${name} niet bij is.`,
    proxyTo: (name: string) => `volmacht aan ${name}`,
    fromItem: (number: number) => `vanaf punt ${number}`,
    untilItem: (number: number) => `tot en met punt ${number}`,
    more: (name: string) => `Meer over ${name}`,
    summary: (present: number, all: number) => `${present} van ${all} aanwezig`,
    quorum: (present: number, needed: number) => `Quorum: ${count(present, 'stem', 'stemmen')}, ${needed} nodig`,
    noQuorum: (present: number, needed: number) => `Geen quorum: ${count(present, 'stem', 'stemmen')}, ${needed} nodig`,
    guests: 'Gasten',
    guest: 'Naam van de gast',
    onBehalfOf: 'Namens',
    addGuest: 'Gast toevoegen',
    changeGuest: (name: string) => `Gast ${name} wijzigen`,
    saveGuest: 'Bewaren',
    removeGuest: (name: string) => `${name} weghalen`,
    public: 'Mensen op de publieke tribune',
  },

  decision: {
    title: 'Besluit vastleggen',
    change: (label: string) => `Besluit ${label} wijzigen`,
    text: 'Het besluit',
    textHint: 'In één zin, zoals het in de besluitenlijst komt.',
    manner: 'Hoe is besloten?',
    manners: { consensus: 'Met algemene instemming', vote: 'Na stemming' },
    for: 'Voor',
    against: 'Tegen',
    abstentions: 'Onthouding',
    canVote: (number: number) => `Bij dit punt zijn er ${count(number, 'stem', 'stemmen')}, volmachten meegeteld.`,
    minority: 'Minderheidsstandpunt',
    save: 'Besluit vastleggen',
    saveChange: 'Bewaren',
    taken: (step: string) => step,
    consensus: 'met algemene instemming',
    outcome: { adopted: 'aangenomen', rejected: 'verworpen', tied: 'stemmen staken: nog geen besluit' },
    quorum: 'quorum',
    noQuorum: 'zonder quorum',
    quorumOf: (present: number, needed: number, entitled: number) =>
      `${count(present, 'stem', 'stemmen')} van ${entitled}; ${needed} nodig`,
    closed: 'besloten',
    withdrawn: 'ingetrokken',
    withdrawnBecause: (reason: string) => `Ingetrokken: ${reason}`,
    minorityView: 'Minderheidsstandpunt:',
    edit: 'Wijzigen',
    withdraw: 'Intrekken…',
    withdrawTitle: (label: string) => `Besluit ${label} intrekken`,
    withdrawText: 'Het besluit blijft in de lijst staan, met zijn nummer en de reden.',
    withdrawReason: 'Reden',
    withdrawSave: 'Intrekken',
    otherwise: 'De presentielijst is sindsdien veranderd.',
    judge: 'Quorum opnieuw bepalen',
  },

  action: {
    title: 'Actie afspreken',
    text: 'Wat moet er gebeuren?',
    owner: 'Wie doet het?',
    other: 'Iemand anders…',
    ownName: 'Naam',
    due: 'Klaar op',
    dueHint: 'Bijvoorbeeld 1-12 of 1 december',
    save: 'Actie afspreken',
  },

  reading: {
    title: 'Groot tonen',
    leave: 'Esc sluit · Alt + Page Down gaat naar het volgende punt',
    wanted: 'Gevraagd:',
    none: 'De vergadering begint zo.',
  },
} as const;
