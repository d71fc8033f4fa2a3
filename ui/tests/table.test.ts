import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import DataTable from '../src/parts/DataTable.svelte';
import { claimColumns, claims, type Claim } from '../src/gallery/examples';

function show() {
  const onselect = vi.fn();
  const onopen = vi.fn();
  render(DataTable<Claim>, {
    label: 'Declaraties',
    columns: claimColumns,
    rows: claims,
    key: (claim) => claim.number,
    footLabel: 'Totaal',
    onselect,
    onopen,
  });
  const [, ...rows] = within(screen.getByRole('grid', { name: 'Declaraties' })).getAllByRole('row');
  return { rows, onselect, onopen };
}

const numbers = () => screen.getAllByText(/^D-2026-/).map((cell) => cell.textContent);

test('arrows walk through the rows and choose them', async () => {
  const { rows, onselect, onopen } = show();
  expect(rows.map((row) => row.tabIndex).slice(0, 3), 'one row is in the tab order').toEqual([0, -1, -1]);
  rows[0]!.focus();
  await fireEvent.keyDown(rows[0]!, { key: 'ArrowDown' });
  expect(onselect).toHaveBeenLastCalledWith('D-2026-014');
  expect(document.activeElement).toBe(rows[1]);
  expect(rows[1]!.getAttribute('aria-selected')).toBe('true');
  await fireEvent.keyDown(rows[1]!, { key: 'End' });
  expect(document.activeElement).toBe(rows[claims.length - 1]);
  await fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement, 'past the last row nothing happens').toBe(rows[claims.length - 1]);
  await fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
  expect(onopen).toHaveBeenCalledWith(claims.at(-1));
});

test('a header sorts up, then down, and says so', async () => {
  show();
  const header = screen.getByRole('columnheader', { name: 'Bedrag' });
  await fireEvent.click(within(header).getByRole('button'));
  expect(header.getAttribute('aria-sort')).toBe('ascending');
  expect(numbers()[0]).toBe('D-2026-009');
  await fireEvent.click(within(header).getByRole('button'));
  expect(header.getAttribute('aria-sort')).toBe('descending');
  expect(numbers()[0]).toBe('D-2026-012');
});

test('the total stands under its column', () => {
  show();
  expect(screen.getByText('Totaal').getAttribute('colspan')).toBe('5');
  expect(screen.getByText('€ 288,90').closest('tfoot')).not.toBeNull();
});
