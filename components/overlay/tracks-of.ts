import type { MatchView } from '../../lib/contracts/portal.ts';
import type { TracksSource } from './use-tracks.ts';

/** The tracks of a match: made anew by every run that ends. */
export function tracksOf({ job, run }: MatchView, durationSec: number): TracksSource {
  return { jobId: job.job_id, version: run?.completed_at ?? '', durationSec };
}
