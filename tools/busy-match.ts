import type { MatchView } from '../lib/contracts/portal.ts';
import { EVENT_TYPES, isGoalkeeperEventType } from '../lib/domain/football.ts';

/**
 * A match with so many made-up events over so many seconds, for measuring and testing the review page. The same events every time:
 * a small generator of numbers in place of chance.
 */
export function busyMatch(match: MatchView, eventCount: number, durationSec: number): MatchView {
  let seed = 20_261_122;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const events = Array.from({ length: eventCount }, (_, index): MatchView['events'][number] => {
    const type = EVENT_TYPES[Math.floor(random() * EVENT_TYPES.length)] ?? 'goal';
    const start = random() * (durationSec - 10);
    const end = start + 1 + random() * 5;
    return { ...madeUp(match, index, start, end), event_type: type, is_goalkeeper_event: isGoalkeeperEventType(type) };
  });
  events.sort((a, b) => a.timestamp_start - b.timestamp_start);
  return { ...match, events, truth: null, media: match.media && { ...match.media, duration_sec: durationSec } };
}

function madeUp(match: MatchView, index: number, start: number, end: number): MatchView['events'][number] {
  const review_override = index % 3 === 0 ? null : index % 3 === 1;
  return {
    event_id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    job_id: match.job.job_id,
    source_file: match.job.video_file.path,
    event_type: 'goal',
    timestamp_start: start,
    timestamp_end: end,
    confidence: (index % 10) / 10,
    reel_targets: [],
    player_track_id: null,
    is_goalkeeper_event: false,
    frame_start: 0,
    frame_end: 0,
    reviewed: review_override !== null,
    review_override,
    metadata: { source: 'model' },
  };
}
