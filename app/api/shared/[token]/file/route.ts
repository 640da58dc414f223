import { checkShareLink } from '../../../../../lib/usecases/open-shared-reel.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';
import { sendReel } from '../../../../_server/send-reel.ts';
import { unlisted } from '../../../../_server/unlisted.ts';

export const GET = route(ROUTES.getSharedFile, async ({ deps, params, query, request }) => {
  const { reel } = await checkShareLink(deps, params.token);
  return unlisted(await sendReel(deps, request, reel, { download: query.download === '1' }));
});
