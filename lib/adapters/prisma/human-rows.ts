import { randomUUID } from 'node:crypto';
import type { MatchEvent } from '../../domain/event.ts';
import type { HumanLayer } from '../../domain/review.ts';
import type { Transaction } from './client.ts';
import { eventColumns } from './event-rows.ts';

/** Rows of one statement: PostgreSQL takes 65,535 values in one. */
const AT_ONCE = 1000;

/** Events that a person brings; what is said of them comes with `addReviews`. */
export async function addHumanEvents(
  tx: Transaction,
  jobId: string,
  createdById: string | null,
  events: readonly MatchEvent[],
): Promise<void> {
  const rows = events.map((event) => ({
    ...eventColumns(event),
    id: event.event_id,
    jobId,
    source: 'human' as const,
    createdById,
  }));
  for (const data of inParts(rows)) await tx.event.createMany({ data: [...data] });
}

/** A row for each, and each the current one of its event: two statements a thousand, however many there are. */
export async function addReviews(
  tx: Transaction,
  userId: string | null,
  said: readonly { readonly eventId: string; readonly layer: HumanLayer }[],
): Promise<void> {
  const rows = said.map(({ eventId, layer }) => ({ ...layer, id: randomUUID(), eventId, userId }));
  for (const data of inParts(rows)) {
    await tx.review.createMany({ data: [...data] });
    await tx.$executeRaw`
      update "Event" set "currentReviewId" = said."reviewId"
      from unnest(${data.map((row) => row.eventId)}::uuid[], ${data.map((row) => row.id)}::uuid[]) as said("eventId", "reviewId")
      where "Event"."id" = said."eventId"`;
  }
}

function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) =>
    rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
}
