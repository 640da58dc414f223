import type { Job } from '../../contracts/job.ts';
import type { NewJob } from '../../ports/job-repository.ts';
import type { Transaction } from './client.ts';
import { contentKeyOf } from './content-key.ts';
import { Prisma } from './generated/client.ts';
import type { JobRepositoryDeps } from './job-repository-deps.ts';
import { jobOf, WITH_VIDEO_AND_REELS } from './job-rows.ts';

/** The job, its match and video, its first run and the run's queue job, in one transaction. */
export async function createJob(deps: JobRepositoryDeps, job: NewJob): Promise<{ job: Job; isNew: boolean }> {
  const contentKey = job.video.sha256 === '' ? null : contentKeyOf(job.video.sha256, job.reelTypes);
  try {
    return { job: await insert(deps, job, contentKey), isNew: true };
  } catch (error) {
    if (contentKey === null || !isTaken(error)) throw error;
    const faster = await deps.database.job.findUniqueOrThrow({ where: { contentKey }, include: WITH_VIDEO_AND_REELS });
    return { job: jobOf(faster, deps.pathOf), isNew: false };
  }
}

async function insert(deps: JobRepositoryDeps, job: NewJob, contentKey: string | null): Promise<Job> {
  return deps.database.$transaction(async (tx) => {
    const row = await tx.job.create({
      data: {
        contentKey,
        reelTypes: [...job.reelTypes],
        createdById: job.createdById,
        matchId: await matchOf(tx, job),
        runs: { create: { runType: 'initial' } },
      },
      include: { ...WITH_VIDEO_AND_REELS, runs: true },
    });
    for (const run of row.runs) await deps.queue.within(tx).enqueue('run.execute', { runId: run.id });
    return jobOf(row, deps.pathOf);
  });
}

/** The same file asked for with other reels is the same match. */
async function matchOf(tx: Transaction, job: NewJob): Promise<string> {
  const { video } = job;
  const known =
    video.sha256 === ''
      ? null
      : await tx.videoFile.findFirst({ where: { sha256: video.sha256, path: video.path }, select: { matchId: true } });
  if (known) return known.matchId;
  const match = await tx.match.create({
    data: { title: job.title, videos: { create: videoColumns(job) } },
  });
  return match.id;
}

function videoColumns({ video, rootId }: NewJob) {
  return {
    rootId,
    path: video.path,
    filename: video.filename,
    sha256: video.sha256 || null,
    durationSec: video.duration_sec,
    fps: video.fps,
    widthPx: video.width,
    heightPx: video.height,
    codec: video.codec,
    sizeBytes: BigInt(video.size_bytes),
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
