import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frameSpan } from '../../lib/domain/frame-sampling.ts';
import type { MediaTool, OnProgress, ReelClip, RenderedReel } from '../../lib/ports/media-tool.ts';
import type { ClipStyle } from './clip-args.ts';
import { pieceName, piecesOf } from './clip-pieces.ts';
import { type JoinedClip, joinClips } from './concat-clips.ts';
import { makeEmptyCard } from './empty-card.ts';
import { type ClipWindow, cutAtKeyFrames, cutExactly, exactTimes } from './extract-clip.ts';
import { hasContent } from './finished-file.ts';
import { aroundWindow, type KeyFrame, listKeyFrames } from './key-frames.ts';
import type { MediaTools } from './media-tools.ts';
import { oneLine } from './reel-text.ts';
import { hasFilter } from './run-ffmpeg.ts';
import { sideBySide } from './side-by-side.ts';
import { openSourceFile } from './source-file.ts';

export type RenderReelRequest = Parameters<MediaTool['renderReel']>[0];

/** While one encoder seeks, starts or writes its last pictures, another one has work for the cores. More than two only cost memory. */
const CUTS_AT_ONCE = 2;

type CutReel = { readonly clips: readonly JoinedClip[]; readonly notes: readonly string[] };

/** Cut every clip, join them, check the result, publish it. */
export async function renderReel(
  tools: MediaTools,
  wished: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<RenderedReel> {
  // Sound may outlast the picture: a clip of that part has nothing to show, and must not cost the others their reel.
  const clips = wished.clips.filter((clip) => frameSpan(wished.video.framePtsSec, clip.startSec, clip.endSec) !== null);
  const request = { ...wished, clips };
  const dropped = wished.clips.length - clips.length;
  const droppedNotes = dropped === 0 ? [] : [`${dropped} clip(s) left out: the video has no picture there.`];
  const isCopy = request.useStreamCopy && request.clips.length > 0;
  const cut = await cutReel(tools, request, onProgress, signal);
  const joined = await joinClips(
    tools,
    {
      clips: cut.clips,
      codec: isCopy ? request.video.codec : 'h264',
      title: request.title,
      addTimestamps: request.addTimestamps,
      // Stored groups of pictures may overlap their neighbours by a few frames where frames are reordered.
      toleranceSec: isCopy ? 0.1 * cut.clips.length : 0,
      scratchDir: request.scratchDir,
      output: request.output,
    },
    signal,
  );
  return { ...joined, notes: [...droppedNotes, ...cut.notes] };
}

async function cutReel(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  if (request.clips.length === 0) {
    const card = await makeEmptyCard(tools, { ...request, text: request.emptyText }, signal);
    return { clips: [{ path: card.path, lengthSec: card.endSec, title: request.emptyText }], notes: [] };
  }
  return request.useStreamCopy
    ? await copyClips(tools, request, onProgress, signal)
    : await encodeClips(tools, request, onProgress, signal);
}

async function encodeClips(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  const canDraw = request.burnIn && (await hasFilter(tools, 'drawtext'));
  const notes =
    request.burnIn && !canDraw ? ['This FFmpeg cannot draw text: the titles are in the subtitle track only.'] : [];
  const pieces: Piece[] = [];
  for (const [index, clip] of request.clips.entries()) {
    const burnInTextFile = canDraw ? join(request.scratchDir, `title-${index}.txt`) : null;
    if (burnInTextFile !== null) await writeFile(burnInTextFile, oneLine(clip.title));
    const style = { maxHeightPx: request.maxHeightPx, sound: 'pcm', burnInTextFile } as const;
    for (const [piece, window] of windowsOf(request, clip, index, canDraw).entries())
      pieces.push({ window, style, title: clip.title, continues: piece > 0 });
  }
  const doneSec = pieces.map(() => 0);
  const report = (index: number, sec: number) => {
    doneSec[index] = sec;
    onProgress(doneSec.reduce((sum, done) => sum + done, 0));
  };
  const cutPiece = async ({ window, style, title, continues }: Piece, index: number, ending: AbortSignal) => {
    const times = await cutOnce(tools, window, style, (sec) => report(index, sec), ending);
    const lengthSec = times.endSec - times.startSec;
    report(index, lengthSec);
    return { path: window.output, lengthSec, title, continues };
  };
  return { clips: await sideBySide(pieces, CUTS_AT_ONCE, cutPiece, signal), notes };
}

type Piece = {
  readonly window: ClipWindow;
  readonly style: ClipStyle;
  readonly title: string;
  readonly continues: boolean;
};

/** A piece that another reel has cut already is there. */
async function cutOnce(
  tools: MediaTools,
  window: ClipWindow,
  style: ClipStyle,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<{ startSec: number; endSec: number }> {
  if (await hasContent(window.output)) return exactTimes(window);
  return await cutExactly(tools, window, style, onProgress, signal);
}

/** The pieces of a clip that show a picture; a clip that carries its own title in the picture is of one piece. */
function windowsOf(request: RenderReelRequest, clip: ReelClip, index: number, isDrawnOn: boolean): ClipWindow[] {
  const { source, video, shared } = request;
  if (!shared || isDrawnOn) return [windowOf(request, clip, index)];
  return piecesOf({ startSec: clip.startSec, endSec: clip.endSec }, shared.cutsSec)
    .filter((piece) => frameSpan(video.framePtsSec, piece.startSec, piece.endSec) !== null)
    .map((piece) => ({ source, video, ...piece, output: join(shared.dir, pieceName(piece)) }));
}

async function copyClips(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  const keyFrames = await listKeyFrames(tools, await openSourceFile(request.source), signal);
  const clips: JoinedClip[] = [];
  let doneSec = 0;
  for (const [index, clip] of mergedAtKeyFrames(request.clips, keyFrames).entries()) {
    const copied = await cutAtKeyFrames(tools, windowOf(request, clip, index), keyFrames, 'pcm', signal);
    clips.push({ path: copied.path, lengthSec: copied.endSec - copied.startSec, title: clip.title });
    doneSec += copied.endSec - copied.startSec;
    onProgress(doneSec);
  }
  const notes = [
    'Cut without encoding: clips begin and end at key frames, a little before and after the wished times.',
  ];
  if (request.video.codec === 'hevc')
    notes.push('The reel keeps the source’s H.265 (HEVC): some browsers do not play it.');
  return { clips, notes };
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
