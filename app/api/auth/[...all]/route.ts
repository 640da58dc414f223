import { deps } from '../../../_server/deps.ts';

/** Sign-in, sign-out and the current user: better-auth's own routes. */
async function handler(request: Request): Promise<Response> {
  const { auth } = await deps();
  return auth.handler(request);
}

export { handler as GET, handler as POST };
