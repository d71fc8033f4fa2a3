import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { exampleBackend } from '../gallery/backend';
import { session } from '../lib/session.svelte';
import { setBackend } from '../lib/transport';
import Bin from './Bin.svelte';
import Cleaning from './Cleaning.svelte';
import RecordHistory from './RecordHistory.svelte';

const calls: { command: string; args: Record<string, unknown> }[] = [];

async function violations() {
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

beforeEach(async () => {
  calls.length = 0;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  const example = exampleBackend('open');
  setBackend({
    ...example,
    async invoke(command, args = {}) {
      if (['session', 'ask', 'set_place'].includes(command)) return example.invoke(command, args);
      calls.push({ command, args });
      if (command === 'act') return { answer: null, step: 'Teruggezet', touched: [] };
      if (command === 'clean') return { title: 'Opgeschoond: gegevens van 1 mens', documents: 2 };
      if (command === 'backups') return [{ path: '/x', made_at: '2026-11-02T20:00:00' }];
      return null;
    },
  });
  await session.refresh();
});

test('the history of what is chosen says what was and what became of it, and sets it back', async () => {
  const onclose = vi.fn();
  render(RecordHistory, { record: 'joris', onall: vi.fn(), onclose });
  expect(await screen.findByRole('heading', { name: 'Geschiedenis van Joris van Kampsbeek' })).toBe(document.activeElement);
  expect(screen.getByText('j.kampsbeek@voorbeeld.example')).toBeTruthy();
  expect(screen.getByText(/is opgeschoond/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: /Joris van Kampsbeek: zo zetten als op/ }));
  await waitFor(() => expect(calls[0]?.args).toEqual({ operation: 'history.restore', request: { record: 'joris', seq: 22 } }));
  await fireEvent.keyDown(screen.getByRole('complementary'), { key: 'Escape' });
  expect(onclose).toHaveBeenCalled();
});

test('without a choice it says what to do', async () => {
  render(RecordHistory, { record: null, onall: vi.fn(), onclose: vi.fn() });
  expect(await screen.findByText(/Kies eerst iets/)).toBeTruthy();
});

test('the bin gives back what was removed', async () => {
  render(Bin, { onclose: vi.fn() });
  await fireEvent.click(await screen.findByRole('button', { name: 'Terughalen: Marisol de Wildt' }));
  await waitFor(() => expect(calls[0]?.args).toEqual({ operation: 'bin.restore', request: { seq: 50 } }));
  expect(await violations()).toEqual([]);
});

test('cleaning asks once, says what cannot be undone, and then which backups still hold it', async () => {
  render(Cleaning, { onclose: vi.fn() });
  const [contact, name] = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: 'Truus Wielemaker' });
  expect(name?.disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Opschonen…' }).disabled).toBe(true);
  await fireEvent.click(contact!);
  await fireEvent.click(screen.getByRole('button', { name: '1 regel opschonen…' }));
  expect(screen.getByRole('heading', { name: 'Dit kan niet ongedaan worden gemaakt' })).toBeTruthy();
  expect(await violations()).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Voorgoed verwijderen' }));
  expect(await screen.findByText('Opgeschoond: gegevens van 1 mens.')).toBeTruthy();
  expect(calls[0]?.args).toEqual({ chosen: [{ kind: 'member_contact', of: 'truus' }] });
  expect(screen.getByText(/2 uitgegeven stukken zijn weggehaald/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Oude reservekopieën verwijderen' }));
  await waitFor(() => expect(calls.at(-1)?.command).toBe('replace_backups'));
  expect(await violations()).toEqual([]);
});

test('terms are changed where they stand', async () => {
  render(Cleaning, { onclose: vi.fn() });
  await fireEvent.click(await screen.findByRole('button', { name: 'Bewaartermijnen…' }));
  const months = await screen.findByRole('textbox', { name: 'Maanden: Namen van oud-leden' });
  await fireEvent.input(months, { target: { value: '12' } });
  await fireEvent.change(months);
  await waitFor(() =>
    expect(calls[0]?.args).toEqual({ operation: 'cleaning.set_retention', request: { kind: 'member_name', months: 12 } }),
  );
});
