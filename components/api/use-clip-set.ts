import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AskForClips, type ClipSetView, clipSetSchema } from '../../lib/contracts/clip-set.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

const WHILE_CUTTING_MS = 700;

export const isBeingCut = (set: ClipSetView | undefined) => set?.status === 'waiting' || set?.status === 'cutting';

/** Have clips cut, and follow how far they are: asked for again and again until they are ready or have failed. */
export function useClipSet(jobId: string) {
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: (body: AskForClips) => requestJson(clipSetSchema, `/api/jobs/${jobId}/clips`, { verb: 'POST', body }),
    onSuccess: (set) => client.setQueryData(queryKeys.clipSet(jobId, set.clip_set_id), set),
  });
  const clipSetId = ask.data?.clip_set_id ?? null;
  const set = useQuery({
    queryKey: queryKeys.clipSet(jobId, clipSetId),
    queryFn: ({ signal }) => requestJson(clipSetSchema, `/api/jobs/${jobId}/clips/${clipSetId}`, { signal }),
    enabled: clipSetId !== null,
    refetchInterval: (query) => (isBeingCut(query.state.data) ? WHILE_CUTTING_MS : false),
  });
  return { ask, set: clipSetId === null ? undefined : set.data, problem: ask.error ?? set.error };
}
