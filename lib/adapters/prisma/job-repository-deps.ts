import type { TransactionalQueue } from '../queue/pg-boss-queue.ts';
import type { Database } from './client.ts';

export type JobRepositoryDeps = {
  readonly database: Database;
  readonly queue: Pick<TransactionalQueue, 'within'>;
  /** Where an artifact's file lies. */
  pathOf(key: string): string;
};
