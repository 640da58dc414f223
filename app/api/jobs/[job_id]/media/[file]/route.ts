import { getMedia } from '../../../../../../lib/usecases/get-media.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';
import { sendFile } from '../../../../../_server/send-file.ts';

export const GET = route(ROUTES.getMedia, async ({ deps, params, query, request }) => {
  const { artifactKey, contentType, downloadName } = await getMedia(deps, params.job_id, params.file);
  const downloadAs = query.download === '1' ? { downloadAs: downloadName } : {};
  return sendFile(request, await deps.artifacts.localPath(artifactKey), { contentType, ...downloadAs });
});
