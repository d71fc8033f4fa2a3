/* The keys of the program: which command each gives, and how the list under Ctrl+/ shows them. Nothing lies on AltGr, which Dutch
   keyboards need for the euro sign. */
import type { Room } from './generated';
import { ROOMS } from './live.svelte';

/** What only the screen of an evening offers: keys for a secretary who types along. */
export const EVENING = ['item_next', 'item_previous', 'decision', 'action', 'attendance', 'notes', 'reading'] as const;
export type EveningCommand = (typeof EVENING)[number];

export type Command =
  | EveningCommand
  | 'undo'
  | 'redo'
  | 'new'
  | 'print'
  | 'open'
  | 'saved'
  | 'record_history'
  | 'zoom_in'
  | 'zoom_out'
  | 'zoom_reset'
  | 'help'
  | 'shortcuts'
  | `go:${Room}`;

const COUNCIL = 'Ctrl ,';

/** The keys that lead to a room: its place in the row of digits. A room that the rail leaves out keeps it, so that a key always means
    the same. The council, at the foot of the rail, has the key under which programs keep their settings. */
export function keysOf(room: Room): string | null {
  if (room === 'council') return COUNCIL;
  const place = ROOMS.indexOf(room) + 1;
  return place >= 1 && place <= 10 ? `Alt ${place % 10}` : null;
}

const WITH_SHIFT: Record<string, EveningCommand> = { b: 'decision', a: 'action', p: 'attendance', n: 'notes', l: 'reading' };

export function commandOf(event: KeyboardEvent): Command | null {
  if (event.getModifierState('AltGraph')) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === 'F1') return 'help';
  // The tenth room lies on Alt+0, as on the row of keys.
  if (event.altKey && !ctrl && /^Digit\d$/.test(event.code)) {
    const room = ROOMS[(Number(event.code.slice(5)) || 10) - 1];
    return room ? `go:${room}` : null;
  }
  if (event.altKey && !ctrl && event.key === 'PageDown') return 'item_next';
  if (event.altKey && !ctrl && event.key === 'PageUp') return 'item_previous';
  if (!ctrl || event.altKey) return null;
  const ofEvening = event.shiftKey ? WITH_SHIFT[event.key.toLowerCase()] : undefined;
  if (ofEvening) return ofEvening;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 'n':
      return 'new';
    case 'o':
      return 'open';
    case 'p':
      return 'print';
    case 'h':
      return 'record_history';
    case 's':
      return 'saved';
    case '+':
    case '=':
      return 'zoom_in';
    case '-':
      return 'zoom_out';
    case '0':
      return 'zoom_reset';
    case '/':
      return 'shortcuts';
    case ',':
      return 'go:council';
    default:
      return null;
  }
}

export const SHORTCUTS: readonly { keys: string; does: string }[] = [
  { keys: 'Ctrl Z', does: 'Ongedaan maken' },
  { keys: 'Ctrl Y', does: 'Opnieuw' },
  { keys: 'Ctrl N', does: 'Nieuw in dit onderdeel' },
  { keys: 'Ctrl P', does: 'Afdrukken' },
  { keys: 'Ctrl O', does: 'Een ander bestand openen' },
  { keys: 'Ctrl H', does: 'Geschiedenis van wat u hebt gekozen' },
  { keys: 'Ctrl S', does: 'Zien of alles is bewaard' },
  { keys: 'Ctrl +', does: 'Letters groter' },
  { keys: 'Ctrl −', does: 'Letters kleiner' },
  { keys: 'Ctrl 0', does: 'Gewone letters' },
  { keys: 'Alt 1 … Alt 9, Alt 0', does: 'Naar een onderdeel: Alt 1 is Vandaag, Alt 2 het jaarplan' },
  { keys: COUNCIL, does: 'Naar Raad, met de instellingen' },
  { keys: 'Alt ←', does: 'Terug naar waar u was' },
  { keys: '↑ ↓', does: 'Door een lijst lopen' },
  { keys: 'Enter', does: 'De gekozen regel openen' },
  { keys: 'Alt ↑, Alt ↓', does: 'Een regel verplaatsen' },
  { keys: 'Alt Page Down', does: 'In vergadering: volgend agendapunt' },
  { keys: 'Alt Page Up', does: 'In vergadering: een agendapunt terugkijken' },
  { keys: 'Ctrl Shift N', does: 'In vergadering: notities typen' },
  { keys: 'Ctrl Shift B', does: 'In vergadering: besluit vastleggen' },
  { keys: 'Ctrl Shift A', does: 'In vergadering: actie afspreken' },
  { keys: 'Ctrl Shift P', does: 'In vergadering: presentielijst' },
  { keys: 'Ctrl Shift L', does: 'In vergadering: groot tonen' },
  { keys: 'Esc', does: 'Een venster sluiten' },
  { keys: 'Ctrl /', does: 'Deze lijst' },
  { keys: 'F1', does: 'Hulp' },
];

/**
 * In a text field Ctrl+Z takes back typing first: only when the field is again as it was on arrival does it go to the last change.
 */
export function watchTyping(root: Document): (target: EventTarget | null) => boolean {
  const onArrival = new WeakMap<EventTarget, string>();
  root.addEventListener('focusin', ({ target }) => {
    if (isTextField(target)) onArrival.set(target, target.value);
  });
  return (target) => isTextField(target) && target.value !== onArrival.get(target);
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
