import type { Room } from '../room';

export default { name: 'plan', label: 'Jaarplan', icon: 'plan', screen: () => import('./Plan.svelte') } satisfies Room;
