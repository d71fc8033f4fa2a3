import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleBackend, type ExampleState } from '../src/gallery/backend';

let close: () => void;

async function open(state: ExampleState, before: Promise<void> = Promise.resolve()) {
  // The window's state lives as long as the window: a new window for each test.
  vi.resetModules();
  const { cleanup, render } = await import('@testing-library/svelte');
  close = cleanup;
  const { setBackend } = await import('../src/lib/transport');
  setBackend(exampleBackend(state));
  const { rooms } = await import('../src/gallery/rooms');
  const { default: App } = await import('../src/App.svelte');
  const { session } = await import('../src/lib/session.svelte');
  await session.refresh();
  render(App, { rooms: rooms.map((room) => ({ ...room, screen: () => before.then(room.screen) })) });
}

async function violations() {
  // Colours are measured by theme.test.ts: jsdom paints nothing.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

afterEach(() => close());

beforeEach(() => {
  location.hash = '';
  document.documentElement.lang = 'nl';
  document.title = 'Raadwerk';
});

test('without a file the three ways to begin are there', async () => {
  await open('start');
  expect(await screen.findByRole('button', { name: /Nieuwe raad/ })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Niet meer gevonden/ }).disabled).toBe(true);
  expect(await violations()).toEqual([]);
});

test('before the first change the name is asked', async () => {
  await open('who');
  const name = await screen.findByRole('textbox', { name: 'Uw naam' });
  await fireEvent.submit(name.closest('form')!);
  expect(screen.getByText('Vul in: uw naam.')).toBeTruthy();
  await fireEvent.input(name, { target: { value: 'Fenna' } });
  await fireEvent.submit(name.closest('form')!);
  expect(await screen.findByRole('navigation', { name: 'Onderdelen' })).toBeTruthy();
});

test('the frame: badges, rooms by key, and undo that leads to its place', async () => {
  await open('open');
  expect(await screen.findByRole('link', { name: /Declaraties 3 vragen aandacht/ })).toBeTruthy();
  await fireEvent.keyDown(window, { key: '4', code: 'Digit4', altKey: true });
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Declaraties 2026'));
  expect(document.activeElement?.tagName).toBe('MAIN');
  expect(await violations()).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken: Regel toegevoegd aan D-2026-014' }));
  expect(await screen.findByText('Ongedaan gemaakt: Regel toegevoegd aan D-2026-014')).toBeTruthy();
  await waitFor(() => expect(location.hash).toBe('#/claims/2026/D-2026-014'));
  expect(screen.getByRole('button', { name: 'Opnieuw: Regel toegevoegd aan D-2026-014' })).toBeTruthy();
});

test('a key that runs ahead of the room does its work once the room is there', async () => {
  let arrive!: () => void;
  await open('open', new Promise((resolve) => (arrive = resolve)));
  const rail = await screen.findByRole('navigation', { name: 'Onderdelen' });
  await fireEvent.keyDown(window, { key: '4', code: 'Digit4', altKey: true });
  await within(rail).findByRole('link', { name: /Declaraties/, current: 'page' });
  await fireEvent.keyDown(window, { key: 'n', ctrlKey: true });
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  arrive();
  expect(await screen.findByText('Nieuwe declaratie', { selector: '.notice p' })).toBeTruthy();
  expect(screen.queryByText('Hier valt niets nieuws te maken.')).toBeNull();
});

test('a room that the council does not use stands in the rail only while one is there, and takes nobody else’s key', async () => {
  await open('open');
  const rail = await screen.findByRole('navigation', { name: 'Onderdelen' });
  expect(within(rail).queryByRole('link', { name: 'Jaarplan' })).toBeNull();
  expect(within(rail).getByRole('link', { name: 'Begroting' }).title).toBe('Begroting (Alt 3)');
  await fireEvent.keyDown(window, { key: '2', code: 'Digit2', altKey: true });
  expect(await within(rail).findByRole('link', { name: 'Jaarplan', current: 'page' })).toBeTruthy();
  await fireEvent.keyDown(window, { key: ',', ctrlKey: true });
  expect(await within(rail).findByRole('link', { name: 'Raad', current: 'page' })).toBeTruthy();
});

test('a file that may only be read says why and offers no undo', async () => {
  await open('locked');
  expect(await screen.findByText(/U kunt het lezen, maar niet veranderen/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Ongedaan/ })).toBeNull();
});

test('the example says that it is one', async () => {
  await open('example');
  expect(await screen.findByRole('button', { name: 'Eigen raad beginnen' })).toBeTruthy();
});

test('F1 helps, and other keys wait behind the window', async () => {
  await open('open');
  await screen.findByRole('navigation');
  await fireEvent.keyDown(window, { key: 'F1' });
  expect(await screen.findByRole('dialog', { name: 'Hulp' })).toBeTruthy();
  const hash = location.hash;
  await fireEvent.keyDown(window, { key: '4', code: 'Digit4', altKey: true });
  expect(location.hash).toBe(hash);
  await fireEvent.keyDown(window, { key: '+', ctrlKey: true });
  expect(document.documentElement.style.fontSize).toBe('110%');
});

test('what went out is listed from the menu of the file', async () => {
  await open('open');
  await fireEvent.click(await screen.findByRole('button', { name: 'Bestand' }));
  await fireEvent.click(screen.getByRole('menuitem', { name: 'Uitgegeven stukken…' }));
  expect(await screen.findByRole('dialog', { name: 'Uitgegeven stukken' })).toBeTruthy();
  expect(await screen.findByText(/Hier komt vanzelf elk stuk/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});
