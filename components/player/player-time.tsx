import { useSyncExternalStore } from 'react';
import { formatClock } from '../../lib/domain/time.ts';
import type { Player } from './player.ts';
import { usePlayerSec } from './use-player.ts';

/** The moment and the picture that are shown; pressed, it asks for another. */
export function PlayerTime({ player, durationSec }: { player: Player; durationSec: number }) {
  const sec = usePlayerSec(player);
  return (
    <button
      type="button"
      title="Go to a moment (G)"
      onClick={player.openGoTo}
      className="tap rounded-lg px-1 text-sm whitespace-nowrap hover:bg-sunken"
    >
      <span className="sr-only">Time </span>
      <span data-testid="player-time">{formatClock(sec + 0.001, true)}</span>
      <span className="hidden text-ink-soft sm:inline"> / {formatClock(durationSec)}</span>
      <FrameNumber player={player} />
      <span className="sr-only">, go to another moment</span>
    </button>
  );
}

/** Only where there is room for it. */
function FrameNumber({ player }: { player: Player }) {
  const frame = useSyncExternalStore(player.subscribeTime, player.frameNumber, () => 0);
  return (
    <span className="ml-2 hidden text-ink-soft xl:inline" data-testid="player-frame">
      f{frame}
    </span>
  );
}
