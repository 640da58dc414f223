import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { scenesReply } from '../../lib/contracts/scenes.ts';
import { seededPortal } from '../../tools/seeded-portal.ts';
import { context } from '../../tools/test-portal.ts';
import { GET as getScenes } from './jobs/[job_id]/scenes/route.ts';

const seeded = seededPortal();

const ask = (job = seeded.jobId) => getScenes(seeded.portal.request('/'), context({ job_id: job }));

/** As a worker leaves its tracks: gzipped JSON lines, named by a checkpoint. */
async function leaveTracks(text: string): Promise<string> {
  const key = `aa/track-${randomUUID()}/tracks.jsonl.gz`;
  const file = join(seeded.portal.deps.env.artifactsDir, key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(text));
  const artifactKeys = [key, key.replace('tracks.jsonl.gz', 'summary.json')];
  const checkpoint = { stage: 'track', stageIndex: 2, fingerprint: 'f', success: true, reused: false } as const;
  await seeded.portal.deps.database.stageCheckpoint.upsert({
    where: { runId_stage: { runId: seeded.runId, stage: 'track' } },
    create: { ...checkpoint, runId: seeded.runId, runtimeSec: 1, artifactKeys },
    update: { artifactKeys },
  });
  return file;
}
const moment = (ptsSec: number, sceneId: number, sceneKind: string) =>
  `${JSON.stringify({ ptsSec, frameNumber: 0, sceneId, sceneKind, ball: null, people: [], camera: null })}\n`;

it('there are none before anything was tracked, and no answer for a job that there is not', async () => {
  expect(await (await ask()).json()).toEqual({ scenes: [] });
  expect((await ask(randomUUID())).status).toBe(404);
});

it('the cuts of the newest tracks are told, and kept: the file is read once', async () => {
  const file = await leaveTracks(
    moment(0, 0, 'tactical') + moment(0.2, 0, 'tactical') + moment(0.4, 1, 'close_up') + moment(0.6, 1, 'close_up'),
  );
  const expected = [
    { start_sec: 0, end_sec: 0.4, kind: 'tactical' },
    { start_sec: 0.4, end_sec: 0.6, kind: 'close_up' },
  ];
  expect(scenesReply.parse(await (await ask()).json()).scenes).toEqual(expected);
  rmSync(file);
  expect(scenesReply.parse(await (await ask()).json()).scenes).toEqual(expected);
});

it('a file that is gone or broken is a problem, and read again once it is there', async () => {
  const file = await leaveTracks('no JSON\n');
  expect((await ask()).status).toBe(500);
  rmSync(file);
  expect((await ask()).status).toBe(404);
  writeFileSync(file, gzipSync(moment(0, 0, 'tactical')));
  expect((await ask()).status).toBe(200);
});
