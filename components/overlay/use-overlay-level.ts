import { useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from '../player/setting.ts';
import { createSignal } from '../player/signal.ts';
import { levelOf, nextLevel, type OverlayLevel } from './overlay-level.ts';

const SETTING = 'touchline.overlay';

/** One choice for every player of this browser. */
const changes = createSignal();
let chosen: OverlayLevel | null = null;

const level = (): OverlayLevel => {
  chosen ??= levelOf(readSetting(SETTING));
  return chosen;
};

export function chooseLevel(next: OverlayLevel): void {
  chosen = next;
  writeSetting(SETTING, next);
  changes.tell();
}

/** None, boxes, with numbers and ball, with the map, none again. */
export function cycleOverlay(): void {
  chooseLevel(nextLevel(level()));
}

export function useOverlayLevel(): OverlayLevel {
  return useSyncExternalStore(changes.subscribe, level, () => 'none');
}
