import { useQuery } from '@tanstack/react-query';
import { reelVersionsReply } from '../../lib/contracts/portal.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

/** Every version of a reel, newest first. @param newest the version that the page knows of: another one is asked for anew */
export function useReelVersions(jobId: string, reelType: ReelType, newest: number) {
  return useQuery({
    queryKey: [...queryKeys.versions(jobId, reelType), newest],
    queryFn: async ({ signal }) =>
      (await requestJson(reelVersionsReply, `/api/reels/${jobId}/${reelType}/versions`, { signal })).versions,
  });
}
