import { askForClips } from '../../../../../lib/usecases/ask-for-clips.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.askForClips, async ({ deps, params, body, user, reply }) =>
  reply(200, await askForClips(deps, params.job_id, body, user.userId)),
);
