import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { bearer } from 'better-auth/plugins';
import { z } from 'zod';
import type { Database } from '../../lib/adapters/prisma/client.ts';
import { WELCOME_PREFIX } from '../../lib/adapters/prisma/welcome-prefix.ts';
import { secrets } from '../../lib/adapters/secrets.ts';
import { originOf } from './origin.ts';

const DAY_SEC = 24 * 3600;

/** Signs in whoever brings a token of `createWelcome`; the token is used up by the asking. Not reachable from outside by itself. */
const welcome = {
  id: 'welcome',
  endpoints: {
    signInWithWelcome: createAuthEndpoint(
      '/welcome',
      { method: 'POST', body: z.object({ token: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const used = await internalAdapter.consumeVerificationValue(`${WELCOME_PREFIX}${secrets.hash(ctx.body.token)}`);
        if (!used || used.expiresAt < new Date()) return ctx.json({ ok: false });
        const user = await internalAdapter.findUserById(used.value);
        if (!user) return ctx.json({ ok: false });
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ ok: true });
      },
    ),
  },
};

/** Accounts and sign-in: e-mail and password, a cookie for people, a bearer token for other systems. Nobody signs up by themselves. */
export function createAuth(options: { database: Database; secret: string; baseUrl: string | null }) {
  const { database, secret, baseUrl } = options;
  return betterAuth({
    appName: 'Touchline',
    secret,
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    basePath: '/api/auth',
    database: prismaAdapter(database, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: 30 * DAY_SEC, updateAge: DAY_SEC },
    // Without a base URL the portal answers under every name that reaches it; the request's own is then the only one trusted.
    trustedOrigins: (request) => (request ? [originOf(request, baseUrl)] : []),
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    advanced: {
      cookiePrefix: 'touchline',
      // A club's network often has no certificate: the cookie is "secure" when the portal is reached by https, not before.
      useSecureCookies: baseUrl?.startsWith('https:') ?? false,
    },
    telemetry: { enabled: false },
    // It would warn at every start that no base URL is set, which is how the portal answers under any name.
    logger: { level: 'error' },
    plugins: [bearer(), welcome],
  });
}
export type Auth = ReturnType<typeof createAuth>;
