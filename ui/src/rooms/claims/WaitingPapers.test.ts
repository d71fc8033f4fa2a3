import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Claim, FoundPaper } from '../../lib/generated';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import ClaimSheet from './ClaimSheet.svelte';

const paper = (name: string, part: Partial<FoundPaper> = {}): FoundPaper => ({ source: { path: `/foto/${name}` }, name, hash: name, twins: [], ...part });
const twin = { claim: 'other', invoice: null, year: 2026, label: 'D-2026-004 van Okke, € 4,00' };
const claim: Claim = {
  id: 'claim',
  year: 2026,
  number: null,
  person: 'okke',
  name: 'Okke',
  state: 'concept',
  started_on: '2026-11-03',
  submitted_on: null,
  decided_on: null,
  submitted_by: '',
  decided_by: '',
  reason: '',
  paid_on: null,
  paid_by: '',
  batch: null,
  lines: [],
  total: 0,
  claimed: 0,
};
const acts: { operation: string; request: Record<string, unknown> }[] = [];
let drop: (payload: unknown) => void = () => undefined;

beforeEach(() => {
  acts.length = 0;
  vi.spyOn(session, 'canChange', 'get').mockReturnValue(true);
  document.elementFromPoint = () => null;
  setBackend({
    async listen(event, heard) {
      if (event === 'file_dropped') drop = heard;
      return () => undefined;
    },
    async invoke(command, args = {}) {
      const { operation, request } = args as { operation: string; request: { text: string } };
      if (operation === 'claims.gather_papers') {
        return { papers: [paper('een.jpg'), paper('twee.jpg', { twins: [twin] })], left_out: ['‘drie.jpg’ is hetzelfde bestand als ‘een.jpg’ en komt er één keer bij.'] };
      }
      if (operation === 'papers.preview') return { media_type: 'image/png', base64: '', pages: 1 };
      if (operation === 'typed.date') return { date: '2026-10-22', shown: '' };
      if (operation === 'typed.amount') return { cents: 700, shown: '' };
      if (command !== 'act') return claim;
      acts.push({ operation, request });
      return { answer: 'line', step: null, touched: [] };
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  setBackend({ listen: async () => () => undefined, invoke: async () => null });
});

test('a folder of photos waits, and each gets a new line in turn', async () => {
  const nothing = vi.fn();
  render(ClaimSheet, { claim, budget: null, fresh: false, onback: nothing, onremoved: nothing, onstepped: nothing, onprint: nothing });
  drop({ paths: ['/foto'], x: 0, y: 0 });
  const tray = await screen.findByRole('region', { name: '2 bonnen wachten op een regel' });
  expect(within(tray).getByText(/D-2026-004 van Okke/)).toBeTruthy();
  expect(screen.getByText(/‘drie.jpg’ is hetzelfde bestand/)).toBeTruthy();

  await fireEvent.change(within(tray).getAllByLabelText('Bij regel')[0]!, { target: { value: 'new' } });
  const fill = async () => {
    await fireEvent.input(screen.getByLabelText('Datum'), { target: { value: '22-10' } });
    await fireEvent.input(screen.getByLabelText('Omschrijving'), { target: { value: 'Koffie' } });
    await fireEvent.input(screen.getByLabelText('Bedrag'), { target: { value: '7' } });
    await fireEvent.submit(screen.getByRole('form', { name: 'Nieuwe regel' }));
  };
  await fill();
  const added = () => acts.filter(({ operation }) => operation === 'claims.add_receipt').map(({ request }) => request.source);
  await waitFor(() => expect(added()).toEqual([{ path: '/foto/een.jpg' }]));
  // The next one is in the form already.
  await waitFor(() => expect(screen.queryByRole('region', { name: /wacht/ })).toBeNull());
  expect(screen.getByRole('button', { name: 'Niet meenemen: twee.jpg' })).toBeTruthy();
});
