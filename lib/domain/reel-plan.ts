import { CLIP_PADDING, type ClipPadding } from './clip-padding.ts';
import type { ClipBoundary, MatchEvent } from './event.ts';
import { byValue } from './event-value.ts';
import type { EventType, ReelType } from './football.ts';
import { isNear, joined, mergedInTime, paddedWindow } from './padded-windows.ts';
import type { ReelRecipe } from './reel-recipe.ts';

/** What a run may set: padding for single types (the others keep theirs), and how near two windows become one (seconds). */
export type ReelClipSettings = {
  readonly padding: Readonly<Partial<Record<EventType, ClipPadding>>>;
  readonly mergeGapSec: number;
  /** Where a file of the match begins after the camera was off: no clip goes over it. */
  readonly cutsSec?: readonly number[];
};

export type ReelPlan = {
  /** In the order in which they are shown. */
  readonly clips: readonly ClipBoundary[];
  /** Events that would go in and were left out by hand. */
  readonly leftOut: readonly MatchEvent[];
  /** Events that would go in and find no room in the greatest length. */
  readonly tooMuch: readonly MatchEvent[];
};

/** How near windows become one, and over which places none reaches. */
type Merging = { readonly gapSec: number; readonly cutsSec: readonly number[] };

type Moment = { readonly event: MatchEvent; readonly window: ClipBoundary };

/**
 * What a reel shows, in which order, and what it leaves out and why. Windows that overlap are one clip in whatever order, so
 * that nothing is shown twice: it comes where the first of its events comes. Windows that nearly touch become one only where
 * one follows the other in the reel, too.
 */
export function planReel(
  events: readonly MatchEvent[],
  videoDurationSec: number,
  reelType: ReelType,
  settings: ReelClipSettings,
  recipe: ReelRecipe,
): ReelPlan {
  const paddingOf = (type: EventType) => recipe.padding[type] ?? settings.padding[type] ?? CLIP_PADDING[type];
  const merging = { gapSec: Math.max(0, settings.mergeGapSec), cutsSec: settings.cutsSec ?? [] };
  const pinned = new Set(recipe.pinned);
  const leftOut = new Set(recipe.leftOut);
  const wanted: Moment[] = events.flatMap((event) => {
    if (event.review_override === false) return [];
    if (!event.reel_targets.includes(reelType) && !pinned.has(event.event_id)) return [];
    const window = paddedWindow(event, videoDurationSec, reelType, paddingOf(event.event_type), merging.cutsSec);
    return window ? [{ event, window }] : [];
  });
  const kept = wanted.filter(({ event }) => !leftOut.has(event.event_id));
  const shown = recipe.maxSec === null ? kept : fitting(kept, recipe.maxSec, merging, pinned);
  const shownIds = new Set(shown.map(({ event }) => event.event_id));
  return {
    clips: ordered(shown, recipe, merging),
    leftOut: wanted.flatMap(({ event }) => (leftOut.has(event.event_id) ? [event] : [])),
    tooMuch: kept.flatMap(({ event }) => (shownIds.has(event.event_id) ? [] : [event])),
  };
}

/** The most valuable that fit, pinned ones first and always; what is too long for the rest makes room for something shorter. */
function fitting(
  moments: readonly Moment[],
  maxSec: number,
  { gapSec, cutsSec }: Merging,
  pinned: ReadonlySet<string>,
): readonly Moment[] {
  const isPinned = ({ event }: Moment) => pinned.has(event.event_id);
  const ranked = [...moments].sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || byValue(a.event, b.event));
  const chosen = new Set<Moment>();
  let clips: readonly ClipBoundary[] = [];
  let usedSec = 0;
  for (const moment of ranked) {
    const { window } = moment;
    // Merging is symmetric: which clips a window joins does not depend on the order in which they came.
    const near = clips.filter((clip) => isNear(clip, window, gapSec, cutsSec));
    const union = near.reduce(spanOf, window);
    const withItSec = usedSec + lengthSec(union) - near.reduce((sum, clip) => sum + lengthSec(clip), 0);
    if (withItSec > maxSec + 1e-6 && !isPinned(moment)) continue;
    chosen.add(moment);
    clips = [...clips.filter((clip) => !near.includes(clip)), union];
    usedSec = withItSec;
  }
  return moments.filter((moment) => chosen.has(moment));
}

function ordered(moments: readonly Moment[], recipe: ReelRecipe, merging: Merging): readonly ClipBoundary[] {
  const windows = moments.map((moment) => moment.window);
  if (recipe.order === 'time') return mergedInTime(windows, merging.gapSec, merging.cutsSec);
  const events = moments.map((moment) => moment.event);
  const positions = recipe.order === 'value' ? positionsByValue(events) : positionsByHand(events, recipe.handOrder);
  const positionOf = (clip: ClipBoundary) => Math.min(...clip.events.map((id) => positions.get(id) ?? 0));
  const scenes = mergedInTime(windows, 0, merging.cutsSec)
    .map((clip) => ({ clip, position: positionOf(clip) }))
    .sort((a, b) => a.position - b.position || a.clip.start_sec - b.clip.start_sec);
  return joinedNeighbours(
    scenes.map(({ clip }) => clip),
    merging,
  );
}

function positionsByValue(events: readonly MatchEvent[]): ReadonlyMap<string, number> {
  return new Map([...events].sort(byValue).map((event, index) => [event.event_id, index]));
}

/** An event that nobody put anywhere comes after the one that somebody did put and that happened last before it. */
function positionsByHand(events: readonly MatchEvent[], handOrder: readonly string[]): ReadonlyMap<string, number> {
  const named = new Map(handOrder.map((id, index) => [id, index]));
  const positions = new Map<string, number>();
  let lastNamed = -1;
  for (const { event_id } of [...events].sort((a, b) => a.timestamp_start - b.timestamp_start)) {
    const index = named.get(event_id);
    lastNamed = index ?? lastNamed;
    positions.set(event_id, index ?? lastNamed + 0.5);
  }
  return positions;
}

function joinedNeighbours(clips: readonly ClipBoundary[], { gapSec, cutsSec }: Merging): readonly ClipBoundary[] {
  const shown: ClipBoundary[] = [];
  for (const clip of clips) {
    const last = shown.at(-1);
    if (last && isNear(last, clip, gapSec, cutsSec))
      shown[shown.length - 1] = last.start_sec <= clip.start_sec ? joined(last, clip) : joined(clip, last);
    else shown.push(clip);
  }
  return shown;
}

function spanOf(a: ClipBoundary, b: ClipBoundary): ClipBoundary {
  return { ...a, start_sec: Math.min(a.start_sec, b.start_sec), end_sec: Math.max(a.end_sec, b.end_sec) };
}

const lengthSec = (clip: ClipBoundary) => clip.end_sec - clip.start_sec;
