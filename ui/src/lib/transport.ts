/* The way to the core: the one file that knows Tauri. Everything else asks, acts and listens through here, and a test or the gallery
   puts a backend of its own in its place. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type {
  Acts,
  Asks,
  Backup,
  Choices,
  Display,
  DocumentPages,
  Done as AnyDone,
  Entry,
  ErrorAnswer,
  Format,
  IssuedId,
  Kind,
  MeetingId,
  Part,
  Saved,
  SavedDocument,
  Session,
  Sheet,
  Taken,
  Undone,
} from './generated';

export interface Backend {
  invoke(command: string, args?: Record<string, unknown>): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): Promise<() => void>;
}

let backend: Backend = {
  invoke: (command, args) => invoke(command, args),
  listen: (event, heard) => listen(event, ({ payload }) => heard(payload)),
};

export function setBackend(other: Backend): void {
  backend = other;
}

/** What the core says when it cannot do something. `message` is a finished Dutch sentence: what happened, what is safe, what to do. */
export class OperationError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: string | null = null,
    readonly id: string | null = null,
  ) {
    super(message);
    this.name = 'OperationError';
  }

  static from(thrown: unknown): OperationError {
    if (thrown instanceof OperationError) return thrown;
    if (isErrorAnswer(thrown)) return new OperationError(thrown.code, thrown.message, thrown.field, thrown.id);
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return new OperationError('window', `Er ging iets mis in het venster. Wat u al had ingevoerd, is bewaard. (${detail})`);
  }
}

function isErrorAnswer(thrown: unknown): thrown is ErrorAnswer {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}

type ErrorListener = (error: OperationError) => void;
const errorListeners = new Set<ErrorListener>();

/** The session hears here of errors that concern the file as a whole, whoever ran into them. */
export function onError(listener: ErrorListener): () => void {
  errorListeners.add(listener);
  return () => errorListeners.delete(listener);
}

interface Answered {
  command: string;
  args: object;
  answer: unknown;
}

/** The page comes with the answers to what it asks first (src-tauri/src/page.rs), in that order; whatever is asked out of order ends it. */
let ahead: readonly Answered[] = JSON.parse(document.getElementById('answers')?.textContent ?? '[]');

async function call<T>(command: string, args: object = {}): Promise<T> {
  const [first, ...later] = ahead;
  const isKnown = first !== undefined && JSON.stringify([first.command, first.args]) === JSON.stringify([command, args]);
  ahead = isKnown ? later : [];
  if (isKnown) return first.answer as T;
  try {
    return (await backend.invoke(command, { ...args })) as T;
  } catch (thrown) {
    const error = OperationError.from(thrown);
    for (const listener of errorListeners) listener(error);
    throw error;
  }
}

/** For what this computer had better remember: nobody waits for it, and a laptop that forgets is a nuisance, not a loss. */
function remember(command: string, args: Record<string, unknown>): void {
  backend.invoke(command, args).catch(() => undefined);
}

// Operations of the council.

export type AskName = keyof Asks;
export type ActName = keyof Acts;
type Request<Table, O extends keyof Table> = Table[O] extends { request: infer R } ? R : never;
type Answer<Table, O extends keyof Table> = Table[O] extends { answer: infer A } ? A : never;

/** A change that was made: its answer, its name for undo, and the rooms whose screens are now out of date. */
export type Done<T> = Omit<AnyDone, 'answer'> & { answer: T };

export function ask<O extends AskName>(operation: O, request: Request<Asks, O>): Promise<Answer<Asks, O>> {
  return call('ask', { operation, request });
}

type DoneListener = (done: Done<unknown>) => void;
const doneListeners = new Set<DoneListener>();

/** The session and the screens hear here of every change, whoever made it. */
export function onDone(listener: DoneListener): () => void {
  doneListeners.add(listener);
  return () => doneListeners.delete(listener);
}

export async function act<O extends ActName>(operation: O, request: Request<Acts, O>): Promise<Done<Answer<Acts, O>>> {
  const done = await call<Done<Answer<Acts, O>>>('act', { operation, request });
  for (const listener of doneListeners) listener(done);
  return done;
}

// The file, undo and history.

export const files = {
  session: () => call<Session>('session'),
  /** Without a path the system's own dialog asks for one. */
  open: (path?: string) => call<unknown>('open_file', { path }),
  create: () => call<unknown>('new_file'),
  openExample: () => call<unknown>('open_example'),
  close: () => call<unknown>('close_file'),
  /** The path of the copy, or null when the user thought better of it. */
  saveCopy: () => call<Saved | null>('save_copy'),
  /** The newest whole backup of a file that cannot be opened. */
  newestBackup: (path: string) => call<Backup>('newest_backup', { path }),
  /** Puts that backup beside the damaged file, under a name of its own, and opens it. */
  restoreBackup: (path: string) => call<unknown>('restore_backup', { path }),
  setWho: (name: string) => call<unknown>('set_who', { name }),
  undo: () => call<Undone>('undo'),
  redo: () => call<Undone>('redo'),
  /** What was done, newest first. */
  history: (limit: number) => call<Entry[]>('history', { limit }),
  /** The paths of the chosen receipts; none when cancelled. */
  choosePapers: () => call<string[]>('choose_papers'),
  /** The path of the chosen list of people, or null when cancelled. */
  chooseList: () => call<string | null>('choose_list'),
  /** Takes personal data out of the file for good. */
  clean: (chosen: Part[]) => call<Taken>('clean', { chosen }),
  /** The backups beside the open file, newest first. */
  backups: () => call<Backup[]>('backups'),
  /** Makes a backup and removes all earlier ones. */
  replaceBackups: () => call<Backup>('replace_backups'),
};

// This computer.

export const laptop = {
  setDisplay: (display: Display) => remember('set_display', { display }),
  /** Where a file is on screen. */
  setPlace: (path: string, place: string) => remember('set_place', { path, place }),
};

// Documents, as they come out of the printer.

let newestMaking = Date.now();

/** Every making has a number, higher than all before it, also after the page was read again; by it the making can be stopped. */
export const nextMaking = () => ++newestMaking;

export const documents = {
  /** Without choices it is made as this kind was the last time. */
  pages: (document: Kind, year: number, id: string | null, choices: Choices | null, making = nextMaking()) =>
    call<DocumentPages>('document_pages', { document, subject: { year, id }, choices, making }),
  /** Stops a making of pages, and those before it. */
  cancel: (making: number) => call<unknown>('document_cancel', { making }),
  /** One page as a PNG, in base64. Pages count from 1, as people do; the core counts from 0. */
  page: (handle: string, page: number, width: number) => call<string>('document_page', { handle, page: page - 1, width }),
  save: (handle: string, format: Format) => call<SavedDocument | null>('document_save', { handle, format }),
  /** In the system's own viewer, from where it is printed. */
  open: (handle: string) => call<SavedDocument>('document_open', { handle }),
  /** What went out before, as it was then. */
  openIssued: (id: IssuedId) => call<unknown>('issued_open', { id }),
  saveIssued: (id: IssuedId) => call<SavedDocument | null>('issued_save', { id }),
  showFolder: (path: string) => call<unknown>('document_show_folder', { path }),
};

// Lists, as files for a spreadsheet.

export const sheets = {
  save: (sheet: Sheet, format: 'csv' | 'xlsx') => call<Saved | null>('sheet_save', { sheet, format }),
};

// What lies outside the program.

export const links = {
  /** The address by which people take part in a meeting from elsewhere, in their own browser or Teams. */
  openMeeting: (id: MeetingId) => call<unknown>('meeting_link_open', { id }),
};

// What the program itself has to say.

export interface FileDrop {
  paths: string[];
  /** In CSS pixels from the left and the top of the window's content. */
  x: number;
  y: number;
}

export interface Events {
  menu: string;
  /** How far the making of a document with its papers is. */
  document_progress: { making: number; done: number; total: number };
  file_dropped: FileDrop;
  /** A double click on another file while the program runs. */
  open_path: string;
}

export function hear<E extends keyof Events>(event: E, heard: (payload: Events[E]) => void): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  void backend
    .listen(event, (payload) => heard(payload as Events[E]))
    .then((unlisten) => {
      if (stopped) unlisten();
      else stop = unlisten;
    });
  return () => {
    stopped = true;
    stop?.();
  };
}
