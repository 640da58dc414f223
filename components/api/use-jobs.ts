import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { jobSchema } from '../../lib/contracts/job.ts';
import type { JobListItem } from '../../lib/contracts/portal.ts';
import { jobListReply } from '../../lib/contracts/portal.ts';
import type { Effort } from '../../lib/domain/effort.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import type { Beginning } from '../../lib/domain/match-files.ts';
import { isJobActive } from '../jobs/job-words.ts';
import { queryKeys } from './query-keys.ts';
import { requestDone, requestJson } from './request.ts';

const WHILE_ACTIVE_MS = 1000;
const WHILE_CALM_MS = 15_000;

const anyActive = (items: readonly JobListItem[] | undefined) =>
  items?.some(({ job }) => isJobActive(job.status)) ?? false;

/** All jobs, newest first; asked every second while one of them runs. */
export function useJobs() {
  return useQuery({
    queryKey: queryKeys.jobs,
    queryFn: async ({ signal }) => (await requestJson(jobListReply, '/api/jobs', { signal })).jobs,
    refetchInterval: (query) => (anyActive(query.state.data) ? WHILE_ACTIVE_MS : WHILE_CALM_MS),
  });
}

export type SubmitWish = {
  nas_path: string;
  further_files?: readonly { nas_path: string; begins: Beginning }[];
  reel_types: readonly ReelType[];
  effort: Effort;
  venue_id?: string;
};

export function useSubmitJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SubmitWish) => requestJson(jobSchema, '/api/jobs', { verb: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.jobs }),
  });
}

export type JobVerb = 'retry' | 'cancel' | 'regenerate';

/** Retry, cancel or regenerate a job; lists and the match follow at once. */
export function useJobAction(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: JobVerb) => requestDone(`/api/jobs/${jobId}/${verb}`, 'POST'),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.jobs }),
        client.invalidateQueries({ queryKey: queryKeys.match(jobId) }),
      ]),
  });
}
