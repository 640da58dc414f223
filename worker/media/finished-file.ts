import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../lib/domain/errors.ts';

/** Write under another name beside the goal, then rename: under its own name a file is always whole. */
export async function writeThenRename(output: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  await writeAllThenRename([output], async ([unfinished]) => await write(unfinished ?? output));
}

/** The same for several files that are written together. */
export async function writeAllThenRename(
  outputs: readonly string[],
  write: (unfinished: readonly string[]) => Promise<void>,
): Promise<void> {
  const suffix = `${randomUUID().slice(0, 8)}.part`;
  const files = outputs.map((output) => ({
    output,
    unfinished: join(dirname(output), `.${basename(output)}.${suffix}`),
  }));
  try {
    await write(files.map(({ unfinished }) => unfinished));
    for (const { output, unfinished } of files) await rename(unfinished, output);
  } finally {
    for (const { unfinished } of files) await rm(unfinished, { force: true });
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
