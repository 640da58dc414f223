import { route } from '../../_server/route.ts';
import { ROUTES } from '../../_server/routes.ts';
import { signInByWelcome } from '../../_server/sign-in-by-welcome.ts';

export const GET = route(ROUTES.welcome, ({ deps, query, request }) => signInByWelcome(deps, request, query));
