/* The preview: what can be chosen of a print, what happens while it is made, and where it goes. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Choices, DocumentPages, Issued, MissingAnnex, Offer } from '../src/lib/generated';
import { notices } from '../src/lib/notices.svelte';
import { setBackend } from '../src/lib/transport';
import IssuedDialog from '../src/parts/IssuedDialog.svelte';
import PagePreview from '../src/parts/PagePreview.svelte';
import PrintBudget from '../src/rooms/budget/PrintBudget.svelte';

const USUAL: Choices = { audience: 'public', size: 'normal', ink: 'colour', cover: true, contents: true, without: [], annexes: false };

const offer: Offer = {
  audiences: true,
  cover: true,
  chapters: ['Voorwoord', 'Vergaderingen'],
  annexes: 0,
  footer: 'www.adviesraadwaterhoven.nl',
  usual: USUAL,
};

const report: Issued = {
  id: '1',
  document: 'jaarverslag',
  subject: { year: 2026 },
  title: 'Jaarverslag 2026',
  standing: 'Vastgesteld op 2 maart 2027',
  audience: 'public',
  format: 'pdf',
  made_at: '2027-03-02T20:14:00',
  issued_by: 'Fenna Oosterlaan',
  checksum: '0123456789abcdef'.repeat(4),
  annexes: 0,
};

/** The window's half of the core: how this kind was last printed, and what went out. */
let last: Choices;
let offered: Offer;
let issued: Issued[];
let listed: boolean;
let missing: MissingAnnex[];
let pages: (choices: Choices) => Promise<number>;
let progressed: (payload: unknown) => void;
const made = vi.fn();
const called = vi.fn();

beforeEach(() => {
  last = USUAL;
  offered = offer;
  issued = [];
  listed = true;
  missing = [];
  pages = async () => 9;
  notices.clear();
  made.mockReset();
  called.mockReset();
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'ask') return args.operation === 'documents.issued' ? issued : null;
      if (command === 'document_page') return '';
      if (command !== 'document_pages') {
        called(command, args);
        return { path: '/stukken/Jaarverslag 2026.pdf', listed };
      }
      made(args);
      const choices = (args.choices as Choices | null) ?? last;
      const answer: DocumentPages = {
        handle: `Report ${made.mock.calls.length}`,
        title: 'Jaarverslag 2026',
        pages: await pages(choices),
        choices,
        offer: offered,
        missing: choices.annexes ? missing : [],
      };
      last = choices;
      return answer;
    },
    async listen(event, heard) {
      if (event === 'document_progress') progressed = heard;
      return () => undefined;
    },
  });
});

async function show(document: 'jaarverslag' | 'declaratie' = 'jaarverslag') {
  render(PagePreview, { document, year: 2026, id: document === 'declaratie' ? 'claim' : null });
  await shows('Pagina 1 van 9');
}

const shows = (status: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(status));

const latest = (): number => made.mock.lastCall?.[0].making;
const chosen = () => made.mock.lastCall?.[0].choices;
const said = () => notices.list.map(({ text }) => text);

test('at first a document is made as its kind was the last time, and shows how', async () => {
  last = { ...USUAL, size: 'large' };
  await show();
  expect(made).toHaveBeenCalledExactlyOnceWith({ document: 'jaarverslag', subject: { year: 2026, id: null }, choices: null, making: latest() });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Groot' }).checked).toBe(true);
});

test('each choice makes the pages again, and leaves the others as they are', async () => {
  await show();
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  await waitFor(() => expect(chosen()).toEqual({ ...USUAL, size: 'large' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Zwart-wit' }));
  await waitFor(() => expect(chosen()).toMatchObject({ size: 'large', ink: 'black' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Intern' }));
  await waitFor(() => expect(chosen()).toMatchObject({ ink: 'black', audience: 'internal' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Voorwoord' }));
  await waitFor(() => expect(chosen()).toMatchObject({ without: ['Voorwoord'] }));
  expect(screen.getByText('1 weggelaten')).toBeTruthy();
  const footer = screen.getByRole<HTMLInputElement>('textbox', { name: 'Regel onderaan' });
  expect(footer.placeholder).toBe(offer.footer);
  await fireEvent.input(footer, { target: { value: ' Samen verder ' } });
  await fireEvent.change(footer);
  await waitFor(() => expect(chosen()).toMatchObject({ footer: 'Samen verder', audience: 'internal' }));
});

test('the usual setting is one button away, and only there when it is not usual', async () => {
  await show();
  expect(screen.queryByRole('button', { name: 'Gewone instelling' })).toBeNull();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Omslag' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Gewone instelling' }));
  await waitFor(() => expect(chosen()).toEqual(USUAL));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Gewoon' }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Omslag' }).checked).toBe(true);
  expect(screen.queryByRole('button', { name: 'Gewone instelling' })).toBeNull();
});

test('another document is made as its own kind was the last time', async () => {
  render(PrintBudget, { year: 2026, body: null, onclose: () => undefined });
  await shows('Pagina 1 van 9');
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  await waitFor(() => expect(chosen()).toMatchObject({ size: 'large' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Begrotingsaanvraag (brief)' }));
  await waitFor(() => expect(made).toHaveBeenLastCalledWith(expect.objectContaining({ document: 'begrotingsaanvraag', subject: { year: 2026, id: null }, choices: null })));
});

test('only what the document has can be chosen', async () => {
  offered = { audiences: false, cover: false, chapters: [], annexes: 12, footer: '', usual: { ...USUAL, annexes: true } };
  last = offered.usual;
  await show('declaratie');
  expect(screen.queryByText('Voor wie')).toBeNull();
  expect(screen.queryByText('Onderdelen')).toBeNull();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Met bewijsstukken (12)' }));
  await waitFor(() => expect(chosen()).toMatchObject({ annexes: false }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Gewone instelling' }));
  await waitFor(() => expect(chosen()).toEqual(offered.usual));
});

test('an annex that cannot be in the document is named with its reason, and again when the document goes out', async () => {
  offered = { ...offer, annexes: 6, usual: { ...USUAL, annexes: true } };
  last = offered.usual;
  missing = [
    { number: 5, name: 'IMG_0123.heic', reason: 'het is een HEIC-foto, en die kan Raadwerk niet lezen' },
    { number: 6, name: 'bon.pdf', reason: 'het bestand is beschadigd' },
  ];
  render(PagePreview, { document: 'declaratie', year: 2026, id: 'claim' });
  await shows('Pagina 1 van 9 · 2 bijlagen ontbreken');
  expect(screen.getByText('Bijlage 5 (IMG_0123.heic): het is een HEIC-foto, en die kan Raadwerk niet lezen.')).toBeTruthy();
  expect(screen.getByText('Bijlage 6 (bon.pdf): het bestand is beschadigd.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren als PDF' }));
  await waitFor(() => expect(said()).toEqual(['Bewaard: /stukken/Jaarverslag 2026.pdf. Lever deze bijlagen los aan: 5, 6.']));
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren voor Word' }));
  await waitFor(() => expect(said()).toEqual(['Bewaard: /stukken/Jaarverslag 2026.pdf']));
  missing = missing.slice(0, 1);
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  await shows('Pagina 1 van 9 · 1 bijlage ontbreekt');
  const sentence =
    'Bijlage 5 (IMG_0123.heic) staat niet in dit stuk: het is een HEIC-foto, en die kan Raadwerk niet lezen. Lever deze bijlage los aan.';
  expect(screen.getByText(sentence)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Afdrukken' }));
  await waitFor(() => expect(said()[0]).toMatch(/Kies daar Afdrukken\. Lever bijlage 5 los aan\.$/));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Met bewijsstukken (6)' }));
  await shows('Pagina 1 van 9');
  expect(screen.queryByText(/staat niet in dit stuk/)).toBeNull();
});

test('the page that was looked at stays, also after a choice that took it away for a while', async () => {
  pages = async ({ cover }) => (cover ? 9 : 2);
  await show();
  await fireEvent.click(screen.getByRole('button', { name: 'Pagina 5 van 9 5' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Omslag' }));
  await shows('Pagina 2 van 2');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Omslag' }));
  await shows('Pagina 5 van 9');
});

test('of what is chosen while pages are made only the last is made', async () => {
  await show();
  let finish: (pages: number) => void = () => undefined;
  pages = () => new Promise((resolve) => (finish = resolve));
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  await shows('Pagina 1 van 9 · wordt bijgewerkt…');
  await fireEvent.click(screen.getByRole('radio', { name: 'Zwart-wit' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Intern' }));
  expect(made).toHaveBeenCalledTimes(2);
  pages = async () => 12;
  finish(14);
  await shows('Pagina 1 van 12');
  expect(made).toHaveBeenCalledTimes(3);
  expect(chosen()).toMatchObject({ size: 'large', ink: 'black', audience: 'internal' });
});

test('what is made for an older choice, or for nobody, is stopped', async () => {
  const { unmount } = render(PagePreview, { document: 'jaarverslag', year: 2026 });
  await shows('Pagina 1 van 9');
  let fail: (error: unknown) => void = () => undefined;
  pages = () => new Promise((_, reject) => (fail = reject));
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  expect(called).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByRole('radio', { name: 'Zwart-wit' }));
  expect(called).toHaveBeenCalledExactlyOnceWith('document_cancel', { making: latest() });
  pages = async () => 14;
  fail({ code: 'stopped', message: 'Het maken is gestopt.', field: null, id: null });
  await shows('Pagina 1 van 14');
  expect(chosen()).toMatchObject({ size: 'large', ink: 'black' });
  expect(screen.queryByText('Het maken is gestopt.')).toBeNull();
  pages = () => new Promise(() => undefined);
  await fireEvent.click(screen.getByRole('radio', { name: 'Intern' }));
  unmount();
  expect(called).toHaveBeenCalledTimes(2);
});

test('what cannot be made says why, and can be chosen otherwise', async () => {
  await show();
  pages = () => Promise.reject({ code: 'no_glyph', message: 'Het woord ‘你好’ kan niet worden afgedrukt.', field: null, id: null });
  const footer = screen.getByRole('textbox', { name: 'Regel onderaan' });
  await fireEvent.input(footer, { target: { value: '你好' } });
  await fireEvent.change(footer);
  expect(await screen.findByText(/kan niet worden afgedrukt/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Afdrukken' }), 'what was made before is not what is asked').toBeNull();
  pages = async () => 9;
  await fireEvent.input(footer, { target: { value: '' } });
  await fireEvent.change(footer);
  expect(await screen.findByRole('button', { name: 'Afdrukken' })).toBeTruthy();
});

test('what takes longer than a second shows how far it is and can be stopped', async () => {
  await show();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let fail: (error: unknown) => void = () => undefined;
  pages = () => new Promise((_, reject) => (fail = reject));
  await fireEvent.click(screen.getByRole('radio', { name: 'Groot' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  await vi.advanceTimersByTimeAsync(1100);
  progressed({ making: latest(), done: 3, total: 12 });
  expect(await screen.findByText('Bijlage 3 van 12')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Stoppen' }));
  expect(called).toHaveBeenCalledWith('document_cancel', { making: latest() });
  fail({ code: 'stopped', message: 'Gestopt.', field: null, id: null });
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Gewoon' }).checked).toBe(true));
  await shows('Pagina 1 van 9');
  expect(screen.queryByRole('progressbar')).toBeNull();
  vi.useRealTimers();
});

test('what was saved is counted among what went out', async () => {
  await show();
  expect(screen.queryByRole('button', { name: /Uitgegeven/ })).toBeNull();
  issued = [report, { ...report, id: '2' }, { ...report, id: '3', subject: { year: 2025 } }, { ...report, id: '4', document: 'jaarplan' }];
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren als PDF' }));
  expect(called).toHaveBeenCalledWith('document_save', { handle: 'Report 1', format: 'pdf' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Uitgegeven: 2 keer' }));
  const dialog = screen.getByRole('dialog', { name: 'Uitgegeven stukken' });
  await waitFor(() => expect(dialog.querySelectorAll('tbody tr')).toHaveLength(2));
  expect(said()).toEqual([]);
});

test('of a file that can only be read, the message says that what goes out is not listed', async () => {
  listed = false;
  await show();
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren als webpagina' }));
  await waitFor(() => expect(said()).toHaveLength(1));
  expect(said()[0]).toMatch(/^Bewaard: \/stukken\/Jaarverslag 2026\.pdf\. Het staat niet in de lijst van uitgegeven stukken/);
  await fireEvent.click(screen.getByRole('button', { name: 'Afdrukken' }));
  await waitFor(() => expect(said()[0]).toMatch(/Kies daar Afdrukken\. Het staat niet in de lijst/));
});

test('the list of what went out: empty it says how it fills', async () => {
  render(IssuedDialog, { onclose: () => undefined });
  expect(await screen.findByText(/Hier komt vanzelf elk stuk/)).toBeTruthy();
});

test('the list of what went out: each can be looked at, saved and checked', async () => {
  issued = [report, { ...report, id: '2', document: 'declaratie', title: 'Declaratie D-2026-004', subject: { id: 'x' }, annexes: 2 }];
  render(IssuedDialog, { onclose: () => undefined });
  expect(await screen.findByText('Vastgesteld op 2 maart 2027 · met 2 bijlagen')).toBeTruthy();
  expect(screen.getByText('openbaar')).toBeTruthy();
  expect(screen.getByText('intern'), 'a claim form is never for everyone').toBeTruthy();
  expect(screen.getAllByText('0123456789ab')).toHaveLength(2);
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await fireEvent.click(screen.getByRole('button', { name: 'Controlegetal van Jaarverslag 2026 kopiëren' }));
  expect(writeText).toHaveBeenCalledWith(report.checksum);
  vi.unstubAllGlobals();
  await fireEvent.click(screen.getByRole('button', { name: 'Bekijken: Declaratie D-2026-004' }));
  expect(called).toHaveBeenCalledWith('issued_open', { id: '2' });
  await fireEvent.click(screen.getByRole('button', { name: 'Bewaren: Jaarverslag 2026' }));
  expect(called).toHaveBeenCalledWith('issued_save', { id: '1' });
});

test('the preview and the list can be followed by a screen reader', async () => {
  issued = [report];
  await show();
  await fireEvent.click(await screen.findByRole('button', { name: 'Uitgegeven: 1 keer' }));
  await screen.findByText('Vastgesteld op 2 maart 2027');
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
