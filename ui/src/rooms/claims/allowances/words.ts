/* Every word of the page with allowances. */
export const words = {
  title: (year: number) => `Vrijwilligersvergoeding ${year}`,
  lead: 'Vacatiegeld en vaste vergoedingen, naast wat onbelast mag.',
  others: 'Let op: ook wat andere organisaties aan een lid betalen, telt mee. Raadwerk ziet alleen wat hier is gedeclareerd.',
  limit: (month: string, year: string) => `Onbelast is ten hoogste ${month} per maand en ${year} per jaar.`,
  source: (source: string) => `Bron: ${source}`,
  unknown: (year: number) => `De grens voor ${year} is onbekend. Daarom is er niet gerekend. Vul de grens in zodra die bekend is.`,
  toRates: 'Naar Tarieven',
  empty: (year: number) => `Voor ${year} is er nog geen vergoeding of reis ingediend.`,
  columns: {
    member: 'Lid',
    allowance: 'Alleen vergoeding',
    travel: 'Met reiskosten',
    month: 'Hoogste maand',
    state: 'Stand',
  },
  foot: 'Samen',
  states: {
    fine: 'Onder de grens',
    over: 'Boven de grens',
    unknown: 'Onbekend',
  },
  overYear: (amount: string) => `Over het jaar: dan telt ${amount} helemaal mee, niet alleen het meerdere.`,
  overMonth: (months: string, amount: string) => `In ${months}: dan telt ${amount} helemaal mee, niet alleen het meerdere.`,
} as const;
