import type { Accounts } from '../ports/accounts.ts';
import type { Secrets } from '../ports/secrets.ts';

/**
 * Make the first account when there is none.
 * @param wish.password null: one is made
 * @returns the password when one was made here, to be shown once; null when there was nothing to do or it is known
 */
export async function ensureAdmin(
  deps: { accounts: Accounts; secrets: Secrets },
  wish: { email: string; password: string | null },
): Promise<{ readonly isNew: boolean; readonly shownPassword: string | null }> {
  if ((await deps.accounts.countUsers()) > 0) return { isNew: false, shownPassword: null };
  const password = wish.password ?? deps.secrets.newToken().slice(0, 16);
  await deps.accounts.create({ email: wish.email, name: 'Admin', password });
  return { isNew: true, shownPassword: wish.password === null ? password : null };
}
