import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { draftOf } from '../src/lib/draft.svelte';

test('a draft follows its record only where the record changed', () => {
  let record = $state({ name: 'Jan', place: 'Alphen' });
  let draft!: { name: string; place: string };
  const stop = $effect.root(() => {
    draft = draftOf(() => ({ ...record }));
  });
  flushSync();
  draft.place = 'Alph';
  record = { name: 'Piet', place: 'Alphen' };
  flushSync();
  expect(draft).toEqual({ name: 'Piet', place: 'Alph' });
  record = { name: 'Piet', place: 'Boskoop' };
  flushSync();
  expect(draft).toEqual({ name: 'Piet', place: 'Boskoop' });
  stop();
});
