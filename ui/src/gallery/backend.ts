/* A core of cardboard for the gallery and the tests: it knows one file and understands a few ways of typing. */
import { date, distance, euro } from '../lib/format';
import type { Choices, Display, Session } from '../lib/generated';
import { shellExamples } from './shell';
import type { Backend } from '../lib/transport';

export type ExampleState = 'open' | 'start' | 'who' | 'example' | 'locked';

const USUAL: Choices = { audience: 'public', size: 'normal', ink: 'colour', cover: true, contents: true, without: [], annexes: false };
const PATH = '/home/fenna/Documenten/Waterhoven.raad';

function session(state: ExampleState): Session {
  return {
    file:
      state === 'start'
        ? null
        : {
            path: PATH,
            name: 'Waterhoven.raad',
            council: 'Adviesraad Samenleving Waterhoven',
            year: 2026,
            place: null,
            example: state === 'example',
            read_only:
              state === 'locked' ? 'Okke Terpstraat werkt nu in dit bestand op LAPTOP-RAAD. U kunt het lezen, maar niet veranderen.' : null,
          },
    who: state === 'who' ? null : 'Fenna Oosterlaan',
    undo: 'Regel toegevoegd aan D-2026-014',
    redo: null,
    version: '0.1.0',
    display: { theme: 'system', zoom: 100 },
    recent: [
      { path: PATH, name: 'Waterhoven.raad', council: 'Adviesraad Samenleving Waterhoven', exists: true },
      { path: '/media/stick/Oud.raad', name: 'Oud.raad', council: 'Wmo-raad Waterhoven', exists: false },
    ],
  };
}

const refuse = (field: string, message: string) => ({ code: 'typed', message, field });

const understands: Record<string, (text: string) => unknown> = {
  'today.overview': () => ({ attention: [1, 2, 3, 4], waiting: [{ room: 'claims', count: 3 }], unused: ['plan'] }),
  'documents.issued': () => [],
  ...shellExamples,
  'typed.amount'(text) {
    if (!/^[\d.]+([,.]\d{1,2})?$/.test(text)) throw refuse('text', 'Typ een bedrag, bijvoorbeeld 12,50.');
    const cents = Math.round(Number(text.replace(',', '.')) * 100);
    return { cents, shown: euro(cents) };
  },
  'typed.date'(text) {
    const [, day, month] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
    if (!day || !month) throw refuse('text', 'Typ een datum, bijvoorbeeld 12-3 of 12 maart.');
    const iso = `2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { date: iso, shown: date(iso, 'full') };
  },
  'typed.time'(text) {
    const [, hour, minute] = /^(\d{1,2})[.:u]?(\d{2})?$/.exec(text) ?? [];
    if (!hour) throw refuse('text', 'Typ een tijd, bijvoorbeeld 19.30.');
    const time = `${hour.padStart(2, '0')}:${minute ?? '00'}`;
    return { time, shown: `${time} uur` };
  },
  'typed.distance'(text) {
    const metres = Math.round(Number(text.replace(',', '.')) * 1000);
    if (!(metres > 0)) throw refuse('text', 'Typ een afstand in kilometers, bijvoorbeeld 37,4.');
    return { metres, shown: distance(metres) };
  },
};

/** A page with some lines on it, as the core would draw it. */
function page(number: number, width: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((width * 297) / 210);
  const paint = canvas.getContext('2d');
  if (!paint) return '';
  const unit = width / 21;
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#0f4c5c';
  if (number === 1) paint.fillRect(0, 0, width, 11 * unit);
  else {
    paint.font = `bold ${unit}px sans-serif`;
    paint.fillText(`${number - 1} Vergaderingen`, 2.5 * unit, 3.5 * unit);
    paint.fillStyle = '#8a8f9b';
    for (let line = 0; line < 22; line++) paint.fillRect(2.5 * unit, (5 + line) * unit, (16 - (line % 5)) * unit, 0.25 * unit);
  }
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

export function exampleBackend(start: ExampleState, display?: Display): Backend {
  let now = { ...session(start), ...(display && { display }) };
  const answers: Record<string, (args: Record<string, unknown>) => unknown> = {
    session: () => now,
    ask: ({ operation, request }) => understands[String(operation)]?.((request as { text: string }).text),
    set_who: ({ name }) => (now = { ...now, who: String(name) }),
    open_file: () => (now = { ...session('open'), who: now.who }),
    new_file: () => (now = { ...session('open'), who: now.who }),
    open_example: () => (now = { ...session('example'), who: now.who }),
    close_file: () => (now = session('start')),
    save_copy: () => ({ path: '/media/stick/Waterhoven.raad' }),
    undo: () => {
      const title = now.undo;
      now = { ...now, undo: null, redo: title };
      return { title, place: { room: 'claims', record: 'D-2026-014', year: 2026 }, touched: ['claims'] };
    },
    redo: () => {
      const title = now.redo;
      now = { ...now, undo: title, redo: null };
      return { title, place: { room: 'claims', record: null, year: 2026 }, touched: ['claims'] };
    },
    attach_receipt_dialog: () => '/home/fenna/Afbeeldingen/bon.jpg',
    document_pages: ({ choices }) => ({
      pages: 7,
      handle: 'report',
      title: 'Jaarverslag 2026',
      choices: choices ?? USUAL,
      offer: {
        audiences: true,
        cover: true,
        chapters: ['Voorwoord', 'Vergaderingen'],
        annexes: 0,
        footer: 'www.adviesraadwaterhoven.nl',
        usual: USUAL,
      },
      missing: [],
    }),
    document_page: ({ page: number, width }) => page(Number(number) + 1, Number(width)),
    document_save: ({ format }) => ({ path: `/home/fenna/Documenten/Jaarverslag 2026.${String(format)}`, listed: true }),
  };
  return {
    async invoke(command, args = {}) {
      return answers[command]?.(args) ?? null;
    },
    async listen() {
      return () => undefined;
    },
  };
}
