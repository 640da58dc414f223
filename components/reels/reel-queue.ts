import type { ClipBoundary } from '../../lib/domain/event.ts';

/** A clip and when it begins in the reel (seconds). */
export type QueuedClip = { readonly startSec: number; readonly endSec: number; readonly reelStartSec: number };

/** Clips one after another. */
export function queueOf(clips: readonly Pick<ClipBoundary, 'start_sec' | 'end_sec'>[]): readonly QueuedClip[] {
  let reelStartSec = 0;
  return clips.map(({ start_sec: startSec, end_sec: endSec }) => {
    const queued = { startSec, endSec, reelStartSec };
    reelStartSec += endSec - startSec;
    return queued;
  });
}

export function queueSec(queue: readonly QueuedClip[]): number {
  const last = queue.at(-1);
  return last ? last.reelStartSec + last.endSec - last.startSec : 0;
}

/** Where a moment of the reel lies: which clip, and how far into it. The end of the reel is the end of its last clip. */
export function placeInQueue(queue: readonly QueuedClip[], reelSec: number): { index: number; offsetSec: number } {
  const index = Math.max(
    0,
    queue.findLastIndex((clip) => clip.reelStartSec <= reelSec),
  );
  const clip = queue[index];
  if (!clip) return { index: 0, offsetSec: 0 };
  const lengthSec = clip.endSec - clip.startSec;
  return { index, offsetSec: Math.min(lengthSec, Math.max(0, reelSec - clip.reelStartSec)) };
}

/** The clip that shows a moment of the match; -1 where none does. */
export function clipShowing(queue: readonly QueuedClip[], matchSec: number): number {
  return queue.findIndex((clip) => clip.startSec <= matchSec && matchSec < clip.endSec);
}
