import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { shareLinkSchema, shareLinksReply } from '../../lib/contracts/portal.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import { queryKeys } from './query-keys.ts';
import { requestDone, requestJson } from './request.ts';

export function useShareLinks(jobId: string, reelType: ReelType) {
  const client = useQueryClient();
  const key = queryKeys.links(jobId, reelType);
  const url = `/api/reels/${jobId}/${reelType}/links`;
  const refresh = () => client.invalidateQueries({ queryKey: key });

  const links = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await requestJson(shareLinksReply, url, { signal })).links,
  });
  const create = useMutation({
    mutationFn: (body: { label: string; expires_in_days: number }) =>
      requestJson(shareLinkSchema, url, { verb: 'POST', body }),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (linkId: string) => requestDone(`/api/links/${linkId}`, 'DELETE'),
    onSettled: refresh,
  });
  return { links, create, revoke };
}
