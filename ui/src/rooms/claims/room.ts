import type { Room } from '../room';

export default { name: 'claims', label: 'Declaraties', icon: 'receipt', screen: () => import('./Claims.svelte') } satisfies Room;
