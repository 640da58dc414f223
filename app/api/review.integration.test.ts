import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prismaRunStore } from '../../lib/adapters/prisma/run-store.ts';
import { matchEventSchema } from '../../lib/contracts/match-event.ts';
import { eventListReply, matchViewSchema } from '../../lib/contracts/portal.ts';
import { seededPortal } from '../../tools/seeded-portal.ts';
import { context } from '../../tools/test-portal.ts';
import { GET as history } from './jobs/[job_id]/events/[event_id]/reviews/route.ts';
import { PATCH as review } from './jobs/[job_id]/events/[event_id]/route.ts';
import { POST as add, GET as listEvents } from './jobs/[job_id]/events/route.ts';
import { GET as exportEvents } from './jobs/[job_id]/export/[file]/route.ts';
import { GET as getMatch } from './jobs/[job_id]/match/route.ts';
import { PATCH as chooseReels } from './jobs/[job_id]/reels/route.ts';
import { POST as regenerate } from './jobs/[job_id]/regenerate/route.ts';
import { POST as replay } from './jobs/[job_id]/replay/route.ts';
import { POST as changeMany } from './jobs/[job_id]/reviews/route.ts';

const seeded = seededPortal();

async function say(index: number, change: unknown) {
  const params = context({ job_id: seeded.jobId, event_id: seeded.eventIds[index] ?? randomUUID() });
  return review(seeded.portal.request('/', { method: 'PATCH', json: change }), params);
}
const match = async () =>
  matchViewSchema.parse(await (await getMatch(seeded.portal.request('/'), context({ job_id: seeded.jobId }))).json());
const addOne = (json: unknown) =>
  add(seeded.portal.request('/', { method: 'POST', json }), context({ job_id: seeded.jobId }));

describe('an event', () => {
  it('stands as the reviewer says, keeps what the model said, and can be set back', async () => {
    const moved = await say(1, {
      event_type: 'near_miss',
      timestamp_start: 18.5,
      decision: 'confirmed',
      comment: 'off the bar',
    });
    expect(matchEventSchema.parse(await moved.json())).toMatchObject({
      event_type: 'near_miss',
      timestamp_start: 18.5,
      timestamp_end: 22,
      frame_start: 462,
      frame_end: 550,
      reviewed: true,
      review_override: true,
      confidence: 0.7,
      metadata: {
        source: 'model',
        key_sec: 21,
        comment: 'off the bar',
        model: { event_type: 'goal', timestamp_start: 20, timestamp_end: 22 },
        review: { decision: 'confirmed', by: 'Admin' },
      },
    });
    const back = await say(1, { event_type: 'goal', timestamp_start: 20, decision: 'undecided' });
    const event = matchEventSchema.parse(await back.json());
    expect(event).toMatchObject({ event_type: 'goal', timestamp_start: 20, reviewed: false, review_override: null });
    expect(event.metadata).not.toHaveProperty('model');
    const history = await seeded.portal.deps.database.review.findMany({ where: { eventId: seeded.eventIds[1] ?? '' } });
    expect(history).toHaveLength(2);
  });

  it('changes reel with its type', async () => {
    const event = matchEventSchema.parse(await (await say(0, { event_type: 'goal' })).json());
    expect(event).toMatchObject({ reel_targets: ['highlights'], is_goalkeeper_event: false });
  });

  it('that a person adds is confirmed by that person', async () => {
    const answer = await addOne({
      event_type: 'penalty',
      timestamp_start: 80,
      timestamp_end: 95,
      comment: 'seen live',
    });
    expect(answer.status).toBe(201);
    expect(matchEventSchema.parse(await answer.json())).toMatchObject({
      timestamp_end: 90,
      confidence: 1,
      reel_targets: ['highlights'],
      review_override: true,
      metadata: { source: 'human', comment: 'seen live' },
    });
    const { events } = eventListReply.parse(
      await (await listEvents(seeded.portal.request('/'), context({ job_id: seeded.jobId }))).json(),
    );
    expect(events.map((event) => event.timestamp_start)).toEqual([10, 20, 30, 80]);
  });

  it('is refused where it makes no sense', async () => {
    expect((await say(1, { timestamp_start: 23 })).status).toBe(400);
    expect((await say(1, {})).status).toBe(400);
    expect((await say(1, { decision: 'maybe' })).status).toBe(400);
    expect((await say(9, { decision: 'confirmed' })).status).toBe(404);
    expect((await addOne({ event_type: 'goal', timestamp_start: 91, timestamp_end: 92 })).status).toBe(400);
    expect((await addOne({ event_type: 'goal', timestamp_start: 5, timestamp_end: 4 })).status).toBe(400);
  });
});

describe('regenerate', () => {
  const ask = () => regenerate(seeded.portal.request('/', { method: 'POST' }), context({ job_id: seeded.jobId }));

  it('asked many times is one run, and reads the events as they stand', async () => {
    await say(0, { decision: 'rejected' });
    await addOne({ event_type: 'penalty', timestamp_start: 80, timestamp_end: 82 });
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const runs = await seeded.portal.deps.database.run.findMany({ where: { jobId: seeded.jobId, runType: 'replay' } });
    expect(runs).toHaveLength(1);
    const claimed = await prismaRunStore(seeded.portal.deps.database).claim(runs[0]?.id ?? '', 't');
    expect(claimed?.standingEvents?.map((event) => event.event_type)).toEqual(['goal', 'tackle', 'penalty']);
    expect(claimed?.standingEvents?.[2]?.metadata.source).toBe('human');
    // The run has read its events: what is said from now on would be lost in it, so asking again must not look like success.
    expect((await ask()).status).toBe(409);
  });

  it('says how the reels are made, and remembers it', async () => {
    const askFor = (json: unknown) =>
      regenerate(seeded.portal.request('/', { method: 'POST', json }), context({ job_id: seeded.jobId }));
    const newest = () =>
      seeded.portal.deps.database.run.findFirstOrThrow({
        where: { jobId: seeded.jobId },
        orderBy: { createdAt: 'desc' },
      });
    const usual = { titleCard: false, lowerThird: false, shape: 'source', useStreamCopy: false };
    expect((await match()).reel_making).toEqual(usual);
    for (const wrong of [{ assemble: { shape: 'round' } }, { assemble: { maxHeightPx: 720 } }, { assembly: {} }])
      expect((await askFor(wrong)).status).toBe(400);

    expect((await askFor({ assemble: { titleCard: true } })).status).toBe(200);
    // It waits still: what is said now is told to it as well.
    expect((await askFor({ assemble: { shape: 'vertical' } })).status).toBe(200);
    expect((await match()).reel_making).toEqual({ ...usual, titleCard: true, shape: 'vertical' });
    const run = await newest();
    const claimed = await prismaRunStore(seeded.portal.deps.database).claim(run.id, 't');
    expect(claimed?.config.assemble).toMatchObject({ titleCard: true, shape: 'vertical', maxHeightPx: 1080 });
    expect(claimed?.titles.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await askFor({ assemble: { lowerThird: true } })).status).toBe(409);
    expect((await match()).reel_making.lowerThird).toBe(false);

    await seeded.portal.deps.database.run.update({ where: { id: run.id }, data: { status: 'completed' } });
    expect((await ask()).status).toBe(200);
    expect((await newest()).id).not.toBe(run.id);
    expect((await match()).reel_making).toEqual({ ...usual, titleCard: true, shape: 'vertical' });
  });

  it('is what a reel needs once something that it shows has changed', async () => {
    const stale = async () => (await match()).reels.map((reel) => reel.stale);
    await say(0, { decision: 'confirmed', comment: 'fine' });
    expect(await stale()).toEqual([false, false]);
    await say(0, { decision: 'rejected' });
    expect(await stale()).toEqual([true, true]);
    await ask();
    const run = await seeded.portal.deps.database.run.findFirstOrThrow({
      where: { jobId: seeded.jobId, runType: 'replay' },
    });
    const store = prismaRunStore(seeded.portal.deps.database);
    await store.claim(run.id, 't');
    const made = { artifactKey: 'aa/assemble-2/r.mp4', durationSec: 3, sizeBytes: 4, clipCount: 1, chapters: [] };
    const lease = { runId: run.id, token: 't' };
    await store.saveReels(lease, [
      { ...made, reelType: 'goalkeeper' },
      { ...made, reelType: 'highlights' },
    ]);
    expect((await match()).reels.map(({ version, stale }) => [version, stale])).toEqual([
      [2, false],
      [2, false],
    ]);
  });

  it('waits until there is a reel', async () => {
    await seeded.portal.deps.database.reel.deleteMany({ where: { jobId: seeded.jobId } });
    expect((await ask()).status).toBe(409);
  });
});

it('the match page gets all it shows in one answer', async () => {
  const view = await match();
  expect(view).toMatchObject({ title: 'Home vs Away', run: { status: 'completed' }, truth: null });
  expect(view.job.output_paths.goalkeeper).toMatch(/artifacts\/aa\/assemble-1\/goalkeeper\.mp4$/);
  expect(view.media?.proxy_url).toBe(`/api/jobs/${seeded.jobId}/media/proxy.mp4`);
  expect(view.events).toHaveLength(3);
});

describe('what goes into the reels', () => {
  const choose = (json: unknown) =>
    chooseReels(seeded.portal.request('/', { method: 'PATCH', json }), context({ job_id: seeded.jobId }));

  it('is told with the match, and follows what staff say: events, reels out of date, later runs', async () => {
    const before = await match();
    expect(before.reel_events.highlights).toContain('goal');
    expect(before.reel_events.goalkeeper).not.toContain('goal');
    const goals = before.events.filter((event) => event.event_type === 'goal');
    expect(goals.length).toBeGreaterThan(0);

    const answer = await choose({ goalkeeper: [...before.reel_events.goalkeeper, 'goal', 'goal'] });
    expect(answer.status).toBe(200);
    const after = await match();
    expect(after.reel_events.goalkeeper.filter((member) => member === 'goal')).toHaveLength(1);
    expect(after.reel_events.highlights).toEqual(before.reel_events.highlights);
    for (const event of after.events.filter(({ event_type }) => event_type === 'goal'))
      expect(event.reel_targets).toEqual(['goalkeeper', 'highlights']);
    expect(after.reels.every((reel) => reel.stale)).toBe(true);

    await regenerate(seeded.portal.request('/', { method: 'POST' }), context({ job_id: seeded.jobId }));
    const run = await seeded.portal.deps.database.run.findFirstOrThrow({
      where: { jobId: seeded.jobId },
      orderBy: { createdAt: 'desc' },
    });
    expect(run.configOverrides).toMatchObject({ reels: { goalkeeper: expect.arrayContaining(['goal']) } });
  });

  it('follows an event that is given another type', async () => {
    await choose({ highlights: ['goal'], goalkeeper: [] });
    const event = matchEventSchema.parse(await (await say(0, { event_type: 'goal' })).json());
    expect(event.reel_targets).toEqual(['highlights']);
    const back = matchEventSchema.parse(await (await say(0, { event_type: 'near_miss' })).json());
    expect(back.reel_targets).toEqual([]);
  });

  it.each([[{}], [{ goalkeeper: ['own_goal'] }], [{ goalkeeper: 'goal' }], [{ bench: ['goal'] }]])(
    'is refused when it says %j',
    async (body) => {
      const answer = await choose(body);
      expect(answer.status).toBe(400);
      expect((await match()).reel_events.highlights).toContain('goal');
    },
  );

  it('of a job that there is not', async () => {
    const answer = await chooseReels(
      seeded.portal.request('/', { method: 'PATCH', json: { goalkeeper: ['goal'] } }),
      context({ job_id: randomUUID() }),
    );
    expect(answer.status).toBe(404);
  });
});

describe('an export', () => {
  const ask = (file: string, job = seeded.jobId) =>
    exportEvents(seeded.portal.request('/'), context({ job_id: job, file }));

  it('is a table of all events as they stand, saved under the name of the match', async () => {
    await say(0, { decision: 'rejected', comment: '=1+1' });
    const answer = await ask('events.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+ - events\.csv"/);
    const [, ...rows] = (await answer.text()).trimEnd().split('\r\n');
    expect(rows).toHaveLength(seeded.eventIds.length);
    expect(rows[0]).toContain(',rejected,model,');
    expect(rows[0]).toContain(",'=1+1,");
  });

  it('is a Sportscode timeline of what was not rejected', async () => {
    await say(0, { decision: 'rejected' });
    const answer = await ask('sportscode.xml');
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect((await answer.text()).match(/<instance>/g)).toHaveLength(seeded.eventIds.length - 1);
  });

  it('of another kind, or of a job that there is not, is not found', async () => {
    expect((await ask('events.exe')).status).toBe(404);
    expect((await ask('events.csv', randomUUID())).status).toBe(404);
  });
});

describe('two reviewers', () => {
  const versionOf = async (index: number) => {
    const event = (await match()).events.find(({ event_id }) => event_id === seeded.eventIds[index]);
    return String(event?.metadata.version);
  };
  const sayIf = (version: string, change: unknown) =>
    review(
      seeded.portal.request('/', { method: 'PATCH', json: change, headers: { 'if-match': `"${version}"` } }),
      context({ job_id: seeded.jobId, event_id: seeded.eventIds[0] ?? '' }),
    );

  it('do not overwrite each other: the second is told who changed it, and nothing is written', async () => {
    const seen = await versionOf(0);
    const first = await sayIf(seen, { decision: 'confirmed' });
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe(`"${await versionOf(0)}"`);
    const second = await sayIf(seen, { decision: 'rejected' });
    expect(second.status).toBe(412);
    expect(await second.json()).toMatchObject({ code: 'changed_meanwhile', detail: expect.stringContaining('Admin') });
    expect((await match()).events.find((event) => event.event_id === seeded.eventIds[0])?.review_override).toBe(true);
    expect((await sayIf(await versionOf(0), { decision: 'rejected' })).status).toBe(200);
  });

  it('at the same moment: one of them wins', async () => {
    const seen = await versionOf(0);
    const both = await Promise.all([sayIf(seen, { decision: 'confirmed' }), sayIf(seen, { decision: 'rejected' })]);
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 412]);
  });
});

describe('many changes as one', () => {
  const change = (json: unknown) =>
    changeMany(seeded.portal.request('/', { method: 'POST', json }), context({ job_id: seeded.jobId }));
  const overrides = async () => (await match()).events.map((event) => event.review_override);

  it('are all written, or none', async () => {
    const before = await overrides();
    const confirm = { decision: 'confirmed' };
    const refused = await change({
      changes: [
        { event_id: seeded.eventIds[0], change: confirm },
        { event_id: seeded.eventIds[1], change: confirm, if_version: 'of another time' },
      ],
    });
    expect(refused.status).toBe(412);
    expect(
      (
        await change({
          changes: [
            { event_id: seeded.eventIds[0], change: confirm },
            { event_id: randomUUID(), change: confirm },
          ],
        })
      ).status,
    ).toBe(404);
    expect(await overrides()).toEqual(before);
    const done = await change({ changes: seeded.eventIds.map((event_id) => ({ event_id, change: confirm })) });
    expect(eventListReply.parse(await done.json()).events.map((event) => event.event_id)).toEqual(seeded.eventIds);
    expect(await overrides()).toEqual(seeded.eventIds.map(() => true));
  });

  it('split an event in two, take the new half back, and bring it back under its id', async () => {
    const event_id = randomUUID();
    const half = { event_id, event_type: 'goal', timestamp_start: 21, timestamp_end: 22 };
    const split = { add: [half], changes: [{ event_id: seeded.eventIds[1], change: { timestamp_end: 21 } }] };
    expect((await change(split)).status).toBe(200);
    // The answer got lost, and it is sent again.
    expect((await change(split)).status).toBe(200);
    const ids = async () => (await match()).events.map((event) => event.event_id);
    expect((await ids()).filter((id) => id === event_id)).toHaveLength(1);
    await change({ changes: [{ event_id, change: { removed: true } }] });
    expect(await ids()).not.toContain(event_id);
    await change({ changes: [{ event_id, change: { removed: false } }] });
    expect(await ids()).toContain(event_id);
  });

  it('five thousand at once, each for the version it was shown at', async () => {
    const one = await seeded.portal.deps.database.event.findFirstOrThrow({ where: { jobId: seeded.jobId } });
    const { metadata: _metadata, currentReviewId: _review, ...columns } = one;
    const ids = Array.from({ length: 5000 }, () => randomUUID());
    await seeded.portal.deps.database.event.createMany({ data: ids.map((id) => ({ ...columns, id })) });
    const changes = ids.map((event_id) => ({ event_id, change: { decision: 'confirmed' }, if_version: 'source' }));
    const done = eventListReply.parse(await (await change({ changes })).json());
    expect(done.events.filter((event) => event.review_override === true)).toHaveLength(5000);
    expect((await change({ changes })).status).toBe(412);
  });

  it('a find of the model is rejected, not taken back; an empty batch says what is missing', async () => {
    const refused = await change({ changes: [{ event_id: seeded.eventIds[0], change: { removed: true } }] });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('Reject this one instead')]);
    expect((await change({})).status).toBe(400);
  });
});

it('tells who said what, newest first, with favourite, player and comment', async () => {
  await say(0, { decision: 'confirmed' });
  await say(0, { favourite: true, player: ' 1 Maria ', comment: 'great hands' });
  const reply = await history(
    seeded.portal.request('/'),
    context({ job_id: seeded.jobId, event_id: seeded.eventIds[0] ?? '' }),
  );
  const { reviews } = (await reply.json()) as { reviews: unknown[] };
  expect(reviews).toMatchObject([
    { by: 'Admin', decision: 'confirmed', favourite: true, player: '1 Maria', comment: 'great hands' },
    { by: 'Admin', decision: 'confirmed', favourite: false, player: null },
  ]);
  const event = (await match()).events.find((one) => one.event_id === seeded.eventIds[0]);
  expect(event?.metadata).toMatchObject({ favourite: true, player: '1 Maria', comment: 'great hands' });
});

it('a replay takes new settings beside the old ones, and refuses what does not exist', async () => {
  const ask = (json: unknown) =>
    replay(seeded.portal.request('/', { method: 'POST', json }), context({ job_id: seeded.jobId }));
  expect((await ask({ replay_from_stage: 'classify', config_overrides: { classify: { minimum: 1 } } })).status).toBe(
    400,
  );
  const body = { replay_from_stage: 'classify', config_overrides: { classify: { minConfidence: 0.5 } } };
  expect((await ask(body)).status).toBe(200);
  expect((await ask(body)).status).toBe(409);
  const run = await seeded.portal.deps.database.run.findFirstOrThrow({
    where: { jobId: seeded.jobId, runType: 'replay' },
  });
  expect(run).toMatchObject({ replayFromStage: 'classify', configOverrides: { classify: { minConfidence: 0.5 } } });
});
