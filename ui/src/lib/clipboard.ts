/* The way out for those who mail and chat in other programs. */
import { attempt, notify } from './notices.svelte';

/** Puts a text where Ctrl V finds it, and says so. */
export async function copy(text: string, said: string): Promise<void> {
  const copied = await attempt(async () => {
    await navigator.clipboard.writeText(text);
    return true;
  });
  if (copied) notify(said);
}
