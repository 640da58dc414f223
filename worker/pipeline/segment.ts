import { clipsFileSchema } from '../../lib/contracts/run-result.ts';
import { computeReelClips } from '../../lib/domain/clip-windows.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { eventValue } from '../../lib/domain/event-value.ts';
import type { ReelRecipe, ReelRecipes } from '../../lib/domain/reel-recipe.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { Ingested } from './ingest.ts';
import type { StageContext, StageOutcome } from './stage.ts';

/** Turn the events that stand into padded clip windows, per reel and in the order in which it shows them. Pure. */
export async function segment(
  ctx: StageContext,
  { sha256, video, cutsSec = [] }: Ingested,
  events: readonly MatchEvent[],
  recipes: ReelRecipes,
): Promise<StageOutcome<readonly ClipBoundary[]>> {
  const { reelTypes } = ctx.config;
  const settings = cutsSec.length > 0 ? { ...ctx.config.segment, cutsSec } : ctx.config.segment;
  const recipesInUse = reelTypes.map((reelType) => whatShapesAReel(recipes[reelType]));
  const shapedBy = { sha256, settings, reelTypes, recipes: recipesInUse, events: events.map(whatShapesAClip) };
  const print = fingerprint('segment', shapedBy);
  const key = artifactKey(sha256, 'segment', print, 'clips.json');
  const reused = await ctx.store.has(key);
  if (!reused) {
    const clips = reelTypes.flatMap((reelType) =>
      computeReelClips(events, video.durationSec, reelType, settings, recipes[reelType]),
    );
    await publishJson(ctx.store, key, clips);
  }
  const output = await readJson(ctx.store, key, clipsFileSchema);
  return { output, fingerprint: print, reused, artifactKeys: [key], stats: { clips: output.length } };
}

function whatShapesAClip(event: MatchEvent): readonly unknown[] {
  return [
    event.event_id,
    event.event_type,
    event.timestamp_start,
    event.timestamp_end,
    event.reel_targets,
    event.review_override,
    eventValue(event),
  ];
}

/** The name of a preset is for people. */
function whatShapesAReel({ preset: _preset, ...recipe }: ReelRecipe): Omit<ReelRecipe, 'preset'> {
  return recipe;
}
