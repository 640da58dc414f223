import { AppError } from '../../lib/domain/errors.ts';
import { framesPerSecond } from '../../lib/domain/time.ts';
import { hasSound } from './ffprobe-answer.ts';
import type { MediaTools } from './media-tools.ts';
import { describeMedia, probeVideo } from './probe.ts';
import { dtsListArgs } from './probe-args.ts';
import { runFfprobe } from './run-ffprobe.ts';
import { openSourceFile } from './source-file.ts';

export type ReelExpectation = {
  readonly durationSec: number;
  readonly hasSubtitles: boolean;
  /** How far the duration may be off; a frame where cuts are exact. */
  readonly toleranceSec: number;
};

/**
 * Look at a reel as a player will, before anyone gets it.
 * @throws {AppError} `broken_media` when duration, streams or timestamps are not as they should be
 */
export async function verifyReel(
  tools: MediaTools,
  path: string,
  expected: ReelExpectation,
  signal?: AbortSignal,
): Promise<{ durationSec: number; sizeBytes: number }> {
  const source = await openSourceFile(path);
  const answer = await describeMedia(tools, source, signal);
  const video = await probeVideo(tools, path, signal);
  const pictureSec = (video.framePtsSec.at(-1) ?? 0) + 1 / framesPerSecond(video.frameRate);
  const toleranceSec = expected.toleranceSec + 1 / framesPerSecond(video.frameRate);
  const faults = [
    hasSound(answer) ? null : 'no sound track',
    !expected.hasSubtitles || answer.streams.some((stream) => stream.codec_type === 'subtitle')
      ? null
      : 'no subtitle track',
    Math.abs(pictureSec - expected.durationSec) <= toleranceSec
      ? null
      : `pictures last ${pictureSec} s instead of ${expected.durationSec} s`,
    ...(await fallingTimestamps(tools, path, signal)),
  ].filter((fault) => fault !== null);
  if (faults.length > 0) {
    throw new AppError(
      'broken_media',
      'The reel did not come out right and was thrown away. Try again; if it stays, report it.',
      {
        cause: new Error(faults.join('; ')),
      },
    );
  }
  return { durationSec: video.durationSec, sizeBytes: video.sizeBytes };
}

/** Decoding times must rise within a stream: players stall where they do not. */
async function fallingTimestamps(tools: MediaTools, path: string, signal?: AbortSignal): Promise<readonly string[]> {
  const lastDts = new Map<string, number>();
  const faults = new Set<string>();
  const onPacket = (line: string) => {
    const [stream, dts] = line.split(',');
    if (stream === undefined || dts === undefined) return;
    const value = Number(dts);
    if (value <= (lastDts.get(stream) ?? Number.NEGATIVE_INFINITY))
      faults.add(`timestamps of stream ${stream} do not rise`);
    lastDts.set(stream, value);
  };
  await runFfprobe(tools, dtsListArgs(await openSourceFile(path)), onPacket, signal);
  return [...faults];
}
