import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDeps, type Deps, replaceDeps } from '../app/_server/deps.ts';
import { readEnv } from '../lib/config/env.ts';
import { ensureAdmin } from '../lib/usecases/ensure-admin.ts';
import { createTestDatabase } from './test-database.ts';

/** Scheme and host of every test request. */
export const ORIGIN = 'http://portal.test';
const EMAIL = 'admin@touchline.local';
const PASSWORD = 'correct horse';

export type TestPortal = {
  readonly deps: Deps;
  readonly userId: string;
  /** A folder that may be submitted from. */
  readonly mediaDir: string;
  /** Bearer token of the admin. */
  readonly token: string;
  /** A request as the admin sends it; `anonymous` as nobody does. */
  request(path: string, init?: RequestInit & { json?: unknown; anonymous?: boolean }): Request;
  close(): Promise<void>;
};

/** The web's side on a database and folders of its own, with its admin signed in. Handlers are called as functions. */
export async function openTestPortal(): Promise<TestPortal> {
  const test = await createTestDatabase();
  const dir = mkdtempSync(join(tmpdir(), 'touchline-portal-'));
  const mediaDir = join(dir, 'media');
  mkdirSync(mediaDir);
  const env = readEnv({
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    TOUCHLINE_DATA_DIR: dir,
    TOUCHLINE_MEDIA_ROOTS: `Matches=${mediaDir}`,
    TOUCHLINE_AUTH_SECRET: 'a secret that only this test knows',
    TOUCHLINE_LOG_LEVEL: 'silent',
  });
  const deps = await buildDeps(env);
  replaceDeps(Promise.resolve(deps));
  await ensureAdmin(deps, { email: EMAIL, password: PASSWORD });
  const signedIn = await deps.auth.api.signInEmail({ body: { email: EMAIL, password: PASSWORD }, returnHeaders: true });
  const token = signedIn.headers.get('set-auth-token') ?? '';
  return {
    deps,
    userId: signedIn.response.user.id,
    mediaDir,
    token,
    request(path, { json, anonymous = false, ...init } = {}) {
      const headers = new Headers(init.headers);
      headers.set('host', 'portal.test');
      if (!anonymous) headers.set('authorization', `Bearer ${token}`);
      if (json !== undefined) headers.set('content-type', 'application/json');
      return new Request(`${ORIGIN}${path}`, {
        ...init,
        headers,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
    },
    async close() {
      await deps.queue.close();
      await deps.database.$disconnect();
      await test.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What Next gives a handler beside the request. */
export const context = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
