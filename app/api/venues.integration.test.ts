import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prismaRunStore } from '../../lib/adapters/prisma/run-store.ts';
import { matchViewSchema } from '../../lib/contracts/portal.ts';
import { type VenueView, venueSchema, venuesReply } from '../../lib/contracts/venue.ts';
import { filmedPitch } from '../../lib/domain/pitch/filmed-pitch.fixture.ts';
import { FULL_SIZE, PITCH_PRESETS } from '../../lib/domain/pitch/landmarks.ts';
import { seedFinishedJob } from '../../tools/seed-finished-job.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { PATCH as choose, GET as getMatch } from './jobs/[job_id]/match/route.ts';
import { POST as calibrate } from './venues/[venue_id]/calibrations/route.ts';
import { PATCH as change, GET as get, DELETE as remove } from './venues/[venue_id]/route.ts';
import { POST as create, GET as list } from './venues/route.ts';

let portal: TestPortal;
let jobId: string;
beforeAll(async () => {
  portal = await openTestPortal();
  ({ jobId } = await seedFinishedJob(portal.deps));
});
afterAll(() => portal.close());

const FILM = filmedPitch({ bend: -0.25 });
const camera = {
  points: FILM.clicks(),
  pictureWidthPx: FILM.pictureWidthPx,
  pictureHeightPx: FILM.pictureHeightPx,
  pitch: FILM.pitch,
};

const send = (method: string, json: unknown) => portal.request('/', { method, json });
const add = (json: unknown) => create(send('POST', json), context());
const save = (venueId: string, json: unknown) => calibrate(send('POST', json), context({ venue_id: venueId }));
const assign = (job_id: string, venue_id: string | null) => choose(send('PATCH', { venue_id }), context({ job_id }));

let venue: VenueView;
beforeEach(async () => {
  venue = venueSchema.parse(await (await add({ name: `Ground ${randomUUID()}` })).json());
});

describe('venues', () => {
  it('are added, listed by name, renamed, given another pitch, and taken away', async () => {
    expect(venue).toMatchObject({ pitch: FULL_SIZE, calibration: null, matches: [] });
    const params = context({ venue_id: venue.venue_id });
    const pitch = PITCH_PRESETS['9'];
    const changed = await change(send('PATCH', { name: '  A first ground ', pitch }), params);
    expect(venueSchema.parse(await changed.json())).toMatchObject({ name: 'A first ground', pitch });
    const { venues } = venuesReply.parse(await (await list(portal.request('/'), context())).json());
    expect(venues[0]?.name).toBe('A first ground');
    expect((await remove(send('DELETE', undefined), params)).status).toBe(204);
    expect((await get(portal.request('/'), params)).status).toBe(404);
    expect((await remove(send('DELETE', undefined), params)).status).toBe(404);
  });

  it('have names of their own and pitches that exist', async () => {
    expect((await add({ name: venue.name })).status).toBe(409);
    expect((await add({ name: ' ' })).status).toBe(400);
    expect((await add({ name: 'B', pitch: { ...FULL_SIZE, lengthM: 500 } })).status).toBe(400);
    expect((await add({ name: 'B', pitch: { ...FULL_SIZE, lengthM: 50 } })).status).toBe(400);
  });

  it('are for people who are signed in', async () => {
    const anonymous = await list(portal.request('/', { anonymous: true }), context());
    expect(anonymous.status).toBe(401);
  });
});

describe('a calibration', () => {
  it('is kept with who, when, on which picture and how exact, and the newest counts', async () => {
    const first = venueSchema.parse(await (await save(venue.venue_id, { camera, job_id: jobId, at_sec: 12.5 })).json());
    expect(first.calibration).toMatchObject({ job_id: jobId, at_sec: 12.5, created_by: 'Admin', camera });
    expect(first.calibration?.error_px).toBeLessThan(0.1);
    expect(first.calibration?.error_m).toBeGreaterThan(0);
    const fewer = { ...camera, points: camera.points.filter((_, index) => index % 3 === 0) };
    const second = venueSchema.parse(await (await save(venue.venue_id, { camera: fewer })).json());
    expect(second.calibration?.camera.points).toHaveLength(fewer.points.length);
    expect(await portal.deps.database.cameraCalibration.count({ where: { venueId: venue.venue_id } })).toBe(2);
  });

  it('is refused with words when its points tell no camera', async () => {
    const refused = async (points: unknown) => {
      const answer = await save(venue.venue_id, { camera: { ...camera, points } });
      expect(answer.status).toBe(400);
      return (await answer.json()).detail;
    };
    expect(await refused(camera.points.slice(0, 3))).toMatch(/at least 4/);
    expect(await refused([camera.points[0], camera.points[0]])).toMatch(/twice/);
    expect(await refused([{ landmark: 'the_moon', imageXyNorm: [0, 0] }])).toMatch(/points/);
    const narrow = camera.points.filter(({ landmark }) => /^left_goal_area/.test(landmark));
    expect(await refused(narrow)).toMatch(/Places would be off by/);
    expect((await save(randomUUID(), { camera })).status).toBe(404);
  });
});

describe('a match', () => {
  it('belongs to a venue or none, and says whether the calibration is news to it', async () => {
    expect((await assign(jobId, randomUUID())).status).toBe(400);
    expect((await assign(randomUUID(), venue.venue_id)).status).toBe(404);
    const chosen = matchViewSchema.parse(await (await assign(jobId, venue.venue_id)).json());
    expect(chosen.venue).toMatchObject({ name: venue.name, is_calibrated: false, is_news: false });
    await portal.deps.database.run.updateMany({ where: { jobId }, data: { startedAt: new Date() } });
    await save(venue.venue_id, { camera });
    const calibrated = await getMatch(portal.request('/'), context({ job_id: jobId }));
    expect(matchViewSchema.parse(await calibrated.json()).venue).toMatchObject({ is_calibrated: true, is_news: true });
    await remove(send('DELETE', undefined), context({ venue_id: venue.venue_id }));
    const after = await getMatch(portal.request('/'), context({ job_id: jobId }));
    expect(matchViewSchema.parse(await after.json()).venue).toBeNull();
  });

  it('is run with the calibration of its venue, and without one elsewhere', async () => {
    const { database, jobs } = portal.deps;
    await save(venue.venue_id, { camera });
    const cameraOfNextRun = async () => {
      await jobs.startRun(jobId, { runType: 'retry' });
      const run = await database.run.findFirstOrThrow({ where: { jobId }, orderBy: { createdAt: 'desc' } });
      const todo = await prismaRunStore(database).claim(run.id, randomUUID());
      await database.run.update({ where: { id: run.id }, data: { status: 'completed' } });
      return todo?.config.track.fixedCamera;
    };
    await assign(jobId, venue.venue_id);
    expect(await cameraOfNextRun()).toEqual(camera);
    await assign(jobId, null);
    expect(await cameraOfNextRun()).toBeNull();
  });
});
