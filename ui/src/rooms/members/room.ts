import type { Room } from '../room';

export default { name: 'members', label: 'Leden', icon: 'member', screen: () => import('./Members.svelte') } satisfies Room;
