/* Where the eye and the keyboard go after a list changed. */
import { tick } from 'svelte';

const chosenRow = (list: HTMLElement | undefined) => list?.querySelector<HTMLElement>('tr[aria-selected=true]');

/** The chosen row comes into sight, such as the record that undo led back to. */
export async function showChosen(list: HTMLElement | undefined): Promise<void> {
  await tick();
  chosenRow(list)?.scrollIntoView({ block: 'nearest' });
}

/** The keyboard goes on in the chosen row; without one, at the top of the room. */
export async function focusChosen(list: HTMLElement | undefined): Promise<void> {
  await tick();
  (chosenRow(list) ?? list?.closest<HTMLElement>('main'))?.focus();
}
