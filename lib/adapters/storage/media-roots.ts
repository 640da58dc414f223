import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';
import type { RootView } from '../../contracts/portal.ts';
import { AppError } from '../../domain/errors.ts';
import type { MediaRoots } from '../../ports/media-roots.ts';
import { entriesOf } from './folder-entries.ts';
import { refuseFileError } from './refuse-file-error.ts';

type Root = { readonly id: string; readonly name: string; readonly path: string };

/** The configured folders, on this machine's disks and mounts. */
export function folderMediaRoots(roots: readonly Root[]): MediaRoots {
  return {
    list: () => Promise.all(roots.map(viewOf)),

    async browse(rootId, path) {
      const root = roots.find((root) => root.id === rootId);
      if (!root) throw new AppError('not_found', 'There is no such media root.');
      const folder = path === '' ? root.path : plainPath(path);
      await insideOf([root], folder);
      const facts = await stat(folder).catch(refuseFileError(folder));
      if (!facts.isDirectory()) throw new AppError('invalid_input', 'This is a file, not a folder.');
      return {
        root: await viewOf(root),
        path: folder,
        parent: folder === normalize(root.path) ? null : dirname(folder),
        entries: await entriesOf(folder, await realpath(root.path)),
      };
    },

    async resolveFile(path) {
      const file = plainPath(path);
      const root = await insideOf(roots, file);
      const facts = await stat(file).catch(refuseFileError(file));
      if (facts.isDirectory()) throw new AppError('invalid_input', 'This is a folder. Choose one video in it.');
      if (!facts.isFile()) throw new AppError('invalid_input', 'This is not a regular file.');
      await access(file, constants.R_OK).catch(refuseFileError(file));
      return { path: file, filename: basename(file), rootId: root.id, sizeBytes: facts.size };
    },
  };
}

async function viewOf(root: Root): Promise<RootView> {
  const online = await readdir(root.path).then(
    () => true,
    () => false,
  );
  return { root_id: root.id, name: root.name, path: root.path, online };
}

/** An absolute path without tricks, spelled one way. */
function plainPath(path: string): string {
  if (path.includes('\0')) throw new AppError('invalid_input', 'A path holds no NUL characters.');
  if (!isAbsolute(path)) throw new AppError('invalid_input', 'Give the whole path, from the root of the file system.');
  if (path.split(/[/\\]/).includes('..')) throw new AppError('invalid_input', 'A path must not contain "..".');
  const plain = normalize(path);
  return plain.length > 1 && plain.endsWith(sep) ? plain.slice(0, -1) : plain;
}

const isWithin = (folder: string, path: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/**
 * The root that a path lies in, by its words first (what is outside is never looked at) and then by where its links lead.
 * @throws {AppError} `outside_roots`, `not_found`, `forbidden`
 */
async function insideOf(roots: readonly Root[], path: string): Promise<Root> {
  const root = roots
    .filter((root) => isWithin(normalize(root.path), path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!root) throw outside(roots);
  const realRoot = await realpath(root.path).catch(() => {
    throw new AppError('not_found', `The folder "${root.name}" cannot be reached now. Is its network share mounted?`);
  });
  const realPath = await realpath(path).catch(refuseFileError(path));
  if (!isWithin(realRoot, realPath)) throw outside(roots);
  return root;
}

function outside(roots: readonly Root[]): AppError {
  const names = roots.map((root) => join(root.path)).join(', ');
  return new AppError('outside_roots', `Only files inside the media folders can be used: ${names}.`);
}
