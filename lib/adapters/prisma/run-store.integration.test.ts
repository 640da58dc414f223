import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database.ts';
import type { MatchEvent } from '../../domain/event.ts';
import type { EventType } from '../../domain/football.ts';
import { type HumanLayer, NO_LAYER } from '../../domain/review.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { prismaEventRepository } from './event-repository.ts';
import type { Prisma } from './generated/client.ts';
import { prismaRunStore } from './run-store.ts';

let db: TestDatabase;
let store: RunStore;
let jobId: string;
let runId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  store = prismaRunStore(db.database);
});
afterAll(() => db.close());

beforeEach(async () => {
  const job = await db.database.job.create({
    data: {
      reelTypes: ['goalkeeper'],
      match: {
        create: { title: 'm', videos: { create: { path: '/nas/m.mp4', filename: 'm.mp4', sizeBytes: 1n, fps: 25 } } },
      },
    },
  });
  jobId = job.id;
  runId = await newRun({});
});

async function newRun(data: Partial<Prisma.RunUncheckedCreateInput>): Promise<string> {
  return (await db.database.run.create({ data: { jobId, ...data } })).id;
}

function found(type: EventType, keySec: number): MatchEvent {
  return {
    event_id: randomUUID(),
    job_id: jobId,
    source_file: '/nas/m.mp4',
    event_type: type,
    timestamp_start: keySec - 1,
    timestamp_end: keySec + 1,
    confidence: 0.6,
    reel_targets: ['goalkeeper'],
    player_track_id: 7,
    is_goalkeeper_event: true,
    frame_start: 0,
    frame_end: 1,
    reviewed: false,
    review_override: null,
    metadata: { key_sec: keySec },
  };
}

const reject: HumanLayer = { ...NO_LAYER, decision: 'rejected' };
const say = (eventId: string, layer: HumanLayer) =>
  prismaEventRepository(db.database).change({ jobId, eventIds: [eventId], userId: null }, () => ({
    reviews: [{ eventId, layer }],
    added: [],
    changesReels: true,
  }));

describe('lease', () => {
  it('lets only the newest claim write, and changes nothing for the loser', async () => {
    const first = { runId, token: 'first' };
    await store.claim(runId, first.token);
    await store.progress(first, 'detect', 10, 'frame 1');
    await store.claim(runId, 'second');
    const late = [
      () => store.progress(first, 'assemble', 99, null),
      () => store.saveEvents(first, [found('catch', 10)]),
      () => store.saveClips(first, []),
      () => store.saveReels(first, []),
      () => store.fail(first, 'no', { cancelled: false }),
    ];
    for (const write of late) await expect(write()).rejects.toMatchObject({ code: 'conflict' });
    const job = await db.database.job.findUniqueOrThrow({
      where: { id: jobId },
      include: { runs: true, events: true },
    });
    expect(job).toMatchObject({ status: 'detecting', events: [], runs: [{ status: 'running', progressPct: 10 }] });
  });

  it('tells a worker whose run was cancelled, and lets it end in peace', async () => {
    const lease = { runId, token: 't' };
    await store.claim(runId, lease.token);
    await db.database.run.update({ where: { id: runId }, data: { status: 'cancelled' } });
    expect(await store.isCancelled(runId)).toBe(true);
    await expect(store.progress(lease, 'detect', 5, null)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(store.fail(lease, 'cancelled', { cancelled: true })).resolves.toBeUndefined();
    expect(await store.claim(runId, 'again')).toBeNull();
  });

  it('gives up a run that gets nowhere, but not one that only stops often', async () => {
    for (let attempt = 0; attempt < 8; attempt++) {
      expect(await store.claim(runId, `t${attempt}`)).not.toBeNull();
      await store.progress({ runId, token: `t${attempt}` }, 'detect', attempt + 1, null);
    }
    for (let attempt = 0; attempt < 5; attempt++) expect(await store.claim(runId, `u${attempt}`)).not.toBeNull();
    expect(await store.claim(runId, 'last')).toBeNull();
    const job = await db.database.job.findUniqueOrThrow({ where: { id: jobId }, include: { runs: true } });
    expect(job).toMatchObject({ status: 'failed', runs: [{ status: 'failed' }] });
    expect(job.error).toMatch(/stopped 5 times/);
  });
});

describe('a run without looking', () => {
  const tracked = (success: boolean) =>
    ({ stage: 'track', success, reused: false, runtime_sec: 1, fingerprint: 'f', error: null }) as const;
  const looked = async (framesKey: string, success: boolean) => {
    const id = await newRun({});
    const lease = { runId: id, token: 't' };
    await store.claim(id, 't');
    const artifactKeys = success ? [framesKey, `${framesKey}.summary`] : [];
    await store.saveCheckpoint(lease, tracked(success), { artifactKeys, configSnapshot: {}, stats: {} });
  };

  it('is told where the newest one that looked left its tracks', async () => {
    expect((await store.claim(runId, 't'))?.tracksKey).toBeNull();
    await looked('a/track-1/tracks.jsonl.gz', true);
    await looked('a/track-2/tracks.jsonl.gz', true);
    await looked('a/track-3/tracks.jsonl.gz', false);
    const replay = await newRun({ runType: 'replay', replayFromStage: 'segment' });
    const todo = await store.claim(replay, 't');
    expect(todo).toMatchObject({ standingEvents: [], tracksKey: 'a/track-2/tracks.jsonl.gz', titles: { match: 'm' } });
  });
});

describe('events', () => {
  const lease = () => ({ runId, token: 't' });

  it('are the same when a run saves them twice', async () => {
    await store.claim(runId, 't');
    const events = [found('catch', 10), found('punch', 20)];
    await store.saveEvents(lease(), events);
    await store.saveEvents(lease(), events);
    expect(await db.database.event.count({ where: { jobId } })).toBe(2);
  });

  it('of a new run take the place of those before; what people said moves along or stands', async () => {
    await store.claim(runId, 't');
    const [caught, punched, kicked] = [found('catch', 10), found('punch', 20), found('goal_kick', 30)];
    await store.saveEvents(lease(), [caught, punched, kicked]);
    await say(caught.event_id, reject);
    await say(punched.event_id, { ...reject, decision: 'confirmed' });

    runId = await newRun({ runType: 'retry' });
    await store.claim(runId, 't');
    const caughtAgain = found('catch', 11.5);
    await store.saveEvents(lease(), [caughtAgain]);

    const rows = await db.database.event.findMany({ where: { jobId }, include: { currentReview: true } });
    const byId = new Map(rows.map((row) => [row.id, row.currentReview?.decision]));
    expect([...byId.keys()].sort()).toEqual([caughtAgain.event_id, punched.event_id].sort());
    expect(byId.get(caughtAgain.event_id)).toBe('rejected');
    expect(byId.get(punched.event_id)).toBe('confirmed');
    const standing = await store.standingEvents(lease());
    expect(standing.map((event) => event.event_id)).toEqual([punched.event_id]);
    const { carryOver } = await db.database.run.findUniqueOrThrow({ where: { id: runId } });
    expect(carryOver).toEqual({ kept: 0, moved: 1, orphaned: [punched.event_id] });
    expect(standing[0]?.metadata).toMatchObject({ found_again: false, key_sec: 20 });
  });

  it('that were left out, put in or ordered by hand are so when they are found again under other ids', async () => {
    await store.claim(runId, 't');
    const [caught, punched] = [found('catch', 10), found('punch', 20)];
    await store.saveEvents(lease(), [caught, punched]);
    const recipe = { leftOut: [caught.event_id], handOrder: [punched.event_id, caught.event_id] };
    await db.database.job.update({ where: { id: jobId }, data: { reelRecipes: { goalkeeper: recipe } } });

    runId = await newRun({ runType: 'retry' });
    await store.claim(runId, 't');
    const caughtAgain = found('catch', 11.5);
    await store.saveEvents(lease(), [caughtAgain, punched]);
    await store.standingEvents(lease());
    expect((await store.recipes(lease())).goalkeeper).toMatchObject({
      leftOut: [caughtAgain.event_id],
      handOrder: [punched.event_id, caughtAgain.event_id],
    });
    // Whoever has the reel on his desk names the old ids: he is told, instead of being kept over the new ones.
    const counted = await db.database.reelContent.findMany({ where: { jobId } });
    expect(counted).toMatchObject([{ reelType: 'goalkeeper', version: 1, changedById: null }]);
  });

  it('go with their find when what was said of them has been taken back', async () => {
    await store.claim(runId, 't');
    const caught = found('catch', 10);
    await store.saveEvents({ runId, token: 't' }, [caught]);
    await say(caught.event_id, reject);
    await say(caught.event_id, NO_LAYER);
    runId = await newRun({ runType: 'retry' });
    await store.claim(runId, 't');
    await store.saveEvents({ runId, token: 't' }, []);
    expect(await db.database.event.count({ where: { jobId } })).toBe(0);
    expect(await db.database.run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ carryOver: null });
  });

  it('of a replay are read once: what is said later waits for the next', async () => {
    await store.claim(runId, 't');
    const [caught, punched] = [found('catch', 10), found('punch', 20)];
    await store.saveEvents(lease(), [caught, punched]);
    runId = await newRun({ runType: 'replay', replayFromStage: 'segment' });
    await say(caught.event_id, reject);
    const first = await store.claim(runId, 'a');
    expect(first?.standingEvents?.map((event) => event.event_id)).toEqual([punched.event_id]);
    await say(punched.event_id, reject);
    const again = await store.claim(runId, 'b');
    expect(again?.standingEvents).toEqual(first?.standingEvents);
  });
});

describe('reels', () => {
  it('get a new version per run, not per attempt', async () => {
    const reel = {
      reelType: 'goalkeeper',
      artifactKey: 'k',
      durationSec: 5,
      sizeBytes: 9,
      clipCount: 1,
      chapters: [],
    } as const;
    await store.claim(runId, 't');
    await store.saveReels({ runId, token: 't' }, [reel]);
    await store.saveReels({ runId, token: 't' }, [{ ...reel, artifactKey: 'k2' }]);
    runId = await newRun({ runType: 'replay', replayFromStage: 'segment' });
    await store.claim(runId, 't');
    await store.saveReels({ runId, token: 't' }, [reel]);
    const versions = await db.database.reelVersion.findMany({
      where: { reel: { jobId } },
      orderBy: { version: 'asc' },
    });
    expect(versions.map(({ version, artifactKey }) => [version, artifactKey])).toEqual([
      [1, 'k2'],
      [2, 'k'],
    ]);
  });
});
