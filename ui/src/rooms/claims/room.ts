import type { Room } from '../room';
import Claims from './Claims.svelte';

export default { name: 'claims', label: 'Declaraties', icon: 'receipt', screen: Claims } satisfies Room;
