/* The words of Gebieden. */
import { count, date } from '../../lib/format';
import type { FocusKind } from '../../lib/generated';
import { dayBefore } from '../../lib/period';

const listed = new Intl.ListFormat('nl', { type: 'conjunction' });
const both = (area: string, theme: string) => ({ area, theme }) as Record<FocusKind, string>;

export const words = {
  title: 'Gebieden en thema’s',
  views: { area: 'Gebieden', theme: 'Thema’s', slots: 'Vaste plekken' },
  viewsLabel: 'Wat u ziet',
  lead: (areas: number, themes: number) => `${count(areas, 'gebied', 'gebieden')} en ${count(themes, 'thema', 'thema’s')}`,
  on: 'Stand op (leeg is vandaag)',
  print: 'Afdrukken',
  printTitle: (year: number) => `Gebieden en wie ze volgen ${year}`,
  back: 'Terug naar de gebieden',
  none: both(
    'Zet hier de gebieden van uw gemeente, en welke leden ze volgen.',
    'Zet hier de thema’s van de raad, en wie er affiniteit mee heeft.',
  ),
  noneReadOnly: both('In dit bestand staan nog geen gebieden.', 'In dit bestand staan nog geen thema’s.'),
  noneThen: both('Op die dag waren er geen gebieden.', 'Op die dag waren er geen thema’s.'),
  toToday: 'Vandaag tonen',
  add: both('Nieuw gebied', 'Nieuw thema'),
  columns: { name: both('Gebied', 'Thema'), who: 'Leden', slots: 'Vaste plekken', attention: 'Let op' },
  enough: 'bezet',
  nobody: 'niemand',
  filled: (filled: number, all: number) => `${filled} van ${all} ingevuld`,
  coming: (from: string) => `vanaf ${date(from)}`,
  until: (to: string) => `tot en met ${date(to)}`,
  left: 'geen lid meer',
  more: 'Meer',
  kind: both('gebied', 'thema'),

  former: {
    title: both('Vroegere gebieden', 'Vroegere thema’s'),
    now: (names: readonly string[]) => `nu: ${listed.format(names)}`,
    gone: 'niet opgevolgd',
    open: (name: string) => `${name} bekijken`,
  },

  card: {
    holders: 'Wie houdt dit bij?',
    noHolders: 'Nog niemand.',
    assign: 'Lid erbij…',
    edit: 'Naam en dagen wijzigen…',
    rename: 'Nieuwe naam vanaf een dag…',
    merge: 'Samenvoegen…',
    split: 'Splitsen…',
    up: 'Naar boven',
    down: 'Naar beneden',
    remove: 'Verwijderen',
    handOver: (name: string) => `Overdragen van ${name}…`,
    changeDays: (name: string) => `Dagen van ${name} wijzigen`,
    takeAway: (name: string) => `${name} weghalen`,
    slots: 'Vaste plekken',
    empty: 'niet ingevuld',
    fill: (slot: string) => `Iemand als ${slot} zetten`,
    replace: (name: string) => `${name} vervangen`,
    open: (name: string) => `${name} openen bij Relaties`,
    before: 'Voorheen:',
    after: 'Opgevolgd door:',
    exists: 'Bestaat',
    past: 'Eerder',
    none: 'Er zijn nog geen vaste plekken.',
    toSlots: 'Vaste plekken instellen',
  },

  dialog: {
    name: 'Naam',
    description: 'Omschrijving',
    descriptionHint: 'Bijvoorbeeld de wijken en dorpen die erbij horen.',
    from: 'Vanaf',
    fromHint: 'Leeg: was er altijd al.',
    to: 'Laatste dag',
    toHint: 'Leeg zolang het doorloopt.',
    save: 'Bewaren',
    edit: (name: string) => `${name} wijzigen`,
    spelling: 'Dit is voor een schrijffout of een andere omschrijving. Heet het vanaf een bepaalde dag anders? Kies dan ‘Nieuwe naam vanaf een dag’.',
  },

  assign: {
    title: (focus: string) => `Lid bij ${focus}`,
    days: (name: string, focus: string) => `Dagen van ${name} bij ${focus}`,
    person: 'Wie',
    save: 'Bewaren',
    add: 'Erbij zetten',
  },

  handOver: {
    title: 'Overdragen',
    from: 'Van',
    to: 'Naar',
    on: 'Vanaf',
    onHint: 'De eerste dag van wie het overneemt.',
    what: 'Wat gaat over',
    none: 'Van dit lid is er niets om over te dragen.',
    preview: (from: string, to: string, on: string) =>
      `Tot en met ${date(dayBefore(on))} staat ${from} erbij, daarna ${to}. Wat ${from} deed, blijft te lezen.`,
    save: 'Overdragen',
    button: 'Overdragen…',
  },

  succeed: {
    rename: (name: string) => `Nieuwe naam voor ${name}`,
    merge: (kind: FocusKind) => (kind === 'area' ? 'Gebieden samenvoegen' : 'Thema’s samenvoegen'),
    split: (name: string) => `${name} splitsen`,
    newName: 'Nieuwe naam',
    part: (number: number) => `Naam van deel ${number}`,
    addPart: 'Nog een deel',
    removePart: (number: number) => `Deel ${number} weghalen`,
    which: 'Welke gaan samen?',
    whichError: 'Kies er ten minste twee.',
    on: 'Vanaf',
    onHint: 'De eerste dag van de nieuwe indeling.',
    goes: (part: string) => `Wie en wat gaat mee naar ${part}?`,
    unnamedPart: (number: number) => `deel ${number}`,
    preview: 'Wat er gebeurt',
    ends: (names: readonly string[], on: string) =>
      `${listed.format(names)} ${names.length === 1 ? 'blijft' : 'blijven'} bestaan tot en met ${date(dayBefore(on))}. Oude verslagen houden ${names.length === 1 ? 'deze naam' : 'deze namen'}.`,
    starts: (name: string, who: readonly string[], contacts: number) => {
      const people = who.length > 0 ? `met ${listed.format(who)}` : 'nog zonder leden';
      return `${name} begint ${people}${contacts > 0 ? `, en ${count(contacts, 'contact', 'contacten')} op een vaste plek` : ''}.`;
    },
    unnamed: 'Het nieuwe deel',
    saveRename: 'Nieuwe naam geven',
    saveMerge: 'Samenvoegen',
    saveSplit: 'Splitsen',
  },

  fill: {
    title: (slot: string, area: string) => `${slot} van ${area}`,
    replaces: (name: string) => `${name} stopt de dag ervoor. Wie het eerder was, blijft te lezen.`,
    contact: 'Relatie',
    none: 'Er zijn nog geen relaties. Voeg ze toe bij Relaties.',
    toContacts: 'Naar Relaties',
    days: (name: string) => `Dagen van ${name}`,
    save: 'Bewaren',
  },

  slots: {
    title: 'Vaste plekken',
    lead: 'Wie ieder gebied buiten de raad hoort te hebben, zoals een gebiedsadviseur of een wijkteam. De namen kiest u zelf.',
    none: 'Begin met de gewone plekken: gebiedsadviseur, buurtverbinder, wijkteam en jeugdteam.',
    usual: 'Gewone plekken toevoegen',
    noneReadOnly: 'In dit bestand staan nog geen vaste plekken.',
    name: 'Naam van de plek',
    add: 'Plek toevoegen',
    remove: (name: string) => `${name} verwijderen`,
  },

  person: {
    title: 'Gebieden en thema’s',
    none: 'Geen gebied of thema.',
    add: 'Gebied of thema toevoegen',
    choose: 'Gebied of thema',
    from: 'Vanaf',
    save: 'Toevoegen',
    remove: (name: string) => `${name} weghalen`,
    areas: 'Gebieden',
    themes: 'Thema’s',
  },
} as const;
