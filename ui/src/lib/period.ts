/* Days from and to, as a sentence. Either may be open. */
import { date } from './format';

export interface Days {
  starts_on: string | null;
  /** The last day. */
  ends_on: string | null;
}

export function isNow({ starts_on, ends_on }: Days, today: string): boolean {
  return (starts_on === null || starts_on <= today) && (ends_on === null || ends_on >= today);
}

/** "sinds 1 januari 2024", "vanaf 1 oktober 2027", "tot en met 31 december 2025", "1 mei 2020 tot en met 3 juni 2024" */
export function period({ starts_on, ends_on }: Days, today: string): string {
  if (starts_on === null) return ends_on === null ? '' : `tot en met ${date(ends_on)}`;
  if (ends_on !== null) return `${date(starts_on)} tot en met ${date(ends_on)}`;
  return `${starts_on > today ? 'vanaf' : 'sinds'} ${date(starts_on)}`;
}

/** The day before an ISO date. */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
