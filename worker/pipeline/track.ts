import { z } from 'zod';
import { playFrameSchema } from '../../lib/contracts/artifacts.ts';
import type { PlayFrame } from '../../lib/domain/play.ts';
import { trackFrames } from '../../lib/domain/tracking/track-frames.ts';
import { publishJson, publishRows, readJson, readRows } from './artifact-files.ts';
import { type Detected, readDetections } from './detect.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { Ingested } from './ingest.ts';
import type { StageContext, StageOutcome } from './stage.ts';

export type Tracked = { readonly framesKey: string; readonly tracksCount: number };

const summarySchema = z.object({ tracksCount: z.int() }).loose();

/** Give everyone an identity over time, a team and a role. Pure: detections in, play frames out. */
export async function track(
  ctx: StageContext,
  { sha256, video }: Ingested,
  detected: Detected,
  detectPrint: string,
): Promise<StageOutcome<Tracked>> {
  const print = fingerprint('track', { detections: detectPrint, track: ctx.config.track });
  const framesKey = artifactKey(sha256, 'track', print, 'tracks.jsonl.gz');
  const summaryKey = artifactKey(sha256, 'track', print, 'summary.json');
  const reused = await ctx.store.has(summaryKey);
  if (!reused) {
    const { frames, summary } = await trackFrames(readDetections(ctx, detected.chunkKeys), {
      ...ctx.config.track,
      pictureAspect: video.widthPx / video.heightPx,
    });
    await publishRows(ctx.store, framesKey, frames);
    await publishJson(ctx.store, summaryKey, summary);
  }
  const { tracksCount } = await readJson(ctx.store, summaryKey, summarySchema);
  const output = { framesKey, tracksCount };
  return { output, fingerprint: print, reused, artifactKeys: [framesKey, summaryKey], stats: { tracks: tracksCount } };
}

export function readPlay(ctx: Pick<StageContext, 'store'>, framesKey: string): AsyncGenerator<PlayFrame> {
  return readRows(ctx.store, framesKey, playFrameSchema);
}
