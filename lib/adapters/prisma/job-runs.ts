import type { RunStatus, Stage } from '../../domain/job-status.ts';
import type { NewRun } from '../../ports/job-repository.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import type { JobRepositoryDeps } from './job-repository-deps.ts';
import { lockJob } from './lock-job.ts';

const UNFINISHED: Prisma.EnumRunStatusFilter<'Run'> = { in: ['pending', 'running', 'paused'] };

export async function startRun(deps: JobRepositoryDeps, jobId: string, newRun: NewRun): Promise<boolean> {
  return deps.database.$transaction(async (tx) => {
    await lockJob(tx, jobId);
    const active = await tx.run.count({ where: { jobId, status: UNFINISHED } });
    if (active > 0) return false;
    const parent = await tx.run.findFirst({ where: { jobId }, orderBy: { createdAt: 'desc' } });
    const run = await tx.run.create({
      data: {
        jobId,
        runType: newRun.runType,
        replayFromStage: firstStage(newRun, parent),
        parentRunId: parent?.id ?? null,
        configOverrides: parent?.configOverrides ?? {},
        priority: parent?.priority ?? 0,
      },
    });
    await tx.job.update({ where: { id: jobId }, data: { status: 'pending', error: null } });
    await deps.queue.within(tx).enqueue('run.execute', { runId: run.id }, { priority: run.priority });
    return true;
  });
}

function firstStage(newRun: NewRun, parent: { status: RunStatus; replayFromStage: Stage | null } | null): Stage | null {
  if (newRun.runType === 'replay') return newRun.replayFromStage;
  return parent && parent.status !== 'completed' ? parent.replayFromStage : null;
}

export async function cancelRuns(database: Database, jobId: string, message: string): Promise<string[]> {
  return database.$transaction(async (tx) => {
    // The run before its job, in the order in which a worker locks them: the other way round they would wait for each other.
    const stopped = await tx.run.updateManyAndReturn({
      where: { jobId, status: UNFINISHED },
      data: { status: 'cancelled', errorMessage: message, completedAt: new Date() },
      select: { id: true },
    });
    if (stopped.length > 0) await tx.job.update({ where: { id: jobId }, data: { status: 'failed', error: message } });
    return stopped.map((run) => run.id);
  });
}
