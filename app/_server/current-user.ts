import type { Deps } from './deps.ts';

export type CurrentUser = { readonly userId: string; readonly name: string; readonly email: string };

/** Who sends this request, by cookie or bearer token; null when nobody is signed in. */
export async function currentUser({ auth }: Pick<Deps, 'auth'>, headers: Headers): Promise<CurrentUser | null> {
  const found = await auth.api.getSession({ headers });
  return found && { userId: found.user.id, name: found.user.name, email: found.user.email };
}
