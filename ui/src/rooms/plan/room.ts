import type { Room } from '../room';
import Plan from './Plan.svelte';

export default { name: 'plan', label: 'Jaarplan', icon: 'plan', screen: Plan } satisfies Room;
