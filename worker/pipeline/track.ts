import { z } from 'zod';
import { playFrameSchema, TRACKS_FILE } from '../../lib/contracts/artifacts.ts';
import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import type { PlayFrame } from '../../lib/domain/play.ts';
import { SceneNotes } from '../../lib/domain/scenes/scene-facts.ts';
import { tellSceneKinds, withSceneKinds } from '../../lib/domain/scenes/tell-scene-kinds.ts';
import { trackFrames } from '../../lib/domain/tracking/track-frames.ts';
import { publishJson, publishRows, readJson, readRows } from './artifact-files.ts';
import { type Detected, readDetections } from './detect.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import { fixedCameraAtWork } from './fixed-camera.ts';
import type { Identified } from './identify.ts';
import { movingCameraAtWork } from './moving-camera.ts';
import type { StageContext, StageOutcome } from './stage.ts';

export type Tracked = {
  readonly framesKey: string;
  readonly tracksCount: number;
  /** What the user should know, such as a calibration that does not fit. */
  readonly notes: readonly string[];
};

const summarySchema = z.object({ tracksCount: z.int(), notes: z.array(z.string()) }).loose();

/** Give everyone an identity over time, a team and a role. Pure: detections in, play frames out. */
export async function track(
  ctx: StageContext,
  { sha256, video }: Identified,
  detected: Detected,
  detectPrint: string,
): Promise<StageOutcome<Tracked>> {
  const print = fingerprint('track', { detections: detectPrint, track: ctx.config.track });
  const framesKey = artifactKey(sha256, 'track', print, TRACKS_FILE);
  const summaryKey = artifactKey(sha256, 'track', print, 'summary.json');
  const reused = await ctx.store.has(summaryKey);
  if (!reused) {
    const { fixedCamera, ...settings } = ctx.config.track;
    const pictureAspect = video.widthPx / video.heightPx;
    const camera = fixedCamera ? fixedCameraAtWork(fixedCamera, pictureAspect) : movingCameraAtWork(pictureAspect);
    const scenes = new SceneNotes();
    const seen = noted(readDetections(ctx, detected.chunkKeys), scenes);
    const { frames, summary } = await trackFrames(camera.watched(seen), { ...settings, pictureAspect });
    const kinds = tellSceneKinds(scenes.facts());
    await publishRows(ctx.store, framesKey, withSceneKinds(camera.placed(frames), kinds));
    await publishJson(ctx.store, summaryKey, { ...summary, notes: camera.notes() });
  }
  const { tracksCount, notes } = await readJson(ctx.store, summaryKey, summarySchema);
  const output = { framesKey, tracksCount, notes };
  return { output, fingerprint: print, reused, artifactKeys: [framesKey, summaryKey], stats: { tracks: tracksCount } };
}

async function* noted(frames: AsyncIterable<DetectedFrame>, scenes: SceneNotes): AsyncGenerator<DetectedFrame> {
  for await (const frame of frames) {
    scenes.see(frame);
    yield frame;
  }
}

export function readPlay(ctx: Pick<StageContext, 'store'>, framesKey: string): AsyncGenerator<PlayFrame> {
  return readRows(ctx.store, framesKey, playFrameSchema);
}
