import type { EventType } from '../domain/football.ts';

export type TrueEvent = {
  readonly event_type: EventType;
  readonly timestamp_start: number;
  readonly timestamp_end: number;
};

/** True events that are known for a video (the bundled sample has them); null for real matches. */
export interface KnownTruth {
  forVideo(path: string): Promise<readonly TrueEvent[] | null>;
}
