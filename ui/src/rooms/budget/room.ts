import type { Room } from '../room';

export default { name: 'budget', label: 'Begroting', icon: 'euro', screen: () => import('./Budget.svelte') } satisfies Room;
