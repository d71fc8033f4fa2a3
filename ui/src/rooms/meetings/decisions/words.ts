/* The words of the list of decisions. */
import { count } from '../../../lib/format';

export const words = {
  title: (year: number) => `Besluiten ${year}`,
  list: 'Besluiten',
  summary: (number: number, noQuorum: number) =>
    [count(number, 'besluit', 'besluiten'), noQuorum > 0 && `${noQuorum} zonder quorum`].filter(Boolean).join(', '),
  none: (year: number) => `In ${year} zijn nog geen besluiten vastgelegd. Dat doet u tijdens de vergadering, bij een agendapunt.`,
  toSchedule: 'Naar het jaarrooster',
  nothing: 'Geen besluit past hierbij.',
  columns: { number: 'Nummer', date: 'Datum', text: 'Besluit', votes: 'Stemmen', remarks: 'Bijzonderheden' },
  filters: { all: 'Alle', standing: 'Geldig', no_quorum: 'Zonder quorum', withdrawn: 'Ingetrokken' },
  search: 'Zoeken in de besluiten',
  meeting: (kind: string, day: string) => `${kind}, ${day}`,
  item: (number: number, subject: string) => `Punt ${number}: ${subject}`,
  print: 'Besluitenlijst afdrukken',
  printTitle: (year: number) => `Besluitenlijst ${year} afdrukken`,
  back: 'Terug naar de lijst',
  toMeeting: 'Naar de vergadering',
} as const;
