import { AppError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { ShareLinkRepository } from '../ports/share-link-repository.ts';

/** Close a link at once and for good. Closing it twice is fine. @throws {AppError} `not_found` */
export async function revokeShareLink(
  deps: { links: ShareLinkRepository; clock: Clock },
  linkId: string,
): Promise<void> {
  const existed = await deps.links.revoke(linkId, deps.clock.now());
  if (!existed) throw new AppError('not_found', 'There is no such link.');
}
