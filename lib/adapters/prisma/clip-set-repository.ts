import type { ClipSetRepository } from '../../ports/clip-set-repository.ts';
import type { TransactionalQueue } from '../queue/pg-boss-queue.ts';
import type { Database } from './client.ts';
import { clipSetKey, clipSetOf, UNFINISHED } from './clip-set-rows.ts';
import { toJsonArray, toJsonObject } from './json.ts';
import { lockJob } from './lock-job.ts';

export function prismaClipSetRepository(deps: {
  database: Database;
  queue: Pick<TransactionalQueue, 'within'>;
}): ClipSetRepository {
  const { database, queue } = deps;
  return {
    ask: ({ jobId, title, clips, making, userId }) =>
      database.$transaction(async (tx) => {
        await lockJob(tx, jobId);
        const contentKey = clipSetKey(title, clips, making);
        const known = await tx.clipSet.findUnique({ where: { jobId_contentKey: { jobId, contentKey } } });
        if (known) return clipSetOf(known);
        const row = await tx.clipSet.create({
          data: {
            jobId,
            contentKey,
            title,
            clips: toJsonArray(clips),
            making: toJsonObject(making),
            createdById: userId,
          },
        });
        await queue.within(tx).enqueue('clips.cut', { clipSetId: row.id });
        return clipSetOf(row);
      }),

    askAgain: (clipSetId) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.clipSet.updateMany({
          where: { id: clipSetId, NOT: { status: UNFINISHED } },
          data: { status: 'waiting', error: null, fruitlessTakes: 0 },
        });
        if (count > 0) await queue.within(tx).enqueue('clips.cut', { clipSetId });
        const row = await tx.clipSet.findUnique({ where: { id: clipSetId } });
        return row && clipSetOf(row);
      }),

    async find(jobId, clipSetId) {
      const row = await database.clipSet.findFirst({ where: { id: clipSetId, jobId } });
      return row && clipSetOf(row);
    },
  };
}
