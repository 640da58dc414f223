import { type FrameRate, framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { VIDEO_TICKS_PER_SEC } from './encoding-args.ts';
import { type FfprobeAnswer, mainVideoStream, type ProbedStream } from './ffprobe-answer.ts';
import type { SourceFile } from './source-file.ts';

/** One of the files that become one video, as it is stored. */
export type StoredPart = {
  readonly source: SourceFile;
  readonly video: ProbedVideo;
  readonly answer: FfprobeAnswer;
};

/** Where each file's pictures stand in the joined video. */
export type JointPlan = {
  /** Seconds that each file fills; the next one begins there. */
  readonly lengthsSec: readonly number[];
  /** The steady rate at which pictures are shown; null: at the times they have. */
  readonly steadyRate: FrameRate | null;
  /** Whether a file's first picture is shown from its very beginning, however late it comes. */
  readonly startsAtOnce: boolean;
};

/** Rates that differ by no more than this are one rate, told in other words. */
const SAME_RATE_PART = 0.001;

/** Files fill the clock as far as their pictures reach: sound that goes on is cut, so that a camera's chapters follow without a gap. */
export function planAsStored(parts: readonly StoredPart[]): JointPlan {
  return { lengthsSec: parts.map(({ video }) => pictureEndSec(video)), steadyRate: null, startsAtOnce: false };
}

/** At the first file's rate, in whole pictures; where that one keeps no rate, every picture at its time. */
export function planEncoded(parts: readonly StoredPart[]): JointPlan {
  const first = parts[0]?.video;
  if (!first || first.isVariableFrameRate) return { ...planAsStored(parts), startsAtOnce: true };
  const fps = framesPerSecond(first.frameRate);
  const lengthsSec = parts.map(({ video }) => Math.max(1, Math.round(pictureEndSec(video) * fps)) / fps);
  return { lengthsSec, steadyRate: first.frameRate, startsAtOnce: true };
}

/** Where the last picture ends, in whole ticks of the clock that tracks are written by. */
function pictureEndSec({ framePtsSec, frameRate }: ProbedVideo): number {
  const endSec = (framePtsSec.at(-1) ?? 0) + 1 / framesPerSecond(frameRate);
  return Math.round(endSec * VIDEO_TICKS_PER_SEC) / VIDEO_TICKS_PER_SEC;
}

/** Where each part begins. */
export function startsOf(lengthsSec: readonly number[]): readonly number[] {
  return lengthsSec.map((_, index) => lengthsSec.slice(0, index).reduce((sum, sec) => sum + sec, 0));
}

/** Times of all pictures in the joined video, when none is lost and none is moved. */
export function joinedTimes(parts: readonly StoredPart[], plan: JointPlan): Float64Array {
  const starts = startsOf(plan.lengthsSec);
  const rate = plan.steadyRate;
  return Float64Array.from(
    parts.flatMap(({ video }, index) => {
      const startSec = starts[index] ?? 0;
      if (rate === null)
        return Array.from(
          video.framePtsSec,
          (ptsSec, frame) => startSec + (plan.startsAtOnce && frame === 0 ? 0 : ptsSec),
        );
      const count = Math.round((plan.lengthsSec[index] ?? 0) * framesPerSecond(rate));
      return Array.from({ length: count }, (_, frame) => startSec + frame / framesPerSecond(rate));
    }),
  );
}

/**
 * Why the pictures cannot stand behind each other as they are stored, in words; null when, as far as files say, they can: same container,
 * same codec with the very same parameters, same size, shape, turn and pace. What only packets tell is checked on the joined video.
 */
export function whyEncode(parts: readonly StoredPart[]): string | null {
  const [first, ...more] = parts;
  const like = first && mainVideoStream(first.answer);
  if (!first || !like) return null;
  for (const part of more) {
    const stream = mainVideoStream(part.answer);
    const differing = stream && firstDifference(first, like, part, stream);
    if (differing) return differing;
  }
  return null;
}

function firstDifference(first: StoredPart, like: ProbedStream, part: StoredPart, stream: ProbedStream): string | null {
  const [a, b] = [first.video, part.video];
  if (a.codec !== b.codec || a.bitDepth !== b.bitDepth) return 'they are encoded differently';
  if (a.rotationDeg !== b.rotationDeg) return 'they are turned differently';
  if (sizeOf(a) !== sizeOf(b) || like.sample_aspect_ratio !== stream.sample_aspect_ratio)
    return `their pictures have different sizes (${sizeOf(a)} and ${sizeOf(b)})`;
  if (!isSamePace(a, b)) return `their rates differ (${rateOf(a)} and ${rateOf(b)} pictures a second)`;
  const isSameBox =
    first.source.demuxer === part.source.demuxer && like.index === stream.index && like.time_base === stream.time_base;
  const isSameEncoder = like.extradata_hash !== undefined && like.extradata_hash === stream.extradata_hash;
  return isSameBox && isSameEncoder && like.pix_fmt === stream.pix_fmt ? null : 'they were made by different encoders';
}

function isSamePace(a: ProbedVideo, b: ProbedVideo): boolean {
  if (a.isVariableFrameRate || b.isVariableFrameRate) return a.isVariableFrameRate === b.isVariableFrameRate;
  return Math.abs(framesPerSecond(a.frameRate) / framesPerSecond(b.frameRate) - 1) <= SAME_RATE_PART;
}

const sizeOf = ({ widthPx, heightPx }: ProbedVideo) => `${widthPx} × ${heightPx}`;
const rateOf = ({ frameRate }: ProbedVideo) => String(Math.round(framesPerSecond(frameRate) * 100) / 100);
