import { listRoots } from '../../../lib/usecases/list-roots.ts';
import { route } from '../../_server/route.ts';
import { ROUTES } from '../../_server/routes.ts';

export const GET = route(ROUTES.listRoots, async ({ deps, reply }) => reply(200, { roots: await listRoots(deps) }));
