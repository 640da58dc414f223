import type { VenueView } from '../contracts/venue.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';

/** All venues, by name. */
export function listVenues(deps: { venues: VenueRepository }): Promise<readonly VenueView[]> {
  return deps.venues.list();
}
