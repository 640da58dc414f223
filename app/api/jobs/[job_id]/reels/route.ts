import { chooseReels } from '../../../../../lib/usecases/choose-reels.ts';
import { getMatch } from '../../../../../lib/usecases/get-match.ts';
import { contentTag, withIfMatch } from '../../../../_server/content-tag.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const PATCH = route(ROUTES.chooseReels, async ({ deps, params, body, user, request, reply }) => {
  const { job_id: jobId } = params;
  const versions = await chooseReels(deps, { jobId, userId: user.userId, body: withIfMatch(body, request) });
  const match = await getMatch(deps, jobId);
  // Those that this change made: whoever has changed it again by now must not be taken for the one who asks.
  const response = reply(200, { ...match, reel_content_versions: { ...match.reel_content_versions, ...versions } });
  const tag = contentTag(versions);
  if (tag !== null) response.headers.set('etag', tag);
  return response;
});
