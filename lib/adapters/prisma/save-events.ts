import type { CarryOver } from '../../contracts/portal.ts';
import type { MatchEvent } from '../../domain/event.ts';
import { saysSomething } from '../../domain/review.ts';
import { carryOver } from '../../domain/review-carry-over.ts';
import type { Transaction } from './client.ts';
import { type EventRow, eventColumns, sourceEvent, WITH_REVIEW } from './event-rows.ts';
import type { FencedRun } from './fenced-write.ts';
import { followRecipes } from './follow-recipes.ts';
import { toJsonObject } from './json.ts';

/**
 * Put a run's finds in the place of those of earlier runs. What people said stays: a review moves to the new find of the
 * same event, and a reviewed event that was not found again stands as it was. Unreviewed old finds go.
 */
export async function replaceModelEvents(
  tx: Transaction,
  run: FencedRun,
  events: readonly MatchEvent[],
): Promise<void> {
  const foundIds = new Set(events.map((event) => event.event_id));
  const earlier = await tx.event.findMany({ where: { jobId: run.jobId, source: 'model' }, include: WITH_REVIEW });
  const known = new Set(earlier.map((row) => row.id));
  for (const event of events.filter((event) => known.has(event.event_id))) {
    await tx.event.update({ where: { id: event.event_id }, data: { ...eventColumns(event), runId: run.runId } });
  }
  await tx.event.createMany({
    data: events
      .filter((event) => !known.has(event.event_id))
      .map((event) => ({ ...eventColumns(event), id: event.event_id, jobId: run.jobId, runId: run.runId })),
  });
  const gone = earlier.filter((row) => !foundIds.has(row.id));
  const reviewed = new Set(earlier.filter(isReviewed).map((row) => row.id));
  await followRecipes(tx, run.jobId, gone.map(sourceEvent), events);
  const moved = await moveReviews(tx, gone, events, reviewed);
  const unsaid = gone.filter((row) => !isReviewed(row)).map((row) => row.id);
  await tx.event.deleteMany({ where: { id: { in: [...unsaid, ...moved.keys()] } } });
  const orphans = gone.filter((row) => isReviewed(row) && !moved.has(row.id));
  await markOrphans(tx, orphans);
  await recordRevision(tx, run);
  const kept = [...reviewed].filter((id) => foundIds.has(id)).length;
  await recordCarryOver(tx, run, { kept, moved: moved.size, orphaned: orphans.map((row) => row.id) });
}

/** What was not found again says so, for as long as it is not found again. */
async function markOrphans(tx: Transaction, orphans: readonly EventRow[]): Promise<void> {
  for (const row of orphans) {
    const { source: _source, ...metadata } = sourceEvent(row).metadata;
    await tx.event.update({
      where: { id: row.id },
      data: { metadata: toJsonObject({ ...metadata, found_again: false }) },
    });
  }
}

async function recordCarryOver(tx: Transaction, run: FencedRun, report: CarryOver): Promise<void> {
  if (report.kept + report.moved + report.orphaned.length === 0) return;
  await tx.run.update({ where: { id: run.runId }, data: { carryOver: report } });
}

/** Where nobody has said anything, the finds are what stands, and the run's reels will show just that. */
async function recordRevision(tx: Transaction, run: FencedRun): Promise<void> {
  const { eventsRevision } = await tx.job.update({
    where: { id: run.jobId },
    data: { eventsRevision: { increment: 1 } },
  });
  const said = await tx.event.count({
    where: { jobId: run.jobId, OR: [{ source: 'human' }, { currentReviewId: { not: null } }] },
  });
  await tx.run.update({ where: { id: run.runId }, data: { eventsRevision: said === 0 ? eventsRevision : null } });
}

const isReviewed = (row: EventRow) => row.currentReview !== null && saysSomething(row.currentReview);

async function moveReviews(
  tx: Transaction,
  gone: readonly EventRow[],
  found: readonly MatchEvent[],
  reviewedIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const free = found.filter((event) => !reviewedIds.has(event.event_id));
  const continued = carryOver(gone.filter(isReviewed).map(sourceEvent), free);
  for (const [from, to] of continued) {
    const currentReviewId = gone.find((row) => row.id === from)?.currentReviewId ?? null;
    await tx.event.update({ where: { id: from }, data: { currentReviewId: null } });
    await tx.review.updateMany({ where: { eventId: from }, data: { eventId: to } });
    await tx.event.update({ where: { id: to }, data: { currentReviewId } });
  }
  return continued;
}
