import Link from 'next/link';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { SetupSummary } from '../setup/setup-summary.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { VenueChoice, VenueNews } from '../venues/venue-choice.tsx';
import { CarryOverNews } from './carry-over-news.tsx';
import { JobActions } from './job-actions.tsx';
import { JobStatusBadge } from './job-status-badge.tsx';
import { ReplayButton } from './replay-button.tsx';
import { isRunActive } from './run-state.ts';

export function MatchHeader({ match, isOpen }: { match: MatchView; isOpen: boolean }) {
  const { job } = match;
  const { video_file: video } = job;
  const facts = [
    match.files.length > 1 ? `${match.files.length} files` : null,
    video.duration_sec > 0 ? formatClock(video.duration_sec) : null,
    video.height > 0 ? `${video.width} × ${video.height}` : null,
    video.fps > 0 ? `${Number(video.fps.toFixed(2))} pictures a second` : null,
    match.run?.execution_provider ? `analysed on ${match.run.execution_provider}` : null,
  ].filter((fact) => fact !== null);
  const needsHelp = isOpen && job.status === 'failed';
  return (
    <header className="flex flex-col gap-2">
      <Link
        href="/"
        className="-mb-1 inline-flex items-center gap-1 self-start pr-3 text-sm text-ink-soft underline-offset-4 hover:underline pointer-coarse:min-h-11"
      >
        <Icon name="left" className="size-4" /> Matches
      </Link>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold [overflow-wrap:anywhere]">{match.title}</h1>
        <JobStatusBadge status={job.status} />
        <p className="text-xs text-ink-soft">{facts.join(' · ')}</p>
        <VenueChoice match={match} />
        <SetupSummary match={match} />
        {isOpen && <ReplayButton match={match} />}
        {isOpen && isRunActive(match.run) && (
          <span className="ml-auto">
            <JobActions jobId={job.job_id} status={job.status} />
          </span>
        )}
      </div>
      <VenueNews match={match} />
      <CarryOverNews match={match} />
      {needsHelp && (
        <Notice tone="danger" action={<JobActions jobId={job.job_id} status={job.status} />}>
          {job.error ?? 'The last run failed.'} What was made before is still here.
        </Notice>
      )}
    </header>
  );
}
