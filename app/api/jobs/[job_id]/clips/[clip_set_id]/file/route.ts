import { openClipSet } from '../../../../../../../lib/usecases/open-clip-set.ts';
import { route } from '../../../../../../_server/route.ts';
import { ROUTES } from '../../../../../../_server/routes.ts';
import { sendZip } from '../../../../../../_server/send-zip.ts';

export const GET = route(ROUTES.getClipSetFile, async ({ deps, params }) =>
  sendZip(await openClipSet(deps, params.job_id, params.clip_set_id)),
);
