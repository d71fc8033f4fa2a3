/* The pages of a document while they are made and after. The core makes one at a time; what is chosen meanwhile is made next, and only
   the last of it: what is being made for an older choice is stopped. What was made stays until the next is there, so that the pages do
   not flicker. */
import type { Choices, DocumentPages, Kind } from '../lib/generated';
import { attempt } from '../lib/notices.svelte';
import { documents, hear, nextMaking, OperationError } from '../lib/transport';
import { words } from '../lib/words';

export interface Subject {
  document: Kind;
  year: number;
  id: string | null;
}

/** Who waits longer than this sees how far it is, and can stop it. */
const SLOW = 1000;

export class Making {
  made = $state.raw<DocumentPages | null>(null);
  /** Why there are no pages now. */
  problem = $state<string | null>(null);
  /** As they are chosen; the pages follow. Null until the first are made, as this kind was the last time. */
  choices = $state.raw<Choices | null>(null);
  busy = $state(false);
  slow = $state(false);
  /** How many papers of how many are done; null while that is not known. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  /** Resolves when nothing is being made. */
  finished: Promise<void> = Promise.resolve();

  #subject: Subject | null = null;
  #number = 0;
  #again = false;
  #stopped = false;

  /** Makes the pages of this, again when it is the same. */
  show(subject: Subject): void {
    const same = JSON.stringify(subject) === JSON.stringify(this.#subject);
    this.#subject = subject;
    this.#make(same ? this.choices : null);
  }

  choose(choices: Choices): void {
    this.#make(choices);
  }

  stop = async (): Promise<void> => {
    this.#again = false;
    this.#stopped = true;
    await attempt(() => documents.cancel(this.#number));
  };

  /** Nobody looks any more. */
  leave(): void {
    if (this.busy) void this.stop();
  }

  #make(choices: Choices | null): void {
    this.choices = choices;
    this.#again = true;
    if (this.busy) void attempt(() => documents.cancel(this.#number));
    else this.finished = this.#makeAll();
  }

  async #makeAll(): Promise<void> {
    this.busy = true;
    const timer = setTimeout(() => (this.slow = true), SLOW);
    const deaf = hear('document_progress', ({ making, done, total }) => {
      if (making === this.#number) this.progress = { done, total };
    });
    while (this.#again && this.#subject) {
      this.#again = this.#stopped = false;
      this.progress = null;
      await this.#makeOnce(this.#subject, this.choices);
    }
    deaf();
    clearTimeout(timer);
    this.busy = this.slow = false;
  }

  async #makeOnce({ document, year, id }: Subject, choices: Choices | null): Promise<void> {
    try {
      this.#number = nextMaking();
      this.made = await documents.pages(document, year, id, choices, this.#number);
      this.problem = null;
    } catch (thrown) {
      if (this.#again) return;
      if (!this.#stopped) this.problem = OperationError.from(thrown).message;
      else if (!this.made) this.problem = words.pages.stopped;
    }
    // What was stopped is as it was before.
    if (!this.#again && this.made && (!this.problem || this.#stopped)) this.choices = this.made.choices;
  }
}
