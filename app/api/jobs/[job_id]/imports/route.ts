import { importEvents } from '../../../../../lib/usecases/import-events.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.importEvents, async ({ deps, params, body, user, reply }) =>
  reply(200, await importEvents(deps, { jobId: params.job_id, userId: user.userId, wish: body })),
);
