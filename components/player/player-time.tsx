import { formatClock } from '../../lib/domain/time.ts';
import type { Player } from './player.ts';
import { usePlayerSec } from './use-player.ts';

export function PlayerTime({ player, durationSec }: { player: Player; durationSec: number }) {
  const sec = usePlayerSec(player);
  return (
    <span className="px-1 text-sm whitespace-nowrap" aria-live="off">
      <span className="sr-only">Time </span>
      <span data-testid="player-time">{formatClock(sec + 0.001, true)}</span>
      <span className="hidden text-ink-soft sm:inline"> / {formatClock(durationSec)}</span>
    </span>
  );
}
