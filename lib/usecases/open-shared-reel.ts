import type { SharedReelView } from '../contracts/portal.ts';
import { AppError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { OpenableLink, ShareLinkRepository } from '../ports/share-link-repository.ts';

type Deps = { readonly links: ShareLinkRepository; readonly secrets: Secrets; readonly clock: Clock };

/**
 * The door of a share link: asked anew for every page, picture and byte range, so that closing a link works at once.
 * @throws {AppError} `not_found` for a token nobody made, `gone` for a link that was closed or has run out
 */
export async function checkShareLink(deps: Deps, token: string): Promise<OpenableLink> {
  const link = await deps.links.findByToken(deps.secrets.hash(token));
  if (link === null) throw new AppError('not_found', 'This link does not exist. Check that it was copied whole.');
  if (link.revokedAt !== null)
    throw new AppError('gone', 'This link was closed. Ask the person who sent it for a new one.');
  if (link.expiresAt <= deps.clock.now()) {
    throw new AppError('gone', 'This link has run out. Ask the person who sent it for a new one.');
  }
  return link;
}

/** What a person with a link sees first; it counts as one opening. @throws {AppError} as `checkShareLink` */
export async function openSharedReel(deps: Deps, token: string): Promise<SharedReelView> {
  const { linkId, label, expiresAt, reel } = await checkShareLink(deps, token);
  await deps.links.countOpening(linkId, deps.clock.now());
  const base = `/api/shared/${token}`;
  return {
    reel_type: reel.reelType,
    label,
    duration_sec: reel.durationSec,
    size_bytes: reel.sizeBytes,
    clip_count: reel.clipCount,
    expires_at: expiresAt.toISOString(),
    stream_url: `${base}/file?v=${reel.version}`,
    download_url: `${base}/file?v=${reel.version}&download=1`,
    poster_url: reel.posterKey === null ? null : `${base}/poster`,
    chapters: reel.chapters.map(({ startSec, endSec, title }) => ({ start_sec: startSec, end_sec: endSec, title })),
  };
}
