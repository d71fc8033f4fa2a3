import type { Room } from '../room';
import Members from './Members.svelte';

export default { name: 'members', label: 'Leden', icon: 'member', screen: Members } satisfies Room;
