import { getTracks } from '../../../../../lib/usecases/get-tracks.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.getTracks, async ({ deps, params, query, reply }) => {
  const span = { fromSec: query.from_sec, toSec: query.to_sec };
  return reply(200, { frames: await getTracks(deps, params.job_id, span) });
});
