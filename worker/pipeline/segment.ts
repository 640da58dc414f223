import { clipsFileSchema } from '../../lib/contracts/run-result.ts';
import { computeReelClips } from '../../lib/domain/clip-windows.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { Ingested } from './ingest.ts';
import type { StageContext, StageOutcome } from './stage.ts';

/** Turn the events that stand into padded clip windows, per reel. Pure. */
export async function segment(
  ctx: StageContext,
  { sha256, video }: Ingested,
  events: readonly MatchEvent[],
): Promise<StageOutcome<readonly ClipBoundary[]>> {
  const { segment: settings, reelTypes } = ctx.config;
  const shapedBy = { sha256, settings, reelTypes, events: events.map(whatShapesAClip) };
  const print = fingerprint('segment', shapedBy);
  const key = artifactKey(sha256, 'segment', print, 'clips.json');
  const reused = await ctx.store.has(key);
  if (!reused) {
    const clips = reelTypes.flatMap((reelType) => computeReelClips(events, video.durationSec, reelType, settings));
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
  ];
}
