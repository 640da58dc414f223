import type { CreateVenueBody, VenueView } from '../contracts/venue.ts';
import { FULL_SIZE } from '../domain/pitch/landmarks.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';
import { nameTaken } from './get-venue.ts';

/** A new venue; its pitch is of full size unless said. @throws {AppError} `conflict` when the name is taken */
export async function createVenue(deps: { venues: VenueRepository }, body: CreateVenueBody): Promise<VenueView> {
  const venue = await deps.venues.create({ name: body.name, pitch: body.pitch ?? FULL_SIZE });
  if (venue === null) throw nameTaken(body.name);
  return venue;
}
