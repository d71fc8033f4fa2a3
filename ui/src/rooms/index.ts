/* The rooms of the window. A room is a folder here with a file room.ts; being there is enough to stand in the rail, in the order of ROOMS.

     // rooms/claims/room.ts
     export default { name: 'claims', label: 'Declaraties', icon: 'receipt', screen: () => import('./Claims.svelte') } satisfies Room;

     // rooms/claims/Claims.svelte
     let { year, id }: ScreenProps = $props();                             the place; router.show(id) follows the chosen row
     const claims = live(() => ask('claims.list', { year }), ['claims']);  asked again after each change, undo and redo (lib/live)
     offer(() => ({ new: () => (making = true), print: () => (printing = true) }));      Ctrl+N and Ctrl+P (lib/commands)
     const done = await attempt(() => act('claims.remove', { id }), errors);             errors go to their field or the foot (lib/notices)
     if (done?.step) notifyUndoable(done.step);                                          with the button Ongedaan maken (lib/session)

   session.canChange is false while the file may only be read. The page begins with a RoomHead; <Loaded of={claims}> shows the data. */
import { ROOMS } from '../lib/live.svelte';
import type { Room } from './room';

const found = Object.values(import.meta.glob<Room>('./*/room.ts', { eager: true, import: 'default' }));

export const rooms: readonly Room[] = ROOMS.flatMap((name) => found.find((room) => room.name === name) ?? []);
