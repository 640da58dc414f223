import { expect, test } from 'vitest';
import type { ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { isEmpty, stepOf } from '../review/edit-steps.ts';
import { reviewedEvent } from './optimistic-review.ts';

const event: MatchEvent = {
  event_id: '00000000-0000-4000-8000-000000000001',
  job_id: '00000000-0000-4000-8000-000000000000',
  source_file: '/nas/a.mp4',
  event_type: 'catch',
  timestamp_start: 10,
  timestamp_end: 12,
  confidence: 0.6,
  reel_targets: ['goalkeeper'],
  player_track_id: null,
  is_goalkeeper_event: true,
  frame_start: 250,
  frame_end: 300,
  reviewed: false,
  review_override: null,
  metadata: { source: 'model' },
};

test.each([
  { decision: 'confirmed' as const, override: true, reviewed: true },
  { decision: 'rejected' as const, override: false, reviewed: true },
  { decision: 'undecided' as const, override: null, reviewed: false },
])('$decision', ({ decision, override, reviewed }) => {
  const after = reviewedEvent(
    { ...event, reviewed: true, review_override: decision === 'confirmed' ? null : true },
    { decision },
  );
  expect([after.review_override, after.reviewed]).toEqual([override, reviewed]);
  expect(after.metadata.model).toBeUndefined();
});

test('another type moves the event to another reel and keeps what the model said', () => {
  const after = reviewedEvent(event, { event_type: 'goal' });
  expect(after.reel_targets).toEqual(['highlights']);
  expect(after.is_goalkeeper_event).toBe(false);
  expect(after.metadata.model).toEqual({ event_type: 'catch', timestamp_start: 10, timestamp_end: 12 });
  const later = reviewedEvent(after, { timestamp_start: 9 });
  expect(later.metadata.model).toEqual(after.metadata.model);
});

test('what changes nothing is not sent', () => {
  const isChanged = (of: MatchEvent, change: ReviewEventBody) => !isEmpty(stepOf('', [{ event: of, change }]));
  expect(isChanged(event, { decision: 'undecided' })).toBe(false);
  expect(isChanged(event, { event_type: 'catch', timestamp_start: 10 })).toBe(false);
  expect(isChanged(event, { decision: 'confirmed' })).toBe(true);
  expect(isChanged(event, { timestamp_end: 12.5 })).toBe(true);
});
