/* What can be chosen of a print, and what of it is out of the ordinary. */
import type { Choices, Issued } from '../lib/generated';
import { words } from '../lib/words';
import type { Subject } from './making.svelte';

/** Whether a document is made as its kind is when nobody chose anything. */
export function isUsual({ footer, without, ...rest }: Choices, usual: Choices): boolean {
  const plain = (['audience', 'size', 'ink', 'cover', 'contents', 'annexes'] as const).every((key) => rest[key] === usual[key]);
  return plain && without?.length === 0 && !footer;
}

/** What went out of this document. */
export function issuedOf(all: readonly Issued[], { document, year, id }: Subject): Issued[] {
  return all.filter(({ document: kind, subject }) => kind === document && (subject.id ?? null) === id && (subject.year ?? year) === year);
}

export function forWhom({ document, audience }: Issued): string {
  if (document === 'begrotingsaanvraag') return words.issued.college;
  // A claim form holds an account number: it is for nobody else, though there is but one version of it.
  return document === 'declaratie' || audience === 'internal' ? words.issued.internal : words.issued.public;
}
