import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { shellExamples } from '../gallery/shell';
import type { ImportField, ImportPreview, ImportRow, ImportSheet } from '../lib/generated';
import { setBackend } from '../lib/transport';
import { firstOf, isWrong, withCorrection, withField, yearOf } from './import';
import ImportDialog from './ImportDialog.svelte';

const example = shellExamples['import.preview']?.() as ImportPreview;

const cell = (field: ImportField, value: string, shown = value, problem: string | null = null) => ({ field, text: shown, value, shown, problem });
const line = (row: number, problem: string | null = null): ImportRow => ({
  row,
  cells: [cell('member', 'okke', 'Okke Terpstraat'), cell('date', '2025-03-12', '12 maart 2025'), cell('amount', '935', '€ 9,35', problem)],
  double: null,
  left_out: false,
});
/** Three hundred lines, of which the last is wrong. */
const lines: ImportPreview = {
  columns: [{ heading: 'Bedrag', sample: '9,35', field: 'amount' }],
  fields: [
    { field: 'member', label: 'Lid', required: true },
    { field: 'date', label: 'Datum', required: true },
    { field: 'amount', label: 'Bedrag', required: false },
  ],
  rows: Array.from({ length: 300 }, (_, place) => line(place + 2, place === 299 ? '‘veel’ is geen bedrag.' : null)),
  ready: 299,
};
const target = (request: unknown) => (request as { target?: string }).target;
const asked: ImportSheet[] = [];
const acts: { operation: string; request: ImportSheet }[] = [];

beforeEach(() => {
  asked.length = 0;
  acts.length = 0;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  setBackend({
    async invoke(command, args = {}) {
      const { operation, request } = args as { operation: string; request: { sheet: ImportSheet } & ImportSheet };
      if (operation === 'people.list') return [{ label: 'Okke Terpstraat' }];
      if (operation === 'budget.whole') return { budgets: [{ body_name: null, lines: [{ id: 'p', code: '200', name: 'Reiskosten', active: true, direction: 'cost' }] }] };
      if (command === 'ask' && target(request) === 'claim_lines') {
        asked.push(request.sheet);
        return lines;
      }
      if (command === 'ask') {
        asked.push(request.sheet);
        const without = request.sheet.without ?? [];
        return { ...example, rows: example.rows.map((row) => ({ ...row, left_out: without.includes(row.row) })) };
      }
      acts.push({ operation, request });
      return { answer: 1, step: '1 lid geïmporteerd', touched: ['members'] };
    },
    listen: async () => () => undefined,
  });
});

test('rows and columns', () => {
  expect(example.rows.map((row) => isWrong(row))).toEqual([false, true, false]);
  expect(withField(['full_name', 'email', null], 2, 'email')).toEqual(['full_name', null, 'email']);
  const first = withCorrection([], { row: 3, field: 'email', text: 'x' });
  expect(withCorrection(first, { row: 3, field: 'email', text: 'y' })).toEqual([{ row: 3, field: 'email', text: 'y' }]);
});

test('a long list shows what is wrong first', () => {
  expect(firstOf(lines.rows, 400, isWrong)).toBe(lines.rows);
  expect(firstOf(lines.rows, 200, isWrong).map(({ row }) => row).slice(0, 3)).toEqual([301, 2, 3]);
  expect(firstOf(lines.rows, 200, isWrong)).toHaveLength(200);
  expect(yearOf(line(2))).toBe(2025);
  expect(example.rows.map((row) => yearOf(row))).toEqual([undefined, undefined, undefined]);
});

test('claim lines of one member, who has no column: the wrong one stays behind, and the year of the lines is shown', async () => {
  const onclose = vi.fn();
  render(ImportDialog, { props: { target: 'claim_lines', onclose } });
  await fireEvent.input(screen.getByRole('textbox', { name: /plak hier/i }), { target: { value: 'Datum\tBedrag\n12-3-2025\t9,35' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Verder' }));

  const member = await screen.findByRole<HTMLSelectElement>('combobox', { name: /^Lid als er niets staat/ });
  await screen.findByRole('option', { name: 'Okke Terpstraat' });
  await fireEvent.change(member, { target: { value: 'Okke Terpstraat' } });
  await fireEvent.change(screen.getByRole('combobox', { name: /^Begrotingspost als er niets staat/ }), { target: { value: '200 Reiskosten' } });
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Verder' }));

  expect(await screen.findByText(/Hier staan 200 van de 300 rijen/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Bedrag, rij 301' })).toBeTruthy();
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(200);
  expect(asked.at(-1)?.usual).toEqual([
    { field: 'member', text: 'Okke Terpstraat' },
    { field: 'budget_line', text: '200 Reiskosten' },
    { field: 'year', text: '' },
  ]);

  await fireEvent.click(screen.getByRole('button', { name: '299 declaratieregels importeren' }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(acts[0]?.operation).toBe('import.claim_lines');
  expect(acts[0]?.request.without).toEqual([301]);
  expect(location.hash).toBe('#/claims/2025/claims');
});

test('from pasted cells to members: doubles stay out, a wrong row does not come along', async () => {
  const onclose = vi.fn();
  render(ImportDialog, { props: { target: 'members', onclose } });
  await fireEvent.input(screen.getByRole('textbox', { name: /plak hier/i }), { target: { value: 'Naam\nDevi Ramlakhan' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Verder' }));

  const lidnummer = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Wat staat er in ‘Lidnummer’?' });
  expect(lidnummer.value).toBe('');
  expect(asked[0]?.columns).toBeUndefined();
  await fireEvent.click(screen.getByRole('button', { name: 'Verder' }));

  expect(await screen.findByText(/1 rij heeft een fout/)).toBeTruthy();
  expect(screen.getByText(/1 rij lijkt dubbel/)).toBeTruthy();
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const date = screen.getByRole('textbox', { name: 'Vanaf, rij 3' });
  await fireEvent.input(date, { target: { value: '28-2-2026' } });
  await fireEvent.change(date);
  await waitFor(() => expect(asked.at(-1)?.corrected).toEqual([{ row: 3, field: 'starts_on', text: '28-2-2026' }]));

  await fireEvent.click(screen.getByRole('button', { name: '1 lid importeren' }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(acts[0]?.operation).toBe('import.members');
  expect(acts[0]?.request.without).toEqual([4, 3]);
  expect(acts[0]?.request.usual).toEqual([
    { field: 'role', text: 'lid' },
    { field: 'starts_on', text: '' },
  ]);
});
