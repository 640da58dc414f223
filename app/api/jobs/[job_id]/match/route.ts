import { chooseVenue } from '../../../../../lib/usecases/choose-venue.ts';
import { getMatch } from '../../../../../lib/usecases/get-match.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.getMatch, async ({ deps, params, reply }) =>
  reply(200, await getMatch(deps, params.job_id)),
);

export const PATCH = route(ROUTES.chooseVenue, async ({ deps, params, body, reply }) => {
  await chooseVenue(deps, params.job_id, body.venue_id);
  return reply(200, await getMatch(deps, params.job_id));
});
