/* The pages of a document while they are made and after. The core makes one at a time: what is asked meanwhile waits, and of what
   waits only the last is made. What was made stays until the next is there, so that the pages do not flicker. */
import type { Choices, DocumentPages, Kind } from '../lib/generated';
import { attempt } from '../lib/notices.svelte';
import { documents, hear, OperationError } from '../lib/transport';
import { words } from '../lib/words';

export interface Question {
  document: Kind;
  year: number;
  id: string | null;
  /** Null for how this kind was made the last time. */
  choices: Choices | null;
}

/** Who waits longer than this sees how far it is, and can stop it. */
const SLOW = 1000;

export class Making {
  made = $state.raw<DocumentPages | null>(null);
  problem = $state<string | null>(null);
  busy = $state(false);
  slow = $state(false);
  /** How many papers of how many are done; null while that is not known. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  #next: Question | null = null;
  #stopped = false;

  ask(question: Question): void {
    this.#next = question;
    if (!this.busy) void this.#make();
  }

  stop = async (): Promise<void> => {
    this.#next = null;
    this.#stopped = true;
    await attempt(documents.cancel);
  };

  async #make(): Promise<void> {
    this.busy = true;
    const timer = setTimeout(() => (this.slow = true), SLOW);
    const deaf = hear('document_progress', ({ done, total }) => (this.progress = { done, total }));
    while (this.#next) {
      const question = this.#next;
      this.#next = null;
      this.#stopped = false;
      this.progress = null;
      await this.#answer(question);
    }
    deaf();
    clearTimeout(timer);
    this.busy = this.slow = false;
  }

  async #answer({ document, year, id, choices }: Question): Promise<void> {
    try {
      const answer = await documents.pages(document, year, id, choices);
      // Something else is asked already: these pages would only flash by.
      if (this.#next) return;
      this.made = answer;
      this.problem = null;
    } catch (thrown) {
      if (this.#next) return;
      if (this.#stopped) this.problem = this.made ? null : words.pages.stopped;
      else {
        this.made = null;
        this.problem = OperationError.from(thrown).message;
      }
    }
  }
}
