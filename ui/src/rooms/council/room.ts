import type { Room } from '../room';
import Council from './Council.svelte';

export default { name: 'council', label: 'Raad', icon: 'council', screen: Council } satisfies Room;
