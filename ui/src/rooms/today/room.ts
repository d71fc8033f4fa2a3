import type { Room } from '../room';

export default { name: 'today', label: 'Vandaag', icon: 'home', screen: () => import('./Today.svelte') } satisfies Room;
