/* Where the user is: a room, a year, and perhaps one record. It lives in the address (#/claims/2026/id), so that Alt+← goes back and
   a link is a real link. The last place is remembered per file. */

import type { Room } from './generated';
import { laptop } from './transport';

export interface Place {
  room: string;
  year: number;
  id: string | null;
}

const FIRST_ROOM: Room = 'today';

export function placeToHash(place: Place): string {
  const parts = [place.room, String(place.year)];
  if (place.id !== null) parts.push(place.id);
  return '#/' + parts.map(encodeURIComponent).join('/');
}

export function hashToPlace(hash: string): Place | null {
  const match = /^#\/([a-z_]+)\/(\d{4})(?:\/([^/]+))?$/.exec(hash);
  if (!match?.[1] || !match[2]) return null;
  return { room: match[1], year: Number(match[2]), id: match[3] ? decodeURIComponent(match[3]) : null };
}

class Router {
  place = $state.raw<Place>({ room: FIRST_ROOM, year: new Date().getFullYear(), id: null });
  #file: string | null = null;
  /** The place that the laptop remembers of that file. */
  #known: string | null = null;

  /** Follows the address from here on; the answer stops it. */
  start(): () => void {
    const follow = () => {
      const place = hashToPlace(location.hash);
      if (place) this.#arrive(place);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }

  /** A file was opened: back to where it was left, or to its first room. */
  enter(path: string, year: number, left: string | null): void {
    // A page that was merely loaded anew still has its address.
    const here = this.#file === null ? hashToPlace(location.hash) : null;
    this.#file = path;
    this.#known = left;
    this.#replace(here ?? hashToPlace(left ?? '') ?? { room: FIRST_ROOM, year, id: null });
  }

  /** `go('claims')`, `go('claims', { id })`, `go('budget', { year: 2025 })`; the year stays unless told. */
  go(room: Room, { id = null, year = this.place.year }: { id?: string | null; year?: number } = {}): void {
    location.hash = this.href(room, { id, year });
  }

  /** The address for a link to that place. */
  href(room: Room, { id = null, year = this.place.year }: { id?: string | null; year?: number } = {}): string {
    return placeToHash({ room, year, id });
  }

  /** Another record in the same room: no new step back for each row that was looked at. */
  show(id: string | null): void {
    if (id !== this.place.id) this.#replace({ ...this.place, id });
  }

  setYear(year: number): void {
    location.hash = placeToHash({ room: this.place.room, year, id: null });
  }

  #replace(place: Place): void {
    history.replaceState(null, '', placeToHash(place));
    this.#arrive(place);
  }

  #arrive(place: Place): void {
    this.place = place;
    const hash = placeToHash(place);
    if (this.#file === null || hash === this.#known) return;
    this.#known = hash;
    laptop.setPlace(this.#file, hash);
  }
}

export const router = new Router();
