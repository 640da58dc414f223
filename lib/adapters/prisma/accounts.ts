import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Accounts } from '../../ports/accounts.ts';
import type { Database } from './client.ts';
import { WELCOME_PREFIX } from './welcome-prefix.ts';

/** Accounts as better-auth keeps them: a user, and a "credential" account that holds the hashed password. */
export function prismaAccounts(database: Database): Accounts {
  return {
    countUsers: () => database.user.count(),

    async findByEmail(email) {
      const user = await database.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
      return user && { userId: user.id };
    },

    async create({ email, name, password }) {
      const userId = randomUUID();
      await database.user.create({
        data: {
          id: userId,
          name,
          email: email.toLowerCase(),
          emailVerified: true,
          accounts: {
            create: {
              id: randomUUID(),
              accountId: userId,
              providerId: 'credential',
              password: await hashPassword(password),
            },
          },
        },
      });
      return { userId };
    },

    async saveWelcome({ tokenSha256, userId, expiresAt }) {
      const identifier = `${WELCOME_PREFIX}${tokenSha256}`;
      await database.verification.create({ data: { id: randomUUID(), identifier, value: userId, expiresAt } });
    },
  };
}
