import type { MatchEvent } from '../../domain/event.ts';
import type { ImportedEvent } from '../../domain/imports/imported-event.ts';
import { NO_LAYER } from '../../domain/review.ts';
import type { Database } from './client.ts';
import { countRevision } from './count-revision.ts';
import { addHumanEvents, addReviews } from './human-rows.ts';
import { lockJob } from './lock-job.ts';
import { standingEvents } from './standing-events.ts';

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
      const events = added.map(({ event }) => event);
      await addHumanEvents(tx, jobId, userId, events);
      const said = added.map(({ event, decision, comment }) => ({
        eventId: event.event_id,
        layer: { ...NO_LAYER, decision, comment },
      }));
      await addReviews(tx, userId, said);
      await countRevision(tx, jobId);
    },
    { timeout: TIMEOUT_MS },
  );
}
