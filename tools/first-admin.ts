import { secrets } from '../lib/adapters/secrets.ts';
import { type Env, readEnv, required } from '../lib/config/env.ts';
import type { Accounts } from '../lib/ports/accounts.ts';
import { createWelcome } from '../lib/usecases/create-welcome.ts';
import { ensureAdmin } from '../lib/usecases/ensure-admin.ts';

/** The account that the first start makes. `password` is null where the environment gave it: then it is known already. */
export type FirstAdmin = { readonly email: string; readonly password: string | null };

/** Make the first account when there is none; null when there was one. */
export async function makeFirstAdmin(environment: NodeJS.ProcessEnv): Promise<FirstAdmin | null> {
  const env = readEnv(environment);
  const made = await withAccounts(env, (accounts) =>
    ensureAdmin({ accounts, secrets }, { email: env.adminEmail, password: env.adminPassword }),
  );
  return made.isNew ? { email: env.adminEmail, password: made.shownPassword } : null;
}

/** Address that signs the admin in once and goes on to `next`, a path of the portal. */
export async function welcomeAddress(
  portal: { readonly url: string; readonly env: NodeJS.ProcessEnv },
  next: string,
): Promise<string> {
  const env = readEnv(portal.env);
  const clock = { now: () => new Date() };
  const path = await withAccounts(env, (accounts) =>
    createWelcome({ accounts, secrets, clock }, { email: env.adminEmail, next }),
  );
  return new URL(path, portal.url).href;
}

async function withAccounts<T>(env: Env, work: (accounts: Accounts) => Promise<T>): Promise<T> {
  // Loaded late: the database client is generated while the first start is under way.
  const { connectDatabase } = await import('../lib/adapters/prisma/client.ts');
  const { prismaAccounts } = await import('../lib/adapters/prisma/accounts.ts');
  const database = connectDatabase(required(env.databaseUrl, 'DATABASE_URL'));
  try {
    return await work(prismaAccounts(database));
  } finally {
    await database.$disconnect();
  }
}
