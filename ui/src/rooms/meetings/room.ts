import type { Room } from '../room';
import Meetings from './Meetings.svelte';

export default { name: 'meetings', label: 'Vergaderingen', icon: 'calendar', screen: Meetings } satisfies Room;
