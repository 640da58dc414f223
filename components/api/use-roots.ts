import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { rootEntriesReply, rootsReply } from '../../lib/contracts/portal.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

export function useRoots() {
  return useQuery({
    queryKey: queryKeys.roots,
    queryFn: async ({ signal }) => (await requestJson(rootsReply, '/api/roots', { signal })).roots,
    staleTime: 10_000,
  });
}

/** Folders and videos at an absolute `path` inside a root ('' is the root itself). */
export function useRootEntries(rootId: string, path: string) {
  return useQuery({
    queryKey: queryKeys.entries(rootId, path),
    queryFn: ({ signal }) =>
      requestJson(
        rootEntriesReply,
        `/api/roots/${encodeURIComponent(rootId)}/entries?path=${encodeURIComponent(path)}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
