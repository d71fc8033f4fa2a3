/* Says where something was saved, with the way to its folder. */
import { attempt, notify } from '../lib/notices.svelte';
import { documents } from '../lib/transport';
import { words } from '../lib/words';

export function saved(path: string, listed = true): void {
  const sentence = words.pages.saved(path);
  notify(listed ? sentence : `${sentence}. ${words.pages.notListed}`, {
    label: words.pages.folder,
    run: () => void attempt(() => documents.showFolder(path)),
  });
}
