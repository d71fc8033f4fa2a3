import { expect, test } from 'vitest';
import { ROOMS } from '../src/lib/live.svelte';
import { commandOf, keysOf, watchTyping } from '../src/lib/shortcuts';

const press = (key: string, rest: KeyboardEventInit = {}) => commandOf(new KeyboardEvent('keydown', { key, ...rest }));

test('the keys people know', () => {
  expect(press('z', { ctrlKey: true })).toBe('undo');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  expect(press('y', { ctrlKey: true })).toBe('redo');
  expect(press('+', { ctrlKey: true })).toBe('zoom_in');
  expect(press('F1')).toBe('help');
  expect(press('z')).toBeNull();
});

test('every room has a key, and each says its own', () => {
  expect(press('3', { altKey: true, code: 'Digit3' })).toBe('go:budget');
  expect(press(',', { ctrlKey: true })).toBe('go:council');
  for (const room of ROOMS) {
    const [hold, key] = keysOf(room)?.split(' ') ?? [];
    expect(press(key ?? '', { altKey: hold === 'Alt', ctrlKey: hold === 'Ctrl', code: `Digit${key}` })).toBe(`go:${room}`);
  }
});

test('AltGr, which types the euro sign, is left alone', () => {
  expect(press('€', { ctrlKey: true, altKey: true, code: 'Digit5' })).toBeNull();
});

test('Ctrl+Z belongs to the field as long as something was typed in it', () => {
  const isTyping = watchTyping(document);
  const input = document.body.appendChild(document.createElement('input'));
  input.value = 'was';
  input.focus();
  expect(isTyping(input)).toBe(false);
  input.value = 'wordt';
  expect(isTyping(input)).toBe(true);
  input.value = 'was';
  expect(isTyping(input)).toBe(false);
  expect(isTyping(document.body)).toBe(false);
  input.remove();
});
