import type { Room } from '../room';
import Today from './Today.svelte';

export default { name: 'today', label: 'Vandaag', icon: 'home', screen: Today } satisfies Room;
