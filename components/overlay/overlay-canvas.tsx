'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Player } from '../player/player.ts';
import { usePlayerSec } from '../player/use-player.ts';
import { drawOverlay } from './draw-overlay.ts';
import type { OverlayLevel } from './overlay-level.ts';
import { OverlayState } from './overlay-state.tsx';
import { WINDOW_SEC, windowOf } from './track-window.ts';
import { type TracksSource, useTracks } from './use-tracks.ts';

/** Drawn anew with every picture that is shown, played or stepped to, and with every change of size. */
export function OverlayCanvas({
  player,
  source,
  level,
}: {
  player: Player;
  source: TracksSource;
  level: OverlayLevel;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { frames, isComing, error, retry } = useTracks(source, windowOf(usePlayerSec(player, WINDOW_SEC) + 0.5));
  const draw = useEffectEvent(() => {
    const video = player.element();
    if (ref.current && video) drawOverlay(ref.current, video, { level, frames, atSec: shownSec(player) });
  });
  useEffect(() => {
    let request = 0;
    const drawSoon = () => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() => draw());
    };
    const sizes = new ResizeObserver(drawSoon);
    const video = player.element();
    if (video) sizes.observe(video);
    if (ref.current) sizes.observe(ref.current);
    const stop = player.subscribeTime(drawSoon);
    return () => {
      stop();
      sizes.disconnect();
      cancelAnimationFrame(request);
    };
  }, [player]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when what is drawn has changed
  useEffect(() => draw(), [frames, level]);
  return (
    <>
      <canvas ref={ref} data-testid="overlay" className="pointer-events-none absolute inset-0 size-full" />
      <OverlayState isComing={isComing} error={error} onRetry={() => void retry()} />
    </>
  );
}

/** Of the picture on screen, not of the one that is sought; null while the poster is shown. Older browsers tell no pictures. */
function shownSec(player: Player): number | null {
  if (!player.state().hasBegun) return null;
  return tellsPictures() ? player.pictureSec() : player.atSec();
}

const tellsPictures = () => 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
