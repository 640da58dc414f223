import { AppError } from '../domain/errors.ts';
import type { Accounts } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Secrets } from '../ports/secrets.ts';

const VALID_MS = 30 * 60 * 1000;

/**
 * A link that signs a newcomer in once, within half an hour. Whoever can start the portal may make one.
 * @param input.next where to go after signing in, a path of this portal
 * @returns path and query to be put behind the portal's origin
 * @throws {AppError} `not_found` when there is no such account
 */
export async function createWelcome(
  deps: { accounts: Accounts; secrets: Secrets; clock: Clock },
  input: { email: string; next: string },
): Promise<string> {
  const user = await deps.accounts.findByEmail(input.email);
  if (user === null) throw new AppError('not_found', `There is no account ${input.email}.`);
  const token = deps.secrets.newToken();
  const expiresAt = new Date(deps.clock.now().getTime() + VALID_MS);
  await deps.accounts.saveWelcome({ tokenSha256: deps.secrets.hash(token), userId: user.userId, expiresAt });
  return `/api/welcome?${new URLSearchParams({ token, next: input.next })}`;
}
