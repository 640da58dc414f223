import type { Transaction } from './client.ts';

/** The events that stand have changed: reels made before are stale. */
export async function countRevision(tx: Transaction, jobId: string): Promise<void> {
  await tx.job.update({ where: { id: jobId }, data: { eventsRevision: { increment: 1 } } });
}
