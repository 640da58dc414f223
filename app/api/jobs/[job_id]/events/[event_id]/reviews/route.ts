import { reviewHistory } from '../../../../../../../lib/usecases/review-history.ts';
import { route } from '../../../../../../_server/route.ts';
import { ROUTES } from '../../../../../../_server/routes.ts';

export const GET = route(ROUTES.reviewHistory, async ({ deps, params, reply }) =>
  reply(200, { reviews: await reviewHistory(deps, params.job_id, params.event_id) }),
);
