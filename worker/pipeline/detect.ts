import { z } from 'zod';
import { detectedFrameSchema } from '../../lib/contracts/artifacts.ts';
import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import { joinChunks } from '../../lib/domain/frame-chain.ts';
import { formatClock } from '../../lib/domain/time.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import { publishJson, publishRows, readJson, readRows } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { Identified } from './identify.ts';
import { lookAtChunk } from './look-at-chunk.ts';
import { planForVideo } from './pilot-looks.ts';
import type { StageContext, StageOutcome } from './stage.ts';

export type Detected = {
  /** Chunks in the order of time; together they are the detections. */
  readonly chunkKeys: readonly string[];
  readonly framesCount: number;
  readonly detectionsCount: number;
  readonly executionProvider: string | null;
};

const summarySchema = z.object({
  framesCount: z.int(),
  detectionsCount: z.int(),
  executionProvider: z.string().nullable(),
});

/**
 * Look at the frames, coarse to fine. The match is worked through in chunks, each an artifact of its own: a killed run loses one chunk at most.
 * The network's threads stay busy while FFmpeg decodes ahead and finished rows are written.
 */
export async function detect(ctx: StageContext, identified: Identified): Promise<StageOutcome<Detected>> {
  const { sha256, video, cutsSec = [] } = identified;
  // The effort itself shapes nothing: the rates and widths that follow from it do.
  const { threads: _threads, effort: _effort, ...shaping } = ctx.config.detect;
  const modelSha256 = await ctx.modelSha256(shaping.model);
  const print = fingerprint('detect', {
    ...{ sha256, modelSha256, detect: shaping },
    ...(cutsSec.length > 0 ? { cutsSec } : {}),
  });
  const keyOf = (name: string) => artifactKey(sha256, 'detect', print, name);
  const chunks = chunksOf(video.durationSec, shaping.chunkSec, shaping.sampleFps).map((chunk, index) => ({
    ...chunk,
    key: keyOf(`chunk-${String(index).padStart(4, '0')}.jsonl.gz`),
  }));
  const chunkKeys = chunks.map((chunk) => chunk.key);
  const summaryKey = keyOf('summary.json');
  const reused = await ctx.store.has(summaryKey);
  if (!reused) await publishJson(ctx.store, summaryKey, await lookAtAll(ctx, identified, chunks, keyOf('pilot.json')));
  const summary = await readJson(ctx.store, summaryKey, summarySchema);
  const output = { chunkKeys, ...summary };
  const stats = { frames: summary.framesCount, detections: summary.detectionsCount };
  return { output, fingerprint: print, reused, artifactKeys: [...chunkKeys, summaryKey], stats };
}

/** All detections of the match in the order of time, scenes numbered through. */
export function readDetections(
  ctx: Pick<StageContext, 'store'>,
  chunkKeys: readonly string[],
): AsyncGenerator<DetectedFrame> {
  return joinChunks(chunkKeys.map((key) => readRows(ctx.store, key, detectedFrameSchema)));
}

type Chunk = { readonly startSec: number; readonly endSec: number; readonly key: string };

/**
 * Pieces of about `chunkSec`, each a whole number of looks, so that the looks of two neighbours fall on one grid; a short tail joins the
 * piece before it, so that no chunk is a sliver.
 */
export function chunksOf(
  durationSec: number,
  chunkSec: number,
  sampleFps: number,
): { startSec: number; endSec: number }[] {
  const stepSec = Math.max(1, Math.round(chunkSec * sampleFps)) / sampleFps;
  const count = Math.max(1, Math.round(durationSec / stepSec));
  return Array.from({ length: count }, (_, index) => ({
    startSec: index * stepSec,
    endSec: index === count - 1 ? durationSec : (index + 1) * stepSec,
  }));
}

async function lookAtAll(
  ctx: StageContext,
  { video, cutsSec = [] }: Identified,
  chunks: readonly Chunk[],
  pilotKey: string,
): Promise<z.infer<typeof summarySchema>> {
  const total = { framesCount: 0, detectionsCount: 0 };
  let lastFrameNumber = -1;
  const count = (frame: DetectedFrame) => {
    if (frame.frameNumber <= lastFrameNumber) return; // the look that ties two chunks together
    lastFrameNumber = frame.frameNumber;
    total.framesCount += 1;
    total.detectionsCount += frame.people.length + frame.balls.length;
  };
  const report = (doneSec: number) => {
    const note = `looked at ${formatClock(doneSec)} of ${formatClock(video.durationSec)}`;
    ctx.onProgress(doneSec / Math.max(0.001, video.durationSec), note);
  };
  const { model: modelName, threads } = ctx.config.detect;
  const eyes: { looker: FrameLooker | null; planned: StageContext | null } = { looker: null, planned: null };
  const open = async () => {
    eyes.looker ??= await ctx.openLooker({ modelName, threads });
    return eyes.looker;
  };
  try {
    for (const chunk of chunks) {
      if (await ctx.store.has(chunk.key)) {
        for await (const frame of readRows(ctx.store, chunk.key, detectedFrameSchema)) count(frame);
        report(chunk.endSec);
        continue;
      }
      eyes.planned ??= await planForVideo(ctx, video, pilotKey, open);
      const reportPart = (part: number) => report(chunk.startSec + part * (chunk.endSec - chunk.startSec));
      const work = { ctx: eyes.planned, looker: await open(), video, cutsSec, onPart: reportPart };
      const rows = lookAtChunk(work, chunk);
      await publishRows(ctx.store, chunk.key, counted(rows, count));
      report(chunk.endSec);
    }
    return { ...total, executionProvider: eyes.looker?.executionProvider ?? null };
  } finally {
    await eyes.looker?.close();
  }
}

async function* counted(
  frames: AsyncIterable<DetectedFrame>,
  count: (frame: DetectedFrame) => void,
): AsyncGenerator<DetectedFrame> {
  for await (const frame of frames) {
    count(frame);
    yield frame;
  }
}
