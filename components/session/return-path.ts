/** Where to go after signing in: a path of this site and nothing else, so that no link can send someone away with it. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return '/';
  return wanted.startsWith('/sign-in') || wanted.startsWith('/api/') ? '/' : wanted;
}

export function signInUrl(returnTo: string): string {
  const path = safeReturnPath(returnTo);
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
