import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { RootEntries } from '../../contracts/portal.ts';
import { refuseFileError } from './refuse-file-error.ts';

type Entry = RootEntries['entries'][number];

/** Names under which cameras and broadcasters deliver; what is really inside is decided by the probe. */
const VIDEO_ENDINGS: ReadonlySet<string> = new Set([
  '.mp4',
  '.m4v',
  '.mov',
  '.mkv',
  '.webm',
  '.ts',
  '.mts',
  '.m2ts',
  '.avi',
  '.mxf',
  '.mpg',
  '.mpeg',
  '.flv',
]);

/** Sub-folders and videos, folders first, by name. What is hidden, or leads out of the root, is left out. */
export async function entriesOf(folder: string, realRoot: string): Promise<Entry[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch(refuseFileError(folder));
  const entries = await Promise.all(
    names.filter((name) => !name.name.startsWith('.')).map((name) => entryOf(folder, realRoot, name)),
  );
  return entries.filter((entry) => entry !== null).sort(byKindAndName);
}

async function entryOf(folder: string, realRoot: string, name: Dirent): Promise<Entry | null> {
  const path = join(folder, name.name);
  try {
    if (name.isSymbolicLink() && !`${await realpath(path)}${sep}`.startsWith(realRoot + sep)) return null;
    const facts = await stat(path);
    const modified_at = facts.mtime.toISOString();
    if (facts.isDirectory()) return { name: name.name, path, kind: 'folder', size_bytes: null, modified_at };
    if (!facts.isFile() || !VIDEO_ENDINGS.has(extname(name.name).toLowerCase())) return null;
    return { name: name.name, path, kind: 'video', size_bytes: facts.size, modified_at };
  } catch {
    // Gone, or not ours to read, since the folder was listed.
    return null;
  }
}

function byKindAndName(a: Entry, b: Entry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  return a.name.localeCompare(b.name, 'en', { numeric: true });
}
