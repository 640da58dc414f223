import type { ClipPadding } from './clip-padding.ts';
import type { ClipBoundary, MatchEvent } from './event.ts';
import type { ReelType } from './football.ts';

/** The event with its padding, inside [0, videoDurationSec]; null where nothing of it lies in the video, or its times are no numbers. */
export function paddedWindow(
  event: MatchEvent,
  videoDurationSec: number,
  reelType: ReelType,
  padding: ClipPadding,
): ClipBoundary | null {
  const firstSec = Math.min(event.timestamp_start, event.timestamp_end);
  const lastSec = Math.max(event.timestamp_start, event.timestamp_end);
  // An event wholly outside the video must not leave a clip of its padding inside it.
  if (!(lastSec >= 0 && firstSec <= videoDurationSec)) return null; // true for NaN as well
  const startSec = Math.max(0, firstSec - Math.max(0, padding.preSec));
  const endSec = Math.min(videoDurationSec, lastSec + Math.max(0, padding.postSec));
  if (!(endSec > startSec)) return null;
  return {
    source_file: event.source_file,
    start_sec: startSec,
    end_sec: endSec,
    events: [event.event_id],
    reel_type: reelType,
  };
}

/**
 * Windows to clips: merged where they overlap, or are no more than `gapSec` apart. In the order of time within a source, the
 * sources in the order in which they first come.
 */
export function mergedInTime(windows: readonly ClipBoundary[], gapSec: number): ClipBoundary[] {
  const sources = [...new Set(windows.map((window) => window.source_file))];
  return sources.flatMap((source) =>
    merged(windows.filter((window) => window.source_file === source).sort(byStart), Math.max(0, gapSec)),
  );
}

function byStart(a: ClipBoundary, b: ClipBoundary): number {
  return a.start_sec - b.start_sec || a.end_sec - b.end_sec;
}

function merged(sorted: readonly ClipBoundary[], gapSec: number): ClipBoundary[] {
  const clips: ClipBoundary[] = [];
  for (const window of sorted) {
    const last = clips.at(-1);
    if (last && window.start_sec - last.end_sec <= gapSec) clips[clips.length - 1] = joined(last, window);
    else clips.push(window);
  }
  return clips;
}

/** One clip of two that overlap or are near. @param first the one that begins first */
export function joined(first: ClipBoundary, second: ClipBoundary): ClipBoundary {
  return {
    ...first,
    end_sec: Math.max(first.end_sec, second.end_sec),
    events: [...first.events, ...second.events],
  };
}

/** Seconds that clips take, one after another. */
export function totalSec(clips: readonly ClipBoundary[]): number {
  return clips.reduce((sum, clip) => sum + clip.end_sec - clip.start_sec, 0);
}
