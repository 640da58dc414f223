import { useEffect, useEffectEvent } from 'react';
import type { Player } from '../player/player.ts';

const JUMP_SEC = 5;

function actionOf(player: Player, { key, shiftKey }: KeyboardEvent): (() => void) | null {
  const jumpSec = shiftKey ? 1 : JUMP_SEC;
  switch (key.toLowerCase()) {
    case ' ':
    case 'k':
      return player.toggle;
    case 'j':
      return player.slower;
    case 'l':
      return player.faster;
    case 'arrowleft':
      return () => player.seekBy(-jumpSec);
    case 'arrowright':
      return () => player.seekBy(jumpSec);
    case ',':
      return () => player.stepFrames(-1);
    case '.':
      return () => player.stepFrames(1);
    default:
      return null;
  }
}

/** The player's keys as on the review page, while no field or button has the focus. */
export function usePlayerKeys(player: Player): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isTaken = event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey;
    const isOnPage =
      !(event.target instanceof Element) ||
      event.target.closest('input, textarea, select, button, a, summary, dialog') === null;
    const action = isTaken || !isOnPage ? null : actionOf(player, event);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
