import type { EventRepository } from '../../ports/event-repository.ts';
import { addHumans } from './add-humans.ts';
import { changeEvents } from './change-events.ts';
import type { Database } from './client.ts';
import { layerOf } from './event-rows.ts';
import { standingEvents } from './standing-events.ts';

export function prismaEventRepository(database: Database): EventRepository {
  return {
    listStanding: (jobId) => standingEvents(database, jobId),

    change: (request, decide) => changeEvents(database, request, decide),

    async history(jobId, eventId) {
      const event = await database.event.findFirst({ where: { id: eventId, jobId }, select: { id: true } });
      if (event === null) return null;
      const reviews = await database.review.findMany({
        where: { eventId },
        include: { user: { select: { name: true } } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return reviews.map((review) => ({
        ...layerOf(review),
        by: review.user?.name ?? null,
        at: review.createdAt.toISOString(),
      }));
    },

    addHumans: (jobId, userId, plan) => addHumans(database, jobId, userId, plan),
  };
}
