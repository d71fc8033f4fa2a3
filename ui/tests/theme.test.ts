/* Every pair of colours that carries text has at least 4.5 : 1, in every theme; lines and marks that must be seen have 3 : 1. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/theme/theme.css', 'utf8');

function tokens(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
}

const light = tokens(':root');
const themes = {
  light,
  dark: { ...light, ...tokens(":root[data-theme='dark']") },
  contrast: { ...light, ...tokens(":root[data-theme='contrast']") },
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ...['paper', 'desk', 'plain-tint', 'raad-tint', 'ok-tint', 'warn-tint', 'late-tint', 'info-tint'].map((ground) => ['ink', ground]),
  ...['paper', 'desk', 'plain-tint', 'raad-tint'].map((ground) => ['ink-soft', ground]),
  ...['paper', 'desk', 'raad-tint'].map((ground) => ['raad', ground]),
  ...['ok', 'warn', 'late', 'info', 'plain'].map((kind) => [kind, `${kind}-tint`]),
  ...['ok', 'late', 'warn'].flatMap((kind) => [
    [kind, 'paper'],
    [kind, 'desk'],
  ]),
  ['raad-ink', 'raad-tint'],
  ['on-raad', 'raad'],
  ['on-raad', 'raad-hover'],
  ['rail-ink', 'rail'],
  ['rail-ink', 'rail-hover'],
  ['rail-here-ink', 'rail-here'],
  ['badge-ink', 'badge'],
];

const MARKS = [
  ['line-strong', 'paper'],
  ['line-strong', 'desk'],
  ['focus', 'paper'],
  ['focus', 'desk'],
  ['rail-focus', 'rail'],
  ['raad', 'sunken'],
  ['late', 'sunken'],
];

test.each(Object.entries(themes))('%s', (_, theme) => {
  const tooWeak = (pairs: string[][], least: number) =>
    pairs
      .map(([ink = '', ground = '']) => ({ ink, ground, ratio: contrast(theme[ink] ?? '', theme[ground] ?? '') }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);
  expect(tooWeak(TEXT, 4.5)).toEqual([]);
  expect(tooWeak(MARKS, 3)).toEqual([]);
});
