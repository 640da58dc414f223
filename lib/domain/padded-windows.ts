import type { ClipPadding } from './clip-padding.ts';
import type { ClipBoundary, MatchEvent } from './event.ts';
import type { ReelType } from './football.ts';

/** Times of files and of windows that should meet differ in the last digits. */
const NEAR_SEC = 0.001;

/**
 * The event with its padding, inside [0, videoDurationSec] and without what another file shows: nobody wants to see the end of the first half
 * before a moment of the second. null where nothing of it lies in the video, or its times are no numbers.
 * @param cutsSec  where a file begins behind another one
 */
export function paddedWindow(
  event: MatchEvent,
  videoDurationSec: number,
  reelType: ReelType,
  padding: ClipPadding,
  cutsSec: readonly number[] = [],
): ClipBoundary | null {
  const firstSec = Math.min(event.timestamp_start, event.timestamp_end);
  const lastSec = Math.max(event.timestamp_start, event.timestamp_end);
  // An event wholly outside the video must not leave a clip of its padding inside it.
  if (!(lastSec >= 0 && firstSec <= videoDurationSec)) return null; // true for NaN as well
  const fromSec = cutsSec.findLast((cutSec) => cutSec <= firstSec + NEAR_SEC) ?? 0;
  const toSec = cutsSec.find((cutSec) => cutSec > lastSec + NEAR_SEC) ?? videoDurationSec;
  const startSec = Math.max(0, fromSec, firstSec - Math.max(0, padding.preSec));
  const endSec = Math.min(videoDurationSec, toSec, lastSec + Math.max(0, padding.postSec));
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
 * Windows to clips: merged where they overlap, or are no more than `gapSec` apart with no cut between. In the order of time within a source, the
 * sources in the order in which they first come.
 */
export function mergedInTime(
  windows: readonly ClipBoundary[],
  gapSec: number,
  cutsSec: readonly number[] = [],
): ClipBoundary[] {
  const sources = [...new Set(windows.map((window) => window.source_file))];
  return sources.flatMap((source) =>
    merged(windows.filter((window) => window.source_file === source).sort(byStart), Math.max(0, gapSec), cutsSec),
  );
}

function byStart(a: ClipBoundary, b: ClipBoundary): number {
  return a.start_sec - b.start_sec || a.end_sec - b.end_sec;
}

function merged(sorted: readonly ClipBoundary[], gapSec: number, cutsSec: readonly number[]): ClipBoundary[] {
  const clips: ClipBoundary[] = [];
  for (const window of sorted) {
    const last = clips.at(-1);
    if (last && isNear(last, window, gapSec, cutsSec)) clips[clips.length - 1] = joined(last, window);
    else clips.push(window);
  }
  return clips;
}

/** Whether two windows of one source overlap, or are no more than `gapSec` apart with no cut between. */
export function isNear(a: ClipBoundary, b: ClipBoundary, gapSec: number, cutsSec: readonly number[] = []): boolean {
  if (a.source_file !== b.source_file || a.start_sec - b.end_sec > gapSec || b.start_sec - a.end_sec > gapSec)
    return false;
  const [first, second] = a.start_sec <= b.start_sec ? [a, b] : [b, a];
  return !cutsSec.some((cutSec) => first.end_sec <= cutSec + NEAR_SEC && second.start_sec >= cutSec - NEAR_SEC);
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
