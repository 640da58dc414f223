import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { prismaRunStore } from '../../lib/adapters/prisma/run-store.ts';
import { matchViewSchema, reelVersionsReply } from '../../lib/contracts/portal.ts';
import { PLAIN_RECIPE } from '../../lib/domain/reel-recipe.ts';
import { seededPortal } from '../../tools/seeded-portal.ts';
import { context } from '../../tools/test-portal.ts';
import { GET as getMatch } from './jobs/[job_id]/match/route.ts';
import { PATCH as chooseReels } from './jobs/[job_id]/reels/route.ts';
import { POST as regenerate } from './jobs/[job_id]/regenerate/route.ts';
import { GET as getFile } from './reels/[job_id]/[reel_type]/file/route.ts';
import { GET as listVersions } from './reels/[job_id]/[reel_type]/versions/route.ts';

const seeded = seededPortal();

const choose = (json: unknown, job_id = seeded.jobId) =>
  chooseReels(seeded.portal.request('/', { method: 'PATCH', json }), context({ job_id }));
const match = async () =>
  matchViewSchema.parse(await (await getMatch(seeded.portal.request('/'), context({ job_id: seeded.jobId }))).json());

describe('a recipe', () => {
  it('is plain until somebody says otherwise, then is told with the match and makes the reels stale', async () => {
    const before = await match();
    expect(before.reel_recipes.highlights).toEqual(PLAIN_RECIPE);
    expect(before.clip_settings).toEqual({ padding: {}, mergeGapSec: 1 });
    const recipe = {
      order: 'value',
      maxSec: 300,
      leftOut: [seeded.eventIds[2]],
      padding: { goal: { preSec: 12, postSec: 8 } },
    };
    const answer = await choose({ recipes: { highlights: recipe } });
    expect(answer.status).toBe(200);
    const after = await match();
    expect(after.reel_recipes).toEqual({ goalkeeper: PLAIN_RECIPE, highlights: { ...PLAIN_RECIPE, ...recipe } });
    expect(after.reel_events).toEqual(before.reel_events);
    expect(after.reels.every((reel) => reel.stale)).toBe(true);
  });

  it('of one reel leaves that of the other, and comes with what goes in, in one go', async () => {
    await choose({ recipes: { goalkeeper: { preset: 'mine', order: 'value' } } });
    await choose({ highlights: ['goal'], recipes: { highlights: { maxSec: 60 } } });
    const { reel_recipes, reel_events } = await match();
    expect(reel_recipes.goalkeeper).toMatchObject({ preset: 'mine', order: 'value' });
    expect(reel_recipes.highlights.maxSec).toBe(60);
    expect(reel_events.highlights).toEqual(['goal']);
  });

  it.each([
    [{ recipes: {} }],
    [{ recipes: { bench: {} } }],
    [{ recipes: { highlights: { order: 'loudest' } } }],
    [{ recipes: { highlights: { maxSec: 0 } } }],
    [{ recipes: { highlights: { leftOut: ['not an id'] } } }],
    [{ recipes: { highlights: { padding: { goal: { preSec: -1, postSec: 3 } } } } }],
    [{ recipes: { highlights: { leftOff: [] } } }],
  ])('is refused when it says %j', async (body) => {
    expect((await choose(body)).status).toBe(400);
    expect((await match()).reel_recipes.highlights).toEqual(PLAIN_RECIPE);
  });

  it('of a job that there is not is not found', async () => {
    expect((await choose({ recipes: { highlights: {} } }, randomUUID())).status).toBe(404);
  });

  it('is read with the events: what is changed while a run works waits for the next', async () => {
    await choose({ recipes: { highlights: { maxSec: 60 } } });
    await regenerate(seeded.portal.request('/', { method: 'POST' }), context({ job_id: seeded.jobId }));
    const run = await seeded.portal.deps.database.run.findFirstOrThrow({
      where: { jobId: seeded.jobId, runType: 'replay' },
    });
    const store = prismaRunStore(seeded.portal.deps.database);
    await store.claim(run.id, 'a');
    await choose({ recipes: { highlights: { maxSec: 90 } } });
    expect((await store.recipes({ runId: run.id, token: 'a' })).highlights.maxSec).toBe(60);
    await store.claim(run.id, 'b');
    expect((await store.recipes({ runId: run.id, token: 'b' })).highlights.maxSec).toBe(60);
    await expect(store.recipes({ runId: run.id, token: 'a' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('two people at one reel', () => {
  const tagged = (json: unknown, ifMatch: string) =>
    chooseReels(
      seeded.portal.request('/', { method: 'PATCH', json, headers: { 'if-match': ifMatch } }),
      context({ job_id: seeded.jobId }),
    );
  const shorter = (maxSec: number) => ({ recipes: { highlights: { maxSec } } });

  it('the later one is told who was faster, and writes nothing', async () => {
    expect((await match()).reel_content_versions).toEqual({ goalkeeper: '0', highlights: '0' });
    const first = await choose({ ...shorter(60), if_version: { highlights: '0' } });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    const second = await choose({ goalkeeper: [], ...shorter(90), if_version: { highlights: '0' } });
    expect(second.status).toBe(412);
    expect(await second.json()).toMatchObject({
      code: 'changed_meanwhile',
      detail: expect.stringMatching(/^Admin.* changed what goes into “Highlights” at \d\d:/),
    });
    const after = await match();
    expect(after.reel_recipes.highlights.maxSec).toBe(60);
    expect(after.reel_events.goalkeeper).not.toEqual([]);
    expect(after.reel_content_versions).toEqual({ goalkeeper: '0', highlights: '1' });
  });

  it('who goes on from the version that his own change made is let through, by If-Match too', async () => {
    const tag = (await choose(shorter(60))).headers.get('etag') ?? '';
    const next = await tagged(shorter(70), tag);
    expect([next.status, next.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await tagged(shorter(80), tag)).status).toBe(412);
    expect((await tagged(shorter(80), '"made up"')).status).toBe(412);
    expect((await tagged(shorter(80), '*')).status).toBe(200);
    expect((await tagged({ ...shorter(80), goalkeeper: [] }, '"3"')).status).toBe(400);
  });

  it('at the same moment, one of them; at different reels, both', async () => {
    const mine = (reel: string) => choose({ [reel]: ['goal'], if_version: { [reel]: '0' } });
    const same = await Promise.all([mine('highlights'), mine('highlights'), mine('highlights')]);
    expect(same.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await mine('goalkeeper')).status).toBe(200);
  });
});

describe('versions of a reel', () => {
  const list = async (job_id = seeded.jobId) =>
    listVersions(seeded.portal.request('/'), context({ job_id, reel_type: 'goalkeeper' }));
  const file = (query: string) =>
    getFile(
      seeded.portal.request(`/api/reels/x/goalkeeper/file${query}`),
      context({ job_id: seeded.jobId, reel_type: 'goalkeeper' }),
    );

  beforeEach(async () => {
    const artifactKey = 'aa/assemble-2/goalkeeper.mp4';
    const path = join(seeded.portal.deps.env.artifactsDir, artifactKey);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'the second');
    const reel = await seeded.portal.deps.database.reel.findFirstOrThrow({
      where: { jobId: seeded.jobId, reelType: 'goalkeeper' },
    });
    const run = await seeded.portal.deps.database.run.create({ data: { jobId: seeded.jobId, runType: 'replay' } });
    await seeded.portal.deps.database.reelVersion.create({
      data: {
        reelId: reel.id,
        runId: run.id,
        version: 2,
        artifactKey,
        durationSec: 20,
        sizeBytes: 10n,
        clipCount: 3,
        chapters: [],
      },
    });
  });

  it('are listed, newest first, each with an address that plays it', async () => {
    const { versions } = reelVersionsReply.parse(await (await list()).json());
    expect(versions.map(({ version, is_newest, clip_count }) => [version, is_newest, clip_count])).toEqual([
      [2, true, 3],
      [1, false, 2],
    ]);
    const first = await file(`?${versions[1]?.stream_url.split('?')[1]}`);
    expect(await first.text()).toBe('0123456789 goalkeeper');
    const saved = await file('?version=1&download=1');
    expect(saved.headers.get('content-disposition')).toContain('v1.mp4');
  });

  it('the newest is sent unless one is named; one that there is not is not found', async () => {
    expect(await (await file('')).text()).toBe('the second');
    expect(await (await file('?v=1')).text()).toBe('the second');
    expect((await file('?version=3')).status).toBe(404);
    for (const wrong of ['0', '-1', '1.5', 'x']) expect((await file(`?version=${wrong}`)).status).toBe(400);
  });

  it('of a reel that is not made are none; of a job that there is not, not found', async () => {
    await seeded.portal.deps.database.reel.deleteMany({ where: { jobId: seeded.jobId } });
    expect(await (await list()).json()).toEqual({ versions: [] });
    expect((await list(randomUUID())).status).toBe(404);
  });
});
