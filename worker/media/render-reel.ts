import type { OnProgress, RenderedReel } from '../../lib/ports/media-tool.ts';
import { joinClips } from './concat-clips.ts';
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
  return { ...joined, notes: [...droppedNotes, ...cut.notes] };
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
