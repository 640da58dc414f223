import { AppError } from '../../../../../lib/domain/errors.ts';
import { checkShareLink } from '../../../../../lib/usecases/open-shared-reel.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';
import { sendFile } from '../../../../_server/send-file.ts';
import { unlisted } from '../../../../_server/unlisted.ts';

export const GET = route(ROUTES.getSharedPoster, async ({ deps, params, request }) => {
  const { reel } = await checkShareLink(deps, params.token);
  if (reel.posterKey === null) throw new AppError('not_found', 'There is no picture for this reel.');
  const path = await deps.artifacts.localPath(reel.posterKey);
  return unlisted(await sendFile(request, path, { contentType: 'image/jpeg' }));
});
