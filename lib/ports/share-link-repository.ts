import type { ReelVersionView, ShareLinkView } from '../contracts/portal.ts';
import type { ReelType } from '../domain/football.ts';
import type { Chapter } from './media-tool.ts';

/** A link as the door sees it. */
export type OpenableLink = {
  readonly linkId: string;
  readonly label: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly reel: StoredReelFile;
};

/** A version of a reel, where its bytes are, and what to call them. */
export type StoredReelFile = {
  readonly jobId: string;
  readonly title: string;
  readonly reelType: ReelType;
  readonly version: number;
  readonly artifactKey: string;
  readonly posterKey: string | null;
  readonly durationSec: number;
  readonly sizeBytes: number;
  readonly clipCount: number;
  readonly chapters: readonly Chapter[];
};

export interface ShareLinkRepository {
  /** The newest version unless another one is asked for; null when there is no such reel or version. */
  findReel(jobId: string, reelType: ReelType, version?: number): Promise<StoredReelFile | null>;
  /** Newest first; none when the job has no such reel yet. */
  listVersions(jobId: string, reelType: ReelType): Promise<readonly ReelVersionView[]>;
  /** @param link.tokenSha256 hex; the token itself is never stored */
  create(link: {
    readonly jobId: string;
    readonly reelType: ReelType;
    readonly label: string;
    readonly tokenSha256: string;
    readonly expiresAt: Date;
    readonly createdById: string | null;
  }): Promise<ShareLinkView>;
  /** Links that still open, newest first. */
  listActive(jobId: string, reelType: ReelType, now: Date): Promise<readonly ShareLinkView[]>;
  findByToken(tokenSha256: string): Promise<OpenableLink | null>;
  countOpening(linkId: string, now: Date): Promise<void>;
  /** @returns false when there is no such link */
  revoke(linkId: string, now: Date): Promise<boolean>;
}
