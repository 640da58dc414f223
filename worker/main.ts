import { randomUUID } from 'node:crypto';
import { createLogger } from '../lib/adapters/logger.ts';
import { connectDatabase } from '../lib/adapters/prisma/client.ts';
import { prismaClipSetStore } from '../lib/adapters/prisma/clip-set-store.ts';
import { prismaRunStore } from '../lib/adapters/prisma/run-store.ts';
import { connectQueueWorker } from '../lib/adapters/queue/pg-boss-queue.ts';
import { sweepScratch } from '../lib/adapters/storage/folder-artifact-store.ts';
import { type Env, required } from '../lib/config/env.ts';
import { reconcileClipSets } from '../lib/usecases/reconcile-clip-sets.ts';
import { reconcileRuns } from '../lib/usecases/reconcile-runs.ts';
import { buildEngine } from './build-engine.ts';
import { executeClipSet } from './jobs/execute-clip-set.ts';
import { executeRun } from './jobs/execute-run.ts';
import { inspectVideo } from './jobs/inspect-video.ts';

/** Inspections are short and someone waits for them: they do not queue behind a match. */
const INSPECTIONS_AT_ONCE = 2;
const RECONCILE_EVERY_SEC = 60;

/**
 * The worker: takes runs from the queue until it is told to stop. One match at a time, since detection uses every core.
 * A stop puts the current run back into the queue; the next worker goes on at its first missing artifact.
 */
export async function startWorker(env: Env): Promise<{ stop(graceSec: number): Promise<void> }> {
  const databaseUrl = required(env.databaseUrl, 'DATABASE_URL');
  const logger = createLogger({ level: env.logLevel, name: 'worker' });
  const database = connectDatabase(databaseUrl);
  const queue = await connectQueueWorker(databaseUrl, logger);
  const runs = prismaRunStore(database);
  const sets = prismaClipSetStore(database);
  const engine = buildEngine({ artifactsDir: env.artifactsDir, modelsDir: env.modelsDir, logger });
  await sweepScratch(env.artifactsDir);

  await queue.work('run.execute', async ({ runId }, { signal }) => {
    await executeRun({ runs, engine, logger, newToken: randomUUID }, runId, signal);
    return null;
  });
  await queue.work('clips.cut', async ({ clipSetId }, { signal }) => {
    await executeClipSet({ sets, engine }, clipSetId, signal);
    return null;
  });
  await queue.work(
    'video.inspect',
    (request, { signal }) => inspectVideo(engine, request, signal),
    INSPECTIONS_AT_ONCE,
  );

  const reconcile = () =>
    Promise.all([reconcileRuns({ runs, queue }), reconcileClipSets({ sets, queue })]).catch((error: unknown) =>
      logger.error({ error: String(error) }, 'reconcile failed'),
    );
  await reconcile();
  const timer = setInterval(reconcile, RECONCILE_EVERY_SEC * 1000);
  logger.info({ artifactsDir: env.artifactsDir }, 'worker ready');

  return {
    async stop(graceSec) {
      clearInterval(timer);
      await queue.stop(graceSec);
      await database.$disconnect();
    },
  };
}
