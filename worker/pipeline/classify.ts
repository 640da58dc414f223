import { z } from 'zod';
import { soundCurveSchema } from '../../lib/contracts/artifacts.ts';
import { matchEventSchema } from '../../lib/contracts/match-event.ts';
import { findEvents, toMatchEvents } from '../../lib/domain/classify-events.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { PlayFrame } from '../../lib/domain/play.ts';
import { frameAt } from '../../lib/domain/time.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint, uuidOf } from './fingerprint.ts';
import type { Ingested } from './ingest.ts';
import type { StageContext, StageOutcome } from './stage.ts';
import { readPlay, type Tracked } from './track.ts';

const eventsSchema = z.array(matchEventSchema);

/** Recognise what happened. Pure: play frames and the sound's curve in, events out; ids follow from job, type and key moment. */
export async function classify(
  ctx: StageContext,
  { sha256, video, soundKey, sourceName: sourceFile }: Ingested,
  tracked: Tracked,
  trackPrint: string,
): Promise<StageOutcome<readonly MatchEvent[]>> {
  const { classify: asked, rules, match } = ctx.config;
  const { periods } = match;
  const print = fingerprint('classify', {
    tracks: trackPrint,
    sound: soundKey,
    classify: asked,
    rules,
    ...(periods.length > 0 ? { periods } : {}),
    reels: ctx.config.reels,
    jobId: ctx.jobId,
    sourceFile,
  });
  const key = artifactKey(sha256, 'classify', print, 'events.json');
  const reused = await ctx.store.has(key);
  if (!reused) {
    const frames: PlayFrame[] = [];
    for await (const frame of readPlay(ctx, tracked.framesKey)) frames.push(frame);
    const sound = await readJson(ctx.store, soundKey, soundCurveSchema);
    const candidates = findEvents(frames, asked, { rules, sound, periods });
    const context = {
      jobId: ctx.jobId,
      sourceFile,
      frameAt: frameAt(video.framePtsSec),
      uuidOf,
      reels: ctx.config.reels,
    };
    const events = toMatchEvents(candidates, context);
    await publishJson(ctx.store, key, events);
  }
  const output = await readJson(ctx.store, key, eventsSchema);
  return { output, fingerprint: print, reused, artifactKeys: [key], stats: { events: output.length } };
}
