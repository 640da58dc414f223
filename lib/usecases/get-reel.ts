import { AppError } from '../domain/errors.ts';
import type { ReelType } from '../domain/football.ts';
import type { ShareLinkRepository, StoredReelFile } from '../ports/share-link-repository.ts';

/** The newest version of a reel. @throws {AppError} `not_found` while there is none */
export async function getReel(
  deps: { links: Pick<ShareLinkRepository, 'findReel'> },
  input: { jobId: string; reelType: ReelType },
): Promise<StoredReelFile> {
  const reel = await deps.links.findReel(input.jobId, input.reelType);
  if (reel === null) throw new AppError('not_found', 'There is no such reel yet.');
  return reel;
}
