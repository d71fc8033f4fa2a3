/* The open file and its user, as the program knows them; and undo, which belongs to the file. */
import { time } from './format';
import type { Backup, Display, OpenFile, RecentFile, Session, Undone } from './generated';
import { touch } from './live.svelte';
import { attempt, notices, notify, type FieldErrors } from './notices.svelte';
import { router } from './router.svelte';
import { type Done, files, OperationError, onDone, onError } from './transport';
import { words } from './words';

const NOTHING: Session = { file: null, who: null, undo: null, redo: null, recent: [], display: { theme: 'system', zoom: 100 }, version: '' };

class SessionState {
  #known = $state.raw<Session>(NOTHING);
  /** False until the program has been asked for the first time. */
  ready = $state(false);
  /** When the last change was written, for the line at the foot. */
  savedAt = $state.raw<Date | null>(null);

  get file() {
    return this.#known.file;
  }
  get who() {
    return this.#known.who;
  }
  get undoTitle() {
    return this.#known.undo;
  }
  get redoTitle() {
    return this.#known.redo;
  }
  get recent(): RecentFile[] {
    return this.#known.recent;
  }
  /** How the window looked when it was last closed. */
  get display(): Display {
    return this.#known.display;
  }
  /** Whether anything may be changed now; screens leave out or disable what changes when it is false. */
  get canChange(): boolean {
    return this.file !== null && this.file.read_only === null;
  }
  get savedSentence(): string {
    return this.savedAt ? words.foot.savedAt(time(this.savedAt)) : words.foot.saved;
  }

  async refresh(): Promise<void> {
    const before = this.file?.path;
    const known = await attempt(files.session);
    if (known) {
      this.#known = known;
      if (known.file && known.file.path !== before) this.#entered(known.file);
    }
    this.ready = true;
  }

  /** A file that turned out to be damaged, with what can be put back. */
  damaged = $state.raw<{ path: string; backup: Backup } | null>(null);
  /** Another program put another file in the place of the one that is open. */
  replaced = $state(false);

  open = (path?: string) =>
    this.#change(async () => {
      try {
        await files.open(path);
        this.replaced = false;
      } catch (thrown) {
        await this.#offerBackup(path, OperationError.from(thrown));
      }
    });

  restore = (path: string) => {
    this.damaged = null;
    return this.#change(() => files.restoreBackup(path));
  };
  create = () => this.#change(files.create, () => router.go('council'));
  openExample = () => this.#change(files.openExample);
  close = () => this.#change(files.close);
  setWho = (name: string) => this.#change(() => files.setWho(name));

  async saveCopy(): Promise<void> {
    const copy = await attempt(files.saveCopy);
    if (copy) notify(words.file.copySaved(copy.path));
  }

  undo = () => this.#travel(this.undoTitle, files.undo, words.undo.undone, words.undo.nothing);
  redo = () => this.#travel(this.redoTitle, files.redo, words.undo.redone, words.undo.nothingAgain);

  /** A change was made: it is on disk, and it is the one that undo would take back. */
  changed(step: string | null): void {
    this.savedAt = new Date();
    if (step) this.#known = { ...this.#known, undo: step, redo: null };
  }

  /** Of a damaged file the newest whole backup is offered; any other error is the caller's. */
  async #offerBackup(path: string | undefined, error: OperationError): Promise<void> {
    if (error.code !== 'file_damaged' || path === undefined) throw error;
    const backup = await files.newestBackup(path).catch(() => null);
    if (backup === null) throw error;
    this.damaged = { path, backup };
  }

  async #change(work: () => Promise<unknown>, entered?: () => void): Promise<void> {
    const before = this.file?.path;
    // An answer of null is a dialog that was cancelled; undefined is an error that attempt has shown.
    await attempt(async () => {
      await work();
      await this.refresh();
    });
    if (this.file && this.file.path !== before) entered?.();
  }

  #entered({ path, year, place }: OpenFile): void {
    this.savedAt = null;
    notices.clear();
    router.enter(path, year, place);
    touch();
  }

  async #travel(
    title: string | null,
    work: () => Promise<Undone>,
    sentence: (title: string) => string,
    nothing: string,
  ): Promise<void> {
    if (title === null) return notify(nothing);
    const undone = await attempt(work);
    if (!undone) return;
    this.savedAt = new Date();
    touch(undone.touched);
    await this.refresh();
    const { room, record, year } = undone.place;
    router.go(room, { id: record, year: year ?? router.place.year });
    notify(sentence(undone.title));
  }
}

export const session = new SessionState();

onDone(({ step }) => session.changed(step));
onError(({ code }) => {
  if (code === 'file_replaced') session.replaced = true;
});

/** "Declaratie verwijderd" with the button that takes it back. */
export function notifyUndoable(text: string): void {
  notify(text, { label: words.undo.undo, run: () => void session.undo() });
}

/** Does the work as `attempt` does, and says what was done with the button that takes it back. */
export async function attemptUndoable<T>(work: () => Promise<Done<T>>, errors?: FieldErrors): Promise<Done<T> | undefined> {
  const done = await attempt(work, errors);
  if (done?.step) notifyUndoable(done.step);
  return done;
}
