import { addEvent } from '../../../../../lib/usecases/add-event.ts';
import { listEvents } from '../../../../../lib/usecases/list-events.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.listEvents, async ({ deps, params, reply }) =>
  reply(200, { events: await listEvents(deps, params.job_id) }),
);

export const POST = route(ROUTES.addEvent, async ({ deps, params, body, user, reply }) =>
  reply(201, await addEvent(deps, { jobId: params.job_id, userId: user.userId, event: body })),
);
