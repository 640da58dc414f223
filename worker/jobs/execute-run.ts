import { AppError, userMessage } from '../../lib/domain/errors.ts';
import type { Logger } from '../../lib/ports/logger.ts';
import type { IngestedFile, Lease, RunStore, RunToDo } from '../../lib/ports/run-store.ts';
import { type RunHooks, runMatch } from '../pipeline/engine.ts';
import type { Ingested } from '../pipeline/ingest.ts';
import type { EngineDeps } from '../pipeline/stage.ts';
import { writeAtMostEvery } from './write-at-most-every.ts';

export type ExecuteRunDeps = {
  readonly runs: RunStore;
  readonly engine: EngineDeps;
  readonly logger: Logger;
  newToken(): string;
};

const PROGRESS_EVERY_SEC = 0.7;
const CANCEL_CHECK_EVERY_SEC = 2;

/**
 * Work on one run from the queue. Safe to be called again after a crash: the new lease shuts out the old worker, and the engine
 * goes on at the first missing artifact. A failed run is told to the user and is no failure of the queue's job.
 */
export async function executeRun(deps: ExecuteRunDeps, runId: string, signal: AbortSignal): Promise<void> {
  const lease: Lease = { runId, token: deps.newToken() };
  const todo = await deps.runs.claim(lease.runId, lease.token);
  if (!todo) return;
  const stop = new AbortController();
  const watch = watchForCancel(deps, lease, stop);
  try {
    await runToTheEnd(deps, lease, todo, AbortSignal.any([signal, stop.signal]));
  } catch (error) {
    await settle(deps, lease, error, signal);
  } finally {
    clearInterval(watch);
  }
}

async function runToTheEnd(deps: ExecuteRunDeps, lease: Lease, todo: RunToDo, signal: AbortSignal): Promise<void> {
  const { runs, engine } = deps;
  const progress = writeAtMostEvery(
    PROGRESS_EVERY_SEC,
    engine.clockSec,
    (stage: Parameters<RunStore['progress']>[1], pct: number, note: string | null) =>
      runs.progress(lease, stage, pct, note),
  );
  const hooks: RunHooks = {
    onProgress: progress.offer,
    onStageDone: async (result, facts) => {
      await progress.flush();
      await runs.saveCheckpoint(lease, result, { ...facts, configSnapshot: todo.config });
    },
    onIngested: ({ sha256, files, proxyKey, posterKey, spriteKey, spriteVttKey, soundKey }) =>
      runs.saveVideo(
        lease,
        { sha256, files: files.map(ingestedFile) },
        { proxyKey, posterKey, spriteKey, spriteVttKey, soundKey },
      ),
    periods: async (suggested) => (await runs.markedPeriods(lease)) ?? suggested,
    onEvents: async (events) => {
      await runs.saveEvents(lease, events);
      return runs.standingEvents(lease);
    },
    recipes: () => runs.recipes(lease),
    onClips: (clips) => runs.saveClips(lease, clips),
    onReels: (reels) => runs.saveReels(lease, reels),
  };
  const request = {
    jobId: todo.jobId,
    sourcePath: todo.videoPath,
    moreFiles: todo.moreFiles,
    config: todo.config,
    standingEvents: todo.standingEvents,
    tracksKey: todo.tracksKey,
    titles: todo.titles,
  };
  const { result } = await runMatch(engine, request, hooks, signal);
  await progress.flush();
  if (result.error !== null) await runs.fail(lease, result.error, { cancelled: false });
  else await runs.complete(lease, result);
}

function ingestedFile({ sha256, startSec, durationSec, video }: Ingested['files'][number]): IngestedFile {
  const { frameRate, widthPx, heightPx, codec, sizeBytes } = video;
  return { sha256, startSec, durationSec, fps: frameRate.num / frameRate.den, widthPx, heightPx, codec, sizeBytes };
}

/** What a broken-off run leaves behind: nothing when someone else decided its fate or the queue will bring it again. */
async function settle(deps: ExecuteRunDeps, lease: Lease, error: unknown, signal: AbortSignal): Promise<void> {
  const { runs, logger } = deps;
  if (error instanceof AppError && error.code === 'conflict') {
    logger.warn({ runId: lease.runId }, 'another worker has this run now');
    return;
  }
  if (await runs.isCancelled(lease.runId)) {
    logger.info({ runId: lease.runId }, 'run was cancelled');
    return;
  }
  if (signal.aborted) throw error;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logger.error({ runId: lease.runId, cause }, 'run broke off');
  await runs.fail(lease, userMessage(error), { cancelled: false });
}

function watchForCancel(deps: ExecuteRunDeps, lease: Lease, stop: AbortController): NodeJS.Timeout {
  const look = async () => {
    if (await deps.runs.isCancelled(lease.runId).catch(() => false)) stop.abort();
  };
  return setInterval(look, CANCEL_CHECK_EVERY_SEC * 1000);
}
