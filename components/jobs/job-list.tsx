import type { JobListItem } from '../../lib/contracts/portal.ts';
import { problemText } from '../api/api-problem.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FirstSteps } from './first-steps.tsx';
import { JobCard } from './job-card.tsx';

export function JobList({
  jobs,
  error,
  isLoading,
  onRetry,
}: {
  jobs: readonly JobListItem[] | undefined;
  error: Error | null;
  isLoading: boolean;
  onRetry: () => void;
}) {
  return (
    <section aria-labelledby="matches-title" className="flex min-w-0 flex-col gap-4">
      <h2 id="matches-title" className="text-xl font-semibold">
        Matches
      </h2>
      {error && (
        <Notice tone="danger" action={<Button onClick={onRetry}>Try again</Button>}>
          {problemText(error)}
        </Notice>
      )}
      {isLoading && [0, 1, 2].map((row) => <Skeleton key={row} className="h-28" />)}
      {jobs?.length === 0 && <FirstSteps />}
      {jobs && jobs.length > 0 && (
        <ul className="flex flex-col gap-3">
          {jobs.map((item) => (
            <JobCard key={item.job.job_id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
