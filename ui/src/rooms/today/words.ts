/* The words of Vandaag. */
export const words = {
  attention: 'Wat aandacht vraagt',
  nothing: 'U bent helemaal bij. Er is niets dat op u wacht.',
  first: 'Zo begint u',
  firstOf: (year: number) => `Zo begint u met ${year}`,
  firstLead: 'Vijf stappen, in de volgorde die u wilt. Wat klaar is, krijgt een vinkje.',
  done: 'gedaan',
  welcome: 'Welkom bij Raadwerk. Hieronder ziet u hoe u begint.',
  clock: (year: number) => `Jaarklok ${year}`,
  next: 'Volgende vergadering',
  toSchedule: 'Naar het jaarrooster',
  at: (time: string, place: string) => `${time} uur${place && `, ${place}`}`,
} as const;
