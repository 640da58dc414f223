import { AppError } from '../domain/errors.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';
import { noSuchJob } from './get-job.ts';

/**
 * Say where a match was played. Its calibration shapes the next run.
 * @throws {AppError} `not_found` for the job, `invalid_input` for the venue
 */
export async function chooseVenue(
  deps: { venues: VenueRepository },
  jobId: string,
  venueId: string | null,
): Promise<void> {
  const missing = await deps.venues.assign(jobId, venueId);
  if (missing === 'job') throw noSuchJob();
  if (missing === 'venue') throw new AppError('invalid_input', 'There is no such venue.');
}
