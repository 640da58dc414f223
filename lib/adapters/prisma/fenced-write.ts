import { AppError } from '../../domain/errors.ts';
import type { Lease } from '../../ports/run-store.ts';
import type { Database, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';

export type FencedRun = { readonly runId: string; readonly jobId: string };

/**
 * Do `work` in a transaction that begins by changing the run under its lease: that locks the row, so no other worker can
 * claim it in between, and a worker that lost its lease changes nothing.
 * @throws {AppError} `conflict` when the lease is gone, `cancelled` when a person stopped the run
 */
export async function fencedWrite<Result>(
  database: Database,
  lease: Lease,
  change: Prisma.RunUpdateManyMutationInput,
  work: (tx: Transaction, run: FencedRun) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(
    async (tx) => {
      const [run] = await tx.run.updateManyAndReturn({
        where: { id: lease.runId, leaseToken: lease.token, status: 'running' },
        data: { ...change, leaseToken: lease.token },
        select: { id: true, jobId: true },
      });
      if (!run) throw await lostLease(tx, lease.runId);
      return work(tx, { runId: run.id, jobId: run.jobId });
    },
    { timeout: 30_000 },
  );
}

async function lostLease(tx: Transaction, runId: string): Promise<AppError> {
  const run = await tx.run.findUnique({ where: { id: runId }, select: { status: true } });
  if (run?.status === 'cancelled') return new AppError('cancelled', 'This run was cancelled.');
  return new AppError('conflict', 'Another worker has taken over this run.');
}
