'use client';

import { useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { DeskControls } from './desk-controls.tsx';
import { useVirtualState } from './use-virtual-player.ts';
import type { Slot, VirtualPlayer } from './virtual-player.ts';

const SLOTS: readonly Slot[] = [0, 1];

/** The reel played from the match video, with nothing rendered. */
export function DeskPlayer({
  player,
  src,
  poster,
  title,
  durationSec,
}: {
  player: VirtualPlayer;
  src: string;
  poster: string;
  /** Of the clip that is shown; null where the reel is empty. */
  title: string | null;
  durationSec: number;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const { isPlaying, isWaiting, hasFailed, front } = useVirtualState(player);
  const toggleFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen().catch(() => undefined);
  };
  return (
    <div ref={frame} className="group flex flex-col overflow-hidden rounded-xl border border-line bg-surface">
      <div className="relative aspect-video max-h-[34dvh] w-full bg-black group-fullscreen:max-h-none group-fullscreen:flex-1 lg:max-h-[52dvh]">
        {SLOTS.map((slot) => (
          // biome-ignore lint/a11y/useMediaCaption: match video without speech; its clips are listed beside it
          <video
            key={slot}
            ref={player.attachers[slot]}
            src={src}
            poster={poster}
            playsInline
            preload="auto"
            aria-label="Reel as it would be now"
            aria-hidden={front !== slot}
            tabIndex={-1}
            className={`absolute inset-0 size-full ${front === slot ? '' : 'invisible'}`}
            onClick={player.toggle}
          />
        ))}
        {title === null && (
          <p className="absolute inset-0 flex items-center justify-center bg-black/80 p-4 text-center text-white">
            Nothing goes into this reel now.
          </p>
        )}
        {title !== null && !isPlaying && !hasFailed && (
          <span className="pointer-events-none absolute top-1/2 left-1/2 flex size-16 -translate-1/2 items-center justify-center rounded-full bg-black/50 text-white">
            <Icon name="play" className="size-8" />
          </span>
        )}
        {isWaiting && (
          <span className="pointer-events-none absolute top-1/2 left-1/2 -mt-5 -ml-5 size-10 animate-spin rounded-full border-4 border-white/80 border-r-transparent" />
        )}
      </div>
      {hasFailed && (
        <Notice tone="danger">
          The video could not be loaded. Close this and try again; if it stays, retry the job to make its copy again.
        </Notice>
      )}
      <DeskControls player={player} durationSec={durationSec} title={title} onFullscreen={toggleFullscreen} />
    </div>
  );
}
