import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import { expectBall, type PlaceNorm } from '../../lib/domain/expected-ball.ts';
import { chooseFineSpans, type FineSpan } from '../../lib/domain/fine-spans.ts';
import { createFrameChain, type KnownStep } from '../../lib/domain/frame-chain.ts';
import { inputWidthFor } from '../../lib/domain/input-width.ts';
import { isAcross } from '../../lib/domain/match-files.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { MediaTool, ProbedVideo } from '../../lib/ports/media-tool.ts';
import { inTurn } from './in-turn.ts';
import { type Looked, lookAhead } from './look-ahead.ts';
import type { StageContext } from './stage.ts';

/** What looking at one chunk needs. */
export type ChunkWork = {
  readonly ctx: StageContext;
  readonly looker: FrameLooker;
  readonly video: ProbedVideo;
  /** Between two files nothing is followed, whatever the pictures look like. */
  readonly cutsSec: readonly number[];
  /** Really done part of the chunk, 0..1. */
  onPart(part: number): void;
};

type ChunkSpan = { readonly startSec: number; readonly endSec: number };
type FramesRequest = Parameters<MediaTool['readFrames']>[0];

/** Part of a chunk's work that the coarse pass is, where a fine one follows. */
const COARSE_PART = 0.55;
/** Fewer looks than this part of the steps: the video lets go of more frames than others do, and is decoded whole. */
const ENOUGH_LOOKS = 0.6;
/** So much may always be looked at finely: a short video has whole moments too. */
const MIN_FINE_SEC = 4;

/**
 * First a cheap look at all of it, then a dear one at the moments that deserve it; together one row of frames in the order of time,
 * unevenly spaced. All spans begin and end at coarse looks, so that whatever two chunks share is the same in both.
 */
export async function* lookAtChunk(work: ChunkWork, chunk: ChunkSpan): AsyncGenerator<DetectedFrame> {
  const { sampleFps, finePart } = work.ctx.config.detect;
  // One look early: the last frame of the chunk before, seen again, ties the two together (joinChunks).
  const span = { startSec: Math.max(0, chunk.startSec - 1 / sampleFps), endSec: chunk.endSec };
  const hasFine = finePart > 0 && isFiner(work.ctx.config.detect);
  const coarse = await coarseLooks(work, span, hasFine ? COARSE_PART : 1);
  const coarseFrames = coarse.map(({ chained }) => chained);
  const spans = hasFine
    ? chooseFineSpans(coarseFrames, Math.max(MIN_FINE_SEC, finePart * (span.endSec - span.startSec)))
    : [];
  const known = new Map<Looked, KnownStep | null>(coarse.map((looked, index) => [looked, stepOf(coarseFrames, index)]));
  const followers = new Map<Looked, Looked | undefined>(coarse.map((looked, index) => [looked, coarse[index + 1]]));
  const step = createFrameChain();
  let before: Looked | null = null;
  for await (const looked of inOrder(work, coarse, spans, (ptsSec) => expectBall(coarseFrames, ptsSec))) {
    const { frame, look } = looked;
    // A step between two neighbours of the coarse pass was measured there.
    const isMeasured = before !== null && followers.get(before) === looked;
    const measured = isMeasured ? (known.get(looked) ?? null) : null;
    yield step(look, frame.frameNumber, frame.ptsSec, cutBetween(work, before, looked) ?? measured);
    before = looked;
  }
}

/** A step from one file to the next is a cut. */
function cutBetween({ cutsSec }: ChunkWork, before: Looked | null, { frame }: Looked): KnownStep | null {
  return before !== null && isAcross(cutsSec, before.frame.ptsSec, frame.ptsSec) ? { motion: null } : null;
}

function isFiner(plan: StageContext['config']['detect']): boolean {
  return plan.fineFps > plan.sampleFps || plan.fineWidthPx > plan.inputWidthPx;
}

function stepOf(frames: readonly DetectedFrame[], index: number): KnownStep | null {
  const frame = frames[index];
  return frame && index > 0 ? { motion: frame.motion } : null;
}

/** A look of the coarse pass, and what it is as a link of that pass. */
type CoarseLooked = Looked & { readonly chained: DetectedFrame };

async function coarseLooks(work: ChunkWork, span: ChunkSpan, part: number): Promise<CoarseLooked[]> {
  const { sampleFps } = work.ctx.config.detect;
  const request = requestOf(work, span, sampleFps, work.ctx.config.detect.inputWidthPx);
  const onLook = (ptsSec: number) => work.onPart((part * (ptsSec - span.startSec)) / (span.endSec - span.startSec));
  const looks = await collect(work, { ...request, isThrifty: request.sampleFps !== null }, onLook);
  const steps = (Math.min(span.endSec, work.video.durationSec) - span.startSec) * sampleFps;
  if (request.sampleFps === null || looks.length >= ENOUGH_LOOKS * Math.floor(steps)) return looks;
  return await collect(work, request, onLook);
}

/** Chained as they come: the camera's motion is measured while the threads look at what follows. */
async function collect(
  work: ChunkWork,
  request: FramesRequest,
  onLook: (ptsSec: number) => void,
): Promise<CoarseLooked[]> {
  const looks: CoarseLooked[] = [];
  const chain = createFrameChain();
  const { ctx, looker } = work;
  for await (const { frame, look } of lookAhead(ctx, looker, ctx.media.readFrames(request, ctx.signal))) {
    const cut = cutBetween(work, looks.at(-1) ?? null, { frame, look });
    looks.push({ frame, look, chained: chain(look, frame.frameNumber, frame.ptsSec, cut) });
    onLook(frame.ptsSec);
  }
  return looks;
}

/** In a video shorter than one step no look would fall on a picture: then, as at rates beyond its own, every picture is looked at. */
function requestOf({ ctx, looker, video }: ChunkWork, span: ChunkSpan, fps: number, widthPx: number): FramesRequest {
  const { num, den } = video.frameRate;
  const isEvery = video.durationSec * fps < 1 || (!video.isVariableFrameRate && fps * den >= num);
  return {
    source: ctx.sourcePath,
    video,
    ...span,
    sampleFps: isEvery ? null : fps,
    widthPx: inputWidthFor(video, widthPx),
    multipleOfPx: looker.inputMultipleOfPx,
  };
}

/** The coarse looks with the fine ones in place of those they cover; a span's first and last coarse look stay: there chunks are tied together. */
async function* inOrder(
  work: ChunkWork,
  coarse: readonly Looked[],
  spans: readonly FineSpan[],
  ballPlaceAt: (ptsSec: number) => PlaceNorm | null,
): AsyncGenerator<Looked> {
  const left = [...coarse];
  const before = (ptsSec: number) => {
    const count = left.findIndex(({ frame }) => frame.ptsSec > ptsSec);
    return left.splice(0, count < 0 ? left.length : count);
  };
  for await (const { span, looked } of fineLooks(work, spans, ballPlaceAt)) {
    yield* before(span.startSec);
    while ((left[0]?.frame.ptsSec ?? span.endSec) < span.endSec) left.shift();
    yield looked;
  }
  yield* left;
}

/** The fine looks of all spans but those right beside a span's ends: there is a coarse look, and nothing more to see. */
async function* fineLooks(
  work: ChunkWork,
  spans: readonly FineSpan[],
  ballPlaceAt: (ptsSec: number) => PlaceNorm | null,
): AsyncGenerator<{ readonly span: FineSpan; readonly looked: Looked }> {
  const { ctx, looker } = work;
  const { fineFps, fineWidthPx } = ctx.config.detect;
  const besideSec = 0.5 / fineFps;
  const fineSec = spans.reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0);
  const doneSec = (ptsSec: number) =>
    spans.reduce((sum, { startSec, endSec }) => sum + Math.max(0, Math.min(ptsSec, endSec) - startSec), 0);
  const frames = inTurn(
    spans.map((span) => () => ctx.media.readFrames(requestOf(work, span, fineFps, fineWidthPx), ctx.signal)),
  );
  for await (const looked of lookAhead(ctx, looker, frames, ballPlaceAt)) {
    const { ptsSec } = looked.frame;
    const span = spans.find(({ startSec, endSec }) => ptsSec > startSec + besideSec && ptsSec < endSec - besideSec);
    if (span) yield { span, looked };
    work.onPart(COARSE_PART + ((1 - COARSE_PART) * doneSec(ptsSec)) / fineSec);
  }
}
