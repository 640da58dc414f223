import { useState, useSyncExternalStore } from 'react';
import { Player, type PlayerState } from './player.ts';

export function usePlayer(frameSec: number): Player {
  const [player] = useState(() => new Player(frameSec));
  return player;
}

export function usePlayerState(player: Player): PlayerState {
  return useSyncExternalStore(player.subscribe, player.state, player.state);
}

/** The time shown, in steps of `stepSec` so that a label is not drawn sixty times a second. */
export function usePlayerSec(player: Player, stepSec = 0.1): number {
  const read = () => Math.floor(player.atSec() / stepSec) * stepSec;
  return useSyncExternalStore(player.subscribeTime, read, () => 0);
}
