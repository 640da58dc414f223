import { z } from 'zod';
import type { MatchEvent } from '../../domain/event.ts';
import type { ReelMembership } from '../../domain/reel-membership.ts';
import { type HumanLayer, standingEvent } from '../../domain/review.ts';
import type { Prisma } from './generated/client.ts';
import { toJsonObject } from './json.ts';

/** What must come with an event row so that it can be told as it stands. */
export const WITH_REVIEW = { currentReview: { include: { user: { select: { name: true } } } } } as const;
export type EventRow = Prisma.EventGetPayload<{ include: typeof WITH_REVIEW }>;

const metadataSchema = z.record(z.string(), z.unknown());

/** The event as its source gave it. */
export function sourceEvent(row: Omit<EventRow, 'currentReview'>): MatchEvent {
  return {
    event_id: row.id,
    job_id: row.jobId,
    source_file: row.sourceFile,
    event_type: row.eventType,
    timestamp_start: row.timestampStart,
    timestamp_end: row.timestampEnd,
    confidence: row.confidence,
    reel_targets: row.reelTargets,
    player_track_id: row.playerTrackId,
    is_goalkeeper_event: row.isGoalkeeperEvent,
    frame_start: row.frameStart,
    frame_end: row.frameEnd,
    reviewed: false,
    review_override: null,
    metadata: { ...metadataSchema.parse(row.metadata), source: row.source },
  };
}

/** The human layer that a review is, without the row around it. */
export function layerOf(review: HumanLayer): HumanLayer {
  const { decision, eventType, timestampStart, timestampEnd, comment, isFavourite, player, isRemoved } = review;
  return { decision, eventType, timestampStart, timestampEnd, comment, isFavourite, player, isRemoved };
}

/** Changes with every review. Of an event nobody has said anything about it is the same for ever: a replay finds it again. */
export function versionOf(row: Pick<EventRow, 'currentReviewId'>): string {
  return row.currentReviewId ?? 'source';
}

/** What of a job its events are told by. */
export type TellingOf = { readonly fps: number; readonly reels: ReelMembership };

/** The event as it stands now, with who said so. */
export function standingEventOf(row: EventRow, { fps, reels }: TellingOf): MatchEvent {
  const review = row.currentReview;
  const standing = standingEvent(sourceEvent(row), review, fps, reels);
  const event = { ...standing, metadata: { ...standing.metadata, version: versionOf(row) } };
  if (review === null) return event;
  const said = { decision: review.decision, by: review.user?.name ?? null, at: review.createdAt.toISOString() };
  return { ...event, metadata: { ...event.metadata, review: said } };
}

/** Columns of an event from its source; the human layer is kept elsewhere. */
export function eventColumns(event: MatchEvent): Omit<Prisma.EventUncheckedCreateInput, 'id' | 'jobId'> {
  const { source: _source, ...metadata } = event.metadata;
  return {
    sourceFile: event.source_file,
    eventType: event.event_type,
    timestampStart: event.timestamp_start,
    timestampEnd: event.timestamp_end,
    confidence: event.confidence,
    reelTargets: [...event.reel_targets],
    playerTrackId: event.player_track_id,
    isGoalkeeperEvent: event.is_goalkeeper_event,
    frameStart: event.frame_start,
    frameEnd: event.frame_end,
    metadata: toJsonObject(metadata),
  };
}
