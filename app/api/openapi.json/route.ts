import { openApiDocument } from '../../_server/openapi.ts';
import { route } from '../../_server/route.ts';
import { ROUTES } from '../../_server/routes.ts';

export const GET = route(ROUTES.openapi, async ({ origin }) => Response.json(openApiDocument(ROUTES, origin)));
