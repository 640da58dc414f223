import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../lib/domain/errors.ts';

/** Write under another name beside the goal, then rename: under its own name a file is always whole. */
export async function writeThenRename(output: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = join(dirname(output), `.${basename(output)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await write(unfinished);
    await rename(unfinished, output);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** True when FFmpeg wrote something: it ends with success, too, when not a single picture came out. */
export async function hasContent(path: string): Promise<boolean> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  return size > 0;
}

export async function requireContent(path: string): Promise<void> {
  if (!(await hasContent(path)))
    throw new AppError('broken_media', 'Not a single picture of this video could be decoded.');
}
