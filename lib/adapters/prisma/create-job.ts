import type { Job } from '../../contracts/job.ts';
import type { NewFile, NewJob } from '../../ports/job-repository.ts';
import type { Transaction } from './client.ts';
import { contentKeyOf, matchSha256 } from './content-key.ts';
import { Prisma } from './generated/client.ts';
import type { JobRepositoryDeps } from './job-repository-deps.ts';
import { jobOf, WITH_VIDEO_AND_REELS } from './job-rows.ts';

/** The job, its match and video, its first run and the run's queue job, in one transaction. */
export async function createJob(deps: JobRepositoryDeps, job: NewJob): Promise<{ job: Job; isNew: boolean }> {
  const sha256 = matchSha256(job.files.map(({ video }) => video.sha256));
  const contentKey = sha256 === '' ? null : contentKeyOf(sha256, job.reelTypes);
  try {
    return { job: await read(deps, { id: await insert(deps, job, contentKey) }), isNew: true };
  } catch (error) {
    if (contentKey === null || !isTaken(error)) throw error;
    return { job: await read(deps, { contentKey }), isNew: false };
  }
}

async function insert(deps: JobRepositoryDeps, job: NewJob, contentKey: string | null): Promise<string> {
  return deps.database.$transaction(async (tx) => {
    const { id, runs } = await tx.job.create({
      data: {
        contentKey,
        reelTypes: [...job.reelTypes],
        createdById: job.createdById,
        matchId: await matchOf(tx, job),
        runs: { create: { runType: 'initial', configOverrides: overridesOf(job) } },
      },
      select: { id: true, runs: { select: { id: true } } },
    });
    for (const run of runs) await deps.queue.within(tx).enqueue('run.execute', { runId: run.id });
    return id;
  });
}

const overridesOf = ({ effort }: NewJob) => (effort === null ? {} : { detect: { effort } });

async function read(deps: JobRepositoryDeps, where: Prisma.JobWhereUniqueInput): Promise<Job> {
  return jobOf(await deps.database.job.findUniqueOrThrow({ where, include: WITH_VIDEO_AND_REELS }), deps.pathOf);
}

/** The same files asked for with other reels are the same match. */
async function matchOf(tx: Transaction, job: NewJob): Promise<string> {
  const isRead = job.files.every(({ video }) => video.sha256 !== '');
  const known = isRead ? await tx.match.findFirst({ where: theseFiles(job.files), select: { id: true } }) : null;
  if (known) {
    if (job.venueId) await tx.match.update({ where: { id: known.id }, data: { venueId: job.venueId } });
    return known.id;
  }
  const match = await tx.match.create({
    data: { title: job.title, venueId: job.venueId, videos: { create: job.files.map(videoColumns) } },
  });
  return match.id;
}

/** These files in this order, and no other. */
function theseFiles(files: readonly NewFile[]): Prisma.MatchWhereInput {
  const each = files.map(({ video: { path, sha256 } }, position) => ({ videos: { some: { position, path, sha256 } } }));
  return { AND: [...each, { videos: { none: { position: { gte: files.length } } } }] };
}

function videoColumns({ video, rootId, begins }: NewFile, position: number) {
  return {
    position,
    begins,
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
