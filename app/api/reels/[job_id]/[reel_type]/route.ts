import { getReel } from '../../../../../lib/usecases/get-reel.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.getReel, async ({ deps, params, reply }) => {
  const { jobId, reelType, version } = await getReel(deps, { jobId: params.job_id, reelType: params.reel_type });
  return reply(200, { download_url: `/api/reels/${jobId}/${reelType}/file?v=${version}&download=1` });
});
