import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderArtifactStore, sweepScratch } from './folder-artifact-store.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'artifacts-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('folder artifact store', () => {
  it('holds a whole artifact or none', async () => {
    const store = createFolderArtifactStore(dir);
    const scratch = await store.scratch();
    const file = join(scratch.dir, 'x.json');
    await writeFile(file, '[1]');
    expect(await store.has('abc/track-1/x.json')).toBe(false);
    await store.publish('abc/track-1/x.json', file);
    expect(await store.has('abc/track-1/x.json')).toBe(true);
    expect(await readFile(await store.localPath('abc/track-1/x.json'), 'utf8')).toBe('[1]');
    await scratch.release();
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', '', '.scratch/x', 'a\0b', 'a\\b'])(
    'refuses the key %j',
    async (key) => {
      const store = createFolderArtifactStore(dir);
      await expect(async () => store.has(key)).rejects.toThrow('Not an artifact key');
    },
  );

  it('removes all that was made of one content, and of no other', async () => {
    const store = createFolderArtifactStore(dir);
    const [one, other] = ['1', '2'].map((digit) => digit.repeat(64));
    const keyOf = (sha256 = '') => `${sha256.slice(0, 12)}/track-1/x.json`;
    const scratch = await store.scratch();
    for (const sha256 of [one, other]) {
      await writeFile(join(scratch.dir, 'x.json'), '[1]');
      await store.publish(keyOf(sha256), join(scratch.dir, 'x.json'));
    }
    await scratch.release();
    await store.removeOf(one ?? '');
    await store.removeOf(one ?? '');
    expect([await store.has(keyOf(one)), await store.has(keyOf(other))]).toEqual([false, true]);
    expect(await readdir(join(dir, '.scratch'))).toEqual([]);
    await expect(store.removeOf('')).rejects.toThrow('Not an artifact key');
  });

  it('sweeps what dead processes left and nothing else', async () => {
    const store = createFolderArtifactStore(dir);
    const alive = await store.scratch();
    const name = basename(alive.dir);
    const dead = join(dirname(alive.dir), name.replace(`.${process.pid}.`, '.4194999.'));
    const elsewhere = join(dirname(alive.dir), `another-machine.4194999.${name.split('.')[2]}`);
    await mkdir(dead);
    await mkdir(elsewhere);
    await sweepScratch(dir);
    expect((await readdir(dirname(alive.dir))).sort()).toEqual([basename(elsewhere), name].sort());
  });

  it('says which artifact is missing', async () => {
    await expect(createFolderArtifactStore(dir).localPath('abc/none')).rejects.toMatchObject({ code: 'not_found' });
  });
});
