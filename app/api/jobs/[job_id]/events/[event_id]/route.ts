import { reviewEvent } from '../../../../../../lib/usecases/review-event.ts';
import { eventTag, wantedVersion } from '../../../../../_server/event-tag.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';

export const PATCH = route(ROUTES.reviewEvent, async ({ deps, params, body, user, request, reply }) => {
  const { job_id: jobId, event_id: eventId } = params;
  const ifVersion = wantedVersion(request);
  const event = await reviewEvent(deps, { jobId, eventId, userId: user.userId, change: body, ifVersion });
  const response = reply(200, event);
  response.headers.set('etag', eventTag(event));
  return response;
});
