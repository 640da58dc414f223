import { type CropPoint, cropPath, withCutAt } from '../../lib/domain/crop-path.ts';
import { AppError } from '../../lib/domain/errors.ts';
import type { PlayFrame } from '../../lib/domain/play.ts';
import type { ProbedVideo, ReelClip } from '../../lib/ports/media-tool.ts';
import { findCut } from './find-cut.ts';
import type { StageContext } from './stage.ts';
import { readPlay } from './track.ts';

export const NOT_FOLLOWED =
  'The upright reel shows the middle of the picture: where players and ball were is not stored for this match. Analyse it again to have the play followed.';

/**
 * Give every clip the path of its upright window. The play frames are read once, in a stream, and only those of a clip are kept.
 * Without play frames (none made, removed since, or of a version that cannot be read any more) the clips come back as they are, with a note.
 */
export async function followPlay(
  ctx: FollowContext,
  clips: readonly ReelClip[],
  video: ProbedVideo,
  tracksKey: string | null,
): Promise<{ readonly clips: readonly ReelClip[]; readonly notes: readonly string[] }> {
  const { widthPx, heightPx } = video;
  if (widthPx <= heightPx || clips.length === 0) return { clips, notes: [] };
  if (tracksKey === null || !(await ctx.store.has(tracksKey))) return { clips, notes: [NOT_FOLLOWED] };
  const seen = await playOf(ctx, clips, tracksKey);
  if (seen === null) return { clips, notes: [NOT_FOLLOWED] };
  const following: ReelClip[] = [];
  for (const [index, clip] of clips.entries())
    following.push({ ...clip, cropPath: await pathOf(ctx, video, clip, seen[index] ?? []) });
  return { clips: following, notes: [] };
}

type FollowContext = Pick<StageContext, 'store' | 'logger' | 'signal' | 'media' | 'sourcePath'>;

/** A clip's path, its jumps on the very frames where the picture cuts: a look or two later would be seen. */
async function pathOf(
  { media, sourcePath: source, signal }: FollowContext,
  video: ProbedVideo,
  clip: ReelClip,
  frames: readonly PlayFrame[],
): Promise<readonly CropPoint[]> {
  let path = cropPath(frames, clip, (video.heightPx * 9) / 16 / video.widthPx);
  for (const { atSec: toSec } of path.filter((point) => point.isCut)) {
    const fromSec = frames.findLast((frame) => frame.ptsSec < toSec)?.ptsSec;
    if (fromSec !== undefined)
      path = withCutAt(path, toSec, await findCut(media, { source, video, fromSec, toSec }, signal));
  }
  return path;
}

async function playOf(
  ctx: Pick<StageContext, 'store' | 'logger' | 'signal'>,
  clips: readonly ReelClip[],
  tracksKey: string,
): Promise<readonly (readonly PlayFrame[])[] | null> {
  const seen = clips.map((): PlayFrame[] => []);
  try {
    for await (const frame of readPlay(ctx, tracksKey)) {
      ctx.signal.throwIfAborted();
      // A look before the clip tells in which scene it begins.
      for (const [index, clip] of clips.entries())
        if (frame.ptsSec >= clip.startSec - 1 && frame.ptsSec < clip.endSec) seen[index]?.push(frame);
    }
    return seen;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'internal') throw error;
    ctx.logger.warn(
      { tracksKey, cause: error.message },
      'tracks cannot be read: the upright reel does not follow the play',
    );
    return null;
  }
}
