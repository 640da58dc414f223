import { z } from 'zod';
import { eventTypeSchema } from '../../lib/contracts/match-event.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';

export type ReviewState = 'undecided' | 'confirmed' | 'rejected';

export function reviewStateOf(event: Pick<MatchEvent, 'review_override'>): ReviewState {
  if (event.review_override === null) return 'undecided';
  return event.review_override ? 'confirmed' : 'rejected';
}

/** State as a shape, a word and a colour, so that no single one has to carry it. */
export const STATE_LOOK: Readonly<
  Record<ReviewState, { glyph: string; word: string; text: string; fill: string; edge: string }>
> = {
  undecided: { glyph: '○', word: 'To review', text: 'text-mark', fill: 'bg-mark', edge: 'border-mark' },
  confirmed: { glyph: '●', word: 'Confirmed', text: 'text-accent', fill: 'bg-accent', edge: 'border-accent' },
  rejected: { glyph: '✕', word: 'Rejected', text: 'text-danger', fill: 'bg-danger', edge: 'border-danger' },
};

/** True when a person moved or retyped what the model found. */
export function isCorrected(event: MatchEvent): boolean {
  return event.metadata.model !== undefined && event.metadata.model !== null && event.metadata.source !== 'human';
}

const modelSaid = z.object({ event_type: eventTypeSchema, timestamp_start: z.number(), timestamp_end: z.number() });

/** What the model had said of an event that a person moved or retyped; null where that stands, or where there was no model. */
export function modelValues(event: MatchEvent): z.infer<typeof modelSaid> | null {
  const parsed = modelSaid.safeParse(isCorrected(event) ? event.metadata.model : null);
  return parsed.success ? parsed.data : null;
}

/** True when a person added it. */
export function isAdded(event: MatchEvent): boolean {
  return event.metadata.source === 'human';
}

export function percentText(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

/** The whole of an event in one line, for titles and screen readers. */
export function eventSentence(event: MatchEvent): string {
  const parts = [
    EVENT_LABELS[event.event_type],
    `at ${formatClock(event.timestamp_start)}`,
    isAdded(event) ? 'added by hand' : `confidence ${percentText(event.confidence)}`,
    STATE_LOOK[reviewStateOf(event)].word.toLowerCase(),
  ];
  if (isCorrected(event)) parts.push('corrected');
  return parts.join(', ');
}
