import { setTimeout as sleep } from 'node:timers/promises';
import { fromPrisma, PgBoss, type PrismaTransactionLike } from 'pg-boss';
import { QUEUE_JOBS, type QueueJobName, type QueueOutput, type QueuePayload } from '../../contracts/queue.ts';
import type { JobQueue, QueueHandler, QueueWorker } from '../../ports/job-queue.ts';
import { WORKER_STOPPING } from '../../ports/job-queue.ts';
import type { Logger } from '../../ports/logger.ts';
import { createQueues } from './create-queues.ts';

/** A dead worker's job is taken up by another in about 13 s with these; the defaults need a minute. */
const SUPERVISION = { supervise: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 } as const;
const POLLING_SEC = 0.5;
const ANSWER_POLL_MS = 150;

/** A queue whose jobs become visible with a transaction, or not at all. */
export type TransactionalQueue = JobQueue & {
  within(tx: PrismaTransactionLike): Pick<JobQueue, 'enqueue'>;
  close(): Promise<void>;
};

/** The asking side, for the web and for tools: sends, never works, never supervises. */
export async function connectQueue(databaseUrl: string, logger: Logger): Promise<TransactionalQueue> {
  const boss = newBoss({ connectionString: databaseUrl, max: 4, supervise: false, schedule: false }, logger);
  await boss.start();
  await createQueues(boss);
  return {
    ...askingSide(boss),
    within: (tx) => ({ enqueue: (name, payload, options) => send(boss, name, payload, options, fromPrisma(tx)) }),
    close: () => boss.stop({ graceful: false, close: true }),
  };
}

/** The working side; it also watches over all queues, so that jobs of dead workers are found. */
export async function connectQueueWorker(databaseUrl: string, logger: Logger): Promise<QueueWorker & JobQueue> {
  const boss = newBoss({ connectionString: databaseUrl, max: 6, ...SUPERVISION, schedule: false }, logger);
  await boss.start();
  await createQueues(boss);
  const stopping = new AbortController();
  return {
    ...askingSide(boss),
    async work(name, handler, parallel = 1) {
      for (let index = 0; index < parallel; index++) await workOne(boss, name, handler, stopping.signal);
    },
    async stop(graceSec) {
      stopping.abort(WORKER_STOPPING);
      await boss.stop({ graceful: true, close: true, timeout: graceSec * 1000 });
    },
  };
}

function newBoss(options: ConstructorParameters<typeof PgBoss>[0] & object, logger: Logger): PgBoss {
  const boss = new PgBoss(options);
  // Without a listener an unreachable database would end the process; pg-boss itself tries again.
  boss.on('error', (error) => logger.error({ error: error.message }, 'The queue has a problem.'));
  return boss;
}

function askingSide(boss: PgBoss): JobQueue {
  return {
    enqueue: (name, payload, options) => send(boss, name, payload, options),
    ask: (name, payload, { timeoutSec }) => ask(boss, name, payload, timeoutSec),
    async cancel(name, key) {
      const live = (await boss.findJobs(name, { key })).filter((job) => !isOver(job.state));
      if (live.length > 0)
        await boss.cancel(
          name,
          live.map((job) => job.id),
        );
    },
  };
}

async function send<Name extends QueueJobName>(
  boss: PgBoss,
  name: Name,
  payload: QueuePayload<Name>,
  options: { readonly priority?: number } = {},
  db?: ReturnType<typeof fromPrisma>,
): Promise<boolean> {
  const id = await boss.send(name, payload, {
    ...singleton(name, payload),
    priority: options.priority ?? 0,
    ...(db ? { db } : {}),
  });
  return id !== null;
}

/** Queues without a key get none: a null key is never compared. */
function singleton(name: QueueJobName, payload: Readonly<Record<string, unknown>>): { singletonKey?: string } {
  const { key } = QUEUE_JOBS[name];
  return key === null ? {} : { singletonKey: String(payload[key]) };
}

async function ask<Name extends QueueJobName>(
  boss: PgBoss,
  name: Name,
  payload: QueuePayload<Name>,
  timeoutSec: number,
): Promise<QueueOutput<Name> | null> {
  const id = await boss.send(name, payload, singleton(name, payload));
  if (id === null) return null;
  const giveUpAtMs = performance.now() + timeoutSec * 1000;
  while (performance.now() < giveUpAtMs) {
    const job = await boss.getJobById(name, id);
    if (job?.state === 'completed') return outputOf(name, job.output);
    if (job === null || isOver(job.state)) return null;
    await sleep(ANSWER_POLL_MS);
  }
  await boss.cancel(name, id);
  return null;
}

const isOver = (state: string) => state === 'completed' || state === 'cancelled' || state === 'failed';

function outputOf<Name extends QueueJobName>(name: Name, output: unknown): QueueOutput<Name> {
  return QUEUE_JOBS[name].output.parse(output) as QueueOutput<Name>;
}

async function workOne<Name extends QueueJobName>(
  boss: PgBoss,
  name: Name,
  handler: QueueHandler<Name>,
  stopping: AbortSignal,
): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: POLLING_SEC } as const;
  const workerId = await boss.work<QueuePayload<Name>, QueueOutput<Name> | null>(name, options, async (jobs) => {
    const job = jobs[0];
    if (!job) return null;
    const payload = QUEUE_JOBS[name].payload.parse(job.data) as QueuePayload<Name>;
    try {
      return await handler(payload, { signal: AbortSignal.any([job.signal, stopping]), retries: job.retryCount });
    } finally {
      // Otherwise the worker sleeps out its interval before it looks for the next job.
      boss.notifyWorker(workerId);
    }
  });
}
