import type { Room } from '../room';

export default { name: 'council', label: 'Raad', icon: 'council', screen: () => import('./Council.svelte') } satisfies Room;
