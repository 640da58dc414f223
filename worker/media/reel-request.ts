import { frameSpan } from '../../lib/domain/frame-sampling.ts';
import type { MediaTool } from '../../lib/ports/media-tool.ts';
import type { JoinedClip } from './concat-clips.ts';

export type RenderReelRequest = Parameters<MediaTool['renderReel']>[0];

/** Clips on disk in the order of the reel, and what the user should know of them. */
export type CutReel = { readonly clips: readonly JoinedClip[]; readonly notes: readonly string[] };

export const CANNOT_DRAW = 'This FFmpeg cannot draw text: the titles are in the subtitle track only.';

/** Sound may outlast the picture: such a part has nothing to show. */
export function showsPicture(
  { video }: Pick<RenderReelRequest, 'video'>,
  { startSec, endSec }: { readonly startSec: number; readonly endSec: number },
): boolean {
  return frameSpan(video.framePtsSec, startSec, endSec) !== null;
}
