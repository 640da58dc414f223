import type { Deps } from './deps.ts';

/** Uses up the token, sets the cookie and goes on; a used or old link leads to the ordinary sign-in. */
export async function signInByWelcome(
  { auth }: Pick<Deps, 'auth'>,
  request: Request,
  { token, next }: { token: string; next: string },
): Promise<Response> {
  const target = samePortalPath(next);
  const headers = new Headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const { response, headers: set } = await auth.api.signInWithWelcome({
    body: { token },
    headers: request.headers,
    returnHeaders: true,
  });
  if (response.ok) for (const cookie of set.getSetCookie()) headers.append('set-cookie', cookie);
  headers.set('location', response.ok ? target : `/sign-in?${new URLSearchParams({ next: target })}`);
  return new Response(null, { status: 303, headers });
}

/** Only a path of this portal: `//host`, `/\\host` and whole addresses lead elsewhere and are dropped. */
export function samePortalPath(next: string): string {
  const here = 'http://portal.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, here)) return '/';
  const url = new URL(next, here);
  return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : '/';
}
