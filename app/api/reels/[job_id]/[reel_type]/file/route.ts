import { getReel } from '../../../../../../lib/usecases/get-reel.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';
import { sendReel } from '../../../../../_server/send-reel.ts';

export const GET = route(ROUTES.getReelFile, async ({ deps, params, query, request }) => {
  const version = query.version === undefined ? undefined : Number(query.version);
  const reel = await getReel(deps, { jobId: params.job_id, reelType: params.reel_type, version });
  return sendReel(deps, request, reel, { download: query.download === '1' });
});
