import type { PgBoss } from 'pg-boss';
import { QUEUE_JOBS } from '../../contracts/queue.ts';

/** Make every queue of the table, or bring an existing one up to what the table says now. */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const [name, { queue }] of Object.entries(QUEUE_JOBS)) {
    const { policy, ...options } = { ...queue, retryDelay: 1, deleteAfterSeconds: 7 * 24 * 3600 };
    await boss.createQueue(name, { policy, ...options });
    await boss.updateQueue(name, options);
  }
}
