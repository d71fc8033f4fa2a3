import { beforeEach, expect, test, vi } from 'vitest';
import { hashToPlace, placeToHash } from '../src/lib/router.svelte';

beforeEach(() => {
  vi.resetModules();
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
  const told: unknown[] = [];
  const { setBackend } = await import('../src/lib/transport');
  setBackend({ invoke: async (...call) => void told.push(call), listen: async () => () => undefined });
  const router = await load();
  const stop = router.start();
  router.enter('/a.raad', 2026, null);
  expect(router.place).toEqual({ room: 'today', year: 2026, id: null });
  router.go('claims', { id: 'x' });
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(told.at(-1)).toEqual(['set_place', { path: '/a.raad', place: '#/claims/2026/x' }]);
  router.enter('/b.raad', 2025, null);
  expect(router.place.room, 'another file does not inherit the place').toBe('today');
  const before = told.length;
  router.enter('/a.raad', 2026, '#/claims/2026/x');
  expect(router.place).toEqual({ room: 'claims', year: 2026, id: 'x' });
  expect(told.length, 'what is known is not told again').toBe(before);
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
