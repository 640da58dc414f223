import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jobSchema, jobStatusReply } from '../lib/contracts/job.ts';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';
import { stackState } from './stack-state.ts';

test('a worker that is killed in the middle is replaced, and the job goes on by itself', async ({ request }) => {
  test.setTimeout(5 * 60_000);
  const { mediaDir, dataDir } = stackState();
  const submitted = await request.post('/api/jobs', {
    data: { nas_path: path.join(mediaDir, 'short match.mp4'), reel_types: ['goalkeeper', 'highlights'] },
  });
  const job = jobSchema.parse(await submitted.json());
  const statusOf = async () =>
    jobStatusReply.parse(await (await request.get(`/api/jobs/${job.job_id}/status`)).json()).status;
  await expect.poll(statusOf, { timeout: 60_000, intervals: [50] }).toBe('detecting');

  const pidFile = path.join(dataDir, 'worker.pid');
  const killedPid = Number(readFileSync(pidFile, 'utf8'));
  process.kill(killedPid, 'SIGKILL');
  expect(['complete', 'failed']).not.toContain(await statusOf());

  await expect.poll(statusOf, { timeout: 4 * 60_000, intervals: [500] }).toBe('complete');
  expect(Number(readFileSync(pidFile, 'utf8'))).not.toBe(killedPid);
  const match = matchViewSchema.parse(await (await request.get(`/api/jobs/${job.job_id}/match`)).json());
  expect(match.runs).toHaveLength(1);
  expect(match.reels.map((reel) => [reel.reel_type, reel.version]).sort()).toEqual([
    ['goalkeeper', 1],
    ['highlights', 1],
  ]);
});
