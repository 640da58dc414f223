'use client';

import { OverlayChoice } from '../overlay/overlay-choice.tsx';
import { useKeyHint } from '../review/use-keys.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Player } from './player.ts';
import { PlayerTime } from './player-time.tsx';
import { RateChoice } from './rate-choice.tsx';
import { ScrubBar } from './scrub-bar.tsx';
import { usePlayerState } from './use-player.ts';
import { VolumeControl } from './volume-control.tsx';

export function PlayerControls({
  player,
  durationSec,
  onFullscreen,
}: {
  player: Player;
  durationSec: number;
  onFullscreen: () => void;
}) {
  const { isPlaying, rate, isLooping } = usePlayerState(player);
  const hint = useKeyHint();
  return (
    <div className="flex flex-col px-2 pt-1 pb-1">
      <ScrubBar player={player} durationSec={durationSec} />
      <div className="flex flex-wrap items-center gap-x-0.5 sm:gap-x-1">
        <IconButton
          icon="stepBack"
          label="Back one frame"
          hint={hint('frameBack')}
          onClick={() => player.stepFrames(-1)}
        />
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? 'Pause' : 'Play'}
          hint={hint('toggle')}
          onClick={player.toggle}
        />
        <IconButton
          icon="stepForward"
          label="On one frame"
          hint={hint('frameForward')}
          onClick={() => player.stepFrames(1)}
        />
        <PlayerTime player={player} durationSec={durationSec} />
        <span className="flex-1" />
        <OverlayChoice place="bar" />
        <IconButton
          icon="loop"
          label="Loop the selected event"
          hint={hint('loop')}
          aria-pressed={isLooping}
          className={isLooping ? 'text-accent' : ''}
          onClick={() => player.toggleLoop()}
        />
        <RateChoice rate={rate} onChange={player.setRate} />
        <VolumeControl player={player} />
        <IconButton icon="fullscreen" label="Full screen" hint={hint('fullscreen')} onClick={onFullscreen} />
      </div>
    </div>
  );
}
