import type { AddEventBody } from '../contracts/portal.ts';
import type { ReviewBatch } from '../contracts/review.ts';
import { applyChange, type ReviewChange } from '../domain/apply-review.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import { changesReels, type HumanLayer, NO_LAYER, standingEvent } from '../domain/review.ts';
import type { EventRepository, EventWrites, FoundEvent } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { Secrets } from '../ports/secrets.ts';
import { getJob } from './get-job.ts';
import { humanEvent } from './human-event.ts';

/** One change to one event; `ifVersion` is the version it is meant for, null for whatever stands. */
export type EventChange = {
  readonly eventId: string;
  readonly change: ReviewChange;
  readonly ifVersion: string | null;
};

/** Many changes and additions as one: all of them or none. @throws as `changedEvents` does; `not_found` for the job */
export async function changeEvents(
  deps: { jobs: Pick<JobRepository, 'find'>; events: EventRepository; secrets: Secrets },
  input: { jobId: string; userId: string | null; batch: ReviewBatch },
): Promise<readonly MatchEvent[]> {
  const { jobId, userId, batch } = input;
  const job = await getJob(deps, jobId);
  const changes = batch.changes.map(({ event_id, change, if_version }) => ({
    eventId: event_id,
    change,
    ifVersion: if_version ?? null,
  }));
  const added = batch.add.map((body: AddEventBody & { event_id?: string | undefined }) => ({
    event: humanEvent(job, body.event_id ?? deps.secrets.newUuid(), body),
    comment: body.comment ?? null,
  }));
  const eventIds = [...changes.map((one) => one.eventId), ...added.map((one) => one.event.event_id)];
  return deps.events.change({ jobId, eventIds, userId }, (found) => {
    const writes = changedEvents(changes, found);
    // Sent again because the answer got lost: what is there already is not added twice.
    const missing = added.filter((one) => !found.has(one.event.event_id));
    return { ...writes, added: missing, changesReels: writes.changesReels || missing.length > 0 };
  });
}

/**
 * What changes write, judged by what stands now.
 * @throws {AppError} `not_found`; `changed_meanwhile` when somebody changed an event after the version a change is meant for;
 * `invalid_input` when an event would end before it starts, or a model's find is to be taken back
 */
export function changedEvents(changes: readonly EventChange[], found: ReadonlyMap<string, FoundEvent>): EventWrites {
  let staleReels = false;
  const reviews = changes.map(({ eventId, change, ifVersion }) => {
    const event = found.get(eventId);
    if (!event) throw new AppError('not_found', 'There is no such event in this job.');
    if (ifVersion !== null && ifVersion !== event.version) throw changedMeanwhile(event);
    const layer = layerAfter(event, change);
    const as = (said: HumanLayer | null) => standingEvent(event.source, said, event.fps);
    staleReels ||= changesReels(as(event.layer), as(layer));
    return { eventId, layer };
  });
  return { reviews, added: [], changesReels: staleReels };
}

function layerAfter({ source, layer: before }: FoundEvent, change: ReviewChange): HumanLayer {
  const layer = applyChange(before ?? NO_LAYER, source, change);
  const endSec = layer.timestampEnd ?? source.timestamp_end;
  if (endSec < (layer.timestampStart ?? source.timestamp_start)) {
    throw new AppError('invalid_input', 'The event would end before it starts.');
  }
  if (layer.isRemoved && source.metadata.source !== 'human') {
    throw new AppError(
      'invalid_input',
      'Only an event that a person added can be taken back. Reject this one instead.',
    );
  }
  return layer;
}

function changedMeanwhile({ said }: FoundEvent): AppError {
  const who = said?.by ?? 'Somebody';
  const when = said ? ` at ${said.at.slice(11, 19)} UTC` : '';
  const message = `${who} changed this event${when}, after you loaded it. Nothing of yours was written: look at it again and decide.`;
  return new AppError('changed_meanwhile', message);
}
