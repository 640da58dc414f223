import { CLIP_PADDING, type ClipPadding } from './clip-padding.ts';
import type { ClipBoundary, MatchEvent } from './event.ts';
import type { EventType, ReelType } from './football.ts';

/** A shorter gap between two clips reads as a stutter, not as a cut. */
export const DEFAULT_MERGE_GAP_SEC = 1;

/** What a run may set: padding for single types (the others keep theirs), and how near two windows become one (seconds). */
export type ReelClipSettings = {
  readonly padding: Readonly<Partial<Record<EventType, ClipPadding | undefined>>>;
  readonly mergeGapSec: number;
};

/**
 * Events to clips, as the binding contract has it: the same padding for every type.
 * @param videoDuration  seconds
 * @param prePad         seconds before `timestamp_start`
 * @param postPad        seconds after `timestamp_end`
 * @returns              windows as `computeReelClips` gives them
 */
export function computeClips(
  events: readonly MatchEvent[],
  videoDuration: number,
  reelType: ReelType,
  prePad: number,
  postPad: number,
): ClipBoundary[] {
  const padding = { preSec: prePad, postSec: postPad };
  return windowsOf(events, videoDuration, reelType, () => padding, DEFAULT_MERGE_GAP_SEC);
}

/**
 * Padded windows inside [0, videoDurationSec], merged where they overlap or nearly touch: sorted by start, never overlapping
 * within a source file. Rejected events, and events for other reels, are left out; so are events that lie outside the video.
 */
export function computeReelClips(
  events: readonly MatchEvent[],
  videoDurationSec: number,
  reelType: ReelType,
  settings: ReelClipSettings,
): ClipBoundary[] {
  const paddingOf = (type: EventType) => settings.padding[type] ?? CLIP_PADDING[type];
  return windowsOf(events, videoDurationSec, reelType, paddingOf, settings.mergeGapSec);
}

function windowsOf(
  events: readonly MatchEvent[],
  videoDurationSec: number,
  reelType: ReelType,
  paddingOf: (type: EventType) => ClipPadding,
  mergeGapSec: number,
): ClipBoundary[] {
  const windows = events
    .filter((event) => event.review_override !== false && event.reel_targets.includes(reelType))
    .map((event) => paddedWindow(event, videoDurationSec, reelType, paddingOf(event.event_type)))
    .filter((window) => window.end_sec > window.start_sec); // false for NaN as well
  const sources = [...new Set(windows.map((window) => window.source_file))];
  return sources.flatMap((source) => {
    const ofSource = windows.filter((window) => window.source_file === source);
    return merged(ofSource.sort(byStart), Math.max(0, mergeGapSec));
  });
}

function paddedWindow(
  event: MatchEvent,
  videoDurationSec: number,
  reelType: ReelType,
  padding: ClipPadding,
): ClipBoundary {
  const firstSec = Math.min(event.timestamp_start, event.timestamp_end);
  const lastSec = Math.max(event.timestamp_start, event.timestamp_end);
  // An event wholly outside the video must not leave a clip of its padding inside it.
  const isInside = lastSec >= 0 && firstSec <= videoDurationSec;
  return {
    source_file: event.source_file,
    start_sec: Math.max(0, firstSec - Math.max(0, padding.preSec)),
    end_sec: isInside ? Math.min(videoDurationSec, lastSec + Math.max(0, padding.postSec)) : 0,
    events: [event.event_id],
    reel_type: reelType,
  };
}

function byStart(a: ClipBoundary, b: ClipBoundary): number {
  return a.start_sec - b.start_sec || a.end_sec - b.end_sec;
}

function merged(sorted: readonly ClipBoundary[], mergeGapSec: number): ClipBoundary[] {
  const clips: ClipBoundary[] = [];
  for (const window of sorted) {
    const last = clips.at(-1);
    if (last && window.start_sec - last.end_sec <= mergeGapSec) {
      clips[clips.length - 1] = {
        ...last,
        end_sec: Math.max(last.end_sec, window.end_sec),
        events: [...last.events, ...window.events],
      };
    } else {
      clips.push(window);
    }
  }
  return clips;
}
