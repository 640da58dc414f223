import { type JobStatus, jobStatusOfStage, STAGES } from '../../domain/job-status.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { claimRun } from './claim-run.ts';
import type { Database, Transaction } from './client.ts';
import { fencedWrite } from './fenced-write.ts';
import { toJsonObject } from './json.ts';
import { periodsOf } from './match-setup-rows.ts';
import { replaceModelEvents } from './save-events.ts';
import { addReelVersion } from './save-reel.ts';
import { fillVideo } from './save-video.ts';
import { eventsForReels, recipesForReels } from './standing-events.ts';

/** The worker's side of the database, on PostgreSQL. */
export function prismaRunStore(database: Database): RunStore {
  return {
    claim: (runId, leaseToken) => claimRun(database, runId, leaseToken),

    async progress(lease, stage, progressPct, note) {
      const change = { currentStage: stage, progressPct: clampPct(progressPct), progressNote: note };
      await fencedWrite(database, lease, change, async (tx, run) => {
        // Progress that was never reached before is what clears the count of fruitless claims.
        await tx.run.updateMany({
          where: { id: run.runId, peakProgressPct: { lt: change.progressPct } },
          data: { peakProgressPct: change.progressPct, fruitlessClaims: 0 },
        });
        await setJobStatus(tx, run.jobId, jobStatusOfStage(stage));
      });
    },

    saveVideo: (lease, match, media) =>
      fencedWrite(database, lease, {}, (tx, run) => fillVideo(tx, run.jobId, match, media)),

    markedPeriods: (lease) =>
      fencedWrite(database, lease, {}, async (tx, { jobId }) => {
        const setup = await tx.matchSetup.findFirst({ where: { match: { jobs: { some: { id: jobId } } } } });
        return setup && periodsOf(setup);
      }),

    async saveCheckpoint(lease, result, facts) {
      const row = {
        fingerprint: result.fingerprint,
        artifactKeys: [...facts.artifactKeys],
        success: result.success,
        reused: result.reused,
        runtimeSec: result.runtime_sec,
        error: result.error,
        stats: toJsonObject(facts.stats),
        configSnapshot: toJsonObject(facts.configSnapshot),
      };
      await fencedWrite(database, lease, {}, async (tx, { runId }) => {
        const { stage } = result;
        await tx.stageCheckpoint.upsert({
          where: { runId_stage: { runId, stage } },
          create: { ...row, runId, stage, stageIndex: STAGES.indexOf(stage) },
          update: row,
        });
      });
    },

    saveEvents: (lease, events) =>
      fencedWrite(database, lease, { totalEvents: events.length }, (tx, run) => replaceModelEvents(tx, run, events)),

    standingEvents: (lease) => fencedWrite(database, lease, {}, (tx, run) => eventsForReels(tx, run)),

    recipes: (lease) => fencedWrite(database, lease, {}, recipesForReels),

    async saveClips(lease, clips) {
      await fencedWrite(database, lease, { totalClips: clips.length }, async (tx, { runId, jobId }) => {
        await tx.clip.deleteMany({ where: { runId } });
        await tx.clip.createMany({
          data: clips.map((clip, position) => ({
            jobId,
            runId,
            position,
            reelType: clip.reel_type,
            sourceFile: clip.source_file,
            startSec: clip.start_sec,
            endSec: clip.end_sec,
            eventIds: [...clip.events],
          })),
        });
      });
    },

    async saveReels(lease, reels) {
      await fencedWrite(database, lease, {}, async (tx, run) => {
        for (const reel of reels) await addReelVersion(tx, run, reel);
      });
    },

    async complete(lease, result) {
      const totals = {
        totalFrames: result.frames_count,
        totalDetections: result.detections_count,
        totalTracks: result.tracks_count,
        totalEvents: result.events_count,
        totalClips: result.clips_count,
        runtimeSec: result.runtime_sec,
        timesRealTime: result.times_real_time,
        executionProvider: result.execution_provider,
        notes: [...result.notes],
      };
      await fencedWrite(
        database,
        lease,
        { ...totals, status: 'completed', progressPct: 100, progressNote: null, completedAt: new Date() },
        (tx, run) => setJobStatus(tx, run.jobId, 'complete', null),
      );
    },

    async fail(lease, message, { cancelled }) {
      // A run that a person stopped has its last word already.
      if (cancelled && (await isCancelled(database, lease.runId))) return;
      const status = cancelled ? 'cancelled' : 'failed';
      await fencedWrite(database, lease, { status, errorMessage: message, completedAt: new Date() }, (tx, run) =>
        setJobStatus(tx, run.jobId, 'failed', message),
      );
    },

    isCancelled: (runId) => isCancelled(database, runId),

    async unfinished() {
      const rows = await database.run.findMany({
        where: { status: { in: ['pending', 'running'] } },
        select: { id: true, priority: true },
        orderBy: { createdAt: 'asc' },
      });
      return rows.map(({ id, priority }) => ({ runId: id, priority }));
    },
  };
}

function clampPct(pct: number): number {
  return Number.isFinite(pct) ? Math.min(100, Math.max(0, pct)) : 0;
}

async function isCancelled(database: Database, runId: string): Promise<boolean> {
  const run = await database.run.findUnique({ where: { id: runId }, select: { status: true } });
  return run === null || run.status === 'cancelled';
}

async function setJobStatus(tx: Transaction, jobId: string, status: JobStatus, error: string | null = null) {
  await tx.job.updateMany({
    where: { id: jobId, OR: [{ status: { not: status } }, { error: { not: error } }] },
    data: { status, error },
  });
}
