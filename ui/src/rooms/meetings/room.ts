import type { Room } from '../room';

export default { name: 'meetings', label: 'Vergaderingen', icon: 'calendar', screen: () => import('./Meetings.svelte') } satisfies Room;
