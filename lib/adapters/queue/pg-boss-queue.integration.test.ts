import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database.ts';
import type { JobQueue, QueueWorker } from '../../ports/job-queue.ts';
import { connectQueue, connectQueueWorker, type TransactionalQueue } from './pg-boss-queue.ts';

const logger = { info() {}, warn() {}, error() {} };
let db: TestDatabase;
let queue: TransactionalQueue;
let worker: QueueWorker & JobQueue;

beforeAll(async () => {
  db = await createTestDatabase();
  queue = await connectQueue(db.url, logger);
  worker = await connectQueueWorker(db.url, logger);
});
afterAll(async () => {
  await worker.stop(1);
  await queue.close();
  await db.close();
});

describe('the queue', () => {
  it('takes a job with its transaction, or not at all', async () => {
    const [lost, kept] = [{ runId: randomUUID() }, { runId: randomUUID() }];
    const rolledBack = db.database.$transaction(async (tx) => {
      await queue.within(tx).enqueue('run.execute', lost);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await db.database.$transaction((tx) => queue.within(tx).enqueue('run.execute', kept));
    expect(await queue.enqueue('run.execute', kept)).toBe(false);
    expect(await queue.enqueue('run.execute', lost)).toBe(true);
    await queue.cancel('run.execute', lost.runId);
    await queue.cancel('run.execute', kept.runId);
  });

  it('forgets nothing that was taken back: the same run can be queued again', async () => {
    const run = { runId: randomUUID() };
    await queue.enqueue('run.execute', run);
    await queue.cancel('run.execute', run.runId);
    expect(await queue.enqueue('run.execute', run)).toBe(true);
    await queue.cancel('run.execute', run.runId);
  });

  it('answers a question, and answers null when nobody is there', async () => {
    const question = { nasPath: '/nas/a.mp4', hashWithinSec: 1 };
    expect(await queue.ask('video.inspect', question, { timeoutSec: 0.3 })).toBeNull();
    await worker.work('video.inspect', async ({ nasPath }) => ({ ok: false, code: 'broken_media', message: nasPath }));
    const answer = await queue.ask('video.inspect', question, { timeoutSec: 20 });
    expect(answer).toEqual({ ok: false, code: 'broken_media', message: '/nas/a.mp4' });
  });

  it('gets a job back from a worker that stops', async () => {
    const run = { runId: randomUUID() };
    const leaving = await connectQueueWorker(db.url, logger);
    const begun = Promise.withResolvers<void>();
    await leaving.work('run.execute', async (_run, { signal }) => {
      begun.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw new Error('interrupted');
    });
    await queue.enqueue('run.execute', run);
    await begun.promise;
    await leaving.stop(5);
    const taken = Promise.withResolvers<string>();
    await worker.work('run.execute', async ({ runId }, { retries }) => {
      taken.resolve(`${runId} ${retries}`);
      return null;
    });
    expect(await taken.promise).toBe(`${run.runId} 1`);
  });
});
