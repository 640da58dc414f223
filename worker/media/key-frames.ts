import { AppError } from '../../lib/domain/errors.ts';
import { parseFrameRate } from '../../lib/domain/time.ts';
import { mainVideoStream } from './ffprobe-answer.ts';
import type { MediaTools } from './media-tools.ts';
import { describeMedia } from './probe.ts';
import { packetListArgs } from './probe-args.ts';
import { runFfprobe } from './run-ffprobe.ts';
import type { SourceFile } from './source-file.ts';

/** Presentation times of the frames where a copy may begin, rising; hidden ones are left out. */
export async function listKeyFrameTimes(
  tools: MediaTools,
  source: SourceFile,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const answer = await describeMedia(tools, source, signal);
  const stream = mainVideoStream(answer);
  if (!stream) throw new AppError('unsupported_media', 'There is no picture in this file, only sound or data.');
  const tick = parseFrameRate(stream.time_base) ?? { num: 1, den: 1_000_000 };
  const startSec = answer.format.start_time ?? 0;
  const timesSec: number[] = [];
  const onPacket = (line: string) => {
    const [pts, flags] = line.split(',');
    const value = Number(pts);
    if (!flags?.startsWith('K') || flags.includes('D') || !Number.isFinite(value)) return;
    timesSec.push((value * tick.num) / tick.den - startSec);
  };
  await runFfprobe(tools, packetListArgs(source, stream.index), onPacket, signal);
  return timesSec.sort((a, b) => a - b);
}

/**
 * The key frames around a window: from the last at or before its start to the first at or after its end.
 * null for the end: to the end of the video.
 */
export function aroundWindow(
  keyFramesSec: readonly number[],
  startSec: number,
  endSec: number,
): { readonly startSec: number; readonly endSec: number | null } {
  const toleranceSec = 0.001;
  const first = keyFramesSec.findLast((sec) => sec <= startSec + toleranceSec) ?? keyFramesSec[0] ?? 0;
  const next = keyFramesSec.find((sec) => sec >= endSec - toleranceSec && sec > first);
  return { startSec: first, endSec: next ?? null };
}
