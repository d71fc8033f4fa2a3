/* Where the eye and the keyboard go after a list changed, and whose a key is. */
import { tick } from 'svelte';

const FIELD = ':is(input, select, textarea, button):not(:disabled)';

const chosenRow = (list: HTMLElement | undefined) => list?.querySelector<HTMLElement>('tr[aria-selected=true]');

/**
 * The chosen row and its detail come into sight, such as the record that undo led back to. Who walks through the list by keyboard stays
 * with the rows.
 */
export async function showChosen(list: HTMLElement | undefined, detail: HTMLElement | undefined): Promise<void> {
  await tick();
  const row = chosenRow(list);
  row?.scrollIntoView({ block: 'nearest' });
  if (!row?.matches(':focus-visible')) detail?.scrollIntoView({ block: 'nearest' });
}

/** The keyboard goes on in the chosen row; without one, at the top of the room. */
export async function focusChosen(list: HTMLElement | undefined): Promise<void> {
  await tick();
  (chosenRow(list) ?? list?.closest<HTMLElement>('main'))?.focus();
}

/** The keyboard goes into the detail, to its first field. */
export async function enter(detail: HTMLElement | undefined): Promise<void> {
  await tick();
  detail?.querySelector<HTMLElement>(FIELD)?.focus();
}

/** Whether a key was pressed in a dialog: its keys are not those of what lies under it. */
export function inDialog({ target }: Event): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
