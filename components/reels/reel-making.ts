import type { MatchView } from '../../lib/contracts/portal.ts';
import { CLIP_PADDING, type ClipPadding } from '../../lib/domain/clip-padding.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import type { EventType, ReelType } from '../../lib/domain/football.ts';
import { reelTargetsOf } from '../../lib/domain/reel-membership.ts';
import { planReel, type ReelPlan } from '../../lib/domain/reel-plan.ts';
import type { ReelMaking } from '../../lib/domain/reel-presets.ts';
import type { ReelOrder, ReelRecipe } from '../../lib/domain/reel-recipe.ts';
import { outcomeOf } from '../../lib/domain/review.ts';

/** How a reel of a match is made, as it is kept. */
export function makingOf(match: MatchView, reel: ReelType): ReelMaking {
  return { members: match.reel_events[reel], recipe: match.reel_recipes[reel] };
}

type Cuttable = Pick<MatchView, 'events' | 'clip_settings' | 'job'>;

/** The reel as it would be made now: the same function that the worker cuts by. */
export function planOf(match: Cuttable, reel: ReelType, making: ReelMaking): ReelPlan {
  const { events, clip_settings, job } = match;
  const asMade = events.map((event) => ({ ...event, reel_targets: isMember(event, reel, making) ? [reel] : [] }));
  return planReel(asMade, job.video_file.duration_sec, reel, clip_settings, making.recipe);
}

/** Whether an event goes in by its type and outcome. */
export function isMember(event: MatchEvent, reel: ReelType, { members }: ReelMaking): boolean {
  const membership = { goalkeeper: [], highlights: [], [reel]: members };
  return reelTargetsOf(event.event_type, outcomeOf(event), membership).includes(reel);
}

const changed = (making: ReelMaking, change: Partial<ReelRecipe>): ReelMaking => ({
  ...making,
  recipe: { ...making.recipe, ...change },
});
const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));

/** A clip at another place; from then on the order is that of a hand. @param to its place when it is taken out of the others */
export function withClipMoved(
  making: ReelMaking,
  clips: readonly ClipBoundary[],
  from: number,
  to: number,
): ReelMaking {
  const moving = clips[from];
  if (!moving || from === to) return making;
  const others = clips.filter((clip) => clip !== moving);
  const inOrder = [...others.slice(0, to), moving, ...others.slice(to)];
  return changed(making, { order: 'hand', handOrder: inOrder.flatMap((clip) => clip.events) });
}

export function withLeftOut(making: ReelMaking, eventIds: readonly string[]): ReelMaking {
  const { leftOut, pinned } = making.recipe;
  return changed(making, {
    leftOut: [...without(leftOut, eventIds), ...eventIds],
    pinned: without(pinned, eventIds),
  });
}

/** No longer left out; put in by hand where it would not come in by itself. */
export function withPutIn(making: ReelMaking, eventId: string, { needsPin }: { needsPin: boolean }): ReelMaking {
  const { leftOut, pinned } = making.recipe;
  return changed(making, {
    leftOut: without(leftOut, [eventId]),
    pinned: needsPin ? [...without(pinned, [eventId]), eventId] : pinned,
  });
}

/** By hand: first as it is now. */
export function withOrder(making: ReelMaking, order: ReelOrder, clips: readonly ClipBoundary[]): ReelMaking {
  return changed(making, order === 'hand' ? { order, handOrder: clips.flatMap((clip) => clip.events) } : { order });
}

export function withMaxSec(making: ReelMaking, maxSec: number | null): ReelMaking {
  return changed(making, { maxSec });
}

/** @param padding null: as usual */
export function withPadding(making: ReelMaking, type: EventType, padding: ClipPadding | null): ReelMaking {
  const { [type]: _before, ...others } = making.recipe.padding;
  return changed(making, { padding: padding ? { ...others, [type]: padding } : others });
}

/** Seconds before and after a type where the recipe says nothing of it. */
export function usualPadding({ clip_settings }: Cuttable, type: EventType): ClipPadding {
  return clip_settings.padding[type] ?? CLIP_PADDING[type];
}
