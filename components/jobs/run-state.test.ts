import { expect, test } from 'vitest';
import type { RunView } from '../../lib/contracts/portal.ts';
import { isRunActive, stageStates } from './run-state.ts';

const run: RunView = {
  run_id: '00000000-0000-4000-8000-000000000001',
  run_type: 'initial',
  status: 'running',
  current_stage: null,
  progress_pct: 0,
  progress_note: null,
  execution_provider: null,
  error: null,
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
