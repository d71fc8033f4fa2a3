/* The words of Acties. */
import { capital, count, date } from '../../../lib/format';

const times = (number: number) => (number === 1 ? 'één keer' : `${number} keer`);

export const words = {
  title: 'Acties',
  list: 'Acties',
  lead: (open: number, late: number) =>
    [`${open} open`, late > 0 && `${late} te laat`].filter(Boolean).join(', '),
  none: 'Er zijn nog geen acties. Een actie is een afspraak: wie doet wat, en wanneer is het klaar?',
  noneShown: 'Hier staan nu geen acties.',
  keys: 'Spatie zet een actie op gedaan. Enter opent de actie.',

  filters: { open: 'Open', late: 'Te laat', done: (year: number) => `Gedaan in ${year}`, all: 'Alle' },
  who: 'Wie',
  everyone: 'Iedereen',
  body: 'Van wie',
  bodies: 'Raad en groepen',
  council: 'De hele raad',

  columns: { number: 'Nummer', text: 'Actie', owner: 'Wie', due: 'Klaar op' },
  closed: 'besloten',
  late: 'te laat',
  done: (on: string | null) => (on ? `gedaan op ${date(on, 'short')}` : 'gedaan'),
  dropped: 'vervallen',
  noDay: 'geen datum',
  postponed: (number: number) => `${times(number)} uitgesteld`,
  tick: (label: string) => `${label} gedaan`,

  print: 'Afdrukken',
  printTitle: 'Actielijst afdrukken',
  back: 'Terug naar de lijst',

  add: 'Nieuwe actie',
  addSave: 'Actie maken',
  changeTitle: (label: string) => `Actie ${label} wijzigen`,
  save: 'Bewaren',
  fields: {
    text: 'Actie',
    owner: 'Wie',
    other: 'Iemand anders…',
    ownName: 'Naam',
    due: 'Klaar op',
    dueHint: 'Bijvoorbeeld 12-3 of vrijdag',
    body: 'Van',
    closed: 'Besloten',
    closedHint: 'In openbare stukken staat dan alleen het nummer.',
    note: 'Opmerking',
  },

  card: {
    from: 'Afgesproken',
    on: (day: string, meeting: string | null) => (meeting ? `in ${meeting}` : `op ${date(day)}`),
    item: 'Agendapunt',
    toMinutes: 'Verslag van die vergadering',
    owner: 'Wie',
    body: 'Van',
    due: 'Klaar op',
    note: 'Opmerking',
    dropped: 'Vervallen omdat',
    closed: 'Besloten: in openbare stukken staat alleen het nummer.',
    // A first day is no postponement.
    postponed: (number: number) => (number === 0 ? 'Datum gekregen' : capital(`${times(number)} uitgesteld`)),
    moved: (from: string | null, to: string) => (from ? `van ${date(from)} naar ${date(to)}` : `naar ${date(to)}`),
    finish: 'Gedaan…',
    postpone: 'Uitstellen…',
    drop: 'Vervalt…',
    reopen: 'Weer open zetten',
    change: 'Wijzigen…',
  },

  finish: {
    title: (label: string) => `Actie ${label} is gedaan`,
    on: 'Gedaan op',
    note: 'Opmerking',
    noteHint: 'Hoe het is gegaan, of waar het te vinden is.',
    save: 'Gedaan',
  },
  postpone: {
    title: (label: string) => `Actie ${label} uitstellen`,
    now: (due: string | null) => (due ? `Nu klaar op ${date(due, 'full')}.` : 'Deze actie heeft nog geen datum.'),
    before: (number: number) => `Al ${times(number)} uitgesteld.`,
    to: 'Nieuwe datum',
    reason: 'Waarom?',
    reasonHint: 'Blijft bij de actie staan.',
    save: 'Uitstellen',
  },
  drop: {
    title: (label: string) => `Actie ${label} vervalt`,
    text: 'De actie houdt het nummer en blijft te vinden, met de reden erbij.',
    confirm: 'Vervalt',
  },
  many: (number: number) => count(number, 'actie', 'acties'),
};
