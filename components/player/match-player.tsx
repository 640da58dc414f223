'use client';

import { useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Player } from './player.ts';
import { PlayerControls } from './player-controls.tsx';
import { usePlayerState } from './use-player.ts';

export function MatchPlayer({
  player,
  src,
  poster,
  durationSec,
}: {
  player: Player;
  src: string;
  poster: string;
  durationSec: number;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const { isPlaying, isWaiting, hasFailed } = usePlayerState(player);
  const toggleFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen().catch(() => undefined);
  };
  return (
    <div
      ref={frame}
      id="player"
      className="group flex flex-col overflow-hidden bg-surface sm:rounded-xl sm:border sm:border-line sm:shadow-card"
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
          className="aspect-video max-h-[38dvh] w-full group-fullscreen:max-h-none lg:max-h-[50dvh]"
          onClick={player.toggle}
        />
        {!isPlaying && !hasFailed && (
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
    </div>
  );
}
