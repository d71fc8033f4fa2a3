import { beforeEach, expect, test, vi } from 'vitest';
import { hashToPlace, placeToHash } from '../src/lib/router.svelte';

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  location.hash = '';
});

const load = async () => (await import('../src/lib/router.svelte')).router;

test('a place survives the address', () => {
  const place = { room: 'claims', year: 2026, id: 'a b/ç' };
  expect(hashToPlace(placeToHash(place))).toEqual(place);
  expect(hashToPlace('#/claims/2026')).toEqual({ room: 'claims', year: 2026, id: null });
  expect(hashToPlace('#elsewhere')).toBeNull();
});

test('a file opens in its first room, and later where it was left', async () => {
  const router = await load();
  const stop = router.start();
  router.enter('/a.raad', 2026);
  expect(router.place).toEqual({ room: 'today', year: 2026, id: null });
  router.go('claims', { id: 'x' });
  dispatchEvent(new HashChangeEvent('hashchange'));
  router.enter('/b.raad', 2025);
  expect(router.place.room, 'another file does not inherit the place').toBe('today');
  router.enter('/a.raad', 2026);
  expect(router.place).toEqual({ room: 'claims', year: 2026, id: 'x' });
  stop();
});

test('another year keeps the room but not the record', async () => {
  const router = await load();
  const stop = router.start();
  router.go('budget', { year: 2026, id: 'x' });
  dispatchEvent(new HashChangeEvent('hashchange'));
  router.setYear(2027);
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(router.place).toEqual({ room: 'budget', year: 2027, id: null });
  stop();
});
