import { AppError } from '../../lib/domain/errors.ts';
import type { KeyFrame, ProbedVideo } from '../../lib/ports/media-tool.ts';
import type { MediaTools } from './media-tools.ts';
import { probeVideo } from './probe.ts';

/** Key frames in the order of time. Found by the probe: only a video probed by an earlier version is read once more. */
export async function keyFramesOf(
  tools: MediaTools,
  path: string,
  video: ProbedVideo,
  signal?: AbortSignal,
): Promise<readonly KeyFrame[]> {
  return video.keyFrames ?? (await probeVideo(tools, path, signal)).keyFrames ?? [];
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
