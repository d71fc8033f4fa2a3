/* What stands in the fields of a record that is saved field by field. It follows the record (another save, undo), but only where the
   record itself changed: what is half typed in one field is not lost because another was saved.

     const draft = draftOf(() => ({ place: meeting.place }));     <Field bind:value={draft.place} onchange={save} />

   Call it while the component is being made. */
import { untrack } from 'svelte';

export function draftOf<T extends object>(saved: () => T): T {
  let known = untrack(saved);
  const fields = $state({ ...known });
  $effect.pre(() => {
    const now = saved();
    for (const key in now) if (now[key] !== known[key]) (fields as T)[key] = now[key];
    known = now;
  });
  return fields;
}
