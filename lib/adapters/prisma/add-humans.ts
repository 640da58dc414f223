import type { MatchEvent } from '../../domain/event.ts';
import type { ImportedEvent } from '../../domain/imports/imported-event.ts';
import type { Database, Transaction } from './client.ts';
import { countRevision } from './count-revision.ts';
import { eventColumns } from './event-rows.ts';
import { lockJob } from './lock-job.ts';
import { standingEvents } from './standing-events.ts';

/** Rows of one statement: PostgreSQL takes 65,535 values in one. */
const AT_ONCE = 1000;
/** Thousands of events take seconds. */
const TIMEOUT_MS = 60_000;

/** Add what a plan makes of the events that stand, in one transaction that nobody else adds in. */
export async function addHumans(
  database: Database,
  jobId: string,
  userId: string | null,
  plan: (standing: readonly MatchEvent[]) => readonly ImportedEvent[],
): Promise<void> {
  await database.$transaction(
    async (tx) => {
      await lockJob(tx, jobId);
      const added = plan(await standingEvents(tx, jobId));
      if (added.length === 0) return;
      for (let from = 0; from < added.length; from += AT_ONCE) {
        await addRows(tx, jobId, userId, added.slice(from, from + AT_ONCE));
      }
      await countRevision(tx, jobId);
    },
    { timeout: TIMEOUT_MS },
  );
}

async function addRows(
  tx: Transaction,
  jobId: string,
  userId: string | null,
  added: readonly ImportedEvent[],
): Promise<void> {
  await tx.event.createMany({
    data: added.map(({ event }) => ({
      ...eventColumns(event),
      id: event.event_id,
      jobId,
      source: 'human' as const,
      createdById: userId,
    })),
  });
  await tx.review.createMany({
    data: added.map(({ event, decision, comment }) => ({ eventId: event.event_id, userId, decision, comment })),
  });
  const ids = added.map(({ event }) => event.event_id);
  await tx.$executeRaw`
    update "Event" set "currentReviewId" = "Review"."id"
    from "Review"
    where "Review"."eventId" = "Event"."id" and "Event"."id" = any(${ids}::uuid[])`;
}
