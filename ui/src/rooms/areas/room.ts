import type { Room } from '../room';

export default { name: 'areas', label: 'Gebieden', icon: 'pin', screen: () => import('./Areas.svelte') } satisfies Room;
