import type { ChooseReelsBody } from '../../lib/contracts/reel-membership.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { REEL_TYPES, type ReelType } from '../../lib/domain/football.ts';
import type { ContentVersions } from '../../lib/ports/job-repository.ts';
import { wantedVersion } from './event-tag.ts';

/** The reels that a change says something of. */
function namedReels({ recipes, ...reels }: ChooseReelsBody): readonly ReelType[] {
  return REEL_TYPES.filter((reel) => reels[reel] ?? recipes?.[reel]);
}

/** The version of the one reel that was changed, as HTTP writes it; null where both were. */
export function contentTag(versions: Partial<ContentVersions>): string | null {
  const [version, ...others] = Object.values(versions);
  return version === undefined || others.length > 0 ? null : `"${version}"`;
}

/** The body, with If-Match as the version of the one reel that it changes. @throws {AppError} `invalid_input` where it changes two */
export function withIfMatch(body: ChooseReelsBody, request: Request): ChooseReelsBody {
  const version = wantedVersion(request);
  if (version === null) return body;
  const [reel, ...others] = namedReels(body);
  if (reel === undefined || others.length > 0) {
    throw new AppError('invalid_input', 'If-Match is for one reel. For two, name their versions in if_version.');
  }
  return { ...body, if_version: { ...body.if_version, [reel]: version } };
}
