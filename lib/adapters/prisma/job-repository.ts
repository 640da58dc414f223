import { TRACKS_FILE } from '../../contracts/artifacts.ts';
import type { JobListItem } from '../../contracts/portal.ts';
import type { ClipBoundary } from '../../domain/event.ts';
import { cutsAtJoints, type FileOnClock } from '../../domain/match-files.ts';
import type { JobRepository } from '../../ports/job-repository.ts';
import { chooseReels } from './choose-reels.ts';
import type { Database } from './client.ts';
import { contentKeyOf, matchSha256 } from './content-key.ts';
import { createJob } from './create-job.ts';
import type { Prisma } from './generated/client.ts';
import type { JobRepositoryDeps } from './job-repository-deps.ts';
import { clipOf, filesOf, jobOf, mediaOf, reelViews, runView, WITH_STAGES, WITH_VIDEO_AND_REELS } from './job-rows.ts';
import { cancelRuns, startRun } from './job-runs.ts';
import { matchSetup, WITH_SETUP } from './match-setup-rows.ts';
import { contentVersionsOf } from './reel-content-versions.ts';
import { removeMatch } from './remove-match.ts';
import { clipSettingsOf, makingOf, recipesOf, reelsOf } from './telling.ts';
import { matchVenue, WITH_VENUE } from './venue-rows.ts';

export function prismaJobRepository(deps: JobRepositoryDeps): JobRepository {
  const { database, pathOf } = deps;
  return {
    async findByContent(sha256s, reelTypes) {
      const contentKey = contentKeyOf(matchSha256(sha256s), reelTypes);
      const row = await database.job.findUnique({ where: { contentKey }, include: WITH_VIDEO_AND_REELS });
      return row && jobOf(row, pathOf);
    },

    async findUnread(files, reelTypes) {
      const each = files.map(({ path, sizeBytes }, position) => ({
        videos: { some: { position, path, sizeBytes: BigInt(sizeBytes) } },
      }));
      const row = await database.job.findFirst({
        where: {
          reelTypes: { equals: [...reelTypes] },
          status: { not: 'failed' },
          match: {
            videos: { some: { sha256: null } },
            AND: [...each, { videos: { none: { position: { gte: files.length } } } }],
          },
        },
        orderBy: { createdAt: 'desc' },
        include: WITH_VIDEO_AND_REELS,
      });
      return row && jobOf(row, pathOf);
    },

    create: (job) => createJob(deps, job),

    chooseReels: (jobId, choice) => chooseReels(database, jobId, choice),

    async find(jobId) {
      const row = await database.job.findUnique({ where: { id: jobId }, include: WITH_VIDEO_AND_REELS });
      return row && jobOf(row, pathOf);
    },

    async record(jobId) {
      const row = await database.job.findUnique({
        where: { id: jobId },
        include: {
          ...WITH_VIDEO_AND_REELS,
          match: { include: { ...WITH_VIDEO_AND_REELS.match.include, ...WITH_VENUE, ...WITH_SETUP } },
          runs: { orderBy: { createdAt: 'desc' }, include: WITH_STAGES },
        },
      });
      if (row === null) return null;
      return {
        job: jobOf(row, pathOf),
        title: row.match.title,
        files: filesOf(row.match.videos),
        venue: matchVenue(row.match, row.runs.find((run) => run.replayFromStage === null)?.startedAt ?? null),
        setup: matchSetup(row.match.setup, filesOf(row.match.videos)),
        runs: row.runs.map(runView),
        clips: await newestClips(database, jobId),
        reels: reelViews(row),
        reelEvents: await reelsOf(database, jobId),
        reelMaking: await makingOf(database, jobId),
        reelRecipes: await recipesOf(database, jobId),
        reelContentVersions: await contentVersionsOf(database, jobId),
        clipSettings: { ...(await clipSettingsOf(database, jobId)), ...cutsOf(filesOf(row.match.videos)) },
        media: mediaOf(row.match.videos[0]),
      };
    },

    async media(jobId) {
      const match = await database.match.findFirst({
        where: { jobs: { some: { id: jobId } } },
        include: WITH_VIDEO_AND_REELS.match.include,
      });
      return match && { title: match.title, media: mediaOf(match.videos[0]) };
    },

    async tracksKey(jobId) {
      const isThere = (await database.job.count({ where: { id: jobId } })) > 0;
      const checkpoint = await database.stageCheckpoint.findFirst({
        where: { stage: 'track', success: true, run: { jobId } },
        orderBy: { run: { createdAt: 'desc' } },
        select: { artifactKeys: true },
      });
      const tracksKey = checkpoint?.artifactKeys.find((key) => key.endsWith(`/${TRACKS_FILE}`)) ?? null;
      return isThere ? { tracksKey } : null;
    },

    list: () => listJobs(deps),

    async status(jobId) {
      const row = await database.job.findUnique({
        where: { id: jobId },
        select: { status: true, runs: { orderBy: { createdAt: 'desc' }, take: 1, select: { progressPct: true } } },
      });
      return row && { status: row.status, progressPct: row.runs[0]?.progressPct ?? 0 };
    },

    startRun: (jobId, run) => startRun(deps, jobId, run),
    cancelRuns: (jobId, message) => cancelRuns(database, jobId, message),
    removeMatch: (jobId) => removeMatch(database, jobId),
  };
}

function cutsOf(files: readonly FileOnClock[]): { cutsSec?: readonly number[] } {
  const cutsSec = cutsAtJoints(files);
  return cutsSec.length > 0 ? { cutsSec } : {};
}

/** Without those that a person added and took back. */
const NOT_TAKEN_BACK: Prisma.EventWhereInput = {
  OR: [{ currentReview: null }, { currentReview: { isRemoved: false } }],
};

/** Clips of a run that is still at work, or broke off, are in no reel yet. */
async function newestClips(database: Database, jobId: string): Promise<ClipBoundary[]> {
  const run = await database.run.findFirst({
    where: { jobId, reelVersions: { some: {} } },
    orderBy: { createdAt: 'desc' },
    select: { clips: { orderBy: [{ reelType: 'asc' }, { position: 'asc' }] } },
  });
  return (run?.clips ?? []).map(clipOf);
}

async function listJobs({ database, pathOf }: JobRepositoryDeps): Promise<JobListItem[]> {
  const rows = await database.job.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 500,
    include: {
      ...WITH_VIDEO_AND_REELS,
      runs: { orderBy: { createdAt: 'desc' }, take: 1, select: { progressPct: true, progressNote: true } },
      _count: { select: { events: { where: NOT_TAKEN_BACK } } },
    },
  });
  const reviewed = await database.event.groupBy({
    by: ['jobId'],
    where: {
      jobId: { in: rows.map((row) => row.id) },
      currentReview: { decision: { not: 'undecided' }, isRemoved: false },
    },
    _count: true,
  });
  const reviewedOf = new Map(reviewed.map((row) => [row.jobId, row._count]));
  return rows.map((row) => ({
    job: jobOf(row, pathOf),
    progress_pct: row.runs[0]?.progressPct ?? 0,
    progress_note: row.runs[0]?.progressNote ?? null,
    files_total: row.match.videos.length,
    events_total: row._count.events,
    events_reviewed: reviewedOf.get(row.id) ?? 0,
    has_poster: Boolean(row.match.videos[0]?.posterKey),
  }));
}
