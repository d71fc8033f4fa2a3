/* Where a meeting is, against what was planned. Times are of the clock on the wall ("19:30:00"); a meeting may go on past midnight. */
import type { Attendee, Evening, EveningItem } from '../../../lib/generated';
import { words } from './words';

const DAY = 24 * 60;

/** 19:30:00 as minutes since midnight, with the seconds as a part. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

/** 19:30 of minutes since midnight, or since any other midnight. */
export function clockOf(minutes: number): string {
  const inDay = ((Math.round(minutes) % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** Minutes from one time to the next time it is another. */
export function between(from: string, until: string): number {
  return (minutesOf(until) - minutesOf(from) + DAY) % DAY;
}

/** Now as a time of the day. */
export function timeOf(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whether a meeting of that day can be going on at this moment: on the day itself, or in the night after it. */
export function isRunning({ meeting, opened_at, closed_at }: Evening, now: Date): boolean {
  if (opened_at === null || closed_at !== null) return false;
  const since = (now.getTime() - new Date(`${meeting.date}T${opened_at}`).getTime()) / 60_000;
  return since >= -1 && since < 12 * 60;
}

export type ItemState = 'done' | 'now' | 'coming';

export interface Progress {
  state: ItemState;
  /** When it began in fact; absent for what is to come. */
  startedAt: string | null;
  /** When it will begin, the way it goes now. */
  expectedAt: string;
  /** Whole minutes that it took, or takes until now. */
  took: number | null;
  /** Whole minutes that it has left; below zero it is over its time. Only of the current item with a time. */
  left: number | null;
}

/** How far each item is, in the order of the agenda. `now` is a time of the day, or null when nothing is running. */
export function progress(evening: Evening, now: string | null): Map<string, Progress> {
  const opened = evening.opened_at ?? evening.meeting.starts_at;
  const since = (time: string) => between(opened, time);
  const starts = evening.items.flatMap((item) => (item.started_at === null ? [] : [item.started_at])).sort((a, b) => since(a) - since(b));
  const found = new Map<string, Progress>();
  // Where the next item would begin; from the current one on it follows the clock on the wall.
  let next = minutesOf(evening.meeting.starts_at);
  for (const item of evening.items) {
    const isNow = item.id === evening.current && evening.closed_at === null;
    const end = isNow ? now : endOf(item, starts, since, evening.closed_at);
    const took = item.started_at !== null && end !== null ? between(item.started_at, end) : null;
    const begins = item.started_at === null ? next : minutesOf(item.started_at);
    found.set(item.id, {
      state: isNow ? 'now' : item.started_at === null ? 'coming' : 'done',
      startedAt: item.started_at,
      expectedAt: clockOf(begins),
      took: took === null ? null : Math.floor(took),
      left: isNow && took !== null && item.minutes !== null ? item.minutes - Math.floor(took) : null,
    });
    // What is behind the item that is on now says nothing of what is to come.
    if (item.started_at === null || isNow) next = begins + Math.max(item.minutes ?? 0, took ?? 0);
    else next = begins + (took ?? item.minutes ?? 0);
  }
  return found;
}

/** An item ends when the next one is taken up, or with the meeting. */
function endOf(item: EveningItem, starts: readonly string[], since: (time: string) => number, closed: string | null): string | null {
  const { started_at: start } = item;
  if (start === null) return null;
  return starts.find((other) => since(other) > since(start)) ?? closed;
}

/** Whole minutes that the meeting is behind its agenda, by the item that is on now. */
export function behind(evening: Evening, all: ReadonlyMap<string, Progress>): number {
  const current = evening.items.find((item) => item.id === evening.current);
  const known = current && all.get(current.id);
  if (!current || !known?.startedAt) return 0;
  const late = minutesOf(known.startedAt) - minutesOf(current.planned_at);
  // A day early is an evening that went on past midnight.
  const start = late < -DAY / 2 ? late + DAY : late;
  return Math.floor(start + Math.max(0, -(known.left ?? 0)));
}

/** The item after the one that is on now; the first when none is, null after the last. */
export function nextItem({ items, current }: Evening): EveningItem | null {
  return items[items.findIndex((item) => item.id === current) + 1] ?? null;
}

/** The items of the agenda to choose from. */
export function itemOptions({ items }: Evening): { value: string; label: string }[] {
  return items.map(({ id, number, subject }) => ({ value: id, label: `${number}. ${subject}` }));
}

/** "vanaf punt 3", "tot en met punt 5", of who was not there all the time. */
export function partOf({ items }: Evening, { from, until }: Pick<Attendee, 'from' | 'until'>): string[] {
  const told = (item: string | null, words: (number: number) => string) =>
    items.filter(({ id }) => id === item).map(({ number }) => words(number));
  return [...told(from, words.attendance.fromItem), ...told(until, words.attendance.untilItem)];
}

/** Those who could vote for someone else: there, and with a vote. */
export function holders(people: readonly Attendee[], giver: Attendee): readonly Attendee[] {
  return people.filter((one) => one.status === 'present' && one.votes && one.person !== giver.person);
}
