import type { Room } from '../room';
import Today from './Today.svelte';

// The room a file opens in comes with the window itself: fetching it apart would hold up every start.
export default { name: 'today', label: 'Vandaag', icon: 'home', screen: async () => ({ default: Today }) } satisfies Room;
