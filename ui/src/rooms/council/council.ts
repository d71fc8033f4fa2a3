/* A council as it is changed, and the pages of its room. */
import type { Council, Model, SetCouncil, Setting } from '../../lib/generated';
import { attempt } from '../../lib/notices.svelte';
import { notifyUndoable } from '../../lib/session.svelte';
import { act } from '../../lib/transport';
import { GROUP, words } from './words';

/** The request that leaves everything as it is; spread a change over it. */
export function unchanged(council: Council): SetCouncil {
  const { name, short_name, municipality, holiday_region, legal_basis, finance_model } = council;
  const { house_colour, address, footer, college_address } = council;
  return { name, short_name, municipality, holiday_region, legal_basis, finance_model, house_colour, address, footer, college_address };
}

export const PAGES = ['about', 'method', 'settings', 'rates'] as const;
export type Page = (typeof PAGES)[number];

/** The steps by which a council begins; each is a place in the address, so that who stops halfway goes on there. */
export const STEPS = ['start', 'start-model', 'start-members', 'start-ready'] as const;
export type Step = (typeof STEPS)[number];

export interface Records {
  sections: readonly string[];
  rates: readonly string[];
}

/** Where the address leads: a page, a step, or the page of a record. Null when it does not say. */
export function pageOf(id: string | null, records: Records | undefined): Page | Step | null {
  if (id === null) return null;
  const named = [...PAGES, ...STEPS].find((name) => name === id);
  if (named) return named;
  if (records?.sections.includes(id)) return 'method';
  return records?.rates.includes(id) ? 'rates' : null;
}

export function isStep(page: Page | Step): page is Step {
  return (STEPS as readonly string[]).includes(page);
}

export interface SettingGroup {
  title: string;
  settings: readonly Setting[];
}

/** The settings under their headings, each group in the order of `GROUP`. */
export function inGroups(settings: readonly Setting[]): SettingGroup[] {
  const order = Object.keys(GROUP);
  const sorted = [...settings].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return Object.entries(words.settings.groups).map(([group, title]) => ({
    title,
    settings: sorted.filter(({ name }) => GROUP[name] === group),
  }));
}

/** One step for undo. The answer says whether it was done. */
export async function choose(model: Model): Promise<boolean> {
  const done = await attempt(() => act('models.choose', { model }));
  if (done?.step) notifyUndoable(done.step);
  return done !== undefined;
}
