import { changeEvents } from '../../../../../lib/usecases/change-events.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.changeEvents, async ({ deps, params, body, user, reply }) =>
  reply(200, { events: await changeEvents(deps, { jobId: params.job_id, userId: user.userId, batch: body }) }),
);
