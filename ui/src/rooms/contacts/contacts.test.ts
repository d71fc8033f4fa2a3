import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Contact, ContactMoment } from '../../lib/generated';
import { session } from '../../lib/session.svelte';
import { setBackend } from '../../lib/transport';
import Contacts from './Contacts.svelte';
import FromPlan from './FromPlan.svelte';
import { addresses, areas, bySilence, found, passes, perKind, spokenText } from './contact';

const contact = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  name: id,
  first_name: id,
  infix: '',
  last_name: '',
  organisation: null,
  organisation_name: '',
  role: '',
  email: '',
  phone: '',
  note: '',
  starts_on: null,
  ends_on: null,
  predecessor: null,
  successor: null,
  every_months: null,
  slots: [],
  last_spoken: null,
  days_since: null,
  due_on: null,
  silent: false,
  now: true,
  ...more,
});
const moment = (kind: string): ContactMoment => ({
  id: kind,
  date: '2026-10-01',
  kind,
  subject: 'Wonen',
  findings: '',
  organisation: null,
  organisation_name: '',
  focus: null,
  focus_name: '',
  activity: null,
  spoken: [{ contact: 'Jelle', name: 'Jelle', role: '', organisation_name: '' }],
  visitors: [],
});

const jelle = contact('Jelle', { role: 'gebiedsadviseur', email: 'jelle@voorbeeld.example', last_spoken: '2026-10-01', days_since: 33 });
const cigdem = contact('Çiğdem', { silent: true, email: 'c@voorbeeld.example', organisation_name: 'Welzijn' });
const past = contact('Oud', { now: false });

const activity = { id: 'visit', title: 'Bezoek aan de dagopvang' };
const plan = { year: 2026, sections: [], goals: [{ id: 'g', activities: [activity] }], activities: [] };

let contacts: Contact[] = [];
const acted = vi.fn();

beforeEach(async () => {
  acted.mockReset();
  contacts = [jelle, cigdem, past];
  setBackend({
    async invoke(command, args = {}) {
      if (command === 'session') {
        const file = { path: '/x.raad', name: 'x.raad', read_only: null, example: false, council: '', year: 2026 };
        return { file, who: 'Fenna', undo: null, redo: null, recent: [], version: '1' };
      }
      if (command === 'act') {
        acted(args.operation, args.request);
        return { answer: 'new', step: null, touched: [] };
      }
      switch (args.operation) {
        case 'contacts.list':
          return { contacts, organisations: [{ id: 'w', name: 'Welzijn', kind: '', note: '' }], kinds: ['overleg'] };
        case 'contacts.moments':
          return [moment('overleg')];
        case 'contacts.read':
          return { contact: jelle, before: [], moments: [moment('overleg')] };
        case 'plan.read':
          return plan;
        case 'typed.date':
          return { date: '2026-11-03', shown: '' };
        default:
          return [];
      }
    },
    listen: async () => () => undefined,
  });
  await session.refresh();
});

test('someone is found by any word on the card, also without accents', () => {
  expect(found(cigdem, 'cigdem wel')).toBe(true);
  expect(found(cigdem, 'cigdem haven')).toBe(false);
  expect(found(jelle, '  ')).toBe(true);
  const held = { focus: 'f', area: 'Noord', slot: 's', starts_on: null, ends_on: null, now: true };
  expect(areas(contact('x', { slots: [held, { ...held, slot: 't' }, { ...held, area: 'Oud', now: false }] }))).toBe('Noord');
});

test('filters and silence', () => {
  expect([jelle, cigdem, past].filter((one) => passes(one, 'now'))).toHaveLength(2);
  expect([jelle, cigdem, past].filter((one) => passes(one, 'past'))).toEqual([past]);
  expect(bySilence([jelle, cigdem])).toEqual([cigdem, jelle]);
  expect(spokenText(jelle)).toBe('33 dagen geleden');
  expect(spokenText(cigdem)).toBe('nog niet');
  expect(perKind([moment('a'), moment('b'), moment('b')])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

test('the addresses of who is in sight are copied, each once', async () => {
  const written = vi.fn();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async (text: string) => written(text) } });
  expect(addresses([jelle, jelle, past])).toEqual(['jelle@voorbeeld.example']);
  render(Contacts, { year: 2026, id: null });
  await fireEvent.click(await screen.findByRole('button', { name: '2 mailadressen kopiëren' }));
  expect(written).toHaveBeenCalledWith('jelle@voorbeeld.example; c@voorbeeld.example');
  await fireEvent.input(screen.getByLabelText(/Zoek op/), { target: { value: 'cig' } });
  await fireEvent.click(await screen.findByRole('button', { name: '1 mailadres kopiëren' }));
  expect(written).toHaveBeenLastCalledWith('c@voorbeeld.example');
  vi.unstubAllGlobals();
});

test('list and card can be followed by a screen reader', async () => {
  const { container } = render(Contacts, { year: 2026, id: 'Jelle' });
  expect((await screen.findAllByText(/Wonen/)).length).toBeGreaterThan(0);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a team is recorded under one name', async () => {
  render(Contacts, { year: 2026, id: null });
  await fireEvent.click((await screen.findAllByRole('button', { name: 'Nieuwe relatie' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  await fireEvent.click(dialog.getByLabelText('Een team'));
  await fireEvent.input(dialog.getByLabelText('Naam van het team'), { target: { value: 'Wijkteam Haven' } });
  await fireEvent.click(dialog.getByText('Relatie toevoegen'));
  await vi.waitFor(() => expect(acted).toHaveBeenCalled());
  expect(acted).toHaveBeenCalledWith('contacts.add', expect.objectContaining({ first_name: 'Wijkteam Haven', last_name: '' }));
});

test('a successor needs a name and a first day only', async () => {
  render(Contacts, { year: 2026, id: 'Jelle' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Meer: Jelle' }));
  await fireEvent.click(screen.getByRole('menuitem', { name: 'Opvolger…' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  await fireEvent.click(dialog.getByLabelText('Een persoon'));
  await fireEvent.input(dialog.getByLabelText('Voornaam'), { target: { value: 'Marieke' } });
  await fireEvent.input(dialog.getByLabelText('Achternaam'), { target: { value: 'Stroomberg' } });
  await fireEvent.click(dialog.getByText('Bewaren'));
  await vi.waitFor(() => expect(acted).toHaveBeenCalled());
  expect(acted).toHaveBeenCalledWith('contacts.succeed', expect.objectContaining({ of: 'Jelle', first_name: 'Marieke', last_name: 'Stroomberg' }));
});

test('a talk can belong to an activity of the plan of its year, and leads there', async () => {
  render(Contacts, { year: 2026, id: 'Jelle' });
  await fireEvent.click((await screen.findAllByRole('button', { name: 'Overleg, 1 oktober 2026 wijzigen' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  const choice = await dialog.findByLabelText(/Activiteit uit het jaarplan/);
  await fireEvent.change(choice, { target: { value: 'visit' } });
  await fireEvent.click(dialog.getByText('Bewaren'));
  await vi.waitFor(() => expect(acted).toHaveBeenCalled());
  expect(acted).toHaveBeenCalledWith('contacts.change_moment', expect.objectContaining({ activity: 'visit' }));
});

test('the activity of a talk is a link to it', () => {
  render(FromPlan, { activity: { ...activity, year: 2025 } });
  expect(screen.getByRole('link', { name: activity.title }).getAttribute('href')).toBe('#/plan/2025/visit');
});
