/* The pages of the room, and which of them an address leads to. */
export const PAGES = ['claims', 'invoices', 'payments', 'allowances'] as const;
export type Page = (typeof PAGES)[number];

export interface Records {
  invoices: readonly string[];
  payments: readonly string[];
}

/** The page an address names, or that of its record: an invoice, a batch, else a claim. Null when it does not say. */
export function pageOf(id: string | null, records: Records | undefined): Page | null {
  if (id === null) return null;
  const named = PAGES.find((name) => name === id);
  if (named) return named;
  if (!records) return null;
  if (records.invoices.includes(id)) return 'invoices';
  return records.payments.includes(id) ? 'payments' : 'claims';
}
