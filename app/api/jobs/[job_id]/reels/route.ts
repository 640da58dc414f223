import { chooseReels } from '../../../../../lib/usecases/choose-reels.ts';
import { getMatch } from '../../../../../lib/usecases/get-match.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const PATCH = route(ROUTES.chooseReels, async ({ deps, params, body, reply }) => {
  await chooseReels(deps, params.job_id, body);
  return reply(200, await getMatch(deps, params.job_id));
});
