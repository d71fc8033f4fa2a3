/* The deelraden and groups that a term or a role can be of, beside the council itself. */
import { ask } from '../../lib/transport';
import type { Option } from '../../parts/Select.svelte';

/** Groups that are at work and in which people are appointed for a term. */
export async function bodies(): Promise<Option[]> {
  const all = await ask('groups.list', {});
  return all.filter(({ ended, kind }) => !ended && kind === 'subcouncil').map(({ id, name }) => ({ value: id, label: name }));
}
