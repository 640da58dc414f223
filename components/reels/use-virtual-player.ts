import { useEffect, useState, useSyncExternalStore } from 'react';
import type { QueuedClip } from './reel-queue.ts';
import { VirtualPlayer, type VirtualState } from './virtual-player.ts';

/** A player of clips that follows the reel as it is changed. */
export function useVirtualPlayer(queue: readonly QueuedClip[]): VirtualPlayer {
  const [player] = useState(() => new VirtualPlayer());
  useEffect(() => player.setQueue(queue), [player, queue]);
  return player;
}

export function useVirtualState(player: VirtualPlayer): VirtualState {
  return useSyncExternalStore(player.subscribe, player.state, player.state);
}

/** Seconds of the reel, in steps that a label can follow. */
export function useReelSec(player: VirtualPlayer, stepSec = 0.1): number {
  const read = () => Math.floor(player.atReelSec() / stepSec) * stepSec;
  return useSyncExternalStore(player.subscribeTime, read, () => 0);
}
