import type { Component } from 'svelte';
import type { Room as RoomName } from '../lib/generated';
import type { IconName } from '../parts/icons';

export interface ScreenProps {
  year: number;
  /** The record the address points to, such as a claim that undo leads back to. */
  id: string | null;
}

export interface Room {
  /** As in the address and in the core's `touched` and `place`. */
  name: RoomName;
  /** As in the rail. */
  label: string;
  icon: IconName;
  /** Read when it is first shown, so that the window is there sooner. */
  screen: () => Promise<{ default: Component<ScreenProps> }>;
}
