'use client';

import Link from 'next/link';
import type { JobListItem } from '../../lib/contracts/portal.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { formatAgo } from '../ui/date-text.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { formatBytes } from '../ui/size-text.ts';
import { JobActions } from './job-actions.tsx';
import { JobStatusBadge } from './job-status-badge.tsx';
import { isJobActive } from './job-words.ts';
import { Poster } from './poster.tsx';

const moreFiles = (count: number) => (count === 1 ? '1 more file' : `${count} more files`);

export function JobCard({ item }: { item: JobListItem }) {
  const { job } = item;
  const { video_file: video } = job;
  const isActive = isJobActive(job.status);
  const facts = [
    video.duration_sec > 0 ? formatClock(video.duration_sec) : null,
    video.height > 0 ? `${video.width} × ${video.height}` : null,
    video.size_bytes > 0 ? formatBytes(video.size_bytes) : null,
    formatAgo(Date.parse(job.created_at), Date.now()),
  ].filter((fact) => fact !== null);
  return (
    <li className="relative flex flex-col gap-3 rounded-xl border border-line bg-surface p-3 shadow-card transition-colors hover:border-line-strong sm:flex-row sm:items-center sm:gap-4">
      <Poster jobId={job.job_id} hasPoster={item.has_poster} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <h3 className="font-medium [overflow-wrap:anywhere]">
          <Link href={`/matches/${job.job_id}`} className="after:absolute after:inset-0 after:rounded-xl">
            {video.filename}
            {item.files_total > 1 && (
              <span className="font-normal text-ink-soft"> and {moreFiles(item.files_total - 1)}</span>
            )}
          </Link>
        </h3>
        <p className="text-xs text-ink-soft">{facts.join(' · ')}</p>
        <div className="flex flex-wrap items-center gap-2">
          <JobStatusBadge status={job.status} />
          {item.events_total > 0 && (
            <span className="text-xs text-ink-soft">
              {item.events_reviewed} of {item.events_total} events reviewed
            </span>
          )}
        </div>
        {isActive && (
          <div className="flex flex-col gap-1">
            <ProgressBar
              percent={job.status === 'pending' ? null : item.progress_pct}
              label={`Progress of ${video.filename}`}
            />
            {job.status !== 'pending' && (
              <p className="text-xs text-ink-soft">
                {Math.round(item.progress_pct)} %{item.progress_note ? `, ${item.progress_note}` : ''}
              </p>
            )}
          </div>
        )}
        {job.error && <p className="text-sm text-danger [overflow-wrap:anywhere]">{job.error}</p>}
      </div>
      <JobActions jobId={job.job_id} status={job.status} />
    </li>
  );
}
