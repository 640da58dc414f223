'use client';

import { useJobs } from '../api/use-jobs.ts';
import { JobList } from './job-list.tsx';
import { SubmitMatch } from './submit-match.tsx';

export function Home() {
  const jobs = useJobs();
  return (
    <main id="content" className="mx-auto grid max-w-[80rem] gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[24rem_1fr] lg:py-10">
      <SubmitMatch />
      <JobList jobs={jobs.data} error={jobs.error} isLoading={jobs.isPending} onRetry={() => jobs.refetch()} />
    </main>
  );
}
