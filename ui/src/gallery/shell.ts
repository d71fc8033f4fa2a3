/* History, bin, cleaning and import with something in them. */
import type { BinItem, Due, ImportPreview, RecordHistory, Retention } from '../lib/generated';

const place = { room: 'members', year: null, record: 'joris' } as const;
const entry = (seq: number, at: string, who: string, title: string, undone = false) => ({
  seq,
  at,
  who,
  operation: '',
  title,
  place,
  undone,
});

const history: RecordHistory = {
  title: 'Joris van Kampsbeek',
  steps: [
    {
      entry: entry(41, '2026-10-02T10:15:00', 'Fenna Oosterlaan', 'Joris van Kampsbeek: penningmeester toegevoegd'),
      rows: [
        {
          record: 'm2',
          title: 'lidmaatschap penningmeester',
          own: false,
          deed: 'made',
          fields: [
            { name: 'rol', old: null, new: 'penningmeester' },
            { name: 'vanaf', old: null, new: '1 oktober 2026' },
          ],
          restorable: false,
        },
      ],
    },
    {
      entry: entry(22, '2026-03-03T14:02:00', 'Fenna Oosterlaan', 'Gegevens van Joris van Kampsbeek veranderd'),
      rows: [
        {
          record: 'joris',
          title: 'Joris van Kampsbeek',
          own: true,
          deed: 'changed',
          fields: [
            { name: 'e-mailadres', old: 'j.kampsbeek@voorbeeld.example', new: 'joris@voorbeeld.example' },
            { name: 'rekeningnummer', old: null, new: 'NL85 •••• 0101' },
          ],
          restorable: true,
        },
      ],
    },
    { entry: entry(9, '2025-01-05T09:00:00', 'Truus Wielemaker', 'Joris van Kampsbeek toegevoegd'), rows: [] },
  ],
};

const bin: BinItem[] = [
  { seq: 50, at: '2026-11-02T16:40:00', who: 'Fenna Oosterlaan', title: 'Marisol de Wildt', with: 2, room: 'members' },
  { seq: 31, at: '2026-09-14T11:05:00', who: 'Joris van Kampsbeek', title: 'activiteit Werkbezoek wijkteam Noord', with: 0, room: 'plan' },
];

const due: Due[] = [
  {
    part: { kind: 'member_contact', of: 'truus' },
    name: 'Truus Wielemaker',
    what: 'e-mailadres, rekeningnummer',
    since: '2023-06-30',
    may_go_on: '2025-07-01',
    needed: [],
  },
  {
    part: { kind: 'member_name', of: 'truus' },
    name: 'Truus Wielemaker',
    what: 'naam en alles wat verder bekend is',
    since: '2023-06-30',
    may_go_on: '2025-07-01',
    needed: ['Er is een declaratie uit 2023; die blijft bewaard tot 1 januari 2031.'],
  },
  {
    part: { kind: 'claims', of: '2018' },
    name: 'Declaraties en facturen 2018',
    what: '34 bonnen en facturen en de omschrijvingen; de bedragen blijven',
    since: '2018-12-31',
    may_go_on: '2026-01-01',
    needed: [],
  },
];

const kind = (kind: Retention['kind'], label: string, purpose: string, months: number, source: string): Retention => ({
  kind,
  label,
  purpose,
  months,
  default_months: months,
  source,
});
const kinds: Retention[] = [
  kind(
    'member_contact',
    'Adres, telefoon, e-mail en rekeningnummer van oud-leden',
    'Contact met de leden en het betalen van onkosten',
    24,
    'Gebruikelijk voor ledengegevens: hoogstens twee jaar na vertrek.',
  ),
  kind('member_name', 'Namen van oud-leden', 'De samenstelling van de raad en de verantwoording', 24, 'Gebruikelijk voor ledengegevens.'),
  kind('claims', 'Bewijsstukken en omschrijvingen van declaraties en facturen, met wie de factuur stuurde', 'De financiële administratie', 84, 'Burgerlijk Wetboek 2, artikel 10.'),
];

const cell = (field: 'first_name' | 'infix' | 'last_name' | 'role' | 'starts_on' | 'email', text: string, shown = text, problem: string | null = null) => ({
  field,
  text,
  value: problem ? '' : text,
  shown,
  problem,
});
const preview: ImportPreview = {
  columns: [
    { heading: 'Naam', sample: 'Devi Ramlakhan', field: 'full_name' },
    { heading: 'Lid sinds', sample: '1-1-2026', field: 'starts_on' },
    { heading: 'E-mail', sample: 'devi@voorbeeld.example', field: 'email' },
    { heading: 'Lidnummer', sample: '7', field: null },
  ],
  fields: [
    { field: 'full_name', label: 'Hele naam', required: false },
    { field: 'first_name', label: 'Voornaam', required: true },
    { field: 'infix', label: 'Tussenvoegsel', required: false },
    { field: 'last_name', label: 'Achternaam', required: true },
    { field: 'role', label: 'Functie of rol', required: true },
    { field: 'starts_on', label: 'Vanaf', required: true },
    { field: 'email', label: 'E-mailadres', required: false },
  ],
  rows: [
    {
      row: 2,
      cells: [
        cell('first_name', 'Devi'),
        cell('infix', ''),
        cell('last_name', 'Ramlakhan'),
        cell('role', 'lid'),
        cell('starts_on', '2026-01-01', '1 januari 2026'),
        cell('email', 'devi@voorbeeld.example'),
      ],
      double: null,
      left_out: false,
    },
    {
      row: 3,
      cells: [
        cell('first_name', 'Okke'),
        cell('infix', 'van der'),
        cell('last_name', 'Terpstraat'),
        cell('role', 'lid'),
        cell('starts_on', '31-2-2026', '31-2-2026', '‘31-2-2026’ is geen datum. Typ bijvoorbeeld 12-3 of 12 maart 2026.'),
        cell('email', 'okke@voorbeeld.example'),
      ],
      double: null,
      left_out: false,
    },
    {
      row: 4,
      cells: [
        cell('first_name', 'Joris'),
        cell('infix', 'van'),
        cell('last_name', 'Kampsbeek'),
        cell('role', 'penningmeester'),
        cell('starts_on', '2024-01-01', '1 januari 2024'),
        cell('email', 'joris@voorbeeld.example'),
      ],
      double: 'Staat al in het bestand.',
      left_out: true,
    },
  ],
  ready: 1,
};

export const shellExamples: Record<string, () => unknown> = {
  'history.of_record': () => history,
  'bin.list': () => bin,
  'cleaning.due': () => due,
  'cleaning.retention': () => kinds,
  'import.preview': () => preview,
};
