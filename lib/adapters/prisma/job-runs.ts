import { z } from 'zod';
import { mergedSettings } from '../../contracts/config-overrides.ts';
import type { ReelMakingChange } from '../../contracts/reel-making.ts';
import type { RunStatus, Stage } from '../../domain/job-status.ts';
import type { NewRun } from '../../ports/job-repository.ts';
import type { Database, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import type { JobRepositoryDeps } from './job-repository-deps.ts';
import { toJsonObject } from './json.ts';
import { lockJob } from './lock-job.ts';
import { withMaking } from './telling.ts';

const settingsSchema = z.record(z.string(), z.unknown());

export const UNFINISHED: Prisma.EnumRunStatusFilter<'Run'> = { in: ['pending', 'running', 'paused'] };

export async function startRun(deps: JobRepositoryDeps, jobId: string, newRun: NewRun): Promise<boolean> {
  return deps.database.$transaction(async (tx) => {
    await lockJob(tx, jobId);
    const active = await tx.run.count({ where: { jobId, status: UNFINISHED } });
    const making = newRun.runType === 'replay' ? newRun.making : undefined;
    if (active > 0) {
      if (making) await changeWaitingReplay(tx, jobId, making);
      return false;
    }
    const parent = await tx.run.findFirst({ where: { jobId }, orderBy: { createdAt: 'desc' } });
    const run = await tx.run.create({
      data: {
        jobId,
        runType: newRun.runType,
        replayFromStage: firstStage(newRun, parent),
        parentRunId: parent?.id ?? null,
        configOverrides: toJsonObject(overridesOf(newRun, parent?.configOverrides)),
        priority: parent?.priority ?? 0,
      },
    });
    await tx.job.update({ where: { id: jobId }, data: { status: 'pending', error: null } });
    await deps.queue.within(tx).enqueue('run.execute', { runId: run.id }, { priority: run.priority });
    return true;
  });
}

/** What the last run was asked for goes on, but for what is said now. */
function overridesOf(newRun: NewRun, before: unknown): Record<string, unknown> {
  const said = newRun.runType === 'replay' ? (newRun.configOverrides ?? {}) : {};
  const settings = toJsonObject(mergedSettings(settingsSchema.parse(before ?? {}), said));
  return newRun.runType === 'replay' && newRun.making ? withMaking(settings, newRun.making) : settings;
}

/** A worker that claims the run meanwhile waits for this, or this finds nothing that waits. */
async function changeWaitingReplay(tx: Transaction, jobId: string, making: ReelMakingChange): Promise<void> {
  const where = { jobId, runType: 'replay', status: 'pending' } as const;
  const waiting = await tx.run.findFirst({ where, select: { id: true, configOverrides: true } });
  if (!waiting) return;
  const configOverrides = withMaking(waiting.configOverrides, making);
  await tx.run.updateMany({ where: { ...where, id: waiting.id }, data: { configOverrides } });
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
