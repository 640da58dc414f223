import { useQuery } from '@tanstack/react-query';
import { sharedReelSchema } from '../../lib/contracts/portal.ts';
import { ApiProblem } from './api-problem.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

/** What a link shows. A refusal is final; only a lost connection is worth another try. */
export function useSharedReel(token: string) {
  return useQuery({
    queryKey: queryKeys.shared(token),
    queryFn: ({ signal }) => requestJson(sharedReelSchema, `/api/shared/${encodeURIComponent(token)}`, { signal }),
    retry: (count, error) => count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
