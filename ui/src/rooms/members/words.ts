/* The words of Leden. */
import { count, date } from '../../lib/format';

export const ROLES = ['voorzitter', 'vicevoorzitter', 'secretaris', 'penningmeester', 'ambtelijk secretaris', 'lid'] as const;

export const words = {
  title: 'Leden',
  list: 'Leden',
  summary: (now: number, past: number) =>
    [count(now, 'lid', 'leden'), past > 0 && count(past, 'oud-lid', 'oud-leden')].filter(Boolean).join(', '),
  none: 'Zet hier de leden van de raad, met hun rol en zittingstijd.',
  noneReadOnly: 'In dit bestand staan nog geen leden.',
  noneShown: 'Hier staat nu niemand.',
  columns: { name: 'Naam', role: 'Rol', from: 'Van', to: 'Tot en met', email: 'E-mail' },
  filters: { now: 'Nu lid', soon: 'Wordt lid', past: 'Oud-leden', all: 'Alle' },

  fields: {
    first: 'Voornaam',
    infix: 'Tussenvoegsel',
    last: 'Achternaam',
    email: 'E-mail',
    iban: 'Rekening (IBAN)',
    ibanHint: 'Voor het uitbetalen van declaraties.',
    role: 'Rol',
    otherRole: 'Anders…',
    ownRole: 'Naam van deze rol',
    from: 'Van',
    to: 'Tot en met',
    toHint: 'Leeg zolang het doorloopt.',
  },

  add: { button: 'Nieuw lid', title: 'Nieuw lid', save: 'Lid toevoegen' },
  remove: 'Verwijderen',

  memberships: {
    title: 'Zittingstijd en rol',
    none: 'Er is geen zittingstijd ingevuld.',
    open: (from: string) => `sinds ${date(from)}`,
    soon: (from: string) => `vanaf ${date(from)}`,
    period: (from: string, to: string) => `${date(from)} tot en met ${date(to)}`,
    now: 'nu',
    add: 'Rol toevoegen…',
    addTitle: (name: string) => `Rol van ${name} toevoegen`,
    change: (role: string) => `${role} wijzigen`,
    changeTitle: (name: string) => `Rol van ${name} wijzigen`,
    remove: (role: string) => `${role} verwijderen`,
    save: 'Bewaren',
  },
} as const;
