import type { Room } from '../room';
import Budget from './Budget.svelte';

export default { name: 'budget', label: 'Begroting', icon: 'euro', screen: Budget } satisfies Room;
