import { join } from 'node:path';
import { z } from 'zod';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { REEL_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { fingerprint } from './fingerprint.ts';
import { followPlay } from './follow-play.ts';
import type { Ingested } from './ingest.ts';
import { findMadePieces, madePiecesKey, rememberPieces } from './made-pieces.ts';
import { type CardTitles, type PlannedReel, planReel } from './reel-plan.ts';
import type { StageContext, StageOutcome } from './stage.ts';

const storedReelSchema = z.object({
  reelType: z.enum(['goalkeeper', 'highlights']),
  artifactKey: z.string(),
  durationSec: z.number(),
  sizeBytes: z.int(),
  clipCount: z.int(),
  chapters: z.array(z.object({ startSec: z.number(), endSec: z.number(), title: z.string() })),
  notes: z.array(z.string()),
});
export type AssembledReel = z.infer<typeof storedReelSchema>;

/** What the reels are made of. */
export type Found = {
  readonly clips: readonly ClipBoundary[];
  readonly events: readonly MatchEvent[];
  readonly titles: CardTitles;
  /** Play frames of this run or of an earlier one (key of the artifact), for a window that follows the play; null: there are none. */
  readonly tracksKey: string | null;
};

/** Cut and join each reel. A reel whose clips did not change is not rendered again. */
export async function assemble(
  ctx: StageContext,
  ingested: Ingested,
  found: Found,
): Promise<StageOutcome<readonly AssembledReel[]>> {
  const { sha256 } = ingested;
  const { match } = ctx.config;
  const material = { ...found, sha256, match, tracksKey: await storedTracks(ctx, found.tracksKey) };
  const reels = ctx.config.reelTypes.map((reelType) => planReel(ctx.config.assemble, material, reelType));
  const workSec = reels.map((reel) => reel.clips.reduce((sum, clip) => sum + clip.endSec - clip.startSec, 0) + 1);
  const totalSec = workSec.reduce((sum, sec) => sum + sec, 0);
  const output: AssembledReel[] = [];
  let doneSec = 0;
  let reused = true;
  // Where a piece ends moves no frame, only key frames: it is no part of a reel's fingerprint.
  const sharing = await ctx.store.scratch();
  const cutsSec = reels.flatMap((reel) => reel.clips.flatMap(({ startSec, endSec }) => [startSec, endSec]));
  const shared = { dir: sharing.dir, cutsSec };
  const piecesKey = await madePiecesKey(ctx, sha256);
  try {
    for (const [index, reel] of reels.entries()) {
      const report = (sec: number) =>
        ctx.onProgress((doneSec + sec) / totalSec, `${REEL_LABELS[reel.reelType]}: ${formatClock(sec)}`);
      if (!(await ctx.store.has(reel.factsKey))) {
        reused = false;
        await render(ctx, ingested, { ...reel, shared, piecesKey, tracksKey: material.tracksKey }, report);
      }
      output.push(await readJson(ctx.store, reel.factsKey, storedReelSchema));
      doneSec += workSec[index] ?? 0;
    }
  } finally {
    await sharing.release();
  }
  const print = fingerprint('assemble', { reels: reels.map((reel) => reel.print) });
  const artifactKeys = output.map((reel) => reel.artifactKey);
  return { output, fingerprint: print, reused, artifactKeys, stats: { reels: output.length } };
}

/** A key whose artifact is gone is none: should it come back, the reel is made anew. */
async function storedTracks(ctx: StageContext, tracksKey: string | null): Promise<string | null> {
  return tracksKey !== null && (await ctx.store.has(tracksKey)) ? tracksKey : null;
}

type ReelToRender = PlannedReel & {
  readonly shared: { readonly dir: string; readonly cutsSec: readonly number[] };
  readonly piecesKey: string;
  readonly tracksKey: string | null;
};

async function render(
  ctx: StageContext,
  { video }: Ingested,
  reel: ReelToRender,
  onProgress: (doneSec: number) => void,
): Promise<void> {
  const settings = ctx.config.assemble;
  const isFollowing = settings.shape === 'vertical' && !settings.useStreamCopy;
  const { clips, notes: followNotes } = isFollowing
    ? await followPlay(ctx, reel.clips, video, reel.tracksKey)
    : { clips: reel.clips, notes: [] };
  const scratch = await ctx.store.scratch();
  try {
    const file = join(scratch.dir, `${reel.reelType}.mp4`);
    const rendered = await ctx.media.renderReel(
      {
        source: ctx.sourcePath,
        video,
        output: file,
        scratchDir: scratch.dir,
        shared: { ...reel.shared, made: settings.useStreamCopy ? [] : await findMadePieces(ctx, reel.piecesKey) },
        ...settings,
        clips,
        titleCard: reel.titleCard,
        title: REEL_LABELS[reel.reelType],
        emptyText: `No moments for the ${REEL_LABELS[reel.reelType].toLowerCase()} were found in this video.`,
      },
      onProgress,
      ctx.signal,
    );
    await ctx.store.publish(reel.reelKey, file);
    const pieces = settings.useStreamCopy ? [] : (rendered.pieces ?? []);
    await rememberPieces(ctx, reel.piecesKey, reel.reelKey, pieces);
    const empty =
      reel.clips.length === 0 ? [`${REEL_LABELS[reel.reelType]}: no moments were found, the reel only says so.`] : [];
    const { durationSec, sizeBytes, chapters, notes } = rendered;
    const facts = { durationSec, sizeBytes, chapters, notes: [...empty, ...followNotes, ...notes] };
    await publishJson(ctx.store, reel.factsKey, {
      reelType: reel.reelType,
      artifactKey: reel.reelKey,
      clipCount: reel.clips.length,
      ...facts,
    });
  } finally {
    await scratch.release();
  }
}
