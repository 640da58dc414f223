import type { ClipBoundary, MatchEvent } from './event.ts';
import type { ReelType } from './football.ts';
import { mergedInTime, paddedWindow } from './padded-windows.ts';
import { planReel, type ReelClipSettings } from './reel-plan.ts';
import { PLAIN_RECIPE, type ReelRecipe } from './reel-recipe.ts';

/** A shorter gap between two clips reads as a stutter, not as a cut. */
export const DEFAULT_MERGE_GAP_SEC = 1;

/**
 * Events to clips, as the binding contract has it: the same padding for every type, in the order of time.
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
  const windows = events
    .filter((event) => event.review_override !== false && event.reel_targets.includes(reelType))
    .flatMap((event) => paddedWindow(event, videoDuration, reelType, padding) ?? []);
  return mergedInTime(windows, DEFAULT_MERGE_GAP_SEC);
}

/**
 * The clips of a reel in the order in which they are shown: padded windows inside [0, videoDurationSec], which never overlap
 * within a source file. Rejected events, and events for other reels, are left out; so are events that lie outside the video.
 * @param recipe order, picks by hand, padding and greatest length; without it all that goes in, in the order of time
 */
export function computeReelClips(
  events: readonly MatchEvent[],
  videoDurationSec: number,
  reelType: ReelType,
  settings: ReelClipSettings,
  recipe: ReelRecipe = PLAIN_RECIPE,
): readonly ClipBoundary[] {
  return planReel(events, videoDurationSec, reelType, settings, recipe).clips;
}
