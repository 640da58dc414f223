import { mkdirSync, writeFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedFinishedJob } from '../../tools/seed-finished-job.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { GET as getMatch, DELETE as removeMatch } from './jobs/[job_id]/match/route.ts';

const SHA256 = 'a'.repeat(64);

let portal: TestPortal;
let jobId: string;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  await portal.deps.database.match.deleteMany();
  ({ jobId } = await seedFinishedJob(portal.deps));
  const folder = join(portal.deps.env.artifactsDir, SHA256.slice(0, 12), 'track-1');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tracks.jsonl.gz'), 'where everybody was');
});

const remove = () =>
  removeMatch(portal.request('/', { method: 'DELETE' }), context({ job_id: jobId })).then(async (answer) => ({
    status: answer.status,
    text: await answer.text(),
  }));
const isMadeOfItThere = () =>
  access(join(portal.deps.env.artifactsDir, SHA256.slice(0, 12))).then(
    () => true,
    () => false,
  );

describe('removing a match', () => {
  it('leaves nothing of it: rows, names, links, and what was made of its video', async () => {
    const { database } = portal.deps;
    const job = await database.job.findUniqueOrThrow({ where: { id: jobId }, include: { reels: true } });
    const players = { create: { side: 'home', order: 0, name: 'Ana Ruiz' } } as const;
    await database.matchSetup.create({ data: { matchId: job.matchId, teams: {}, players } });
    const link = { tokenSha256: 'b'.repeat(64), expiresAt: new Date(Date.now() + 60_000) };
    await database.shareLink.create({ data: { ...link, reelId: job.reels[0]?.id ?? '' } });
    expect((await remove()).status).toBe(204);
    const { match, videoFile, run, event, review, reel, reelVersion, shareLink, clip, player } = database;
    const counts = await Promise.all([
      ...[match.count(), videoFile.count(), database.job.count(), run.count(), event.count(), review.count()],
      ...[reel.count(), reelVersion.count(), shareLink.count(), clip.count(), player.count()],
    ]);
    expect(counts).toEqual(counts.map(() => 0));
    expect(await isMadeOfItThere()).toBe(false);
    expect((await getMatch(portal.request('/'), context({ job_id: jobId }))).status).toBe(404);
    expect((await remove()).status).toBe(404);
  });

  it('keeps what another match of the same video needs', async () => {
    await portal.deps.database.job.update({ where: { id: jobId }, data: { contentKey: null } });
    const { jobId: otherId } = await seedFinishedJob(portal.deps);
    expect((await remove()).status).toBe(204);
    expect(await isMadeOfItThere()).toBe(true);
    expect((await getMatch(portal.request('/'), context({ job_id: otherId }))).status).toBe(200);
    jobId = otherId;
    expect((await remove()).status).toBe(204);
    expect(await isMadeOfItThere()).toBe(false);
  });

  it('waits for whoever works on it, and says so', async () => {
    await portal.deps.database.run.updateMany({
      where: { jobId },
      data: { status: 'running', leaseToken: 'of a worker' },
    });
    const refused = await remove();
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Cancel that first');
    expect((await getMatch(portal.request('/'), context({ job_id: jobId }))).status).toBe(200);
  });

  it('is for people who are signed in', async () => {
    const nobody = portal.request('/', { method: 'DELETE', anonymous: true });
    expect((await removeMatch(nobody, context({ job_id: jobId }))).status).toBe(401);
  });
});
