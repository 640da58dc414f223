import type { MatchEvent } from './event.ts';
import { EVENT_TYPES } from './football.ts';

/** An event of a made-up match: a goal from 30 to 32 s in the highlights, unless said otherwise. */
export function madeUpEvent(overrides: Partial<MatchEvent> = {}): MatchEvent {
  return {
    event_id: 'e1',
    job_id: 'j1',
    source_file: '/nas/match.mp4',
    event_type: 'goal',
    timestamp_start: 30,
    timestamp_end: 32,
    confidence: 0.9,
    reel_targets: ['highlights'],
    player_track_id: null,
    is_goalkeeper_event: false,
    frame_start: 750,
    frame_end: 800,
    reviewed: false,
    review_override: null,
    metadata: {},
    ...overrides,
  };
}

/** Forty events at most, anywhere in and around the video, of any type, in either reel, some rejected. @param random 0..1 */
export function madeUpMatch(random: () => number): MatchEvent[] {
  return Array.from({ length: Math.floor(random() * 40) }, (_, index) => {
    const startSec = random() * 700 - 50;
    return madeUpEvent({
      event_id: String(index),
      event_type: EVENT_TYPES[Math.floor(random() * EVENT_TYPES.length)] ?? 'goal',
      timestamp_start: startSec,
      timestamp_end: startSec + random() * 20,
      confidence: random(),
      reel_targets: random() < 0.7 ? ['highlights'] : ['goalkeeper'],
      review_override: random() < 0.2 ? false : null,
    });
  });
}

/** Chance that is the same every time. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
