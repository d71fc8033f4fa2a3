/* What asks for attention, in the order in which to look at it. */
import type { Attention, Tone } from '../../lib/generated';

export interface Group {
  name: 'mine' | Tone;
  matters: readonly Attention[];
}

const TONES: readonly Tone[] = ['late', 'soon', 'waiting'];

/** First what is of the one who works here, then the rest by how pressing it is. */
export function grouped(matters: readonly Attention[], who: string | null): Group[] {
  const isMine = ({ owner }: Attention) => owner !== null && owner === who;
  const others = matters.filter((matter) => !isMine(matter));
  const groups: Group[] = [
    { name: 'mine', matters: matters.filter(isMine) },
    ...TONES.map((name) => ({ name, matters: others.filter(({ tone }) => tone === name) })),
  ];
  return groups.filter((group) => group.matters.length > 0);
}
