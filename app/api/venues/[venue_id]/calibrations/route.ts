import { saveCalibration } from '../../../../../lib/usecases/save-calibration.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.saveCalibration, async ({ deps, params, body, user, reply }) =>
  reply(201, await saveCalibration(deps, { venueId: params.venue_id, userId: user.userId, calibration: body })),
);
