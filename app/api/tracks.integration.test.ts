import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tracksReply } from '../../lib/contracts/tracks.ts';
import { seedFinishedJob } from '../../tools/seed-finished-job.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { GET as getTracks } from './jobs/[job_id]/tracks/route.ts';

let portal: TestPortal;
let jobId: string;
let runId: string;
beforeAll(async () => {
  portal = await openTestPortal();
  ({ jobId, runId } = await seedFinishedJob(portal.deps));
});
afterAll(() => portal.close());

const ask = (query: string, job = jobId) =>
  getTracks(portal.request(`/api/jobs/${job}/tracks${query}`), context({ job_id: job }));
const detailOf = async (answer: Response) => z.object({ detail: z.string() }).parse(await answer.json()).detail;

/** Two looks a second for 90 s; the people's first number tells the artifacts apart. */
async function trackedBy(run: string, artifact: string, firstTrackId: number): Promise<void> {
  const key = `aa/track-${artifact}/tracks.jsonl.gz`;
  const rows = Array.from({ length: 180 }, (_, index) => ({
    ...{ ptsSec: index / 2, frameNumber: Math.round(index * 12.5), sceneId: index < 40 ? 0 : 1, sceneKind: 'tactical' },
    ball: { pitchXyM: null, heightM: null, bboxXywhNorm: [0.5, 0.5, 0.01, 0.02], confidence: 0.87654 },
    people: [
      {
        ...{ trackId: firstTrackId, team: 'home', role: 'goalkeeper', pitchXyM: [4, 34], confidence: 0.9 },
        ...{ bboxXywhNorm: [0.1, 0.4, 0.02, 0.1], trackConfidence: 0.8 },
      },
    ],
    camera: { dxNorm: 0.1, dyNorm: 0, scale: 1, pictureAspect: 16 / 9 },
  }));
  const file = join(portal.deps.env.artifactsDir, key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  const checkpoint = { stage: 'track', stageIndex: 2, fingerprint: artifact, success: true, reused: false } as const;
  await portal.deps.database.stageCheckpoint.create({
    data: { ...checkpoint, runId: run, runtimeSec: 1, artifactKeys: [key, `aa/track-${artifact}/summary.json`] },
  });
}

describe('tracks of a match', () => {
  it('that nothing was tracked in are not found, in words', async () => {
    const answer = await ask('?from_sec=0&to_sec=20');
    expect(answer.status).toBe(404);
    expect(await detailOf(answer)).toMatch(/nobody has been tracked/i);
    expect((await ask('?from_sec=0&to_sec=20', randomUUID())).status).toBe(404);
  });

  it('come by span, of the newest run that has any', async () => {
    await trackedBy(runId, '1', 1);
    const answer = await ask('?from_sec=19&to_sec=21');
    expect(answer.status).toBe(200);
    const { frames } = tracksReply.parse(await answer.json());
    expect(frames.map(({ timestamp, scene_id }) => [timestamp, scene_id])).toEqual([
      [19, 0],
      [19.5, 0],
      [20, 1],
      [20.5, 1],
    ]);
    expect(frames[0]).toMatchObject({
      frame_number: 475,
      camera: { dx: 0.1, dy: 0, scale: 1 },
      people: [{ track_id: 1, role: 'goalkeeper', team: 'home', bbox: [0.1, 0.4, 0.02, 0.1], pitch_xy_m: [4, 34] }],
      ball: { bbox: [0.5, 0.5, 0.01, 0.02], pitch_xy_m: null, confidence: 0.877 },
    });
    // A replay of the reels tracks nobody; a newer run that does is the one that counts.
    await portal.deps.database.run.create({ data: { jobId, runType: 'replay', status: 'completed' } });
    expect(tracksReply.parse(await (await ask('?from_sec=0&to_sec=1')).json()).frames[0]?.people[0]?.track_id).toBe(1);
    const newer = await portal.deps.database.run.create({ data: { jobId, runType: 'retry', status: 'completed' } });
    await trackedBy(newer.id, '2', 7);
    expect(tracksReply.parse(await (await ask('?from_sec=0&to_sec=1')).json()).frames[0]?.people[0]?.track_id).toBe(7);
    expect(tracksReply.parse(await (await ask('?from_sec=100&to_sec=120')).json()).frames).toEqual([]);
  });

  it.each([
    ['', /from_sec: Give a number of seconds/],
    ['?from_sec=a&to_sec=2', /from_sec: Give a number of seconds/],
    ['?from_sec=-1&to_sec=2', /from_sec/],
    ['?from_sec=5&to_sec=5', /must end after it begins/],
    ['?from_sec=5&to_sec=65.1', /at most 60 seconds at once/],
  ])('%s is refused with a reason', async (query, reason) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(await detailOf(answer)).toMatch(reason);
  });

  it('that are no longer stored say so', async () => {
    const other = await portal.deps.database.run.create({ data: { jobId, runType: 'retry', status: 'completed' } });
    await trackedBy(other.id, '3', 9);
    rmSync(join(portal.deps.env.artifactsDir, 'aa/track-3'), { recursive: true });
    const answer = await ask('?from_sec=0&to_sec=1');
    expect([answer.status, await detailOf(answer)]).toEqual([404, expect.stringMatching(/no longer stored/)]);
  });
});
