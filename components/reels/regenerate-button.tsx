import type { MatchView } from '../../lib/contracts/portal.ts';
import { problemText } from '../api/api-problem.ts';
import { useJobAction } from '../api/use-jobs.ts';
import { isRunActive } from '../jobs/run-state.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNotify } from '../ui/toaster.tsx';

/** Make the reels anew from the events as they stand. Worth pressing only when something changed. */
export function RegenerateButton({ match, isStale }: { match: MatchView; isStale: boolean }) {
  const notify = useNotify();
  const action = useJobAction(match.job.job_id);
  const isRunning = isRunActive(match.run);
  const percent = Math.round(match.run?.progress_pct ?? 0);
  return (
    <div className="flex items-center gap-3">
      {!isRunning && (
        <span className="text-sm text-ink-soft">
          {isStale ? 'Events, or what goes in, changed since these were made.' : 'Up to date with the events.'}
        </span>
      )}
      <Button
        id="regenerate"
        variant={isStale ? 'primary' : 'outline'}
        disabled={!isStale || isRunning}
        busy={action.isPending || isRunning}
        onClick={() => action.mutate('regenerate', { onError: (error) => notify('danger', problemText(error)) })}
      >
        {!isRunning && !action.isPending && <Icon name="refresh" />}
        {isRunning ? `Working, ${percent} %` : 'Regenerate'}
      </Button>
    </div>
  );
}
