/* What the keyboard and the menu can do. The frame knows most commands itself; the room that is on screen offers its own:

     offer(() => ({ new: () => (making = true), print: () => (printing = true) }));

   Ctrl+N and Ctrl+P, and the menu, then lead there. Leave out what the room cannot do now; a command that reads reactive state is
   offered anew when that changes. Call it while the component is being made. */

import type { EveningCommand } from './shortcuts';

export interface RoomCommands extends Partial<Record<EveningCommand, () => unknown>> {
  new?: () => void;
  print?: () => void;
}

class Offered {
  // Not reactive: an effect that is taken down reads reactive state as it was, and would forget what the next room has just offered.
  #stack: RoomCommands[] = [];
  #now = $state.raw<RoomCommands>({});

  get now(): RoomCommands {
    return this.#now;
  }

  add(commands: RoomCommands): () => void {
    this.#become([...this.#stack, commands]);
    return () => this.#become(this.#stack.filter((other) => other !== commands));
  }

  #become(stack: RoomCommands[]): void {
    this.#stack = stack;
    this.#now = stack.at(-1) ?? {};
  }
}

export const offered = new Offered();

export function offer(commands: () => RoomCommands): void {
  $effect.pre(() => {
    const mine = commands();
    return offered.add(mine);
  });
}
