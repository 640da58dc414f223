import type { VenueView } from '../contracts/venue.ts';
import { AppError } from '../domain/errors.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';

/** @throws {AppError} `not_found` */
export async function getVenue(deps: { venues: VenueRepository }, venueId: string): Promise<VenueView> {
  const venue = await deps.venues.find(venueId);
  if (venue === null) throw noSuchVenue();
  return venue;
}

export function noSuchVenue(): AppError {
  return new AppError('not_found', 'There is no such venue.');
}

export function nameTaken(name: string): AppError {
  return new AppError('conflict', `There is a venue called "${name}" already.`);
}
