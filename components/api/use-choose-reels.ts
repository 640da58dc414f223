import { useMutation, useQueryClient } from '@tanstack/react-query';
import { matchViewSchema } from '../../lib/contracts/portal.ts';
import type { ChooseReelsBody } from '../../lib/contracts/reel-membership.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

/** Say which events each reel shows, and how. The answer is the match: its events' reels, and reels out of date. */
export function useChooseReels(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    // One after another: what was said last is what stays.
    scope: { id: `reels of ${jobId}` },
    mutationFn: (body: ChooseReelsBody) =>
      requestJson(matchViewSchema, `/api/jobs/${jobId}/reels`, { verb: 'PATCH', body }),
    onSuccess: async (match) => {
      client.setQueryData(queryKeys.match(jobId), match);
      await client.invalidateQueries({ queryKey: queryKeys.match(jobId) });
    },
  });
}
