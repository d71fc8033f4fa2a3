/* Short messages at the foot of the window, and what to do with an error. */
import { OperationError } from './transport';

export interface Notice {
  key: number;
  kind: 'done' | 'error';
  text: string;
  action: { label: string; run: () => void } | null;
}

const SHOWN_FOR = 8000;

class Notices {
  list = $state.raw<Notice[]>([]);
  #next = 0;
  #hosts = $state.raw<symbol[]>([]);

  /** A window before the window makes all else unreachable, so the messages move into it: the last host shows them. */
  host(me: symbol): () => void {
    this.#hosts = [...this.#hosts, me];
    return () => (this.#hosts = this.#hosts.filter((other) => other !== me));
  }

  isHost(me: symbol): boolean {
    return this.#hosts.at(-1) === me;
  }

  show(notice: Omit<Notice, 'key'>): void {
    const key = ++this.#next;
    // One message at a time of what was done: a second replaces the first, errors stay until they are read.
    this.list = [...this.list.filter((other) => other.kind === 'error'), { ...notice, key }];
    if (notice.kind === 'done') setTimeout(() => this.dismiss(key), SHOWN_FOR);
  }

  dismiss(key: number): void {
    this.list = this.list.filter((notice) => notice.key !== key);
  }

  clear(): void {
    this.list = [];
  }

  /** The user went on to something else: only what went wrong is still news. */
  keepErrors(): void {
    this.list = this.list.filter(({ kind }) => kind === 'error');
  }
}

export const notices = new Notices();

/** "Declaratie verwijderd", for eight seconds; with an action such as Ongedaan maken behind it. */
export function notify(text: string, action: Notice['action'] = null): void {
  notices.show({ kind: 'done', text, action });
}

export function notifyError(thrown: unknown): void {
  notices.show({ kind: 'error', text: OperationError.from(thrown).message, action: null });
}

/** Sentences per field of a form, as the core names them: `errors.iban`. Make it with $state. */
export type FieldErrors = Record<string, string | undefined>;

/**
 * Does the work; an error about a field of `errors` goes to that field, any other is shown at the foot of the window.
 * The answer is undefined when it failed. `taken` says true of an error that the screen answers itself, with a question.
 */
export async function attempt<T>(work: () => Promise<T>, errors?: FieldErrors, taken?: (error: OperationError) => boolean): Promise<T | undefined> {
  if (errors) for (const field of Object.keys(errors)) errors[field] = undefined;
  try {
    return await work();
  } catch (thrown) {
    const error = OperationError.from(thrown);
    if (taken?.(error)) return undefined;
    if (errors && error.field) errors[error.field] = error.message;
    else notifyError(error);
    return undefined;
  }
}
