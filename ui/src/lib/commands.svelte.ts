/* What the keyboard and the menu can do. The frame knows most commands itself; the room that is on screen offers its own:

     offer(() => ({ new: () => (making = true), print: () => (printing = true) }));

   Ctrl+N and Ctrl+P, and the menu, then lead there. Leave out what the room cannot do now; a command that reads reactive state is
   offered anew when that changes. Call it while the component is being made. */
import { untrack } from 'svelte';

export interface RoomCommands {
  new?: () => void;
  print?: () => void;
}

class Offered {
  #stack = $state.raw<RoomCommands[]>([]);

  get now(): RoomCommands {
    return this.#stack.at(-1) ?? {};
  }

  add(commands: RoomCommands): () => void {
    this.#stack = [...this.#stack, commands];
    return () => (this.#stack = this.#stack.filter((other) => other !== commands));
  }
}

export const offered = new Offered();

export function offer(commands: () => RoomCommands): void {
  $effect.pre(() => {
    const mine = commands();
    // Adding reads the stack; that must not make this effect depend on it.
    return untrack(() => offered.add(mine));
  });
}
