import type { ChangeVenueBody, VenueView } from '../contracts/venue.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';
import { nameTaken, noSuchVenue } from './get-venue.ts';

/**
 * Another name or another size of the pitch. A calibration keeps the size it was made with.
 * @throws {AppError} `not_found`, or `conflict` when the name is taken
 */
export async function changeVenue(
  deps: { venues: VenueRepository },
  venueId: string,
  change: ChangeVenueBody,
): Promise<VenueView> {
  const venue = await deps.venues.change(venueId, change);
  if (venue === null) throw noSuchVenue();
  if (venue === 'taken') throw nameTaken(change.name ?? '');
  return venue;
}
