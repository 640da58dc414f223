import type { SaveCalibrationBody, VenueView } from '../contracts/venue.ts';
import { AppError } from '../domain/errors.ts';
import { MOST_ERROR_M, PROBLEM_WORDS, uselessWords } from '../domain/pitch/calibration-words.ts';
import { fitFixedCamera } from '../domain/pitch/fixed-camera.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';
import { noSuchVenue } from './get-venue.ts';

/**
 * Keep what was clicked on a venue's picture, with the errors it comes to: from now on it is the venue's calibration.
 * @throws {AppError} `not_found`, or `invalid_input` when the points tell no camera, or one too coarse to be of use
 */
export async function saveCalibration(
  deps: { venues: VenueRepository },
  input: { venueId: string; userId: string | null; calibration: SaveCalibrationBody },
): Promise<VenueView> {
  const fit = fitFixedCamera(input.calibration.camera);
  if (!fit.ok) throw new AppError('invalid_input', PROBLEM_WORDS[fit.problem]);
  const { errorPx, view } = fit.fixed;
  if (view.errorM > MOST_ERROR_M) throw new AppError('invalid_input', uselessWords(view.errorM));
  const venue = await deps.venues.addCalibration(input.venueId, {
    ...input.calibration,
    errorPx,
    errorM: view.errorM,
    createdById: input.userId,
  });
  if (venue === null) throw noSuchVenue();
  return venue;
}
