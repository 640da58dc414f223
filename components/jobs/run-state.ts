import type { MatchView, RunView } from '../../lib/contracts/portal.ts';
import { STAGES, type Stage } from '../../lib/domain/job-status.ts';

export type StageState = 'done' | 'reused' | 'now' | 'failed' | 'ahead';

/** A run that a worker has or will take; a paused one goes on, so its page must keep looking. */
export function isRunActive(run: RunView | null): boolean {
  return run !== null && (run.status === 'pending' || run.status === 'running' || run.status === 'paused');
}

/** One state per stage, in the order of stages. Stages before the current one that left no record were not needed: reused. */
export function stageStates(run: RunView): readonly { stage: Stage; state: StageState; runtimeSec: number | null }[] {
  const currentIndex = run.current_stage === null ? -1 : STAGES.indexOf(run.current_stage);
  return STAGES.map((stage, index) => {
    const result = run.stages.findLast((entry) => entry.stage === stage);
    if (result && !result.success) return { stage, state: 'failed', runtimeSec: result.runtime_sec };
    if (result) return { stage, state: result.reused ? 'reused' : 'done', runtimeSec: result.runtime_sec };
    if (run.status === 'completed' || index < currentIndex) return { stage, state: 'reused', runtimeSec: null };
    if (index === currentIndex) return { stage, state: run.status === 'failed' ? 'failed' : 'now', runtimeSec: null };
    return { stage, state: 'ahead', runtimeSec: null };
  });
}

export type MatchPhase = 'working' | 'failed' | 'ready';

/** Which face a match page shows: a match that has been through once stays open for review while it is done anew. */
export function matchPhase(match: MatchView): MatchPhase {
  const hasResult =
    match.media !== null && (match.reels.length > 0 || match.runs.some((run) => run.status === 'completed'));
  if (hasResult) return 'ready';
  return isRunActive(match.run) || (match.run === null && match.job.status !== 'failed') ? 'working' : 'failed';
}
