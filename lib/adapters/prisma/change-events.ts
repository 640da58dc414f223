import { NO_LAYER } from '../../domain/review.ts';
import type { EventRepository, FoundEvent } from '../../ports/event-repository.ts';
import type { Database, Transaction } from './client.ts';
import { countRevision } from './count-revision.ts';
import {
  type EventRow,
  layerOf,
  sourceEvent,
  standingEventOf,
  type TellingOf,
  versionOf,
  WITH_REVIEW,
} from './event-rows.ts';
import { addHumanEvents, addReviews } from './human-rows.ts';
import { tellingOf } from './telling.ts';

type Change = Parameters<EventRepository['change']>;

/** Thousands of events are changed at once by a bulk action. */
const TIMEOUT_MS = 30_000;

export function changeEvents(database: Database, request: Change[0], decide: Change[1]) {
  return database.$transaction(
    async (tx) => {
      const telling = await tellingOf(tx, request.jobId);
      const writes = decide(await lockedEvents(tx, request, telling));
      const added = writes.added.map(({ event }) => event);
      await addHumanEvents(tx, request.jobId, request.userId, added);
      const said = [
        ...writes.reviews,
        ...writes.added.map(({ event, comment }) => ({
          eventId: event.event_id,
          layer: { ...NO_LAYER, decision: 'confirmed' as const, comment },
        })),
      ];
      await addReviews(tx, request.userId, said);
      if (writes.changesReels) await countRevision(tx, request.jobId);
      return asTheyStand(
        tx,
        said.map((one) => one.eventId),
        telling,
      );
    },
    { timeout: TIMEOUT_MS },
  );
}

/** Two people who change the same event wait for each other here: the second one finds what the first one said. */
async function lockedEvents(
  tx: Transaction,
  { jobId, eventIds }: Change[0],
  { fps }: TellingOf,
): Promise<ReadonlyMap<string, FoundEvent>> {
  if (eventIds.length === 0) return new Map();
  await tx.$queryRaw`select 1 from "Event" where "jobId" = ${jobId}::uuid and "id" = any(${[...eventIds]}::uuid[]) order by "id" for update`;
  const rows = await tx.event.findMany({ where: { jobId, id: { in: [...eventIds] } }, include: WITH_REVIEW });
  return new Map(rows.map((row) => [row.id, foundEvent(row, fps)]));
}

function foundEvent(row: EventRow, fps: number): FoundEvent {
  const review = row.currentReview;
  return {
    source: sourceEvent(row),
    layer: review && layerOf(review),
    fps,
    version: versionOf(row),
    said: review && { by: review.user?.name ?? null, at: review.createdAt.toISOString() },
  };
}

async function asTheyStand(tx: Transaction, eventIds: readonly string[], telling: TellingOf) {
  const rows = await tx.event.findMany({ where: { id: { in: [...eventIds] } }, include: WITH_REVIEW });
  const byId = new Map(rows.map((row) => [row.id, standingEventOf(row, telling)]));
  return eventIds.flatMap((id) => byId.get(id) ?? []);
}
