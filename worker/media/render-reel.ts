import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnProgress, ReelPiece, RenderedReel } from '../../lib/ports/media-tool.ts';
import { type JoinedClip, joinClips } from './concat-clips.ts';
import { copyClips } from './copy-clips.ts';
import { makeEmptyCard } from './empty-card.ts';
import { encodeClips } from './encode-clips.ts';
import { framingOf } from './framing.ts';
import type { MediaTools } from './media-tools.ts';
import { type CutReel, type RenderReelRequest, showsPicture } from './reel-request.ts';

/** Cut every clip, join them, check the result, publish it. */
export async function renderReel(
  tools: MediaTools,
  wished: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<RenderedReel> {
  const { shared } = wished;
  if (!shared?.made?.length) return await renderOnce(tools, wished, onProgress, signal);
  try {
    return await renderOnce(tools, wished, onProgress, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    tools.logger.warn({ err: error }, 'Earlier reels were of no use: encoding all clips anew');
    await forget(wished);
    return await renderOnce(tools, { ...wished, shared: { ...shared, made: undefined } }, onProgress, signal);
  }
}

async function renderOnce(
  tools: MediaTools,
  wished: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<RenderedReel> {
  // A clip without a picture must not cost the others their reel.
  const clips = wished.clips.filter((clip) => showsPicture(wished, clip));
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
      toleranceSec: isCopy ? 0.1 : 0,
      scratchDir: request.scratchDir,
      output: request.output,
    },
    signal,
  );
  return { ...joined, notes: [...droppedNotes, ...cut.notes], pieces: piecesIn(cut.clips) };
}

/** What a later reel can take from this one. */
function piecesIn(clips: readonly JoinedClip[]): readonly ReelPiece[] {
  const pieces: ReelPiece[] = [];
  let atSec = 0;
  for (const { name, frames, lengthSec } of clips) {
    if (name && frames) pieces.push({ name, atSec, frames });
    atSec += lengthSec;
  }
  return pieces;
}

/** Whatever was taken from them. */
async function forget({ scratchDir, shared }: RenderReelRequest): Promise<void> {
  for (const { name } of shared?.made ?? []) await rm(join(shared?.dir ?? scratchDir, name), { force: true });
  const clips = (await readdir(scratchDir)).filter((name) => name.startsWith('clip-'));
  for (const name of clips) await rm(join(scratchDir, name), { force: true });
}

async function cutReel(
  tools: MediaTools,
  request: RenderReelRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<CutReel> {
  const { clips, useStreamCopy, emptyText: text, scratchDir } = request;
  if (clips.length === 0) {
    const sizePx = framingOf(request.video, request.maxHeightPx, useStreamCopy ? 'source' : request.shape);
    const card = await makeEmptyCard(tools, { sizePx, text, scratchDir }, signal);
    return { clips: [{ path: card.path, lengthSec: card.endSec, title: text }], notes: [] };
  }
  return useStreamCopy
    ? await copyClips(tools, request, onProgress, signal)
    : await encodeClips(tools, request, onProgress, signal);
}
