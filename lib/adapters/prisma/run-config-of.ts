import { z } from 'zod';
import { calibrationPointsSchema } from '../../contracts/pitch.ts';
import { type RunConfig, runConfigSchema } from '../../contracts/run-config.ts';
import type { FurtherFile } from '../../domain/match-files.ts';
import type { Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { periodsOf } from './match-setup-rows.ts';
import { NEWEST_CALIBRATION } from './venue-rows.ts';

/** What of a job a worker needs: its files, and what the match says beside the settings. */
export const JOB_FOR_WORK = {
  include: {
    match: {
      include: {
        videos: { orderBy: { position: 'asc' } },
        venue: { include: { calibrations: NEWEST_CALIBRATION } },
        setup: { select: { periods: true } },
      },
    },
  },
} as const;
export type JobForWork = Prisma.JobGetPayload<typeof JOB_FOR_WORK>;

/** Files behind the first, in order. */
export function furtherFiles(more: JobForWork['match']['videos']): readonly FurtherFile[] {
  return more.map(({ path, begins }) => ({ path, begins: begins ?? 'piece' }));
}

const overridesSchema = z.record(z.string(), z.unknown());

/** What was asked for, the camera of the venue as it was last calibrated, and the halves as they are marked now. */
export function configOf(configOverrides: unknown, job: JobForWork): RunConfig {
  const asked = runConfigSchema.parse({ ...overridesSchema.parse(configOverrides), reelTypes: job.reelTypes });
  const marked = periodsOf(job.match.setup);
  const config = marked.length > 0 ? { ...asked, match: { ...asked.match, periods: marked } } : asked;
  const [calibration] = job.match.venue?.calibrations ?? [];
  if (config.track.fixedCamera !== null || !calibration) return config;
  const fixedCamera = calibrationPointsSchema.parse(calibration.camera);
  return { ...config, track: { ...config.track, fixedCamera } };
}

/** The first artifact of the stage `track`: its play frames. */
export async function newestTracks(tx: Transaction, jobId: string): Promise<string | null> {
  const tracked = await tx.stageCheckpoint.findFirst({
    where: { run: { jobId }, stage: 'track', success: true },
    orderBy: { run: { createdAt: 'desc' } },
    select: { artifactKeys: true },
  });
  return tracked?.artifactKeys[0] ?? null;
}
