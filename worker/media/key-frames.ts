import { AppError } from '../../lib/domain/errors.ts';
import { parseFrameRate } from '../../lib/domain/time.ts';
import { mainVideoStream } from './ffprobe-answer.ts';
import type { MediaTools } from './media-tools.ts';
import { describeMedia } from './probe.ts';
import { timedPacketListArgs } from './probe-args.ts';
import { runFfprobe } from './run-ffprobe.ts';
import type { SourceFile } from './source-file.ts';

/** A frame where a copy may begin: when it is shown, and when it is decoded (earlier where frames are reordered). */
export type KeyFrame = { readonly ptsSec: number; readonly dtsSec: number };

/** Key frames in the order of time; hidden ones are left out. */
export async function listKeyFrames(
  tools: MediaTools,
  source: SourceFile,
  signal?: AbortSignal,
): Promise<readonly KeyFrame[]> {
  const answer = await describeMedia(tools, source, signal);
  const stream = mainVideoStream(answer);
  if (!stream) throw new AppError('unsupported_media', 'There is no picture in this file, only sound or data.');
  const tick = parseFrameRate(stream.time_base) ?? { num: 1, den: 1_000_000 };
  const startSec = answer.format.start_time ?? 0;
  const inSeconds = (ticks: number) => (ticks * tick.num) / tick.den - startSec;
  const keyFrames: KeyFrame[] = [];
  const onPacket = (line: string) => {
    const [ptsText, dtsText, flags] = line.split(',');
    const pts = Number(ptsText);
    const dts = Number(dtsText);
    if (!flags?.startsWith('K') || flags.includes('D') || !Number.isFinite(pts)) return;
    keyFrames.push({ ptsSec: inSeconds(pts), dtsSec: inSeconds(Number.isFinite(dts) ? dts : pts) });
  };
  await runFfprobe(tools, timedPacketListArgs(source, stream.index), onPacket, signal);
  return keyFrames.sort((a, b) => a.ptsSec - b.ptsSec);
}

/**
 * The key frames around a window: from the last at or before its start to the first at or after its end.
 * null for the end: to the end of the video.
 */
export function aroundWindow(
  keyFrames: readonly KeyFrame[],
  startSec: number,
  endSec: number,
): { readonly first: KeyFrame; readonly next: KeyFrame | null } {
  const toleranceSec = 0.001;
  const first = keyFrames.findLast((key) => key.ptsSec <= startSec + toleranceSec) ?? keyFrames[0];
  if (!first) throw new AppError('broken_media', 'This video has no key frame: it cannot be cut without encoding.');
  const next = keyFrames.find((key) => key.ptsSec >= endSec - toleranceSec && key.ptsSec > first.ptsSec);
  return { first, next: next ?? null };
}
