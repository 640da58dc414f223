/** Where to go after signing in: a path of this site and nothing else, so that no link can send someone away with it. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return '/';
  return wanted.startsWith('/sign-in') || wanted.startsWith('/api/') ? '/' : wanted;
}

/** A path with the query that a page was asked with, as it was asked. */
export function withQuery(path: string, asked: Readonly<Record<string, string | string[] | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  ).toString();
  return query ? `${path}?${query}` : path;
}

export function signInUrl(returnTo: string): string {
  const path = safeReturnPath(returnTo);
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
