import { randomUUID } from 'node:crypto';
import { access, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { ArtifactStore } from '../../ports/artifact-store.ts';

/** Keys begin with so many letters of the sha256 of what they are made of. */
const SHA_LETTERS = 12;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** Artifacts as files under one folder. Unfinished work stands in `.scratch` beside them, so that publishing is a rename. */
export function createFolderArtifactStore(rootDir: string): ArtifactStore {
  const root = resolve(rootDir);
  const scratchRoot = join(root, '.scratch');

  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new AppError('invalid_input', `Not an artifact key: ${key}`);
    const file = join(root, ...key.split('/'));
    if (!file.startsWith(root + sep)) throw new AppError('invalid_input', `Not an artifact key: ${key}`);
    return file;
  };

  return {
    has: (key) => exists(fileOf(key)),

    async localPath(key) {
      const file = fileOf(key);
      if (!(await exists(file))) throw new AppError('not_found', `There is no stored artifact ${key}.`);
      return file;
    },

    async publish(key, localFile) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      await moveFile(localFile, file);
    },

    async removeOf(sourceSha256) {
      const folder = fileOf(sourceSha256.slice(0, SHA_LETTERS));
      // Away at once for everyone who looks it up; what is being read is read to its end.
      const dying = join(scratchRoot, `${HOST}.${process.pid}.${randomUUID()}`);
      await mkdir(scratchRoot, { recursive: true });
      if (await exists(folder)) await rename(folder, dying);
      await rm(dying, { recursive: true, force: true });
    },

    async scratch() {
      const dir = join(scratchRoot, `${HOST}.${process.pid}.${randomUUID()}`);
      await mkdir(dir, { recursive: true });
      return { dir, release: () => rm(dir, { recursive: true, force: true }) };
    },
  };
}

/** Remove the unfinished work of processes of this machine that are no more; other machines look after their own. */
export async function sweepScratch(rootDir: string): Promise<void> {
  const scratchRoot = join(resolve(rootDir), '.scratch');
  const names = await readdir(scratchRoot).catch(() => []);
  for (const name of names) {
    const [host, pid] = name.split('.');
    if (host === HOST && !isAlive(Number(pid))) await rm(join(scratchRoot, name), { recursive: true, force: true });
  }
}

/** Part of the names of scratch folders: several machines may share one artifact folder. */
const HOST = hostname().replace(/[^A-Za-z0-9-]/g, '-');

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // Another disk: copy beside the target first, so that the key still appears whole or not at all.
    const partial = `${to}.${randomUUID()}.part`;
    await copyFile(from, partial);
    await rename(partial, to);
    await rm(from, { force: true });
  }
}
