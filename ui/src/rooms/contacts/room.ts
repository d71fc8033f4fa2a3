import type { Room } from '../room';

export default { name: 'contacts', label: 'Relaties', icon: 'mail', screen: () => import('./Contacts.svelte') } satisfies Room;
