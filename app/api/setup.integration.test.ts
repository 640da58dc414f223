import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prismaRunStore } from '../../lib/adapters/prisma/run-store.ts';
import { NO_SETUP } from '../../lib/contracts/match-setup.ts';
import { type MatchView, matchViewSchema, shareLinkSchema } from '../../lib/contracts/portal.ts';
import { seedFinishedJob } from '../../tools/seed-finished-job.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { GET as getMatch } from './jobs/[job_id]/match/route.ts';
import { PUT as put } from './jobs/[job_id]/setup/route.ts';
import { POST as share } from './reels/[job_id]/[reel_type]/links/route.ts';
import { GET as getShared } from './shared/[token]/route.ts';

let portal: TestPortal;
let jobId: string;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.deps.database.match.deleteMany();
  ({ jobId } = await seedFinishedJob(portal.deps));
});

const first = { label: 'First half', start_sec: 2, end_sec: 40, start_minute: 0, end_minute: 45 };
const second = { label: 'Second half', start_sec: 50, end_sec: 88.5, start_minute: 45, end_minute: 90 };
const said = {
  revision: 0,
  date: '2026-11-21',
  competition: 'U15 League',
  left_at_start: 'away',
  teams: {
    home: {
      name: ' Rovers ',
      short_name: 'ROV',
      shirt_colour: '#1D4ED8',
      keeper_colour: '#22c55e',
      squad: [
        { number: 1, name: 'Ana Ruiz', position: 'GK' },
        { number: 7, name: 'Bea Ng' },
      ],
    },
    away: { name: 'Town' },
  },
  periods: [first, second],
};

const save = (json: unknown, id = jobId) => put(portal.request('/', { method: 'PUT', json }), context({ job_id: id }));
const saved = async (json: unknown): Promise<MatchView> => {
  const answer = await save(json);
  expect(answer.status).toBe(200);
  return matchViewSchema.parse(await answer.json());
};
const match = async () =>
  matchViewSchema.parse(await (await getMatch(portal.request('/'), context({ job_id: jobId }))).json());

describe('the set-up of a match', () => {
  it('is empty until someone says something, then told with the match, with who and when', async () => {
    expect((await match()).setup).toEqual(NO_SETUP);
    const { setup } = await saved(said);
    expect(setup).toMatchObject({
      revision: 1,
      date: '2026-11-21',
      competition: 'U15 League',
      left_at_start: 'away',
      teams: {
        home: {
          name: 'Rovers',
          shirt_colour: '#1d4ed8',
          squad: [{ is_goalkeeper: true }, { number: 7, position: '' }],
        },
        away: { name: 'Town', short_name: '', shirt_colour: null, squad: [] },
      },
      periods: [first, second],
      saved_by: 'Admin',
    });
    expect((await match()).setup).toEqual(setup);
  });

  it('is replaced as a whole, and who stays in the squad stays the same player', async () => {
    const before = (await saved(said)).setup.teams.home.squad;
    const squad = [
      { number: 9, name: 'Cem' },
      { number: 10, name: 'Bea Ng' },
    ];
    const { setup } = await saved({ revision: 1, teams: { home: { name: 'Rovers', squad } } });
    expect(setup).toMatchObject({ revision: 2, date: null, competition: '', left_at_start: 'home', periods: [] });
    const after = setup.teams.home.squad;
    expect(after.map(({ number, name }) => [number, name])).toEqual([
      [9, 'Cem'],
      [10, 'Bea Ng'],
    ]);
    expect(after[1]?.player_id).toBe(before[1]?.player_id);
    expect(before.map(({ player_id }) => player_id)).not.toContain(after[0]?.player_id);
    expect(await portal.deps.database.player.count()).toBe(2);
  });

  it('of two who save at once is one; the other is told who was faster, and nothing is lost', async () => {
    const answers = await Promise.all([save(said), save({ ...said, competition: 'Cup' })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const kept = (await match()).setup;
    const late = await save({ ...said, competition: 'Friendly', teams: {} });
    expect(late.status).toBe(409);
    expect((await late.json()).detail).toMatch(/^Admin has saved this match's set-up in the meantime/);
    expect((await match()).setup).toEqual(kept);
    expect((await saved({ ...said, revision: kept.revision, competition: 'Friendly' })).setup.revision).toBe(2);
  });

  it('is refused in words where it makes no sense', async () => {
    const refused = async (change: object) => {
      const answer = await save({ ...said, ...change });
      expect(answer.status).toBe(400);
      return (await answer.json()).detail;
    };
    expect(await refused({ periods: [first, { ...second, start_sec: 30 }] })).toMatch(
      /periods\.1\.start_sec: Second half begins at 0:30\.0, but First half ends at 0:40\.0/,
    );
    expect(await refused({ periods: [first, { ...second, end_sec: 200 }] })).toMatch(/goes beyond the video/);
    expect(await refused({ date: '21.11.2026' })).toMatch(/2026-11-22/);
    expect(await refused({ teams: { home: { shirt_colour: 'blue' } } })).toMatch(/A colour is #/);
    const twins = [
      { number: 1, name: 'Ana' },
      { number: 1, name: 'Bea' },
    ];
    expect(await refused({ teams: { away: { squad: twins } } })).toMatch(/Number 1 is Ana's already/);
    expect(await refused({ revision: undefined })).toMatch(/revision/);
    expect((await match()).setup.revision).toBe(0);
    expect((await save(said, randomUUID())).status).toBe(404);
    const anonymous = portal.request('/', { method: 'PUT', json: said, anonymous: true });
    expect((await put(anonymous, context({ job_id: jobId }))).status).toBe(401);
  });

  it('leaves with its match', async () => {
    await saved(said);
    await portal.deps.database.match.deleteMany({ where: { jobs: { some: { id: jobId } } } });
    expect(await portal.deps.database.player.count({ where: { name: 'Ana Ruiz' } })).toBe(0);
  });
});

describe('the match clock', () => {
  it('goes into the next run, and makes reels that were named by another stale', async () => {
    const { database, jobs } = portal.deps;
    await database.run.updateMany({ where: { jobId }, data: { startedAt: new Date() } });
    expect((await saved({ ...said, periods: [] })).reels.map((reel) => reel.stale)).toEqual([false, false]);
    expect((await saved({ ...said, revision: 1 })).reels.map((reel) => reel.stale)).toEqual([true, true]);
    await jobs.startRun(jobId, { runType: 'replay', replayFromStage: 'segment' });
    const run = await database.run.findFirstOrThrow({ where: { jobId, runType: 'replay' } });
    const store = prismaRunStore(database);
    const todo = await store.claim(run.id, 't');
    expect(todo?.config.match.periods).toEqual([first, second]);
    const made = { artifactKey: 'aa/assemble-2/r.mp4', durationSec: 3, sizeBytes: 4, clipCount: 1, chapters: [] };
    const reels = [
      { ...made, reelType: 'goalkeeper' },
      { ...made, reelType: 'highlights' },
    ] as const;
    await store.saveReels({ runId: run.id, token: 't' }, reels);
    expect((await match()).reels.map((reel) => reel.stale)).toEqual([false, false]);
    const named = await saved({ ...said, revision: 2, competition: 'Cup' });
    expect(named.reels.map((reel) => reel.stale)).toEqual([false, false]);
  });
});

it('nothing of a squad is told to people with a link', async () => {
  await saved(said);
  const params = context({ job_id: jobId, reel_type: 'goalkeeper' });
  const link = await share(portal.request('/', { method: 'POST', json: {} }), params);
  const url = shareLinkSchema.parse(await link.json()).url ?? '';
  const token = url.split('/').at(-1) ?? '';
  const answer = await getShared(portal.request('/', { anonymous: true }), context({ token }));
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toMatch(/Ana|Ruiz|Bea|Rovers/);
});
