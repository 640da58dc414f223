import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWelcome } from '../../lib/usecases/create-welcome.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { ROUTES } from '../_server/routes.ts';
import { POST as auth } from './auth/[...all]/route.ts';
import { GET as listJobs, POST as submit } from './jobs/route.ts';
import { GET as openapi } from './openapi.json/route.ts';
import { GET as ready } from './readyz/route.ts';
import { GET as welcome } from './welcome/route.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

describe('the table of routes', () => {
  it('is what the folders hold: every path and method, no more and no fewer', async () => {
    const files = globSync('app/api/**/route.ts').filter((file) => !file.includes('[...all]'));
    const found = await Promise.all(
      files.map(async (file) => {
        const handlers: object = await import(/* @vite-ignore */ `../../${file}`);
        const path = file
          .replace(/^app/, '')
          .replace(/\/route\.ts$/, '')
          .replace(/\[(\w+)\]/g, '{$1}');
        return Object.keys(handlers)
          .filter((name) => METHODS.includes(name))
          .map((method) => `${method} ${path}`);
      }),
    );
    const table = Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`);
    expect(found.flat().sort()).toEqual(table.sort());
  });

  it('is what OpenAPI says, with the binding routes among them', async () => {
    const answer = await openapi(portal.request('/api/openapi.json', { anonymous: true }), context());
    const schema = z.object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
    const { openapi: version, paths } = schema.parse(await answer.json());
    expect(version).toMatch(/^3\.1/);
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((m) => `${m.toUpperCase()} ${path}`),
    );
    expect(told.sort()).toEqual(
      Object.values(ROUTES)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'POST /api/jobs',
        'GET /api/jobs/{job_id}',
        'GET /api/jobs/{job_id}/status',
        'POST /api/jobs/{job_id}/retry',
        'GET /api/reels/{job_id}/{reel_type}',
      ]),
    );
  });
});

describe('sign-in', () => {
  const signIn = (json: unknown) =>
    auth(
      portal.request('/api/auth/sign-in/email', {
        method: 'POST',
        anonymous: true,
        json,
        headers: { origin: 'http://portal.test' },
      }),
    );

  it('gives a cookie and a token that both open the door', async () => {
    const answer = await signIn({ email: 'admin@touchline.local', password: 'correct horse' });
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).not.toMatch(/Secure/i);
    const withCookie = { anonymous: true, headers: { cookie: cookie.split(';')[0] ?? '' } };
    expect((await listJobs(portal.request('/', withCookie), context())).status).toBe(200);
    const withToken = { anonymous: true, headers: { authorization: `Bearer ${answer.headers.get('set-auth-token')}` } };
    expect((await listJobs(portal.request('/', withToken), context())).status).toBe(200);
  });

  it('does not open with a wrong password, and nobody makes an account by themselves', async () => {
    expect((await signIn({ email: 'admin@touchline.local', password: 'wrong' })).status).toBe(401);
    const json = { email: 'a@b.example', password: 'long enough', name: 'Me' };
    const headers = { origin: 'http://portal.test' };
    const made = await auth(
      portal.request('/api/auth/sign-up/email', { method: 'POST', anonymous: true, json, headers }),
    );
    expect(made.status).toBeGreaterThanOrEqual(400);
    expect(await portal.deps.database.user.count()).toBe(1);
  });

  it('by cookie does not let other sites act', async () => {
    const answer = await signIn({ email: 'admin@touchline.local', password: 'correct horse' });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const from = async (headers: Record<string, string>) =>
      (
        await submit(
          portal.request('/', { method: 'POST', anonymous: true, json: {}, headers: { cookie, ...headers } }),
          context(),
        )
      ).status;
    expect(await from({ origin: 'http://evil.test' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ origin: 'http://portal.test' })).toBe(400);
  });
});

describe('a welcome link', () => {
  const use = (query: Record<string, string>) =>
    welcome(portal.request(`/api/welcome?${new URLSearchParams(query)}`, { anonymous: true }), context());
  const newToken = async () => {
    const path = await createWelcome(portal.deps, { email: 'admin@touchline.local', next: '/matches/1' });
    return new URLSearchParams(path.split('?')[1]).get('token') ?? '';
  };

  it('signs in once and goes on', async () => {
    const token = await newToken();
    const first = await use({ token, next: '/matches/1' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/matches/1']);
    const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await listJobs(portal.request('/', { anonymous: true, headers: { cookie } }), context())).status).toBe(200);
    const second = await use({ token, next: '/matches/1' });
    expect([second.headers.get('location'), second.headers.getSetCookie()]).toEqual([
      '/sign-in?next=%2Fmatches%2F1',
      [],
    ]);
  });

  it.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/\t/evil.test'])(
    'never leads to %j',
    async (next) => {
      const { headers } = await use({ token: await newToken(), next });
      expect(headers.get('location')).toMatch(/^\/(?![/\\])/);
    },
  );
});

it('says whether it can work', async () => {
  expect((await ready(portal.request('/', { anonymous: true }), context())).status).toBe(200);
});
