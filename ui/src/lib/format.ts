/* Numbers and dates the way the Dutch write them. */

const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** Made when first used: a format reads its language from disk, which a start does not wait for. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const cents = later(() => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const kilometres = later(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }));

/** 1.234,56 — and −1.234,56 with a real minus sign. */
export function amount(value: number): string {
  const sign = value < 0 ? MINUS : '';
  return sign + cents().format(Math.abs(value) / 100);
}

/** € 1.234,56 — and −€ 1.234,56 when negative. */
export function euro(value: number): string {
  const sign = value < 0 ? MINUS : '';
  return `${sign}€${NO_BREAK}${cents().format(Math.abs(value) / 100)}`;
}

/** 37,4 km */
export function distance(metres: number): string {
  return kilometres().format(metres / 1000) + NO_BREAK + 'km';
}

/** 4 uur, 4,5 uur, 4:20 uur: as in the core, so that what stands in a field can be typed again. */
export function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const part = rest === 0 ? '' : rest === 30 ? ',5' : `:${String(rest).padStart(2, '0')}`;
  return `${whole}${part}${NO_BREAK}uur`;
}

/** 1 declaratie, 2 declaraties */
export function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

// Written out here: to read the language of a date from disk takes a thirtieth of a start, and systems differ in "3 nov" and "3 nov.".
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

export type DateStyle = 'long' | 'full' | 'short' | 'weekday' | 'today' | 'month';

/**
 * An ISO date in words. long: 3 november 2026 · full: dinsdag 3 november 2026 · short: 3 nov · weekday: di 3 nov ·
 * today: dinsdag 3 november · month: november
 */
export function date(iso: string, style: DateStyle = 'long'): string {
  // A date without a time is a day on the calendar, the same in every zone: reckoned in UTC.
  const moment = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const month = MONTHS[moment.getUTCMonth()];
  const weekday = WEEKDAYS[moment.getUTCDay()];
  if (month === undefined || weekday === undefined) return iso;
  const day = moment.getUTCDate();
  const short = `${day} ${month === 'maart' ? 'mrt' : month.slice(0, 3)}`;
  const styles: Record<DateStyle, string> = {
    long: `${day} ${month} ${moment.getUTCFullYear()}`,
    full: `${weekday} ${day} ${month} ${moment.getUTCFullYear()}`,
    short,
    weekday: `${weekday.slice(0, 2)} ${short}`,
    today: `${weekday} ${day} ${month}`,
    month,
  };
  return styles[style];
}

const timeOfDay = later(() => new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }));

/** 20:14, in the zone of this computer. */
export function time(moment: Date): string {
  return timeOfDay().format(moment);
}

/** 19:00 of 19:00:00, a time as it is agreed on. */
export function clock(time: string): string {
  return time.slice(0, 5);
}

/** 3 november 2026, 20:14 — of a moment as it was on the clock, such as "2026-11-03T20:14:00". */
export function dateAndTime(iso: string): string {
  return `${date(iso)}, ${iso.slice(11, 16)}`;
}

/** The first letter as a capital, for a sentence that begins with a weekday. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
}

/** Today on this computer's calendar, as an ISO date. */
export function isoToday(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
