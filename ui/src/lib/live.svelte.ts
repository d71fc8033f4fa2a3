/* Data that stays true. A screen says what it asks and which rooms the answer depends on; it is asked again when a change, an undo or
   a redo touches one of them, or when something the question itself reads (such as the year) changes:

     let { year }: ScreenProps = $props();
     const claims = live(() => ask('claims.list', { year }), ['claims', 'budget']);

   and in the page: <Loaded of={claims}>{#snippet children(list)} … {/snippet}</Loaded>, or claims.data, claims.loading, claims.error.
   Call it while the component is being made, as any $effect. */
import { tick as afterRendering } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Room } from './generated';
import { onDone, OperationError } from './transport';

/** Every room, in the order of the rail. */
export const ROOMS: readonly Room[] = ['today', 'plan', 'budget', 'claims', 'meetings', 'areas', 'groups', 'members', 'contacts', 'report', 'council'];

const EVERYTHING = '*';
type Subject = Room | typeof EVERYTHING;
// Filled beforehand: a key that comes later would wake whoever had looked for another one in vain.
const ticks = new SvelteMap<Subject, number>([EVERYTHING, ...ROOMS].map((subject) => [subject, 0] as [Subject, number]));

function tick(room: Subject): void {
  ticks.set(room, (ticks.get(room) ?? 0) + 1);
}

/** These rooms changed; without an argument everything did (another file was opened). */
export function touch(rooms: readonly Subject[] = [EVERYTHING]): void {
  rooms.forEach(tick);
}

onDone(({ touched }) => touch(touched));

export class Live<T> {
  /** The last good answer; it stays while it is asked again, so that the screen does not flicker. */
  data = $state.raw<T>();
  error = $state.raw<OperationError | null>(null);
  /** True until the first answer is there. */
  loading = $state(true);
  #latest = 0;
  readonly #question: () => Promise<T>;

  constructor(question: () => Promise<T>) {
    this.#question = question;
  }

  refresh = async (): Promise<void> => {
    // A slow earlier answer must not overwrite a later one.
    const mine = ++this.#latest;
    try {
      const answer = await this.#question();
      if (mine !== this.#latest) return;
      this.data = answer;
      this.error = null;
    } catch (thrown) {
      if (mine !== this.#latest) return;
      this.error = OperationError.from(thrown);
    }
    this.loading = false;
  };
}

/** What has been asked and not yet answered. */
let asked: readonly Promise<void>[] = [];

export function live<T>(question: () => Promise<T>, rooms: readonly Room[]): Live<T> {
  const answer = new Live(question);
  $effect(() => {
    ticks.get(EVERYTHING);
    for (const room of rooms) ticks.get(room);
    const asking = answer.refresh();
    asked = [...asked, asking];
    void asking.then(() => (asked = asked.filter((other) => other !== asking)));
  });
  return answer;
}

/** When all that the screens have asked is answered and shown, with what those answers led them to ask. */
export async function answered(): Promise<void> {
  await afterRendering();
  while (asked.length > 0) {
    await Promise.all(asked);
    await afterRendering();
  }
}
