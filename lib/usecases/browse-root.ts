import type { RootEntries } from '../contracts/portal.ts';
import type { MediaRoots } from '../ports/media-roots.ts';

/** What lies in a folder of a root. @throws {AppError} as `MediaRoots.browse` */
export function browseRoot(
  deps: { roots: Pick<MediaRoots, 'browse'> },
  input: { rootId: string; path: string },
): Promise<RootEntries> {
  return deps.roots.browse(input.rootId, input.path);
}
