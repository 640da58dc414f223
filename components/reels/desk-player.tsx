'use client';

import { type KeyboardEvent, useRef } from 'react';
import { formatClock } from '../../lib/domain/time.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useReelSec, useVirtualState } from './use-virtual-player.ts';
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

function DeskControls({
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
    <div className="flex flex-col px-2 pt-1 pb-1">
      <DeskScrubBar player={player} durationSec={durationSec} />
      <div className="flex items-center">
        <IconButton icon="stepBack" label="Previous clip" hint="P" disabled={isEmpty} onClick={player.previous} />
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? 'Pause' : 'Play'}
          hint="Space"
          disabled={isEmpty}
          onClick={player.toggle}
        />
        <IconButton icon="stepForward" label="Next clip" hint="N" disabled={isEmpty} onClick={player.next} />
        <DeskTime player={player} durationSec={durationSec} />
        <p className="min-w-0 flex-1 truncate px-2 text-sm max-sm:invisible">{title}</p>
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
    <p className="px-1 text-sm whitespace-nowrap" data-testid="reel-time">
      {formatClock(sec)} <span className="text-ink-soft">/ {formatClock(Math.round(durationSec))}</span>
    </p>
  );
}

function DeskScrubBar({ player, durationSec }: { player: VirtualPlayer; durationSec: number }) {
  const sec = useReelSec(player, 0.05);
  return (
    <input
      type="range"
      aria-label="Position in the reel"
      aria-valuetext={`${formatClock(sec)} of ${formatClock(Math.round(durationSec))}`}
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

/** Keys of the desk, where no field or button has them. Gives true when the key was one of them. */
export function deskKey(player: VirtualPlayer, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input:not([type=checkbox]), select, textarea, summary')) return false;
  const commands: Readonly<Record<string, () => void>> = {
    ' ': player.toggle,
    k: player.toggle,
    n: player.next,
    p: player.previous,
    m: player.toggleMute,
    ArrowLeft: () => player.seekReel(Math.max(0, player.atReelSec() - 5)),
    ArrowRight: () => player.seekReel(player.atReelSec() + 5),
  };
  const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  // Space presses the button that has the focus.
  if (!command || (event.key === ' ' && target?.closest('button, a'))) return false;
  command();
  return true;
}
