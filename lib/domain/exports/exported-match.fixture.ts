import type { MatchEvent } from '../event.ts';
import { type ExportedMatch, exportedEvents } from './exported-event.ts';

export const JOB_ID = '5f0c6cf0-6a53-4a0e-8f6a-0d7c5c1c2a11';

export function matchEvent(change: Partial<MatchEvent>): MatchEvent {
  return {
    event_id: '5f0c6cf0-6a53-4a0e-8f6a-0d7c5c1c2a10',
    job_id: JOB_ID,
    source_file: '/nas/a.mp4',
    event_type: 'shot_stop_diving',
    timestamp_start: 61.24,
    timestamp_end: 63,
    confidence: 0.553,
    reel_targets: ['goalkeeper'],
    player_track_id: 7,
    is_goalkeeper_event: true,
    frame_start: 1531,
    frame_end: 1575,
    reviewed: false,
    review_override: null,
    metadata: { key_sec: 61.8, outcome: 'parried', team: 'home', source: 'model', evidence: { shot_speed_mps: 21 } },
    ...change,
  };
}

const NO_NAME = { name: '', short_name: '' };
const NOTHING_SAID: ExportedMatch['setup'] = {
  left_at_start: 'home',
  teams: { home: NO_NAME, away: NO_NAME },
  periods: [],
  date: null,
  competition: '',
};

export function exportedMatch(
  events: readonly MatchEvent[],
  video: Partial<ExportedMatch['video']> = {},
  setup: Partial<ExportedMatch['setup']> = {},
): ExportedMatch {
  return {
    jobId: JOB_ID,
    title: 'Home vs Away',
    video: {
      ...{ filename: 'Home vs Away.mp4', durationSec: 5400, fps: 25 },
      ...{ widthPx: 1280, heightPx: 720, sizeBytes: 5, sha256: 'ab' },
      ...video,
    },
    files: [],
    run: {
      runId: '5f0c6cf0-6a53-4a0e-8f6a-0d7c5c1c2a13',
      runType: 'initial',
      executionProvider: 'cpu',
      completedAt: '2026-11-22T07:00:00.000Z',
    },
    setup: { ...NOTHING_SAID, ...setup },
    events: exportedEvents(events),
  };
}
