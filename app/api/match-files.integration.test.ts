import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prismaRunStore } from '../../lib/adapters/prisma/run-store.ts';
import { connectQueueWorker } from '../../lib/adapters/queue/pg-boss-queue.ts';
import { jobSchema } from '../../lib/contracts/job.ts';
import { matchViewSchema } from '../../lib/contracts/portal.ts';
import type { JobQueue, QueueWorker } from '../../lib/ports/job-queue.ts';
import { context, openTestPortal, type TestPortal } from '../../tools/test-portal.ts';
import { GET as getMatch } from './jobs/[job_id]/match/route.ts';
import { PUT as saveSetup } from './jobs/[job_id]/setup/route.ts';
import { POST as submit } from './jobs/route.ts';

let portal: TestPortal;
let worker: QueueWorker & JobQueue;

beforeAll(async () => {
  portal = await openTestPortal();
  worker = await connectQueueWorker(portal.deps.env.databaseUrl ?? '', portal.deps.logger);
  // Stands for the real inspection, which has tests of its own: "upright" is, "huge" takes too long to be read to its end.
  await worker.work('video.inspect', async ({ nasPath }) => {
    const content = readFileSync(nasPath);
    if (content.includes('text')) return { ok: false, code: 'unsupported_media', message: 'This is not a video.' };
    const [width, height] = content.includes('upright') ? [360, 640] : [640, 360];
    const facts = { duration_sec: 60, fps: 25, width, height, codec: 'h264', size_bytes: statSync(nasPath).size };
    const sha256 = content.includes('huge') ? '' : createHash('sha256').update(content).digest('hex');
    return { ok: true, video_file: { path: nasPath, filename: basename(nasPath), sha256, ...facts } };
  });
});
afterAll(async () => {
  await worker.stop(1);
  await portal.close();
});

function media(name: string, content = `bytes of ${name}`): string {
  const path = join(portal.mediaDir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

type Further = string | { nas_path: string; begins: string };
const post = (first: string, ...more: Further[]) => {
  const further_files = more.map((file) => (typeof file === 'string' ? { nas_path: file } : file));
  const json = { nas_path: first, further_files, reel_types: ['highlights'] };
  return submit(portal.request('/api/jobs', { method: 'POST', json }), context());
};
const jobOf = async (answer: Response | Promise<Response>) => jobSchema.parse(await (await answer).json());
const matchOf = async (job_id: string) =>
  matchViewSchema.parse(await (await getMatch(portal.request('/'), context({ job_id }))).json());

/** What ingest would find: each file fills a minute of the clock. */
async function ingested(jobId: string): Promise<void> {
  const { database } = portal.deps;
  const run = await database.run.findFirstOrThrow({
    where: { jobId },
    include: { job: { include: { match: { include: { videos: true } } } } },
  });
  const runs = prismaRunStore(database);
  const lease = { runId: run.id, token: 'ingesting' };
  const todo = await runs.claim(run.id, lease.token);
  const facts = { durationSec: 60, fps: 25, widthPx: 640, heightPx: 360, codec: 'h264', sizeBytes: 10 };
  const paths = [todo?.videoPath ?? '', ...(todo?.moreFiles ?? []).map(({ path }) => path)];
  const files = paths.map((path, index) => ({
    ...facts,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    startSec: 60 * index,
  }));
  const keys = { proxyKey: 'p', posterKey: 'i', spriteKey: 's', spriteVttKey: 'v', soundKey: 'w' };
  await runs.saveVideo(lease, { sha256: 'c'.repeat(64), files }, keys);
}

describe('POST /api/jobs with several files', () => {
  it('makes one match of two halves: their order counts, their names do not', async () => {
    const [a, b] = [media('Rovers v Town 1.mp4'), media('Rovers v Town 2.mp4')];
    const first = await post(a, b);
    const job = await jobOf(first);
    expect(first.status).toBe(201);
    expect(job.video_file).toMatchObject({ path: a, filename: 'Rovers v Town 1.mp4', duration_sec: 120, width: 640 });
    expect(job.video_file.size_bytes).toBe(2 * statSync(a).size);
    expect(job.video_file.sha256).toMatch(/^[0-9a-f]{64}$/);
    const again = await post(
      media('copy/x.mp4', 'bytes of Rovers v Town 1.mp4'),
      media('copy/y.mp4', 'bytes of Rovers v Town 2.mp4'),
    );
    expect([again.status, (await jobOf(again)).job_id]).toEqual([200, job.job_id]);
    const turned = await post(b, a);
    expect([turned.status, (await jobOf(turned)).job_id === job.job_id]).toEqual([201, false]);
    const alone = await post(a);
    expect([alone.status, (await jobOf(alone)).job_id === job.job_id]).toEqual([201, false]);
    const match = await matchOf(job.job_id);
    expect([match.title, match.files.map(({ filename, begins }) => [filename, begins])]).toEqual([
      'Rovers v Town',
      [
        ['Rovers v Town 1.mp4', null],
        ['Rovers v Town 2.mp4', 'half'],
      ],
    ]);
    expect((await matchOf((await jobOf(post(a))).job_id)).files).toHaveLength(1);
  });

  it('knows chapters by their names, unless people say what begins', async () => {
    const chapters = ['GH010042.MP4', 'GH020042.MP4', 'GH010043.MP4', 'GH020043.MP4'].map((name) =>
      media(`cup/${name}`),
    );
    const [first = '', ...more] = chapters;
    const beginsOf = async (...files: Further[]) => {
      const match = await matchOf((await jobOf(post(first, ...files))).job_id);
      return [match.title, ...match.files.map(({ begins }) => begins)];
    };
    expect(await beginsOf(...more)).toEqual(['cup', null, 'chapter', 'half', 'chapter']);
    expect(await beginsOf(...more.slice(0, 1).map((nas_path) => ({ nas_path, begins: 'piece' })))).toEqual([
      'cup',
      null,
      'piece',
    ]);
  });

  it('makes one job of files too large to be read while someone waits', async () => {
    const [a, b, c] = [media('huge 1.mp4'), media('huge 2.mp4'), media('huge 3.mp4')];
    const job = await jobOf(post(a, b));
    expect(job.video_file.sha256).toBe('');
    expect((await jobOf(post(a, b))).job_id).toBe(job.job_id);
    const others = [await jobOf(post(a)), await jobOf(post(b, a)), await jobOf(post(a, b, c)), await jobOf(post(a, c))];
    expect(new Set([job, ...others].map(({ job_id }) => job_id)).size).toBe(5);
  });

  it('refuses what cannot be one match, and names the file', async () => {
    const a = media('first.mp4');
    const cases: [more: Further[], status: number, words: RegExp][] = [
      [[a], 400, /first\.mp4 is there twice/],
      [[media('again.mp4', 'bytes of first.mp4')], 400, /again\.mp4 is the same recording as first\.mp4/],
      [[join(portal.mediaDir, 'gone.mp4')], 404, /gone\.mp4/],
      [[dirname(a)], 400, /: This is a folder/],
      [['/etc/passwd'], 403, /passwd/],
      [[media('notes.mp4', 'text')], 422, /notes\.mp4: This is not a video/],
      [[media('upright.mp4')], 400, /upright\.mp4 is upright \(360 × 640\) and first\.mp4 is wide \(640 × 360\)/],
      [[{ nas_path: media('second.mp4'), begins: 'quarter' }], 400, /half/],
      [Array.from({ length: 40 }, (_, index) => `${a}${index}`), 400, /At most 40 files/],
    ];
    const before = await portal.deps.database.job.count();
    for (const [more, status, words] of cases) {
      const answer = await post(a, ...more);
      const body: { detail: string; errors?: { message: string }[] } = await answer.json();
      const told = [body.detail, ...(body.errors ?? []).map(({ message }) => message)].join(' ');
      expect([answer.status, told], told).toEqual([status, expect.stringMatching(words)]);
    }
    expect(await portal.deps.database.job.count()).toBe(before);
  });
});

describe('halves that files begin', () => {
  it('are there as soon as the files are read, until people say otherwise; then those count', async () => {
    const job = await jobOf(post(media('h1.mp4'), { nas_path: media('h2.mp4'), begins: 'half' }));
    expect((await matchOf(job.job_id)).setup.periods).toEqual([]);
    await ingested(job.job_id);
    const { setup, files, job: read } = await matchOf(job.job_id);
    expect(files.map(({ start_sec, duration_sec }) => [start_sec, duration_sec])).toEqual([
      [0, 60],
      [60, 60],
    ]);
    expect(read.video_file.duration_sec).toBe(120);
    expect([
      setup.revision,
      setup.periods.map(({ start_sec, end_sec, start_minute }) => [start_sec, end_sec, start_minute]),
    ]).toEqual([
      0,
      [
        [0, 60, 0],
        [60, 120, 45],
      ],
    ]);
    const save = (periods: typeof setup.periods, revision: number) =>
      saveSetup(portal.request('/', { method: 'PUT', json: { revision, periods } }), context({ job_id: job.job_id }));
    const periodsAt = async () =>
      (
        await portal.deps.database.matchSetup.findFirstOrThrow({
          where: { match: { jobs: { some: { id: job.job_id } } } },
        })
      ).periodsAt;
    expect((await save(setup.periods, 0)).status).toBe(200);
    // Reels were named by this very clock.
    expect(await periodsAt()).toBeNull();
    expect((await save([], 1)).status).toBe(200);
    expect(await periodsAt()).not.toBeNull();
    expect((await matchOf(job.job_id)).setup.periods).toEqual([]);
    const runs = prismaRunStore(portal.deps.database);
    const run = await portal.deps.database.run.findFirstOrThrow({ where: { jobId: job.job_id } });
    expect(await runs.markedPeriods({ runId: run.id, token: 'ingesting' })).toEqual([]);
  });

  it('are nobody’s word to a run while nobody has set the match up', async () => {
    const job = await jobOf(post(media('n1.mp4'), media('n2.mp4')));
    await ingested(job.job_id);
    const run = await portal.deps.database.run.findFirstOrThrow({ where: { jobId: job.job_id } });
    expect(await prismaRunStore(portal.deps.database).markedPeriods({ runId: run.id, token: 'ingesting' })).toBeNull();
  });
});
