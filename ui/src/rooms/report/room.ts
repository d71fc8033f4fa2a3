import type { Room } from '../room';

export default { name: 'report', label: 'Jaarverslag', icon: 'report', screen: () => import('./Report.svelte') } satisfies Room;
