import type { MatchEvent } from '../domain/event.ts';
import type { ImportedEvent } from '../domain/imports/imported-event.ts';
import type { HumanLayer } from '../domain/review.ts';

/** Events and what people say about them. Source values never change here; reviews are only added. */
export interface EventRepository {
  /** As they stand (rejected ones too), in the order of time. */
  listStanding(jobId: string): Promise<readonly MatchEvent[]>;
  find(
    jobId: string,
    eventId: string,
  ): Promise<{ readonly source: MatchEvent; readonly layer: HumanLayer | null; readonly fps: number } | null>;
  /**
   * Add a review, which becomes the current one.
   * @param review.changesReels whether reels made before no longer show what stands
   */
  addReview(
    eventId: string,
    review: { readonly layer: HumanLayer; readonly userId: string | null; readonly changesReels: boolean },
  ): Promise<MatchEvent>;
  /** Add an event that a person saw, confirmed by that person. */
  addHuman(
    event: MatchEvent,
    by: { readonly userId: string | null; readonly comment: string | null },
  ): Promise<MatchEvent>;
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
