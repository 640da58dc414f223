import type { SaveSetupBody } from '../contracts/match-setup.ts';

/** Why a set-up was not saved: no such job, or who saved another one in the meantime, and when. */
export type NotSaved = 'no_job' | { readonly savedBy: string | null };

/** What staff say of a match. Read with the rest of it: `JobRepository.record`. */
export interface MatchSetupRepository {
  /**
   * The whole set-up, in the place of the earlier one; all of it, or nothing. Players that were in the squad keep their ids.
   * Reels whose clips are named by another clock become stale.
   * @returns null when it was saved
   */
  save(jobId: string, setup: SaveSetupBody, userId: string | null): Promise<NotSaved | null>;
}
