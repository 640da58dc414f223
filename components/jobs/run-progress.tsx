import type { MatchView } from '../../lib/contracts/portal.ts';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { JobActions } from './job-actions.tsx';
import { JOB_STATUS_WORDS } from './job-words.ts';
import { StageStrip } from './stage-strip.tsx';

/** What a match page shows until there is something to review. */
export function RunProgress({ match }: { match: MatchView }) {
  const { job, run } = match;
  const isWaiting = run === null || run.status === 'pending';
  const percent = run?.progress_pct ?? 0;
  return (
    <Card className="flex max-w-4xl flex-col gap-6 p-5 sm:p-6" aria-label="Progress">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{JOB_STATUS_WORDS[job.status]}</h2>
        <JobActions jobId={job.job_id} status={job.status} />
      </div>
      {job.error && <Notice tone="danger">{job.error}</Notice>}
      {job.status !== 'failed' && (
        <div className="flex flex-col gap-2">
          <ProgressBar percent={isWaiting ? null : percent} label="Progress of this match" />
          <p className="text-sm text-ink-soft" data-testid="run-progress">
            {isWaiting ? 'A worker takes it as soon as one is free.' : `${Math.round(percent)} %`}
            {!isWaiting && run?.progress_note ? `, ${run.progress_note}` : ''}
          </p>
        </div>
      )}
      {run && <StageStrip run={run} />}
      {job.status !== 'failed' && (
        <p className="text-sm text-ink-soft">
          You can close this page; the work goes on. The review opens here by itself.
        </p>
      )}
    </Card>
  );
}
