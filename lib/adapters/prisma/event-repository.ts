import type { EventRepository } from '../../ports/event-repository.ts';
import { addHumans } from './add-humans.ts';
import type { Database } from './client.ts';
import { countRevision } from './count-revision.ts';
import { eventColumns, layerOf, sourceEvent, standingEventOf, WITH_REVIEW } from './event-rows.ts';
import { standingEvents } from './standing-events.ts';
import { tellingOf } from './telling.ts';

export function prismaEventRepository(database: Database): EventRepository {
  return {
    listStanding: (jobId) => standingEvents(database, jobId),

    async find(jobId, eventId) {
      const row = await database.event.findFirst({ where: { id: eventId, jobId }, include: WITH_REVIEW });
      return row && { source: sourceEvent(row), layer: layerOf(row), fps: (await tellingOf(database, jobId)).fps };
    },

    addReview: (eventId, { layer, userId, changesReels }) =>
      database.$transaction(async (tx) => {
        const { decision, eventType, timestampStart, timestampEnd, comment } = layer;
        const { id } = await tx.review.create({
          data: { eventId, userId, decision, eventType, timestampStart, timestampEnd, comment },
        });
        const row = await tx.event.update({
          where: { id: eventId },
          data: { currentReviewId: id },
          include: WITH_REVIEW,
        });
        if (changesReels) await countRevision(tx, row.jobId);
        return standingEventOf(row, await tellingOf(tx, row.jobId));
      }),

    addHuman: (event, { userId, comment }) =>
      database.$transaction(async (tx) => {
        const { event_id: id, job_id: jobId } = event;
        await tx.event.create({ data: { ...eventColumns(event), id, jobId, source: 'human', createdById: userId } });
        const review = await tx.review.create({ data: { eventId: id, userId, decision: 'confirmed', comment } });
        const row = await tx.event.update({
          where: { id },
          data: { currentReviewId: review.id },
          include: WITH_REVIEW,
        });
        await countRevision(tx, jobId);
        return standingEventOf(row, await tellingOf(tx, jobId));
      }),

    addHumans: (jobId, userId, plan) => addHumans(database, jobId, userId, plan),
  };
}
