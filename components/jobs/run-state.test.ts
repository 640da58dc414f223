import { expect, test } from 'vitest';
import { NO_SETUP } from '../../lib/contracts/match-setup.ts';
import type { MatchView, RunView } from '../../lib/contracts/portal.ts';
import { PLAIN_RECIPES } from '../../lib/domain/reel-recipe.ts';
import { isRunActive, matchPhase, stageStates } from './run-state.ts';

const run: RunView = {
  run_id: '00000000-0000-4000-8000-000000000001',
  run_type: 'initial',
  status: 'running',
  current_stage: null,
  progress_pct: 0,
  progress_note: null,
  execution_provider: null,
  error: null,
  notes: [],
  carry_over: null,
  started_at: null,
  completed_at: null,
  stages: [],
};
const states = (view: RunView) => stageStates(view).map(({ state }) => state);
const done = (stage: RunView['stages'][number]['stage'], reused = false) => ({
  stage,
  success: true,
  reused,
  runtime_sec: 1,
});

test('a run that waits has everything ahead', () => {
  expect(states({ ...run, status: 'pending' })).toEqual(['ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
});

test('a run in its second stage', () => {
  expect(states({ ...run, current_stage: 'detect', stages: [done('ingest')] })).toEqual([
    'done',
    'now',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ]);
});

test('a replay from segment shows the earlier stages as reused', () => {
  expect(states({ ...run, run_type: 'replay', current_stage: 'segment' })).toEqual([
    'reused',
    'reused',
    'reused',
    'reused',
    'now',
    'ahead',
  ]);
});

test('a failed run marks the stage it stopped in', () => {
  expect(states({ ...run, status: 'failed', current_stage: 'detect', stages: [done('ingest', true)] })).toEqual([
    'reused',
    'failed',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ]);
});

test('a retry that succeeds where an earlier attempt failed is done', () => {
  const stages = [{ ...done('ingest'), success: false }, done('ingest')];
  expect(states({ ...run, current_stage: 'detect', stages })[0]).toBe('done');
});

test.each([
  ['pending', true],
  ['running', true],
  ['paused', true],
  ['completed', false],
  ['failed', false],
  ['cancelled', false],
] as const)('%s is active: %s', (status, active) => {
  expect(isRunActive({ ...run, status })).toBe(active);
});

const media = { proxy_url: '/p', poster_url: '/i', sprite_vtt_url: '/v', sound_url: null, duration_sec: 90 };
const match = (change: Partial<MatchView>, status: MatchView['job']['status'] = 'detecting'): MatchView => ({
  job: {
    job_id: run.run_id,
    video_file: {
      path: '/nas/a.mp4',
      filename: 'a.mp4',
      duration_sec: 90,
      fps: 25,
      width: 1280,
      height: 720,
      codec: 'h264',
      size_bytes: 1,
      sha256: '',
    },
    status,
    created_at: '2026-11-21T10:00:00Z',
    updated_at: '2026-11-21T10:00:00Z',
    reel_types: ['goalkeeper'],
    output_paths: {},
    error: null,
  },
  venue: null,
  setup: NO_SETUP,
  title: 'a',
  files: [],
  run,
  runs: [run],
  events: [],
  clips: [],
  reels: [],
  media: null,
  reel_events: { goalkeeper: [], highlights: [] },
  reel_making: { titleCard: false, lowerThird: false, shape: 'source', useStreamCopy: false },
  reel_recipes: PLAIN_RECIPES,
  reel_content_versions: { goalkeeper: '0', highlights: '0' },
  clip_settings: { padding: {}, mergeGapSec: 1 },
  truth: null,
  ...change,
});
const completed: RunView = { ...run, status: 'completed' };
const failed: RunView = { ...run, status: 'failed' };

test.each([
  ['not yet taken', match({ run: null, runs: [] }, 'pending'), 'working'],
  ['in its first run, the copy made already', match({ media }), 'working'],
  ['done', match({ media, run: completed, runs: [completed] }, 'complete'), 'ready'],
  ['done once and made anew', match({ media, runs: [run, completed] }, 'assembling'), 'ready'],
  ['done once, then a replay failed', match({ media, run: failed, runs: [failed, completed] }, 'failed'), 'ready'],
  ['failed at first', match({ media, run: failed, runs: [failed] }, 'failed'), 'failed'],
  ['refused before any run', match({ run: null, runs: [] }, 'failed'), 'failed'],
] as const)('a match %s', (_name, view, phase) => {
  expect(matchPhase(view)).toBe(phase);
});
