import { reviewEvent } from '../../../../../../lib/usecases/review-event.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';

export const PATCH = route(ROUTES.reviewEvent, async ({ deps, params, body, user, reply }) => {
  const { job_id, event_id } = params;
  return reply(200, await reviewEvent(deps, { jobId: job_id, eventId: event_id, userId: user.userId, change: body }));
});
