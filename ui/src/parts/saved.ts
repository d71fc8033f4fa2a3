/* Says where something was saved, with the way to its folder. */
import { attempt, notify } from '../lib/notices.svelte';
import { documents } from '../lib/transport';
import { words } from '../lib/words';

/** `remarks` are sentences about what was saved. */
export function saved(path: string, remarks: readonly string[] = []): void {
  const sentence = words.pages.saved(path);
  notify(remarks.length > 0 ? [`${sentence}.`, ...remarks].join(' ') : sentence, {
    label: words.pages.folder,
    run: () => void attempt(() => documents.showFolder(path)),
  });
}
