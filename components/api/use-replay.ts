import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReplayBody } from '../../lib/contracts/review.ts';
import { queryKeys } from './query-keys.ts';
import { requestDone } from './request.ts';

/** Do a job again from a stage on, with other settings. */
export function useReplay(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReplayBody) => requestDone(`/api/jobs/${jobId}/replay`, 'POST', body),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.jobs }),
        client.invalidateQueries({ queryKey: queryKeys.match(jobId) }),
      ]),
  });
}
