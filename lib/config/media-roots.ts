import { basename, resolve } from 'node:path';

/** A folder that users may browse and submit from. `id` is stable as long as the name is. */
export type ConfiguredRoot = { readonly id: string; readonly name: string; readonly path: string };

type Named = { readonly name: string; readonly path: string };

/**
 * `Matches=/mnt/nas/matches,/srv/video`: name=path or just a path, separated by commas, line ends or the platform's path delimiter.
 * @throws {Error} when two roots have the same name
 */
export function parseMediaRoots(
  text: string | null,
  options: { readonly delimiter: string; readonly fallback: readonly Named[] },
): readonly ConfiguredRoot[] {
  const roots = text === null ? options.fallback : split(text, options.delimiter).map(parseOne);
  const withIds = roots.map((root) => ({ id: slug(root.name), name: root.name, path: resolve(root.path) }));
  const ids = withIds.map((root) => root.id);
  const twice = withIds.find((root, index) => ids.indexOf(root.id) !== index);
  if (twice)
    throw new Error(`TOUCHLINE_MEDIA_ROOTS names "${twice.name}" twice; write name=path with names that differ.`);
  return withIds;
}

function split(text: string, delimiter: string): string[] {
  return text
    .split(/[,\n]/)
    .flatMap((part) => part.split(delimiter))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseOne(part: string): Named {
  const named = /^([^=/\\]+)=(.+)$/.exec(part);
  if (named?.[1] && named[2]) return { name: named[1].trim(), path: named[2].trim() };
  return { name: basename(part) || part, path: part };
}

function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-');
  return plain.replace(/^-+|-+$/g, '') || 'root';
}
