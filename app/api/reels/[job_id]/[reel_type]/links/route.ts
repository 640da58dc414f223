import { createShareLink } from '../../../../../../lib/usecases/create-share-link.ts';
import { listShareLinks } from '../../../../../../lib/usecases/list-share-links.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';

export const GET = route(ROUTES.listShareLinks, async ({ deps, params, reply }) =>
  reply(200, { links: await listShareLinks(deps, { jobId: params.job_id, reelType: params.reel_type }) }),
);

export const POST = route(ROUTES.createShareLink, async ({ deps, params, body, user, origin, reply }) => {
  const { label, expires_in_days: expiresInDays } = body;
  const wish = { jobId: params.job_id, reelType: params.reel_type, label, expiresInDays, userId: user.userId, origin };
  return reply(201, await createShareLink(deps, wish));
});
