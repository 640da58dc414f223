import { AppError } from '../domain/errors.ts';
import type { ReelType } from '../domain/football.ts';
import type { ShareLinkRepository, StoredReelFile } from '../ports/share-link-repository.ts';

/**
 * A version of a reel; the newest unless one is named.
 * @throws {AppError} `not_found` while there is none, or for a version that there never was
 */
export async function getReel(
  deps: { links: Pick<ShareLinkRepository, 'findReel'> },
  { jobId, reelType, version }: { jobId: string; reelType: ReelType; version?: number | undefined },
): Promise<StoredReelFile> {
  const reel = await deps.links.findReel(jobId, reelType, version);
  if (reel !== null) return reel;
  throw new AppError(
    'not_found',
    version === undefined ? 'There is no such reel yet.' : `This reel has no version ${version}.`,
  );
}
