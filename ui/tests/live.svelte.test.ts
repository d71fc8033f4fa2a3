import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { answered, live, touch } from '../src/lib/live.svelte';
import { OperationError } from '../src/lib/transport';

function deferred() {
  let resolve!: (value: string) => void;
  const promise = new Promise<string>((done) => (resolve = done));
  return { promise, resolve };
}

const settled = () => new Promise((done) => setTimeout(done));

function inRoot<T>(make: () => T): { value: T; stop: () => void } {
  let value!: T;
  const stop = $effect.root(() => {
    value = make();
  });
  flushSync();
  return { value, stop };
}

test('it is asked again when one of its rooms is touched, and only then', async () => {
  const question = vi.fn(async () => 1);
  const { value, stop } = inRoot(() => live(question, ['claims']));
  expect(value.loading).toBe(true);
  await settled();
  expect(value.data).toBe(1);
  touch(['budget']);
  flushSync();
  expect(question).toHaveBeenCalledTimes(1);
  touch(['claims']);
  flushSync();
  touch();
  flushSync();
  expect(question).toHaveBeenCalledTimes(3);
  stop();
});

test('a slow early answer does not overwrite a later one', async () => {
  const answers = [deferred(), deferred()];
  let turn = 0;
  const { value, stop } = inRoot(() => live(() => answers[turn++]!.promise, ['claims']));
  touch(['claims']);
  flushSync();
  answers[1]!.resolve('new');
  answers[0]!.resolve('old');
  await settled();
  expect(value.data).toBe('new');
  stop();
});

test('after a failure the last good answer stays', async () => {
  const question = vi.fn<() => Promise<string>>().mockResolvedValueOnce('good').mockRejectedValueOnce(new OperationError('x', 'Nee.'));
  const { value, stop } = inRoot(() => live(question, ['claims']));
  await settled();
  touch(['claims']);
  flushSync();
  await settled();
  expect(value.error?.message).toBe('Nee.');
  expect(value.data).toBe('good');
  stop();
});

test('all is answered when nothing that was asked is still waiting', async () => {
  const first = deferred();
  const { stop } = inRoot(() => live(() => first.promise, ['claims']));
  let done = false;
  void answered().then(() => (done = true));
  await settled();
  expect(done).toBe(false);
  first.resolve('there');
  await settled();
  expect(done).toBe(true);
  stop();
});
