import type { RootView } from '../contracts/portal.ts';
import type { MediaRoots } from '../ports/media-roots.ts';

/** The folders that may be browsed, with whether each can be reached now. */
export function listRoots(deps: { roots: Pick<MediaRoots, 'list'> }): Promise<readonly RootView[]> {
  return deps.roots.list();
}
