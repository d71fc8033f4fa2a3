/* What can be chosen of a print, and what of it is out of the ordinary. */
import type { Choices, Issued } from '../lib/generated';
import type { Subject } from './making.svelte';

/** As a document is made when nobody chose anything. */
export const USUAL: Choices = {
  audience: 'public',
  size: 'normal',
  ink: 'colour',
  cover: true,
  contents: true,
  without: [],
  annexes: false,
};

export function isUsual({ footer, without, ...rest }: Choices): boolean {
  const plain = (['audience', 'size', 'ink', 'cover', 'contents', 'annexes'] as const).every((key) => rest[key] === USUAL[key]);
  return plain && without.length === 0 && !footer;
}

/** What went out of this document. */
export function issuedOf(all: readonly Issued[], { document, year, id }: Subject): Issued[] {
  return all.filter(({ document: kind, subject }) => kind === document && (id === null ? subject.year === year : subject.id === id));
}
