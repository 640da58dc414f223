import { z } from 'zod';
import { detectedFrameSchema } from '../../lib/contracts/artifacts.ts';
import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import { createFrameChain, joinChunks } from '../../lib/domain/frame-chain.ts';
import { inputWidthFor } from '../../lib/domain/input-width.ts';
import type { FrameLook, FrameLooker } from '../../lib/ports/detector.ts';
import type { RawFrame } from '../../lib/ports/media-tool.ts';
import { publishJson, publishRows, readJson, readRows } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { Ingested } from './ingest.ts';
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
 * Look at the frames. The match is worked through in chunks, each an artifact of its own: a killed run loses one chunk at most.
 * The network's threads stay busy while FFmpeg decodes ahead and finished rows are written.
 */
export async function detect(ctx: StageContext, { sha256, video }: Ingested): Promise<StageOutcome<Detected>> {
  const { threads: _threads, ...shaping } = ctx.config.detect;
  const modelSha256 = await ctx.modelSha256(shaping.model);
  const print = fingerprint('detect', { sha256, modelSha256, detect: shaping });
  const keyOf = (name: string) => artifactKey(sha256, 'detect', print, name);
  const chunks = chunksOf(video.durationSec, shaping.chunkSec).map((chunk, index) => ({
    ...chunk,
    key: keyOf(`chunk-${String(index).padStart(4, '0')}.jsonl.gz`),
  }));
  const chunkKeys = chunks.map((chunk) => chunk.key);
  const summaryKey = keyOf('summary.json');
  const reused = await ctx.store.has(summaryKey);
  if (!reused) await publishJson(ctx.store, summaryKey, await lookAtAll(ctx, video, chunks));
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

/** Even pieces; a short tail joins the piece before it, so that no chunk is a sliver. */
export function chunksOf(durationSec: number, chunkSec: number): { startSec: number; endSec: number }[] {
  const count = Math.max(1, Math.round(durationSec / chunkSec));
  return Array.from({ length: count }, (_, index) => ({
    startSec: index * chunkSec,
    endSec: index === count - 1 ? durationSec : (index + 1) * chunkSec,
  }));
}

async function lookAtAll(
  ctx: StageContext,
  video: Ingested['video'],
  chunks: readonly Chunk[],
): Promise<z.infer<typeof summarySchema>> {
  const expectedFrames = Math.max(1, Math.round(video.durationSec * ctx.config.detect.sampleFps));
  const total = { framesCount: 0, detectionsCount: 0 };
  let lastFrameNumber = -1;
  const count = (frame: DetectedFrame) => {
    if (frame.frameNumber <= lastFrameNumber) return; // the look that ties two chunks together
    lastFrameNumber = frame.frameNumber;
    total.framesCount += 1;
    total.detectionsCount += frame.people.length + frame.balls.length;
    ctx.onProgress(total.framesCount / expectedFrames, `frame ${total.framesCount} of about ${expectedFrames}`);
  };
  let looker: FrameLooker | null = null;
  try {
    for (const chunk of chunks) {
      if (await ctx.store.has(chunk.key)) {
        for await (const frame of readRows(ctx.store, chunk.key, detectedFrameSchema)) count(frame);
        continue;
      }
      looker ??= await ctx.openLooker({ modelName: ctx.config.detect.model, threads: ctx.config.detect.threads });
      await publishRows(ctx.store, chunk.key, counted(lookAtChunk(ctx, looker, video, chunk), count));
    }
    return { ...total, executionProvider: looker?.executionProvider ?? null };
  } finally {
    await looker?.close();
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

async function* lookAtChunk(
  ctx: StageContext,
  looker: FrameLooker,
  video: Ingested['video'],
  chunk: Chunk,
): AsyncGenerator<DetectedFrame> {
  const { sampleFps, inputWidthPx } = ctx.config.detect;
  // One look early: the last frame of the chunk before, seen again, ties the two together (joinChunks).
  const startSec = Math.max(0, chunk.startSec - 1 / sampleFps);
  const { endSec } = chunk;
  const request = {
    source: ctx.sourcePath,
    video,
    startSec,
    endSec,
    // In a video shorter than one step no look would fall on a picture: then every picture is looked at.
    sampleFps: video.durationSec * sampleFps < 1 ? null : sampleFps,
    widthPx: inputWidthFor(video, inputWidthPx),
    multipleOfPx: looker.inputMultipleOfPx,
  };
  const step = createFrameChain();
  for await (const { frame, look } of lookAhead(ctx, looker, ctx.media.readFrames(request, ctx.signal))) {
    yield step(look, frame.frameNumber, frame.ptsSec);
  }
}

type Looked = { readonly frame: Pick<RawFrame, 'frameNumber' | 'ptsSec'>; readonly look: FrameLook };

/** Keeps every thread and one frame more in work; answers in the order of the frames. */
export async function* lookAhead(
  ctx: StageContext,
  looker: FrameLooker,
  frames: AsyncIterable<RawFrame>,
): AsyncGenerator<Looked> {
  const limits = {
    minPersonConfidence: ctx.config.detect.minPersonConfidence,
    minBallConfidence: ctx.config.detect.minBallConfidence,
  };
  const inWork: Promise<Looked>[] = [];
  try {
    for await (const { frameNumber, ptsSec, ...picture } of frames) {
      ctx.signal.throwIfAborted();
      const looking = looker.look({ frameNumber, ptsSec, ...picture }, limits);
      inWork.push(looking.then((look) => ({ frame: { frameNumber, ptsSec }, look })));
      if (inWork.length > looker.threads) yield await nextOf(inWork);
    }
    while (inWork.length > 0) yield await nextOf(inWork);
  } finally {
    // A failed or abandoned loop must not leave rejections nobody awaits.
    await Promise.allSettled(inWork);
  }
}

function nextOf(queue: Promise<Looked>[]): Promise<Looked> {
  const next = queue.shift();
  if (!next) throw new RangeError('nothing in work');
  return next;
}
