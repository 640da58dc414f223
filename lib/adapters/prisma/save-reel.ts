import type { StoredReel } from '../../ports/run-store.ts';
import type { Transaction } from './client.ts';
import type { FencedRun } from './fenced-write.ts';
import { toJsonArray } from './json.ts';

/** A new version of a reel; saved again by the same run (after a crash) it is still the same version. */
export async function addReelVersion(tx: Transaction, run: FencedRun, reel: StoredReel): Promise<void> {
  const { id: reelId } = await tx.reel.upsert({
    where: { jobId_reelType: { jobId: run.jobId, reelType: reel.reelType } },
    create: { jobId: run.jobId, reelType: reel.reelType },
    update: {},
  });
  const row = {
    artifactKey: reel.artifactKey,
    durationSec: reel.durationSec,
    sizeBytes: BigInt(reel.sizeBytes),
    clipCount: reel.clipCount,
    chapters: toJsonArray(reel.chapters),
  };
  const newest = await tx.reelVersion.aggregate({ where: { reelId }, _max: { version: true } });
  await tx.reelVersion.upsert({
    where: { reelId_runId: { reelId, runId: run.runId } },
    create: { ...row, reelId, runId: run.runId, version: (newest._max.version ?? 0) + 1 },
    update: row,
  });
}
