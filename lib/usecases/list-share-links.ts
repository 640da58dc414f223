import type { ShareLinkView } from '../contracts/portal.ts';
import type { ReelType } from '../domain/football.ts';
import type { Clock } from '../ports/clock.ts';
import type { ShareLinkRepository } from '../ports/share-link-repository.ts';

/** Links to a reel that still open, newest first; their addresses are not known any more. */
export function listShareLinks(
  deps: { links: ShareLinkRepository; clock: Clock },
  input: { jobId: string; reelType: ReelType },
): Promise<readonly ShareLinkView[]> {
  return deps.links.listActive(input.jobId, input.reelType, deps.clock.now());
}
