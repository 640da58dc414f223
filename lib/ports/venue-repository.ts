import type { ChangeVenueBody, SaveCalibrationBody, VenueView } from '../contracts/venue.ts';
import type { PitchSize } from '../domain/pitch/landmarks.ts';

export type NewCalibration = SaveCalibrationBody & {
  readonly errorPx: number;
  readonly errorM: number;
  readonly createdById: string | null;
};

/** Grounds with a camera that stands still, and what was clicked there. */
export interface VenueRepository {
  /** By name. */
  list(): Promise<readonly VenueView[]>;
  find(venueId: string): Promise<VenueView | null>;
  /** null when the name is taken. */
  create(venue: { readonly name: string; readonly pitch: PitchSize }): Promise<VenueView | null>;
  /** @returns 'taken' when another venue has the name; null when there is no such venue */
  change(venueId: string, change: ChangeVenueBody): Promise<VenueView | 'taken' | null>;
  /** Its matches stay, without a venue. @returns false when there is none */
  remove(venueId: string): Promise<boolean>;
  /** Becomes the one that counts; the venue takes its pitch and the match whose picture was clicked on. null when there is no such venue. */
  addCalibration(venueId: string, calibration: NewCalibration): Promise<VenueView | null>;
  /** The match of a job belongs to this venue, or to none. @returns which of the two is missing, null when done */
  assign(jobId: string, venueId: string | null): Promise<'job' | 'venue' | null>;
}
