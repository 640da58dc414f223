import { expect, it } from 'vitest';
import type { Job } from '../contracts/job.ts';
import { computeReelClips } from '../domain/clip-windows.ts';
import { madeUpEvent } from '../domain/made-up-match.fixture.ts';
import { humanEvent } from './human-event.ts';

it('what a person adds over a moment that was found is shown once, in one clip with it', () => {
  const facts = { duration_sec: 90, fps: 25, width: 1280, height: 720, codec: 'h264', size_bytes: 1, sha256: '' };
  const job: Job = {
    job_id: '5f0c6cf0-6a53-4a0e-8f6a-0d7c5c1c2a11',
    video_file: { path: '/nas/match.mp4', filename: 'match.mp4', ...facts },
    ...{ created_at: '', updated_at: '', reel_types: ['highlights'], output_paths: {}, error: null },
    status: 'complete',
  };
  const found = madeUpEvent({ event_id: 'found', event_type: 'goal', source_file: 'match.mp4', timestamp_start: 30 });
  const body = { event_type: 'goal', timestamp_start: 31, timestamp_end: 33 } as const;
  const added = {
    ...humanEvent(job, 'added', body),
    reel_targets: ['highlights'] as const,
  };
  const clips = computeReelClips([found, added], 90, 'highlights', { padding: {}, mergeGapSec: 1 });
  expect(clips.map((clip) => clip.events)).toEqual([['found', 'added']]);
});
