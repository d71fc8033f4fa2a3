/* Two rooms as in the sketches, to look at the frame with something in it. */
import type { Room } from '../rooms/room';
import Claims from './Claims.svelte';
import Parts from './Parts.svelte';
import Report from './Report.svelte';
import Today from './Today.svelte';

export const rooms: readonly Room[] = [
  { name: 'today', label: 'Vandaag', icon: 'home', screen: async () => ({ default: Today }) },
  { name: 'plan', label: 'Jaarplan', icon: 'plan', screen: async () => ({ default: Parts }) },
  { name: 'budget', label: 'Begroting', icon: 'euro', screen: async () => ({ default: Parts }) },
  { name: 'claims', label: 'Declaraties', icon: 'receipt', screen: async () => ({ default: Claims }) },
  { name: 'meetings', label: 'Vergaderingen', icon: 'calendar', screen: async () => ({ default: Parts }) },
  { name: 'members', label: 'Leden', icon: 'member', screen: async () => ({ default: Parts }) },
  { name: 'report', label: 'Jaarverslag', icon: 'report', screen: async () => ({ default: Report }) },
  { name: 'council', label: 'Raad', icon: 'council', screen: async () => ({ default: Parts }) },
];
