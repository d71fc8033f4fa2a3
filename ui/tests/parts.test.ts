import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { exampleBackend } from '../src/gallery/backend';
import { setBackend } from '../src/lib/transport';
import AmountField from '../src/parts/AmountField.svelte';
import ConfirmReason from '../src/parts/ConfirmReason.svelte';
import Field from '../src/parts/Field.svelte';
import Menu from '../src/parts/Menu.svelte';
import Picture from '../src/parts/Picture.svelte';
import YearClock from '../src/parts/YearClock.svelte';
import ReorderHarness from './pages/ReorderHarness.svelte';

beforeEach(() => setBackend(exampleBackend('open')));

const input = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());

test('an error is linked to its field', () => {
  render(Field, { label: 'IBAN', hint: 'Op de pas', error: 'Dit klopt niet.' });
  expect(input('IBAN').getAttribute('aria-invalid')).toBe('true');
  expect(described(input('IBAN'))).toEqual(['Op de pas', 'Dit klopt niet.']);
});

test('an amount shows what was understood and binds only that', async () => {
  const onchange = vi.fn();
  render(AmountField, { label: 'Bedrag', value: null, onchange });
  const field = input('Bedrag');
  await fireEvent.focus(field);
  await fireEvent.input(field, { target: { value: '12.5' } });
  await waitFor(() => expect(described(field)).toEqual(['€\u00a012,50']));
  expect(onchange, 'not while typing').not.toHaveBeenCalled();
  await fireEvent.blur(field);
  expect(field.value).toBe('12,50');
  expect(onchange).toHaveBeenCalledExactlyOnceWith(1250);
});

test('half an amount is no mistake until the field is left, and then keeps the form from being sent', async () => {
  render(AmountField, { label: 'Bedrag', value: null });
  const field = input('Bedrag');
  await fireEvent.focus(field);
  await fireEvent.input(field, { target: { value: 'x' } });
  await waitFor(() => expect(field.validity.valid).toBe(false));
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await fireEvent.blur(field);
  await waitFor(() => expect(described(field)).toEqual(['Typ een bedrag, bijvoorbeeld 12,50.']));
});

test('a reason must be given, and Esc asks to close', async () => {
  const onconfirm = vi.fn();
  const onclose = vi.fn();
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  const { unmount } = render(ConfirmReason, { title: 'Terugsturen', text: 'Gaat terug.', confirm: 'Terugsturen', onconfirm, onclose });
  const dialog = screen.getByRole('dialog', { name: 'Terugsturen' });
  const reason = screen.getByRole('textbox', { name: 'Reden' });
  expect(document.activeElement).toBe(reason);
  await fireEvent.submit(dialog.querySelector('form')!);
  expect(onconfirm).not.toHaveBeenCalled();
  expect(described(reason)).toEqual(['Vul in: reden.']);
  await fireEvent.input(reason, { target: { value: ' Bon ontbreekt ' } });
  await fireEvent.submit(dialog.querySelector('form')!);
  expect(onconfirm).toHaveBeenCalledWith('Bon ontbreekt');
  // The browser turns Esc into this event.
  await fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(onclose).toHaveBeenCalledOnce();
  unmount();
  expect(document.activeElement, 'the focus goes back').toBe(before);
  before.remove();
});

test('a menu opens with an arrow, walks round and gives the focus back', async () => {
  const run = vi.fn();
  render(Menu, { label: 'Meer', items: [{ label: 'PDF', run }, { label: 'Webpagina', run }] });
  const button = screen.getByRole('button', { name: 'Meer' });
  await fireEvent.keyDown(button, { key: 'ArrowDown' });
  const [first, last] = screen.getAllByRole('menuitem');
  await waitFor(() => expect(document.activeElement).toBe(first));
  await fireEvent.keyDown(first!, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(last);
  await fireEvent.keyDown(last!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(first);
  await fireEvent.keyDown(first!, { key: 'w' });
  expect(document.activeElement).toBe(last);
  await fireEvent.click(last!);
  expect(run).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('a picture is read by its name; what is none is named only', async () => {
  const { rerender } = render(Picture, { base64: 'aaaa', mediaType: 'image/png', label: 'Bon van de bakker' });
  const picture = screen.getByRole<HTMLImageElement>('img', { name: 'Bon van de bakker' });
  expect(picture.src).toBe('data:image/png;base64,aaaa');
  await fireEvent.error(picture);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText('Bon van de bakker')).toBeTruthy();
  await rerender({ base64: 'bbbb', label: '' });
  expect(screen.getByRole('presentation').getAttribute('alt')).toBe('');
});

test('Alt and an arrow move an item, and its new place is said', async () => {
  render(ReorderHarness);
  const up = () => screen.getByRole('button', { name: 'Jeugdnota omhoog' });
  await fireEvent.keyDown(up(), { key: 'ArrowUp', altKey: true });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual(['Jeugdnota', 'Opening', 'Rondvraag']);
  await waitFor(() => expect(screen.getByText('Jeugdnota: nu plaats 1 van 3')).toBeTruthy());
  expect(document.activeElement).toBe(up());
  await fireEvent.keyDown(up(), { key: 'ArrowUp', altKey: true });
  expect(screen.getAllByRole('listitem')[0]?.textContent?.trim(), 'the first cannot go up').toBe('Jeugdnota');
});

test('the year clock says its marks in a table, and leads to them once a pointer comes near', async () => {
  const { container } = render(YearClock, {
    year: 2026,
    today: '2026-11-03',
    meetings: [
      { date: '2026-10-06', label: 'Plenair, 19:00', state: 'done', href: '#a' },
      { date: '2026-11-10', label: 'Plenair, 19:00', state: 'cancelled', href: '#b' },
    ],
    duties: [{ date: '2026-11-30', label: 'Bestuurlijk overleg', state: 'due', href: '#c' }],
  });
  await waitFor(() => expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toContain('30 november 2026Bestuurlijk overlegnu aan de beurt'));
  expect(screen.getByText('1 van 1 vergaderingen gehouden')).toBeTruthy();
  expect(container.querySelector('svg a')).toBeNull();
  await fireEvent.pointerEnter(container.querySelector('figure')!);
  const links = [...container.querySelectorAll('svg a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#c', '#a', '#b']);
  expect(links[2]?.querySelector('title')?.textContent).toBe('10 november 2026: Plenair, 19:00 (gaat niet door)');
});
