import { z } from 'zod';
import { matchEventSchema } from '../../contracts/match-event.ts';
import type { MatchEvent } from '../../domain/event.ts';
import type { Stage } from '../../domain/job-status.ts';
import type { RunToDo } from '../../ports/run-store.ts';
import type { Database, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { toJsonArray } from './json.ts';
import { configOf, furtherFiles, JOB_FOR_WORK, newestTracks } from './run-config-of.ts';
import { eventsForReels } from './standing-events.ts';

/** Claims of a run without any new progress after which it is given up: a video that kills its worker must not do so for ever. */
const MAX_FRUITLESS_CLAIMS = 5;
const GIVEN_UP = `The analysis stopped ${MAX_FRUITLESS_CLAIMS} times at the same place. The video may be damaged or too large for this machine; see the worker's log.`;

const WITH_VIDEO = { job: JOB_FOR_WORK } as const;
type ClaimedRun = Prisma.RunGetPayload<{ include: typeof WITH_VIDEO }>;

/** Stages from which a run takes the events as people left them instead of classifying. */
const KEEPS_EVENTS: ReadonlySet<Stage | null> = new Set(['segment', 'assemble']);

export async function claimRun(database: Database, runId: string, leaseToken: string): Promise<RunToDo | null> {
  return database.$transaction(async (tx) => {
    const [claimed] = await tx.run.updateManyAndReturn({
      where: { id: runId, status: { in: ['pending', 'running'] } },
      data: { status: 'running', leaseToken, fruitlessClaims: { increment: 1 } },
      select: { fruitlessClaims: true, startedAt: true },
    });
    if (!claimed) return null;
    if (claimed.fruitlessClaims > MAX_FRUITLESS_CLAIMS) return giveUp(tx, runId);
    const run = await tx.run.update({
      where: { id: runId },
      data: { startedAt: claimed.startedAt ?? new Date() },
      include: WITH_VIDEO,
    });
    return runToDo(tx, run);
  });
}

async function giveUp(tx: Transaction, runId: string): Promise<null> {
  await tx.run.update({
    where: { id: runId },
    data: {
      status: 'failed',
      errorMessage: GIVEN_UP,
      completedAt: new Date(),
      job: { update: { status: 'failed', error: GIVEN_UP } },
    },
  });
  return null;
}

async function runToDo(tx: Transaction, run: ClaimedRun): Promise<RunToDo | null> {
  const [video, ...more] = run.job.match.videos;
  if (!video) return null;
  return {
    runId: run.id,
    jobId: run.jobId,
    videoPath: video.path,
    moreFiles: furtherFiles(more),
    config: configOf(run.configOverrides, run.job),
    standingEvents: KEEPS_EVENTS.has(run.replayFromStage) ? await eventsOfReplay(tx, run) : null,
    tracksKey: await newestTracks(tx, run.jobId),
    titles: { match: run.job.match.title, day: run.createdAt.toISOString().slice(0, 10) },
  };
}

/** Read once, at the first claim, and kept: however often a replay is taken up again, it makes the same reels. */
async function eventsOfReplay(tx: Transaction, run: ClaimedRun): Promise<readonly MatchEvent[]> {
  if (run.standingEvents !== null) return z.array(matchEventSchema).parse(run.standingEvents);
  const events = await eventsForReels(tx, { runId: run.id, jobId: run.jobId });
  await tx.run.update({ where: { id: run.id }, data: { standingEvents: toJsonArray(events) } });
  return events;
}
