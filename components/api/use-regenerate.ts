import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobSchema } from '../../lib/contracts/job.ts';
import type { ReelMakingChange } from '../../lib/contracts/reel-making.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

/** Make the reels anew, and say how they are made from now on. */
export function useRegenerate(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assemble: ReelMakingChange) =>
      requestJson(jobSchema, `/api/jobs/${jobId}/regenerate`, { verb: 'POST', body: { assemble } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.jobs }),
        client.invalidateQueries({ queryKey: queryKeys.match(jobId) }),
      ]),
  });
}
