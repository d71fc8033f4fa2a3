/* What asks for attention in the year: Vandaag tells it and the rail counts it, from one answer (shell/Overview.svelte asks). */
import { createContext } from 'svelte';
import type { Asks } from './generated';
import type { Live } from './live.svelte';

export const [overview, setOverview] = createContext<Live<Asks['today.overview']['answer']>>();
