import { exportEvents } from '../../../../../../lib/usecases/export-events.ts';
import { contentDisposition } from '../../../../../_server/content-disposition.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';

export const GET = route(ROUTES.exportEvents, async ({ deps, params }) => {
  const { text, contentType, downloadName } = await exportEvents(deps, params.job_id, params.file);
  return new Response(text, {
    headers: {
      'cache-control': 'private, no-store',
      'content-disposition': contentDisposition(downloadName),
      'content-type': contentType,
      'x-content-type-options': 'nosniff',
    },
  });
});
