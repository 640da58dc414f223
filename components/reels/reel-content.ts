import type { MatchView } from '../../lib/contracts/portal.ts';
import { CLIP_PADDING, type ClipPadding } from '../../lib/domain/clip-padding.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import type { EventType, ReelType } from '../../lib/domain/football.ts';
import { reelTargetsOf } from '../../lib/domain/reel-membership.ts';
import { planReel, type ReelPlan } from '../../lib/domain/reel-plan.ts';
import type { ReelContent } from '../../lib/domain/reel-presets.ts';
import type { ReelOrder, ReelRecipe } from '../../lib/domain/reel-recipe.ts';
import { outcomeOf } from '../../lib/domain/review.ts';

/** What goes into a reel of a match, as it is kept. */
export function contentOf(match: MatchView, reel: ReelType): ReelContent {
  return { members: match.reel_events[reel], recipe: match.reel_recipes[reel] };
}

type Cuttable = Pick<MatchView, 'events' | 'clip_settings' | 'job'>;

/** The reel as it would be made now: the same function that the worker cuts by. */
export function planOf(match: Cuttable, reel: ReelType, content: ReelContent): ReelPlan {
  const { events, clip_settings, job } = match;
  const asMade = events.map((event) => ({ ...event, reel_targets: isMember(event, reel, content) ? [reel] : [] }));
  return planReel(asMade, job.video_file.duration_sec, reel, clip_settings, content.recipe);
}

/** Whether an event goes in by its type and outcome. */
export function isMember(event: MatchEvent, reel: ReelType, { members }: ReelContent): boolean {
  const membership = { goalkeeper: [], highlights: [], [reel]: members };
  return reelTargetsOf(event.event_type, outcomeOf(event), membership).includes(reel);
}

const changed = (content: ReelContent, change: Partial<ReelRecipe>): ReelContent => ({
  ...content,
  recipe: { ...content.recipe, ...change },
});
const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));

/** A clip at another place; from then on the order is that of a hand. @param to its place when it is taken out of the others */
export function withClipMoved(
  content: ReelContent,
  clips: readonly ClipBoundary[],
  from: number,
  to: number,
): ReelContent {
  const moving = clips[from];
  if (!moving || from === to) return content;
  const others = clips.filter((clip) => clip !== moving);
  const inOrder = [...others.slice(0, to), moving, ...others.slice(to)];
  return changed(content, { order: 'hand', handOrder: inOrder.flatMap((clip) => clip.events) });
}

export function withLeftOut(content: ReelContent, eventIds: readonly string[]): ReelContent {
  const { leftOut, pinned } = content.recipe;
  return changed(content, {
    leftOut: [...without(leftOut, eventIds), ...eventIds],
    pinned: without(pinned, eventIds),
  });
}

/** No longer left out; put in by hand where it would not come in by itself. */
export function withPutIn(content: ReelContent, eventId: string, { needsPin }: { needsPin: boolean }): ReelContent {
  const { leftOut, pinned } = content.recipe;
  return changed(content, {
    leftOut: without(leftOut, [eventId]),
    pinned: needsPin ? [...without(pinned, [eventId]), eventId] : pinned,
  });
}

/** By hand: first as it is now. */
export function withOrder(content: ReelContent, order: ReelOrder, clips: readonly ClipBoundary[]): ReelContent {
  return changed(content, order === 'hand' ? { order, handOrder: clips.flatMap((clip) => clip.events) } : { order });
}

export function withMaxSec(content: ReelContent, maxSec: number | null): ReelContent {
  return changed(content, { maxSec });
}

/** @param padding null: as usual */
export function withPadding(content: ReelContent, type: EventType, padding: ClipPadding | null): ReelContent {
  const { [type]: _before, ...others } = content.recipe.padding;
  return changed(content, { padding: padding ? { ...others, [type]: padding } : others });
}

/** Seconds before and after a type where the recipe says nothing of it. */
export function usualPadding({ clip_settings }: Cuttable, type: EventType): ClipPadding {
  return clip_settings.padding[type] ?? CLIP_PADDING[type];
}
