import { z } from 'zod';
import { STAGES } from '../domain/job-status.ts';
import { DECISIONS } from '../domain/review.ts';
import { eventTypeSchema } from './match-event.ts';
import { addEventBody, reviewEventBody } from './portal.ts';

/* More than one change to one event: many as one, what was said before, and a run done again. */

export const replayBody = z
  .object({
    /** From `segment` or `assemble` on, events stay as they are; earlier, they are told anew. */
    replay_from_stage: z.enum(STAGES),
    /** Settings by section, in the place of those of the last run: {"classify": {"minConfidence": 0.5}}. */
    config_overrides: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: 'Replay' });
export type ReplayBody = z.output<typeof replayBody>;

/** Many changes as one: all of them or none. */
export const reviewBatchBody = z
  .object({
    changes: z
      .array(
        z.object({
          event_id: z.uuid(),
          change: reviewEventBody,
          /** `metadata.version` of the event that the change is meant for: refused when somebody changed it since. */
          if_version: z.string().max(100).optional(),
        }),
      )
      .max(5000)
      .default([]),
    /** Events to add; with an id of one's own, so that the same request sent twice adds nothing twice. */
    add: z
      .array(addEventBody.safeExtend({ event_id: z.uuid().optional() }))
      .max(500)
      .default([]),
  })
  .refine((body) => body.changes.length + body.add.length > 0, 'Name at least one change, or one event to add.')
  .refine(
    ({ changes }) => new Set(changes.map((one) => one.event_id)).size === changes.length,
    'An event is named twice: put what is to change about it into one change.',
  )
  .meta({ id: 'ReviewBatch' });
export type ReviewBatchBody = z.input<typeof reviewBatchBody>;
export type ReviewBatch = z.output<typeof reviewBatchBody>;

/** What people said about an event, newest first: each row the whole human layer as of then. */
export const reviewHistoryReply = z.object({
  reviews: z.array(
    z.object({
      at: z.iso.datetime(),
      by: z.string().nullable(),
      decision: z.enum(DECISIONS),
      event_type: eventTypeSchema.nullable(),
      timestamp_start: z.number().nullable(),
      timestamp_end: z.number().nullable(),
      comment: z.string().nullable(),
      favourite: z.boolean(),
      player: z.string().nullable(),
      removed: z.boolean(),
    }),
  ),
});
export type ReviewHistory = z.infer<typeof reviewHistoryReply>['reviews'];
