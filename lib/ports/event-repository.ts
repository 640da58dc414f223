import type { MatchEvent } from '../domain/event.ts';
import type { ImportedEvent } from '../domain/imports/imported-event.ts';
import type { HumanLayer } from '../domain/review.ts';

/** An event as its source gave it, and what people say of it. */
export type FoundEvent = {
  readonly source: MatchEvent;
  readonly layer: HumanLayer | null;
  readonly fps: number;
  /** Changes with every review: whoever saw this one saw what stands. */
  readonly version: string;
  /** Who said what stands, and when (ISO 8601); null while nobody has said anything. */
  readonly said: { readonly by: string | null; readonly at: string } | null;
};

/** What is to be written: whole layers over events, and events that a person saw. */
export type EventWrites = {
  readonly reviews: readonly { readonly eventId: string; readonly layer: HumanLayer }[];
  /** Confirmed by whoever writes. */
  readonly added: readonly { readonly event: MatchEvent; readonly comment: string | null }[];
  /** Whether reels made before no longer show what stands. */
  readonly changesReels: boolean;
};

/** One row of what people said about an event. */
export type PastReview = HumanLayer & { readonly by: string | null; readonly at: string };

/** Events and what people say about them. Source values never change here; reviews are only added. */
export interface EventRepository {
  /** As they stand (rejected ones too, those taken back not), in the order of time. */
  listStanding(jobId: string): Promise<readonly MatchEvent[]>;
  /**
   * Reads events and writes what `decide` makes of them, all or nothing; meanwhile nobody else changes these events. What `decide`
   * throws is thrown, and nothing is written.
   * @param eventIds of those that are needed; what is not found is missing in the map
   * @returns the events written, as they stand now
   */
  change(
    request: { readonly jobId: string; readonly eventIds: readonly string[]; readonly userId: string | null },
    decide: (found: ReadonlyMap<string, FoundEvent>) => EventWrites,
  ): Promise<readonly MatchEvent[]>;
  /** Newest first; null when there is no such event. */
  history(jobId: string, eventId: string): Promise<readonly PastReview[] | null>;
  /**
   * Add events that a person brings, all or none, with what is said of them from the first.
   * @param plan what to add beside the events that stand then; nobody else adds to the job in between
   */
  addHumans(
    jobId: string,
    userId: string | null,
    plan: (standing: readonly MatchEvent[]) => readonly ImportedEvent[],
  ): Promise<void>;
}
