import { getMatch } from '../../../../../lib/usecases/get-match.ts';
import { saveMatchSetup } from '../../../../../lib/usecases/save-match-setup.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const PUT = route(ROUTES.saveMatchSetup, async ({ deps, params, body, user, reply }) => {
  await saveMatchSetup(deps, params.job_id, body, user.userId);
  return reply(200, await getMatch(deps, params.job_id));
});
