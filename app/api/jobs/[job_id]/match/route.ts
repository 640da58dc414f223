import { chooseVenue } from '../../../../../lib/usecases/choose-venue.ts';
import { getMatch } from '../../../../../lib/usecases/get-match.ts';
import { removeMatch } from '../../../../../lib/usecases/remove-match.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.getMatch, async ({ deps, params, reply }) =>
  reply(200, await getMatch(deps, params.job_id)),
);

export const PATCH = route(ROUTES.chooseVenue, async ({ deps, params, body, reply }) => {
  await chooseVenue(deps, params.job_id, body.venue_id);
  return reply(200, await getMatch(deps, params.job_id));
});

export const DELETE = route(ROUTES.removeMatch, async ({ deps, params, reply }) => {
  await removeMatch(deps, params.job_id);
  return reply(204);
});
