import { changeVenue } from '../../../../lib/usecases/change-venue.ts';
import { getVenue } from '../../../../lib/usecases/get-venue.ts';
import { removeVenue } from '../../../../lib/usecases/remove-venue.ts';
import { route } from '../../../_server/route.ts';
import { ROUTES } from '../../../_server/routes.ts';

export const GET = route(ROUTES.getVenue, async ({ deps, params, reply }) =>
  reply(200, await getVenue(deps, params.venue_id)),
);

export const PATCH = route(ROUTES.changeVenue, async ({ deps, params, body, reply }) =>
  reply(200, await changeVenue(deps, params.venue_id, body)),
);

export const DELETE = route(ROUTES.removeVenue, async ({ deps, params, reply }) => {
  await removeVenue(deps, params.venue_id);
  return reply(204);
});
