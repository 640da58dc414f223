import { framesPerSecond } from '../../lib/domain/time.ts';
import type { KeyFrame, ProbedVideo } from '../../lib/ports/media-tool.ts';
import type { ClipSound } from './clip-args.ts';
import { type CopiedClip, type CopiedCut, copiedClipsCommand } from './copied-clip-args.ts';
import { requireContent, writeAllThenRename } from './finished-file.ts';
import { aroundWindow } from './key-frames.ts';
import type { MediaTools } from './media-tools.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';

/** The whole groups of pictures around a window. Nothing is read. */
export function copiedCut(
  { framePtsSec, frameRate }: ProbedVideo,
  keyFrames: readonly KeyFrame[],
  window: { readonly startSec: number; readonly endSec: number },
): CopiedCut {
  const { first, next } = aroundWindow(keyFrames, window.startSec, window.endSec);
  const endSec = next?.ptsSec ?? (framePtsSec.at(-1) ?? first.ptsSec) + 1 / framesPerSecond(frameRate);
  const frames = next && next.storedBefore - first.storedBefore;
  return { startSec: first.ptsSec, lengthSec: endSec - first.ptsSec, frames };
}

/** Clips as they are stored, cut in one go. */
export async function cutAtKeyFrames(
  tools: MediaTools,
  { source, video }: { readonly source: string; readonly video: ProbedVideo },
  clips: readonly CopiedClip[],
  sound: ClipSound,
  signal?: AbortSignal,
): Promise<void> {
  const file = await openSourceFile(source);
  const outputs = clips.map(({ output }) => output);
  await writeAllThenRename(outputs, async (unfinished) => {
    const [first, ...others] = clips.map((clip, index) => ({ ...clip, output: unfinished[index] ?? clip.output }));
    if (!first) return;
    await runFfmpeg(tools, copiedClipsCommand(file, video, [first, ...others], sound), { signal });
    for (const path of unfinished) await requireContent(path);
  });
}
