import { AppError } from '../../lib/domain/errors.ts';
import { framesPerSecond, parseFrameRate } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import {
  bitDepthOf,
  type FfprobeAnswer,
  ffprobeAnswerSchema,
  hasSound,
  mainVideoStream,
  type ProbedStream,
  rotationOf,
  shownSizePx,
} from './ffprobe-answer.ts';
import { measureFrameRate } from './frame-rate.ts';
import { listFrameTimes } from './frame-times.ts';
import type { MediaTools } from './media-tools.ts';
import { describeArgs } from './probe-args.ts';
import { probeFailure, runFfprobe } from './run-ffprobe.ts';
import { hasNoIndex, indexedSeek, type ReadSpan, type SeekArgs, unindexedSeek } from './seek-args.ts';
import { openSourceFile, type SourceFile } from './source-file.ts';

/** Frames that end this much before the stream says it does: the rest of the file is missing. */
const CUT_OFF_SEC = 1;

/**
 * Everything a run needs to know of a video, from a look at its packets; nothing is decoded.
 * A file that was cut off while copying counts as far as its frames reach, if its index is at the front; else it is broken.
 */
export async function probeVideo(tools: MediaTools, path: string, signal?: AbortSignal): Promise<ProbedVideo> {
  const source = await openSourceFile(path);
  const answer = await describeMedia(tools, source, signal);
  const stream = mainVideoStream(answer);
  if (!stream && answer.streams.length === 0) throw noPictures();
  if (!stream) throw new AppError('unsupported_media', 'There is no picture in this file, only sound or data.');
  const codec = supportedCodec(stream);
  const timeBase = parseFrameRate(stream.time_base) ?? { num: 1, den: 1_000_000 };
  const startSec = answer.format.start_time ?? 0;
  const clock = { ...timeBase, startSec };
  const { framePtsSec, keyFrames } = await listFrameTimes(tools, source, stream.index, clock, signal);
  const lastPtsSec = framePtsSec.at(-1);
  if (lastPtsSec === undefined) throw noPictures();

  const { frameRate, isVariableFrameRate } = measureFrameRate(framePtsSec, [
    stream.r_frame_rate,
    stream.avg_frame_rate,
  ]);
  const framesEndSec = lastPtsSec + 1 / framesPerSecond(frameRate);
  const claimedSec = answer.format.duration ?? framesEndSec;
  const isCutOff = (stream.duration ?? 0) > framesEndSec + CUT_OFF_SEC;
  if (isCutOff) tools.logger.warn({ path, framesEndSec, claimedSec }, 'Video is cut off: working with what is there');
  return {
    durationSec: isCutOff ? framesEndSec : Math.max(claimedSec, lastPtsSec),
    frameRate,
    isVariableFrameRate,
    ...shownSizePx(stream),
    codec,
    bitDepth: bitDepthOf(stream),
    rotationDeg: rotationOf(stream),
    sizeBytes: source.sizeBytes,
    hasAudio: hasSound(answer),
    framePtsSec,
    keyFrames,
  };
}

export async function describeMedia(
  tools: MediaTools,
  source: SourceFile,
  signal?: AbortSignal,
): Promise<FfprobeAnswer> {
  const lines: string[] = [];
  const run = await runFfprobe(tools, describeArgs(source), (line) => lines.push(line), signal);
  if (run.exitCode !== 0) {
    const message = /moov atom not found/.test(run.stderrTail)
      ? 'This video is incomplete: its index at the end is missing. The recording or the copy was cut off; copy it again.'
      : 'This video cannot be read: the file is damaged or incomplete. Copy it again, or export it as MP4.';
    throw new AppError('broken_media', message, { cause: probeFailure(run) });
  }
  return ffprobeAnswerSchema.parse(JSON.parse(lines.join('\n')));
}

/** How to reach a span of this file. */
export async function planSeek(
  tools: MediaTools,
  source: SourceFile,
  span: ReadSpan,
  signal?: AbortSignal,
): Promise<SeekArgs> {
  if (!hasNoIndex(source)) return indexedSeek(span);
  const { format } = await describeMedia(tools, source, signal);
  return unindexedSeek(span, format.start_time ?? 0);
}

function noPictures(): AppError {
  return new AppError('broken_media', 'There is not a single picture in this video. The recording may have failed.');
}

function supportedCodec(stream: ProbedStream): ProbedVideo['codec'] {
  if (stream.codec_name === 'h264' || stream.codec_name === 'hevc') {
    if ((stream.width ?? 0) > 0 && (stream.height ?? 0) > 0) return stream.codec_name;
    throw noPictures();
  }
  throw new AppError(
    'unsupported_media',
    `This video is stored as "${stream.codec_name ?? 'unknown'}". Only H.264 and H.265 (HEVC) work: export it as MP4 with H.264.`,
  );
}
