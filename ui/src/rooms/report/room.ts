import type { Room } from '../room';
import Report from './Report.svelte';

export default { name: 'report', label: 'Jaarverslag', icon: 'report', screen: Report } satisfies Room;
