import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { shellExamples } from '../gallery/shell';
import type { ImportPreview, ImportSheet } from '../lib/generated';
import { setBackend } from '../lib/transport';
import { isWrong, withCorrection, withField } from './import';
import ImportDialog from './ImportDialog.svelte';

const example = shellExamples['import.preview']?.() as ImportPreview;
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
