import { formatClock } from '../../lib/domain/time.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useReelSec, useVirtualState } from './use-virtual-player.ts';
import type { VirtualPlayer } from './virtual-player.ts';

export function DeskControls({
  player,
  durationSec,
  title,
  onFullscreen,
}: {
  player: VirtualPlayer;
  durationSec: number;
  title: string | null;
  onFullscreen: () => void;
}) {
  const { isPlaying, isMuted } = useVirtualState(player);
  const isEmpty = title === null;
  return (
    <div className="flex flex-col px-1 pt-1 pb-1 sm:px-2">
      <DeskScrubBar player={player} durationSec={durationSec} />
      <div className="flex items-center">
        <IconButton icon="stepBack" label="Previous clip" hint="P" disabled={isEmpty} onClick={player.previous} />
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? 'Pause' : 'Play'}
          hint="Space"
          data-play
          disabled={isEmpty}
          onClick={player.toggle}
        />
        <IconButton icon="stepForward" label="Next clip" hint="N" disabled={isEmpty} onClick={player.next} />
        <DeskTime player={player} durationSec={durationSec} />
        <p className="min-w-0 flex-1 truncate px-2 text-sm">
          <span className="max-sm:sr-only">{title}</span>
        </p>
        <IconButton
          icon={isMuted ? 'muted' : 'volume'}
          label={isMuted ? 'Sound on' : 'Mute'}
          hint="M"
          onClick={player.toggleMute}
        />
        <IconButton icon="fullscreen" label="Full screen" onClick={onFullscreen} />
      </div>
    </div>
  );
}

function DeskTime({ player, durationSec }: { player: VirtualPlayer; durationSec: number }) {
  const sec = useReelSec(player, 1);
  return (
    <p className="px-1 text-xs whitespace-nowrap sm:text-sm" data-testid="reel-time">
      {formatClock(sec)} <span className="text-ink-soft">/ {formatClock(durationSec)}</span>
    </p>
  );
}

function DeskScrubBar({ player, durationSec }: { player: VirtualPlayer; durationSec: number }) {
  const sec = useReelSec(player, 0.05);
  return (
    <input
      type="range"
      aria-label="Position in the reel"
      aria-valuetext={`${formatClock(sec)} of ${formatClock(durationSec)}`}
      min={0}
      max={Math.max(durationSec, 0.01)}
      step={0.01}
      value={Math.min(sec, durationSec)}
      disabled={durationSec === 0}
      onChange={(event) => player.seekReel(Number(event.target.value))}
      className="h-6 w-full pointer-coarse:h-9"
    />
  );
}
