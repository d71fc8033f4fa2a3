import type { Room } from '../room';

export default { name: 'groups', label: 'Werkgroepen', icon: 'group', screen: () => import('./Groups.svelte') } satisfies Room;
