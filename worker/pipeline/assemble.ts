import { join } from 'node:path';
import { z } from 'zod';
import { clipTitle } from '../../lib/domain/clip-title.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { REEL_LABELS, type ReelType } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import type { ReelClip } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { Ingested } from './ingest.ts';
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

/** Cut and join each reel. A reel whose clips did not change is not rendered again. */
export async function assemble(
  ctx: StageContext,
  ingested: Ingested,
  clips: readonly ClipBoundary[],
  events: readonly MatchEvent[],
): Promise<StageOutcome<readonly AssembledReel[]>> {
  const reels = ctx.config.reelTypes.map((reelType) => planReel(ctx, ingested, reelType, clips, events));
  const workSec = reels.map((reel) => reel.clips.reduce((sum, clip) => sum + clip.endSec - clip.startSec, 0) + 1);
  const totalSec = workSec.reduce((sum, sec) => sum + sec, 0);
  const output: AssembledReel[] = [];
  let doneSec = 0;
  let reused = true;
  // Where a piece ends moves no frame, only key frames: it is no part of a reel's fingerprint.
  const sharing = await ctx.store.scratch();
  const cutsSec = reels.flatMap((reel) => reel.clips.flatMap(({ startSec, endSec }) => [startSec, endSec]));
  const shared = { dir: sharing.dir, cutsSec };
  try {
    for (const [index, reel] of reels.entries()) {
      const report = (sec: number) =>
        ctx.onProgress((doneSec + sec) / totalSec, `${REEL_LABELS[reel.reelType]}: ${formatClock(sec)}`);
      if (!(await ctx.store.has(reel.factsKey))) {
        reused = false;
        await render(ctx, ingested, { ...reel, shared }, report);
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

type PlannedReel = { reelType: ReelType; clips: readonly ReelClip[]; print: string; reelKey: string; factsKey: string };

function planReel(
  ctx: StageContext,
  { sha256 }: Ingested,
  reelType: ReelType,
  clips: readonly ClipBoundary[],
  events: readonly MatchEvent[],
): PlannedReel {
  const byId = new Map(events.map((event) => [event.event_id, event]));
  const reelClips = clips
    .filter((clip) => clip.reel_type === reelType)
    .map((clip) => ({ startSec: clip.start_sec, endSec: clip.end_sec, title: clipTitle(clip, byId) }));
  const print = fingerprint('assemble', { sha256, reelType, clips: reelClips, assemble: ctx.config.assemble });
  const reelKey = artifactKey(sha256, 'assemble', print, `${reelType}.mp4`);
  return { reelType, clips: reelClips, print, reelKey, factsKey: artifactKey(sha256, 'assemble', print, 'reel.json') };
}

async function render(
  ctx: StageContext,
  { video }: Ingested,
  reel: PlannedReel & { readonly shared: { readonly dir: string; readonly cutsSec: readonly number[] } },
  onProgress: (doneSec: number) => void,
): Promise<void> {
  const scratch = await ctx.store.scratch();
  try {
    const file = join(scratch.dir, `${reel.reelType}.mp4`);
    const rendered = await ctx.media.renderReel(
      {
        source: ctx.sourcePath,
        video,
        clips: reel.clips,
        output: file,
        scratchDir: scratch.dir,
        shared: reel.shared,
        ...ctx.config.assemble,
        title: REEL_LABELS[reel.reelType],
        emptyText: `No moments for the ${REEL_LABELS[reel.reelType].toLowerCase()} were found in this video.`,
      },
      onProgress,
      ctx.signal,
    );
    await ctx.store.publish(reel.reelKey, file);
    const empty =
      reel.clips.length === 0 ? [`${REEL_LABELS[reel.reelType]}: no moments were found, the reel only says so.`] : [];
    const { durationSec, sizeBytes, chapters, notes } = rendered;
    const facts = { durationSec, sizeBytes, chapters, notes: [...empty, ...notes] };
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
