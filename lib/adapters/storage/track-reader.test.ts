import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { createTrackReader } from './track-reader.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tracks-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Five looks a second from 0, one person each, whose number is that of the look. */
function looks(count: number): string {
  const row = (index: number) => ({
    ...{ ptsSec: index / 5, frameNumber: index * 5, sceneId: 0, ball: null, camera: null },
    people: [
      {
        trackId: index,
        team: 'home',
        role: 'player',
        pitchXyM: null,
        bboxXywhNorm: [0.1, 0.2, 0.03, 0.08],
        confidence: 1,
      },
    ],
  });
  return Array.from({ length: count }, (_, index) => `${JSON.stringify(row(index))}\n`).join('');
}

async function readerOf(artifacts: Record<string, Buffer>, maxKeptBytes?: number) {
  for (const [name, bytes] of Object.entries(artifacts)) await writeFile(join(dir, name), bytes);
  const opened: string[] = [];
  const localPath = async (key: string) => {
    opened.push(key);
    if (!(key in artifacts)) throw new AppError('not_found', `There is no stored artifact ${key}.`);
    return join(dir, key);
  };
  return { reader: createTrackReader({ localPath }, maxKeptBytes), opened };
}

describe('spans of tracks', () => {
  it.each([
    [0, 1, 0, 5],
    [19.7, 20.3, 99, 3],
    [20, 20.2, 100, 1],
    [0, 60, 0, 300],
    [119.9, 200, -1, 0],
    [119.6, 200, 598, 2],
  ])('from %d to %d s begin with look %d and are %d', async (fromSec, toSec, first, count) => {
    const { reader } = await readerOf({ a: gzipSync(looks(600)) });
    const frames = await reader.between('a', fromSec, toSec);
    expect([frames[0]?.people[0]?.trackId ?? -1, frames.length]).toEqual([first, count]);
  });

  it('are all there, whatever the piece they fall into', async () => {
    const { reader } = await readerOf({ a: gzipSync(looks(1003)) });
    const spans = await Promise.all(
      Array.from({ length: 30 }, (_, index) => reader.between('a', index * 7, index * 7 + 7)),
    );
    expect(spans.flat().map(({ people }) => people[0]?.trackId)).toEqual(
      Array.from({ length: 1003 }, (_, index) => index),
    );
  });

  it('come out of an artifact without a look', async () => {
    const { reader } = await readerOf({ a: gzipSync('') });
    expect(await reader.between('a', 0, 10)).toEqual([]);
  });

  it('are unzipped once, and again only when others needed the room', async () => {
    const artifacts = { a: gzipSync(looks(300)), b: gzipSync(looks(300)) };
    const { reader, opened } = await readerOf(artifacts);
    await Promise.all([reader.between('a', 0, 1), reader.between('a', 3, 4)]);
    await reader.between('b', 0, 1);
    await reader.between('a', 8, 9);
    expect(opened).toEqual(['a', 'b']);
    const small = await readerOf(artifacts, 1);
    for (const key of ['a', 'b', 'b', 'a']) await small.reader.between(key, 0, 1);
    expect(small.opened).toEqual(['a', 'b', 'a']);
  });

  it('say what is wrong with what is stored, and are read anew when it was put right', async () => {
    const { reader } = await readerOf({ half: gzipSync(looks(300)).subarray(0, 500), odd: gzipSync('{"ptsSec":1}\n') });
    await expect(reader.between('half', 0, 1)).rejects.toMatchObject({ code: 'internal' });
    await expect(reader.between('odd', 0, 9)).rejects.toMatchObject({ code: 'internal' });
    await expect(reader.between('none', 0, 1)).rejects.toMatchObject({ code: 'not_found' });
    await writeFile(join(dir, 'half'), gzipSync(looks(300)));
    expect(await reader.between('half', 0, 1)).toHaveLength(5);
  });
});
