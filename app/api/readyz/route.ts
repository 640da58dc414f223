import { route } from '../../_server/route.ts';
import { ROUTES } from '../../_server/routes.ts';

export const GET = route(ROUTES.readyz, async ({ deps, reply }) => {
  const isReady = await deps.database.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return isReady ? reply(200, { status: 'ready' }) : reply(503, { status: 'no database' });
});
