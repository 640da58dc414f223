import type { ShareLinkView } from '../contracts/portal.ts';
import type { ReelType } from '../domain/football.ts';
import type { Clock } from '../ports/clock.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { ShareLinkRepository } from '../ports/share-link-repository.ts';
import { getReel } from './get-reel.ts';

const DAY_MS = 24 * 3600 * 1000;

type NewLink = {
  readonly jobId: string;
  readonly reelType: ReelType;
  readonly label: string;
  readonly expiresInDays: number;
  readonly userId: string | null;
  /** Scheme and host under which the person with the link will reach the portal. */
  readonly origin: string;
};

/**
 * Make a link that opens one reel without an account. The address is in this answer only: the token is stored hashed.
 * @throws {AppError} `not_found` when there is no such reel
 */
export async function createShareLink(
  deps: { links: ShareLinkRepository; secrets: Secrets; clock: Clock },
  input: NewLink,
): Promise<ShareLinkView> {
  await getReel(deps, input);
  const token = deps.secrets.newToken();
  const link = await deps.links.create({
    jobId: input.jobId,
    reelType: input.reelType,
    label: input.label,
    tokenSha256: deps.secrets.hash(token),
    expiresAt: new Date(deps.clock.now().getTime() + input.expiresInDays * DAY_MS),
    createdById: input.userId,
  });
  return { ...link, url: `${input.origin}/s/${token}` };
}
