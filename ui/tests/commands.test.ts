import { render } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { offered } from '../src/lib/commands.svelte';
import OfferHarness from './pages/OfferHarness.svelte';

test('the room that is on screen offers its commands, also right after another', async () => {
  const run = vi.fn();
  const { rerender, unmount } = render(OfferHarness, { room: 'meetings', run });
  offered.now.new?.();
  await rerender({ room: 'members', run });
  offered.now.new?.();
  expect(run.mock.calls).toEqual([['meetings'], ['members']]);
  unmount();
  expect(offered.now).toEqual({});
});
