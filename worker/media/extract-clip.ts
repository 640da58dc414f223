import { AppError } from '../../lib/domain/errors.ts';
import { type FrameSpan, frameSpan } from '../../lib/domain/frame-sampling.ts';
import { framesPerSecond } from '../../lib/domain/time.ts';
import type { OnProgress, ProbedVideo } from '../../lib/ports/media-tool.ts';
import { type ClipLook, type ClipStyle, type ExactCut, exactClipCommand, PLAIN_LOOK } from './clip-args.ts';
import { copiedCut, cutAtKeyFrames } from './cut-at-key-frames.ts';
import { requireContent, writeThenRename } from './finished-file.ts';
import { framingOf } from './framing.ts';
import type { MediaTools } from './media-tools.ts';
import { planSeek, probeVideo } from './probe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';

/** Which part of the source a clip really shows, presentation seconds. */
export type ExtractedClip = { readonly path: string; readonly startSec: number; readonly endSec: number };

/** The highest clip the binding `extract_clip` writes: the size of the source, whatever that is. */
const AS_HIGH_AS_THE_SOURCE_PX = 100_000;

/**
 * The binding `extract_clip`.
 * @param useStreamCopy  true: from key frame to key frame, not encoded again; false: from frame to frame
 * @returns              the times that the clip really has
 */
export async function extractClip(
  tools: MediaTools,
  sourcePath: string,
  startSec: number,
  endSec: number,
  outputPath: string,
  useStreamCopy = true,
  signal?: AbortSignal,
): Promise<ExtractedClip> {
  const video = await probeVideo(tools, sourcePath, signal);
  const window = { source: sourcePath, video, startSec, endSec, output: outputPath };
  const framing = framingOf(video, AS_HIGH_AS_THE_SOURCE_PX, 'source');
  const style = { framing, sound: 'aac', ...PLAIN_LOOK } as const;
  if (!useStreamCopy) return await cutExactly(tools, window, style, () => undefined, signal);
  const { startSec: firstSec, lengthSec, frames } = copiedCut(video, video.keyFrames ?? [], window);
  const clip = { startSec: firstSec, lengthSec, frames, output: outputPath };
  await cutAtKeyFrames(tools, window, [clip], 'aac', signal);
  // What came out, not what was asked for.
  const { framePtsSec, frameRate } = await probeVideo(tools, outputPath, signal);
  const shownSec = (framePtsSec.at(-1) ?? 0) - (framePtsSec[0] ?? 0) + 1 / framesPerSecond(frameRate);
  return { path: outputPath, startSec: firstSec, endSec: firstSec + shownSec };
}

export type ClipWindow = {
  readonly source: string;
  readonly video: ProbedVideo;
  readonly startSec: number;
  readonly endSec: number;
  readonly output: string;
};

/** Every frame shown in [startSec, endSec), and no other. */
export async function cutExactly(
  tools: MediaTools,
  window: ClipWindow,
  style: ClipStyle & ClipLook,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<ExtractedClip> {
  const source = await openSourceFile(window.source);
  const { span, cut, startSec } = planExactCut(window);
  const seek = await planSeek(tools, source, span, signal);
  await writeThenRename(window.output, async (unfinished) => {
    const command = exactClipCommand(source, window.video, seek, cut, style, unfinished);
    await runFfmpeg(tools, command, { onProgress, signal });
    await requireContent(unfinished);
  });
  return { path: window.output, startSec, endSec: startSec + cut.lengthSec };
}

/** Which part of the source an exact cut of this window shows, and how long it is. Nothing is read. */
export function exactTimes(window: ClipWindow): ExactTimes {
  const { cut, startSec } = planExactCut(window);
  return { startSec, lengthSec: cut.lengthSec, frames: window.video.isVariableFrameRate ? null : cut.frames };
}

/** `frames`: how many pictures come out; null where the rate varies, for a lost one is then not made up for. */
export type ExactTimes = { readonly startSec: number; readonly lengthSec: number; readonly frames: number | null };

export function planExactCut({ video, startSec, endSec }: ClipWindow): {
  readonly span: FrameSpan;
  readonly cut: ExactCut;
  readonly startSec: number;
} {
  const span = frameSpan(video.framePtsSec, startSec, endSec);
  const firstSec = span ? video.framePtsSec[span.firstFrame] : undefined;
  if (!span || firstSec === undefined) {
    throw new AppError('invalid_input', 'This clip lies outside the video: there is no picture in it.');
  }
  const frameSec = 1 / framesPerSecond(video.frameRate);
  const lastSec = video.framePtsSec[span.endFrame - 1] ?? firstSec;
  const untilSec = video.framePtsSec[span.endFrame] ?? lastSec + frameSec;
  const frames = Math.max(1, Math.round((untilSec - firstSec) / frameSec));
  const lengthSec = video.isVariableFrameRate ? untilSec - firstSec : frames * frameSec;
  return { span, cut: { lengthSec, frames, leadSec: firstSec - span.seekSec }, startSec: firstSec };
}
