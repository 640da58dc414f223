import type { Transaction } from './client.ts';

/** Two requests for one job wait for each other here: the second finds what the first one made. */
export async function lockJob(tx: Transaction, jobId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Job" where "id" = ${jobId}::uuid for update`;
}
