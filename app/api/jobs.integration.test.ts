import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectQueueWorker } from '../../lib/adapters/queue/pg-boss-queue.ts';
import { jobSchema, jobStatusReply } from '../../lib/contracts/job.ts';
import { jobListReply } from '../../lib/contracts/portal.ts';
import { FULL_SIZE } from '../../lib/domain/pitch/landmarks.ts';
import type { JobQueue, QueueWorker } from '../../lib/ports/job-queue.ts';
import { seedFinishedJob } from '../../tools/seed-finished-job.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { POST as cancel } from './jobs/[job_id]/cancel/route.ts';
import { POST as retry } from './jobs/[job_id]/retry/route.ts';
import { GET as getJob } from './jobs/[job_id]/route.ts';
import { GET as getStatus } from './jobs/[job_id]/status/route.ts';
import { GET as listJobs, POST as submit } from './jobs/route.ts';

let portal: TestPortal;
let worker: QueueWorker & JobQueue;

beforeAll(async () => {
  portal = await openTestPortal();
  worker = await connectQueueWorker(portal.deps.env.databaseUrl ?? '', portal.deps.logger);
  // Stands for the real inspection, which has tests of its own: a file that holds "text" is no video.
  await worker.work('video.inspect', async ({ nasPath }) => {
    const content = readFileSync(nasPath);
    if (content.includes('text')) return { ok: false, code: 'unsupported_media', message: 'This is not a video.' };
    const facts = {
      duration_sec: 60,
      fps: 25,
      width: 640,
      height: 360,
      codec: 'h264',
      size_bytes: statSync(nasPath).size,
    };
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { ok: true, video_file: { path: nasPath, filename: basename(nasPath), sha256, ...facts } };
  });
});
afterAll(async () => {
  await worker.stop(1);
  await portal.close();
});

function media(name: string, content: string): string {
  const path = join(portal.mediaDir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const post = (nas_path: unknown, reel_types: unknown = ['goalkeeper']) =>
  submit(portal.request('/api/jobs', { method: 'POST', json: { nas_path, reel_types } }), context());
const newJob = async (name: string) => jobSchema.parse(await (await post(media(name, `bytes of ${name}`))).json());

describe('POST /api/jobs', () => {
  it('makes one job of one wish, however it is said and under whatever name the file lies', async () => {
    const path = media('a match, 2.mp4', 'same bytes');
    const first = await post(path, ['highlights', 'goalkeeper']);
    const job = jobSchema.parse(await first.json());
    expect([first.status, job.status, job.video_file.path]).toEqual([201, 'pending', path]);
    expect(job.reel_types).toEqual(['goalkeeper', 'highlights']);
    const again = await post(media('copy/of it.mp4', 'same bytes'), ['goalkeeper', 'highlights', 'goalkeeper']);
    expect([again.status, jobSchema.parse(await again.json()).job_id]).toEqual([200, job.job_id]);
    const other = await post(path, ['goalkeeper']);
    expect([other.status, jobSchema.parse(await other.json()).job_id === job.job_id]).toEqual([201, false]);
  });

  it('makes one job of one wish that is sent many times at once', async () => {
    const path = media('once.mp4', 'sent many times');
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(path)));
    const jobs = await Promise.all(answers.map(async (answer) => jobSchema.parse(await answer.json()).job_id));
    expect(new Set(jobs).size).toBe(1);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  });

  it('is told where the match was played, when it is made and when it is asked for again', async () => {
    const { database } = portal.deps;
    const [north, south] = await Promise.all(
      ['North', 'South'].map((name) => database.venue.create({ data: { name, pitch: { ...FULL_SIZE } } })),
    );
    const path = media('at a venue.mp4', 'at a venue');
    const submitAt = (venue_id: string | undefined) =>
      submit(
        portal.request('/', { method: 'POST', json: { nas_path: path, reel_types: ['goalkeeper'], venue_id } }),
        context(),
      );
    const venueOf = async (answer: Response) => {
      const { job_id } = jobSchema.parse(await answer.json());
      const job = await database.job.findUniqueOrThrow({ where: { id: job_id }, include: { match: true } });
      return job.match.venueId;
    };
    expect((await submitAt(randomUUID())).status).toBe(400);
    expect(await venueOf(await submitAt(north?.id))).toBe(north?.id);
    expect(await venueOf(await submitAt(undefined))).toBe(north?.id);
    expect(await venueOf(await submitAt(south?.id))).toBe(south?.id);
  });

  it('starts a failed job again instead', async () => {
    const job = await newJob('failed.mp4');
    await portal.deps.database.run.updateMany({ where: { jobId: job.job_id }, data: { status: 'failed' } });
    await portal.deps.database.job.update({ where: { id: job.job_id }, data: { status: 'failed', error: 'no' } });
    const again = await post(job.video_file.path);
    expect(again.status).toBe(201);
    expect(jobSchema.parse(await again.json())).toMatchObject({ job_id: job.job_id, status: 'pending', error: null });
    const runs = await portal.deps.database.run.findMany({
      where: { jobId: job.job_id },
      orderBy: { createdAt: 'asc' },
    });
    expect(runs.map((run) => [run.runType, run.status])).toEqual([
      ['initial', 'failed'],
      ['retry', 'pending'],
    ]);
    expect(runs[1]?.parentRunId).toBe(runs[0]?.id);
  });

  it('refuses what it may not or cannot read, with words and a status that fit', async () => {
    const outside = join(portal.mediaDir, '..', 'secret.mp4');
    writeFileSync(outside, 'bytes');
    symlinkSync(outside, join(portal.mediaDir, 'link.mp4'));
    symlinkSync(dirname(outside), join(portal.mediaDir, 'way-out'));
    const inside = media('real.mp4', 'linked inside');
    symlinkSync(inside, join(portal.mediaDir, 'inside-link.mp4'));
    const cases: [path: unknown, status: number, code: string][] = [
      [outside, 403, 'outside_roots'],
      ['/etc/passwd', 403, 'outside_roots'],
      [`${portal.mediaDir}-sibling/a.mp4`, 403, 'outside_roots'],
      [join(portal.mediaDir, 'link.mp4'), 403, 'outside_roots'],
      [join(portal.mediaDir, 'way-out', 'secret.mp4'), 403, 'outside_roots'],
      [`${portal.mediaDir}/../secret.mp4`, 400, 'invalid_input'],
      [`${portal.mediaDir}/a\0.mp4`, 400, 'invalid_input'],
      ['relative.mp4', 400, 'invalid_input'],
      [portal.mediaDir, 400, 'invalid_input'],
      ['', 400, 'invalid_input'],
      [17, 400, 'invalid_input'],
      [join(portal.mediaDir, 'missing.mp4'), 404, 'not_found'],
      [media('words.mp4', 'some text'), 422, 'unsupported_media'],
    ];
    for (const [path, status, code] of cases) {
      const answer = await post(path);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect([path, answer.status, await answer.json()]).toMatchObject([path, status, { status, code }]);
    }
    expect((await post(join(portal.mediaDir, 'inside-link.mp4'))).status).toBe(201);
  });

  it('refuses bodies that say nothing it knows, and ignores what it does not know', async () => {
    const path = media('tolerant.mp4', 'tolerant');
    expect((await post(path, [])).status).toBe(400);
    expect((await post(path, ['referee'])).status).toBe(400);
    const send = (body: string, type = 'application/json') =>
      submit(portal.request('/api/jobs', { method: 'POST', body, headers: { 'content-type': type } }), context());
    expect((await send('{"nas_path":')).status).toBe(400);
    expect((await send('nas_path=x', 'application/x-www-form-urlencoded')).status).toBe(400);
    const known = { nas_path: path, reel_types: ['goalkeeper'], from_the_future: true };
    expect((await send(JSON.stringify(known))).status).toBe(201);
  });
});

describe('a job', () => {
  it('is told in full, in short and in the list', async () => {
    const job = await newJob('told.mp4');
    const params = { job_id: job.job_id };
    expect(jobSchema.parse(await (await getJob(portal.request('/'), context(params))).json())).toEqual(job);
    expect(Object.keys(job)).toEqual(Object.keys(jobSchema.shape));
    const status = await getStatus(portal.request('/'), context(params));
    expect(jobStatusReply.parse(await status.json())).toEqual({ status: 'pending', progress_pct: 0 });
    const list = await listJobs(portal.request('/api/jobs'), context());
    const { jobs } = jobListReply.parse(await list.json());
    expect(jobs[0]?.job).toEqual(job);
  });

  it('has one run per queue job, whoever asks: retry waits for its turn', async () => {
    const { job_id } = await newJob('retried.mp4');
    const again = () => retry(portal.request('/', { method: 'POST' }), context({ job_id }));
    expect((await again()).status).toBe(409);
    await portal.deps.database.run.updateMany({ where: { jobId: job_id }, data: { status: 'failed' } });
    await portal.deps.database.job.update({ where: { id: job_id }, data: { status: 'failed', error: 'no' } });
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    const job = await getJob(portal.request('/'), context({ job_id }));
    expect(await job.json()).toMatchObject({ status: 'pending', error: null });
  });

  it('retries what was begun: a failed replay is a replay again, a failed first run is not', async () => {
    const { job_id } = await newJob('replayed.mp4');
    const { database } = portal.deps;
    const lastRun = () => database.run.findFirstOrThrow({ where: { jobId: job_id }, orderBy: { createdAt: 'desc' } });
    const failAndRetry = async () => {
      await database.run.updateMany({ where: { jobId: job_id }, data: { status: 'failed' } });
      expect((await retry(portal.request('/', { method: 'POST' }), context({ job_id }))).status).toBe(200);
      return (await lastRun()).replayFromStage;
    };
    expect(await failAndRetry()).toBeNull();
    await database.run.updateMany({ where: { jobId: job_id }, data: { status: 'completed' } });
    await portal.deps.jobs.startRun(job_id, { runType: 'replay', replayFromStage: 'segment' });
    expect(await failAndRetry()).toBe('segment');
    expect(await failAndRetry()).toBe('segment');
  });

  it('is cancelled with words that say who did it, and leaves the queue', async () => {
    const { job_id } = await newJob('cancelled.mp4');
    const answer = await cancel(portal.request('/', { method: 'POST' }), context({ job_id }));
    expect(await answer.json()).toMatchObject({ status: 'failed', error: 'Cancelled by Admin.' });
    const again = await cancel(portal.request('/', { method: 'POST' }), context({ job_id }));
    expect(again.status).toBe(200);
    const run = await portal.deps.database.run.findFirstOrThrow({ where: { jobId: job_id } });
    expect(run.status).toBe('cancelled');
    expect(await portal.deps.queue.enqueue('run.execute', { runId: run.id })).toBe(true);
  });

  it('is not there for anybody who is not signed in, and 404 where there is none', async () => {
    const { jobId } = await seedFinishedJob(portal.deps);
    const anonymous = await getJob(portal.request('/', { anonymous: true }), context({ job_id: jobId }));
    expect([anonymous.status, anonymous.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="touchline"']);
    const wrongToken = await getJob(
      portal.request('/', { anonymous: true, headers: { authorization: 'Bearer x.y' } }),
      context({ job_id: jobId }),
    );
    expect(wrongToken.status).toBe(401);
    for (const job_id of [randomUUID(), 'not-a-uuid', '../etc']) {
      expect((await getJob(portal.request('/'), context({ job_id }))).status).toBe(404);
    }
  });
});
