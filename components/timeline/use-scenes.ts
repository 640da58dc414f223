import { useQuery } from '@tanstack/react-query';
import { type SceneView, scenesReply } from '../../lib/contracts/scenes.ts';
import { queryKeys } from '../api/query-keys.ts';
import { requestJson } from '../api/request.ts';

const NONE: readonly SceneView[] = [];
/** Another run may see other cuts. */
const FRESH_MS = 5 * 60_000;

/** What the picture shows between its cuts; none when they cannot be had, which is no reason to disturb anyone. */
export function useScenes(jobId: string): readonly SceneView[] {
  const { data } = useQuery({
    queryKey: queryKeys.scenes(jobId),
    queryFn: async ({ signal }) => (await requestJson(scenesReply, `/api/jobs/${jobId}/scenes`, { signal })).scenes,
    staleTime: FRESH_MS,
    retry: 1,
  });
  return data ?? NONE;
}
