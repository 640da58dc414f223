import { join } from 'node:path';
import type { KeyFrame, OnProgress, ReelClip } from '../../lib/ports/media-tool.ts';
import { copiedTitleCard } from './copied-title-card.ts';
import { copiedCut, cutAtKeyFrames } from './cut-at-key-frames.ts';
import { aroundWindow, keyFramesOf } from './key-frames.ts';
import type { MediaTools } from './media-tools.ts';
import type { CutReel, RenderReelRequest } from './reel-request.ts';
import { CLIPS_IN_ONE_GO, inBatches, PROGRAMS_AT_ONCE, sideBySide } from './side-by-side.ts';

/** Every clip as it is stored, from key frame to key frame. */
export async function copyClips(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  const { video, source, scratchDir } = request;
  const keyFrames = await keyFramesOf(tools, source, video, signal);
  const cuts = mergedAtKeyFrames(request.clips, keyFrames).map((clip, index) => ({
    ...copiedCut(video, keyFrames, clip),
    title: clip.title,
    output: join(scratchDir, `clip-${String(index).padStart(4, '0')}.mov`),
  }));
  let doneSec = 0;
  const cutTogether = async (together: typeof cuts, _index: number, ending: AbortSignal) => {
    await cutAtKeyFrames(tools, request, together, 'pcm', ending);
    doneSec += together.reduce((sum, { lengthSec }) => sum + lengthSec, 0);
    onProgress(doneSec);
  };
  await sideBySide(inBatches(cuts, CLIPS_IN_ONE_GO), PROGRAMS_AT_ONCE, cutTogether, signal);
  const clips = cuts.map(({ output: path, lengthSec, frames, title }) => ({ path, lengthSec, frames, title }));
  const { card, notes } = await copiedTitleCard(tools, request, clips, signal);
  return { clips: [...card, ...clips], notes: [...notesOf(request), ...notes] };
}

function notesOf({ video, burnIn, lowerThird, shape }: RenderReelRequest): readonly string[] {
  const notes = [
    'Cut without encoding: clips begin and end at key frames, a little before and after the wished times.',
  ];
  const leftOut = [
    ...(burnIn || lowerThird ? ['words in the picture'] : []),
    ...(shape === 'vertical' ? ['the upright shape'] : []),
  ];
  if (leftOut.length > 0)
    notes.push(
      `Left out: ${leftOut.join(' and ')}. Pictures that are copied cannot be changed; choose frame-exact clips.`,
    );
  if (video.codec === 'hevc') notes.push('The reel keeps the source’s H.265 (HEVC): some browsers do not play it.');
  return notes;
}

/** Widened to key frames, neighbours may overlap: those become one, so that nothing is shown twice. */
function mergedAtKeyFrames(clips: readonly ReelClip[], keyFrames: readonly KeyFrame[]): readonly ReelClip[] {
  const merged: ReelClip[] = [];
  for (const clip of clips) {
    const { first } = aroundWindow(keyFrames, clip.startSec, clip.endSec);
    const last = merged.at(-1);
    const lastNext = last ? aroundWindow(keyFrames, last.startSec, last.endSec).next : null;
    const lastEndSec = last ? (lastNext?.ptsSec ?? Number.POSITIVE_INFINITY) : 0;
    if (last && clip.startSec >= last.startSec && first.ptsSec < lastEndSec) {
      merged[merged.length - 1] = {
        startSec: last.startSec,
        endSec: Math.max(last.endSec, clip.endSec),
        title: `${last.title} · ${clip.title}`,
      };
    } else {
      merged.push(clip);
    }
  }
  return merged;
}
