import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedReelSchema, shareLinkSchema, shareLinksReply } from '../../lib/contracts/portal.ts';
import { seedFinishedJob } from '../../tools/seed-finished-job.ts';
import { context, ORIGIN, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { GET as getMedia } from './jobs/[job_id]/media/[file]/route.ts';
import { DELETE as revoke } from './links/[link_id]/route.ts';
import { GET as getFile } from './reels/[job_id]/[reel_type]/file/route.ts';
import { POST as createLink, GET as listLinks } from './reels/[job_id]/[reel_type]/links/route.ts';
import { GET as getReel } from './reels/[job_id]/[reel_type]/route.ts';
import { GET as sharedFile } from './shared/[token]/file/route.ts';
import { GET as sharedPoster } from './shared/[token]/poster/route.ts';
import { GET as shared } from './shared/[token]/route.ts';

let portal: TestPortal;
let reel: { job_id: string; reel_type: string };

beforeAll(async () => {
  portal = await openTestPortal();
  const { jobId } = await seedFinishedJob(portal.deps);
  reel = { job_id: jobId, reel_type: 'goalkeeper' };
});
afterAll(() => portal.close());

async function newLink() {
  const answer = await createLink(portal.request('/', { method: 'POST', json: { label: 'For Sam' } }), context(reel));
  expect(answer.status).toBe(201);
  const link = shareLinkSchema.parse(await answer.json());
  return { ...link, token: link.url?.split('/').at(-1) ?? '' };
}

const DOORS = { view: shared, file: sharedFile, poster: sharedPoster };
type Door = keyof typeof DOORS;
const open = (door: Door, token: string, headers: Record<string, string> = {}) =>
  DOORS[door](portal.request(`/api/shared/${token}`, { anonymous: true, headers }), context({ token }));

describe('a share link', () => {
  it('opens one reel without an account, and says nothing of the job behind it', async () => {
    const { token, url, expires_at, created_at } = await newLink();
    expect(url).toBe(`${ORIGIN}/s/${token}`);
    const days = (Date.parse(expires_at) - Date.parse(created_at)) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const view = await open('view', token);
    const text = await view.text();
    expect(sharedReelSchema.parse(JSON.parse(text))).toMatchObject({ label: 'For Sam', reel_type: 'goalkeeper' });
    expect(text).not.toContain(reel.job_id);
    expect(text).not.toContain('/nas/');
    const part = await open('file', token, { range: 'bytes=2-4' });
    expect([part.status, await part.text()]).toEqual([206, '234']);
    expect(await (await open('poster', token)).text()).toBe('poster bytes');
  });

  it('is not kept in clear, is counted, and is listed without its address', async () => {
    const { token, link_id } = await newLink();
    await open('view', token);
    await open('view', token);
    const stored = await portal.deps.database.shareLink.findUniqueOrThrow({ where: { id: link_id } });
    expect(JSON.stringify(stored)).not.toContain(token);
    const { links } = shareLinksReply.parse(await (await listLinks(portal.request('/'), context(reel))).json());
    expect(links.find((link) => link.link_id === link_id)).toMatchObject({ url: null, open_count: 2 });
  });

  const states: { state: string; status: number; prepare(linkId: string): Promise<unknown> }[] = [
    { state: 'active', status: 200, prepare: async () => null },
    {
      state: 'expired',
      status: 410,
      prepare: (id) =>
        portal.deps.database.shareLink.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } }),
    },
    {
      state: 'revoked',
      status: 410,
      prepare: async (link_id) => {
        const answer = await revoke(portal.request('/', { method: 'DELETE' }), context({ link_id }));
        expect(answer.status).toBe(204);
      },
    },
  ];
  for (const { state, status, prepare } of states) {
    it.each(Object.keys(DOORS) as Door[])(`${state}: ${status} at its %s`, async (door) => {
      const link = await newLink();
      await prepare(link.link_id);
      const answer = await open(door, link.token);
      expect(answer.status).toBe(status);
      if (status === 410)
        expect(await answer.json()).toMatchObject({ code: 'gone', detail: /Ask the person who sent it/ });
      if (status === 200) expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    });
  }

  it.each(Object.keys(DOORS) as Door[])('nobody made: 404 at its %s', async (door) => {
    expect((await open(door, 'A'.repeat(32))).status).toBe(404);
    expect((await open(door, '../../etc/passwd')).status).toBe(404);
  });

  it('needs an account to make, to list and to close', async () => {
    const { link_id } = await newLink();
    const nobody = (method: string) => portal.request('/', { method, anonymous: true, json: {} });
    const anonymous = portal.request('/', { anonymous: true });
    expect((await createLink(nobody('POST'), context(reel))).status).toBe(401);
    expect((await listLinks(anonymous, context(reel))).status).toBe(401);
    expect((await revoke(nobody('DELETE'), context({ link_id }))).status).toBe(401);
    expect((await getFile(anonymous, context(reel))).status).toBe(401);
    expect((await getMedia(anonymous, context({ job_id: reel.job_id, file: 'proxy.mp4' }))).status).toBe(401);
  });
});

describe('files', () => {
  const file = (headers: Record<string, string> = {}, query = '') =>
    getFile(portal.request(`/api/reels/x/y/file${query}`, { headers }), context(reel));

  it('are found by the address that the binding route gives', async () => {
    const { download_url } = await (await getReel(portal.request('/'), context(reel))).json();
    expect(download_url).toBe(`/api/reels/${reel.job_id}/goalkeeper/file?v=1&download=1`);
    expect((await getReel(portal.request('/'), context({ ...reel, reel_type: 'nothing' }))).status).toBe(404);
  });

  it('come whole, in parts, or not at all when unchanged', async () => {
    const whole = await file();
    expect(await whole.text()).toBe('0123456789 goalkeeper');
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    const etag = whole.headers.get('etag') ?? '';
    expect(await (await file({ range: 'bytes=-3' })).text()).toBe('per');
    const open = await file({ range: 'bytes=11-' });
    expect([await open.text(), open.headers.get('content-range')]).toEqual(['goalkeeper', 'bytes 11-20/21']);
    const beyond = await file({ range: 'bytes=21-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */21']);
    expect((await file({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    expect((await file({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
    expect((await file({ 'if-none-match': etag })).status).toBe(304);
  });

  it('are saved under a name that says what they are', async () => {
    const saved = await file({}, '?download=1');
    expect(saved.headers.get('content-disposition')).toContain('filename="Home vs Away - Goalkeeper reel v1.mp4"');
    await saved.body?.cancel();
  });
});
