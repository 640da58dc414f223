import { createVenue } from '../../../lib/usecases/create-venue.ts';
import { listVenues } from '../../../lib/usecases/list-venues.ts';
import { route } from '../../_server/route.ts';
import { ROUTES } from '../../_server/routes.ts';

export const GET = route(ROUTES.listVenues, async ({ deps, reply }) => reply(200, { venues: await listVenues(deps) }));

export const POST = route(ROUTES.createVenue, async ({ deps, body, reply }) =>
  reply(201, await createVenue(deps, body)),
);
