import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SaveSetupBody } from '../../lib/contracts/match-setup.ts';
import { matchViewSchema } from '../../lib/contracts/portal.ts';
import { ApiProblem } from './api-problem.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

/** Save the set-up of a match. Where someone else was faster, what is there now is read again. */
export function useSaveSetup(jobId: string) {
  const client = useQueryClient();
  const key = queryKeys.match(jobId);
  return useMutation({
    mutationFn: (body: SaveSetupBody) =>
      requestJson(matchViewSchema, `/api/jobs/${jobId}/setup`, { verb: 'PUT', body }),
    onSuccess: (match) => client.setQueryData(key, match),
    onError: async (error) => {
      if (error instanceof ApiProblem && error.code === 'conflict') await client.invalidateQueries({ queryKey: key });
    },
  });
}
