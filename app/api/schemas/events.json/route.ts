import { eventsFileJsonSchema } from '../../../../lib/contracts/events-file.ts';
import { route } from '../../../_server/route.ts';
import { ROUTES } from '../../../_server/routes.ts';

export const GET = route(
  ROUTES.eventsFileSchema,
  async () =>
    new Response(JSON.stringify(eventsFileJsonSchema()), { headers: { 'content-type': 'application/schema+json' } }),
);
