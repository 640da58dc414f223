import type { VenueRepository } from '../ports/venue-repository.ts';
import { noSuchVenue } from './get-venue.ts';

/** Take a venue and its calibrations away; its matches stay. @throws {AppError} `not_found` */
export async function removeVenue(deps: { venues: VenueRepository }, venueId: string): Promise<void> {
  if (!(await deps.venues.remove(venueId))) throw noSuchVenue();
}
