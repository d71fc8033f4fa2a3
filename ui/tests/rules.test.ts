/* Rules for all source of the window. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../src/**/*.{ts,svelte}', '!../src/gallery/**'], { eager: true, query: '?raw', import: 'default' });
const offenders = (pattern: RegExp) =>
  Object.entries(sources)
    .filter(([, text]) => pattern.test(text))
    .map(([path]) => path);

test('only the transport knows Tauri', () => {
  expect(offenders(/@tauri-apps\//)).toEqual(['../src/lib/transport.ts']);
});

test('nothing goes against the security policy: no inline style, no page from elsewhere', () => {
  expect(offenders(/\sstyle=["{]/)).toEqual([]);
  expect(offenders(/\{@html/)).toEqual([]);
  const page = readFileSync('index.html', 'utf8');
  expect(page).not.toMatch(/<style|style=|https?:/);
});
