import { join } from 'node:path';
import type { OnProgress, ReelClip } from '../../lib/ports/media-tool.ts';
import type { JoinedClip } from './concat-clips.ts';
import { copiedTitleCard } from './copied-title-card.ts';
import { cutAtKeyFrames } from './extract-clip.ts';
import { aroundWindow, type KeyFrame, listKeyFrames } from './key-frames.ts';
import type { MediaTools } from './media-tools.ts';
import type { CutReel, RenderReelRequest } from './reel-request.ts';
import { openSourceFile } from './source-file.ts';

/** Every clip as it is stored, from key frame to key frame. */
export async function copyClips(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  const keyFrames = await keyFramesOf(tools, request, signal);
  const clips: JoinedClip[] = [];
  let doneSec = 0;
  for (const [index, clip] of mergedAtKeyFrames(request.clips, keyFrames).entries()) {
    const copied = await cutAtKeyFrames(tools, windowOf(request, clip, index), keyFrames, 'pcm', signal);
    clips.push({ path: copied.path, lengthSec: copied.endSec - copied.startSec, title: clip.title });
    doneSec += copied.endSec - copied.startSec;
    onProgress(doneSec);
  }
  const { card, notes } = await copiedTitleCard(tools, request, clips, signal);
  return { clips: [...card, ...clips], notes: [...notesOf(request), ...notes] };
}

/** Clips are also cut one by one, each to a file of its own: a long file is not read anew for every one of them. */
const listed = new WeakMap<RenderReelRequest['video'], readonly KeyFrame[]>();

async function keyFramesOf(
  tools: MediaTools,
  { source, video }: RenderReelRequest,
  signal?: AbortSignal,
): Promise<readonly KeyFrame[]> {
  const known = listed.get(video);
  if (known) return known;
  const keyFrames = await listKeyFrames(tools, await openSourceFile(source), signal);
  listed.set(video, keyFrames);
  return keyFrames;
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

function windowOf(request: RenderReelRequest, clip: ReelClip, index: number) {
  const output = join(request.scratchDir, `clip-${String(index).padStart(4, '0')}.mov`);
  return { source: request.source, video: request.video, startSec: clip.startSec, endSec: clip.endSec, output };
}
