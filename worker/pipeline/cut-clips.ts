import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CutClip } from '../../lib/contracts/clip-set.ts';
import type { ClipFile } from '../../lib/domain/clip-files.ts';
import { AppError, type ErrorCode } from '../../lib/domain/errors.ts';
import { frameSpan } from '../../lib/domain/frame-sampling.ts';
import type { ReelClip } from '../../lib/ports/media-tool.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import { followPlay } from './follow-play.ts';
import { gatherMatch } from './gather-match.ts';
import type { Identified } from './identify.ts';
import type { StageContext } from './stage.ts';

/** What is wrong with one clip; anything else is wrong with all of them. */
const OF_ONE_CLIP: ReadonlySet<ErrorCode> = new Set(['broken_media', 'invalid_input']);
const NO_PICTURE = 'The video has no picture there.';

/**
 * Each clip to a file of its own, made as the clips of reels are, without a title card. What is stored already is not cut again.
 * A clip that cannot be cut says why, and costs the others nothing.
 * @param onCut what is known of all clips so far, after each one
 */
export async function cutClips(
  submitted: StageContext,
  clips: readonly ClipFile[],
  tracksKey: string | null,
  onCut: (cut: readonly CutClip[]) => void,
): Promise<readonly CutClip[]> {
  const source = await gatherMatch(submitted, 1);
  const ctx = { ...submitted, sourcePath: source.sourcePath };
  const keys = clips.map((clip) => clipKey(ctx, source, clip, tracksKey));
  const cut: CutClip[] = [];
  for (const key of keys) cut.push(await stored(ctx, key));
  onCut(cut);
  const wanted = clips
    .map((clip, index) => ({ clip, index, key: keys[index] ?? '' }))
    .filter(({ index }) => !cut[index]);
  const looks = await looksOf(
    ctx,
    source,
    wanted.map(({ clip }) => clip),
    tracksKey,
  );
  for (const [nth, { index, key }] of wanted.entries()) {
    ctx.signal.throwIfAborted();
    const look = looks[nth];
    // Two clips of the same seconds are one file.
    if (look) cut[index] = (await stored(ctx, key)) ?? (await cutOne(ctx, source, look, key));
    onCut(cut);
  }
  return cut;
}

function clipKey(ctx: StageContext, { sha256 }: Identified, clip: ClipFile, tracksKey: string | null): string {
  const { startSec, endSec, title } = clip;
  const { shape } = ctx.config.assemble;
  const shapedBy = {
    sha256,
    clip: { startSec, endSec, title },
    assemble: ctx.config.assemble,
    ...(shape === 'source' ? {} : { tracksKey }),
  };
  return artifactKey(sha256, 'assemble', fingerprint('assemble', shapedBy), 'clip.mp4');
}

async function stored({ store }: StageContext, key: string): Promise<CutClip> {
  if (!(await store.has(key))) return null;
  const { size } = await stat(await store.localPath(key));
  return { artifactKey: key, sizeBytes: size };
}

/** The windows of upright clips; the play frames are read once for all of them. */
async function looksOf(
  ctx: StageContext,
  { video }: Identified,
  clips: readonly ClipFile[],
  tracksKey: string | null,
): Promise<readonly ReelClip[]> {
  const plain = clips.map(({ startSec, endSec, title }) => ({ startSec, endSec, title }));
  const { shape, useStreamCopy } = ctx.config.assemble;
  if (shape !== 'vertical' || useStreamCopy) return plain;
  return (await followPlay(ctx, plain, video, tracksKey)).clips;
}

async function cutOne(ctx: StageContext, { video }: Identified, clip: ReelClip, key: string): Promise<CutClip> {
  if (frameSpan(video.framePtsSec, clip.startSec, clip.endSec) === null) return { problem: NO_PICTURE };
  const scratch = await ctx.store.scratch();
  try {
    const output = join(scratch.dir, 'clip.mp4');
    const { sizeBytes } = await ctx.media.renderReel(
      {
        ...ctx.config.assemble,
        source: ctx.sourcePath,
        video,
        output,
        scratchDir: scratch.dir,
        clips: [clip],
        titleCard: null,
        title: clip.title,
        emptyText: NO_PICTURE,
      },
      () => undefined,
      ctx.signal,
    );
    await ctx.store.publish(key, output);
    return { artifactKey: key, sizeBytes };
  } catch (error) {
    if (ctx.signal.aborted || !(error instanceof AppError) || !OF_ONE_CLIP.has(error.code)) throw error;
    ctx.logger.warn({ jobId: ctx.jobId, clip: clip.title, cause: error.message }, 'a clip cannot be cut');
    return { problem: error.message };
  } finally {
    await scratch.release();
  }
}
