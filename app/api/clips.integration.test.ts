import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { prismaClipSetStore } from '../../lib/adapters/prisma/clip-set-store.ts';
import { type CutClip, clipSetSchema } from '../../lib/contracts/clip-set.ts';
import { seededPortal } from '../../tools/seeded-portal.ts';
import { context } from '../../tools/test-portal.ts';
import { GET as getFile } from './jobs/[job_id]/clips/[clip_set_id]/file/route.ts';
import { GET as getSet } from './jobs/[job_id]/clips/[clip_set_id]/route.ts';
import { POST as askFor } from './jobs/[job_id]/clips/route.ts';

const seeded = seededPortal();
beforeEach(async () => {
  const { jobId, runId, eventIds, portal } = seeded;
  const of = (position: number, reelType: 'goalkeeper' | 'highlights', eventId = '') => ({
    ...{ jobId, runId, position, reelType, sourceFile: '/nas/match.mp4', eventIds: [eventId] },
    ...{ startSec: 10 * position + 5, endSec: 10 * position + 14 },
  });
  await portal.deps.database.clip.createMany({
    data: [of(0, 'goalkeeper', eventIds[0]), of(1, 'highlights', eventIds[1]), of(2, 'highlights', eventIds[2])],
  });
});

const BOTH = { of: 'reels', reels: ['goalkeeper', 'highlights'] };
const ask = (json: unknown, job_id = seeded.jobId) =>
  askFor(seeded.portal.request('/', { method: 'POST', json }), context({ job_id }));
const asked = async (json: unknown) => clipSetSchema.parse(await (await ask(json)).json());
const set = async (id: string) =>
  clipSetSchema.parse(
    await (await getSet(seeded.portal.request('/'), context({ job_id: seeded.jobId, clip_set_id: id }))).json(),
  );
const file = (id: string, anonymous = false) =>
  getFile(seeded.portal.request('/', { anonymous }), context({ job_id: seeded.jobId, clip_set_id: id }));

/** As a worker leaves it: the clip's bytes in the store. */
function storedClip(name: string, bytes: number): CutClip {
  const artifactKey = `aa/assemble-${name}/clip.mp4`;
  const path = join(seeded.portal.deps.env.artifactsDir, artifactKey);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    Uint8Array.from({ length: bytes }, (_, index) => (index * 7) % 251),
  );
  return { artifactKey, sizeBytes: bytes };
}

async function cut(id: string, clips: readonly CutClip[], error: string | null = null): Promise<void> {
  const store = prismaClipSetStore(seeded.portal.deps.database);
  await store.take(id);
  await store.settle(id, clips, error);
}

/** Read by a library that had no part in writing it; every checksum is looked at. */
async function unzipped(answer: Response): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = await answer.bytes();
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  const files = new Map<string, Uint8Array>();
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true, useWebWorkers: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    expect(entry.compressionMethod).toBe(0);
    files.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { checkSignature: true }));
  }
  return files;
}

describe('clips as files', () => {
  it('are asked for, waited for, and come as one zip whose parts are whole', async () => {
    await seeded.portal.deps.database.match.updateMany({ data: { title: 'Grün: Weiß / Köln' } });
    const waiting = await asked(BOTH);
    expect(waiting).toMatchObject({ status: 'waiting', clips_total: 3, clips_done: 0, download_url: null });
    const early = await file(waiting.clip_set_id);
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ detail: 'These clips are still being cut: 0 of 3. Wait for them.' });

    await cut(waiting.clip_set_id, [storedClip('a', 600_001), storedClip('b', 0), storedClip('c', 262_144)]);
    const ready = await set(waiting.clip_set_id);
    expect(ready).toMatchObject({ status: 'ready', clips_done: 3, missing: [], size_bytes: 862_145 });
    const answer = await file(waiting.clip_set_id);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent('Grün- Weiß - Köln - Goalkeeper reel and Highlights clips.zip'),
    );
    const files = await unzipped(answer);
    expect([...files.keys()]).toEqual([
      'clips.csv',
      'Goalkeeper reel/01 0.10 Catch.mp4',
      'Highlights/01 0.20 Goal.mp4',
      'Highlights/02 0.30 Tackle.mp4',
    ]);
    const first = files.get('Goalkeeper reel/01 0.10 Catch.mp4');
    expect([first?.length, first?.[599_999]]).toEqual([600_001, (599_999 * 7) % 251]);
    expect(new TextDecoder().decode(files.get('clips.csv'))).toContain(
      'Highlights/02 0.30 Tackle.mp4,highlights,2,0:30',
    );
  });

  it('asked for twice are one set; for other clips, or made otherwise, another', async () => {
    const { clip_set_id } = await asked(BOTH);
    expect((await asked(BOTH)).clip_set_id).toBe(clip_set_id);
    expect((await asked({ of: 'reels', reels: ['goalkeeper'] })).clip_set_id).not.toBe(clip_set_id);
    const [run] = await seeded.portal.deps.database.run.findMany({ where: { jobId: seeded.jobId } });
    await seeded.portal.deps.database.run.update({
      where: { id: run?.id ?? '' },
      data: { configOverrides: { assemble: { lowerThird: true } } },
    });
    expect((await asked(BOTH)).clip_set_id).not.toBe(clip_set_id);
    expect(await seeded.portal.deps.queue.enqueue('clips.cut', { clipSetId: clip_set_id })).toBe(false);
  });

  it('of events: all but rejected ones, or those that are named', async () => {
    await seeded.portal.deps.database.review.create({
      data: {
        eventId: seeded.eventIds[1] ?? '',
        decision: 'rejected',
        currentOf: { connect: { id: seeded.eventIds[1] ?? '' } },
      },
    });
    expect((await asked({ of: 'standing' })).clips_total).toBe(2);
    expect((await asked({ of: 'events', event_ids: [seeded.eventIds[1], seeded.eventIds[1]] })).clips_total).toBe(1);
    const strange = await ask({ of: 'events', event_ids: [seeded.eventIds[0], randomUUID()] });
    expect(strange.status).toBe(400);
    expect((await strange.json()).detail).toMatch(/^1 of these 2 events is not in this match any more/);
  });

  it.each([
    [{}],
    [{ of: 'reels', reels: [] }],
    [{ of: 'reels', reels: ['bench'] }],
    [{ of: 'events', event_ids: ['../x'] }],
  ])('are refused when asked for as %j', async (body) => {
    expect((await ask(body)).status).toBe(400);
  });

  it('that are missing are told in the zip and in the answer; those that are there come all the same', async () => {
    const { clip_set_id: id } = await asked(BOTH);
    const gone = storedClip('gone', 10);
    await cut(id, [storedClip('here', 10), { problem: 'The video has no picture there.' }, gone]);
    expect((await set(id)).missing).toEqual([
      { path: 'Highlights/01 0.20 Goal.mp4', problem: 'The video has no picture there.' },
    ]);
    rmSync(join(seeded.portal.deps.env.artifactsDir, 'aa/assemble-gone'), { recursive: true });
    const files = await unzipped(await file(id));
    expect([...files.keys()]).toEqual(['clips.csv', 'missing clips.txt', 'Goalkeeper reel/01 0.10 Catch.mp4']);
    const words = new TextDecoder().decode(files.get('missing clips.txt'));
    expect(words).toContain('2 of 3 clips are not here:');
    expect(words).toContain('It is no longer stored. Ask for the clips again.');
    expect(await asked(BOTH)).toMatchObject({ clip_set_id: id, status: 'waiting' });
  });

  it('of which none is left are gone, and cut again when asked for', async () => {
    const { clip_set_id: id } = await asked({ of: 'reels', reels: ['goalkeeper'] });
    await cut(id, [storedClip('lost', 10)]);
    rmSync(join(seeded.portal.deps.env.artifactsDir, 'aa/assemble-lost'), { recursive: true });
    expect((await file(id)).status).toBe(410);
  });

  it('that failed say why, and are tried again when asked for', async () => {
    const { clip_set_id: id } = await asked(BOTH);
    await cut(id, [], 'The video is not where it was.');
    expect(await set(id)).toMatchObject({ status: 'failed', error: 'The video is not where it was.' });
    expect((await (await file(id)).json()).detail).toContain('The video is not where it was.');
    expect(await asked(BOTH)).toMatchObject({ clip_set_id: id, status: 'waiting', error: null });
  });

  it('of a video that kills its workers are given up', async () => {
    const { clip_set_id: id } = await asked(BOTH);
    const store = prismaClipSetStore(seeded.portal.deps.database);
    for (let nth = 0; nth < 5; nth += 1) expect(await store.take(id)).not.toBeNull();
    expect(await store.take(id)).toBeNull();
    expect(await set(id)).toMatchObject({ status: 'failed', error: /stopped 5 times/ });
  });

  it('are for members, of their own match', async () => {
    const { clip_set_id } = await asked(BOTH);
    await cut(clip_set_id, [storedClip('m', 5), null, null]);
    expect((await file(clip_set_id, true)).status).toBe(401);
    const elsewhere = context({ job_id: randomUUID(), clip_set_id });
    expect((await getFile(seeded.portal.request('/'), elsewhere)).status).toBe(404);
    expect((await ask(BOTH, randomUUID())).status).toBe(404);
    const nobody = seeded.portal.request('/', { method: 'POST', json: BOTH, anonymous: true });
    expect((await askFor(nobody, context({ job_id: seeded.jobId }))).status).toBe(401);
  });

  it('of a reel without a clip: says what to do', async () => {
    await seeded.portal.deps.database.clip.deleteMany();
    const answer = await ask(BOTH);
    expect(answer.status).toBe(409);
    expect((await answer.json()).detail).toMatch(/regenerate/);
  });
});

// What a process holds open is told under /proc.
describe.runIf(process.platform === 'linux')('a download', () => {
  it('that is broken off stops reading at once', async () => {
    const { clip_set_id: id } = await asked({ of: 'reels', reels: ['goalkeeper'] });
    await cut(id, [storedClip('long', 8_000_000)]);
    const body = (await file(id)).body?.getReader();
    let got = 0;
    while (got < 600_000) got += (await body?.read())?.value?.length ?? 0;
    expect(openFiles('assemble-long')).toBe(1);
    await body?.cancel();
    expect(openFiles('assemble-long')).toBe(0);
  });

  it('whose clip became shorter meanwhile breaks off instead of lying', async () => {
    const { clip_set_id: id } = await asked({ of: 'reels', reels: ['goalkeeper'] });
    await cut(id, [storedClip('shrinks', 1_000_000)]);
    const answer = await file(id);
    storedClip('shrinks', 10);
    await expect(answer.bytes()).rejects.toThrow(/has changed: 10 bytes/);
    await sleep(10);
    expect(openFiles('assemble-shrinks')).toBe(0);
  });
});

/** How many files of this process are open whose path holds `part`. */
function openFiles(part: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).includes(part);
    } catch {
      return false;
    }
  }).length;
}
