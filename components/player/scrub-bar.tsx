import { formatClock } from '../../lib/domain/time.ts';
import type { Player } from './player.ts';
import { usePlayerSec } from './use-player.ts';

/** The native range input: keyboard, touch and screen readers know it. */
export function ScrubBar({ player, durationSec }: { player: Player; durationSec: number }) {
  const sec = usePlayerSec(player, 0.05);
  return (
    <input
      type="range"
      aria-label="Position in the match"
      aria-valuetext={`${formatClock(sec)} of ${formatClock(durationSec)}`}
      min={0}
      max={durationSec}
      step={0.01}
      value={Math.min(sec, durationSec)}
      onChange={(event) => player.seek(Number(event.target.value))}
      onPointerUp={(event) => event.currentTarget.blur()}
      className="h-6 w-full pointer-coarse:h-9"
    />
  );
}
