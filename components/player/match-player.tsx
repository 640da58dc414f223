'use client';

import { memo, useRef } from 'react';
import { Overlay } from '../overlay/overlay.tsx';
import { OverlayChoice } from '../overlay/overlay-choice.tsx';
import type { TracksSource } from '../overlay/use-tracks.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { GoToDialog } from './go-to-dialog.tsx';
import type { Player } from './player.ts';
import { PlayerControls } from './player-controls.tsx';
import { usePlayerState } from './use-player.ts';

export const MatchPlayer = memo(function MatchPlayer({
  player,
  src,
  poster,
  tracks,
}: {
  player: Player;
  src: string;
  poster: string;
  tracks: TracksSource;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const { durationSec } = tracks;
  const { isPlaying, isWaiting, hasBegun, hasFailed, isGoToOpen } = usePlayerState(player);
  const toggleFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen().catch(() => undefined);
  };
  return (
    <div
      ref={frame}
      id="player"
      className="flex flex-col overflow-hidden bg-surface sm:rounded-xl sm:border sm:border-line sm:shadow-card"
    >
      <div className="relative flex min-h-0 flex-1 items-center justify-center bg-black">
        {/* biome-ignore lint/a11y/useMediaCaption: match video without speech; events are listed beside it */}
        <video
          ref={player.attach}
          src={src}
          poster={poster}
          playsInline
          preload="auto"
          aria-label="Match video"
          className="aspect-video max-h-[38dvh] w-full lg:max-h-[50dvh] [:fullscreen_&]:h-full [:fullscreen_&]:max-h-none!"
          onClick={player.toggle}
        />
        <Overlay player={player} source={tracks} />
        <OverlayChoice place="picture" />
        {!isPlaying && !hasBegun && !hasFailed && (
          <span className="pointer-events-none absolute flex size-16 items-center justify-center rounded-full bg-black/50 text-white">
            <Icon name="play" className="size-8" />
          </span>
        )}
        {isWaiting && (
          <span className="pointer-events-none absolute size-10 animate-spin rounded-full border-4 border-white/80 border-r-transparent" />
        )}
      </div>
      {hasFailed && (
        <Notice tone="danger">
          The video could not be loaded. Reload the page; if it stays, retry the job to make its copy again.
        </Notice>
      )}
      <PlayerControls player={player} durationSec={durationSec} onFullscreen={toggleFullscreen} />
      {isGoToOpen && <GoToDialog player={player} durationSec={durationSec} />}
    </div>
  );
});
