import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { matchViewSchema } from '../../lib/contracts/portal.ts';
import { isRunActive } from '../jobs/run-state.ts';
import { queryKeys } from './query-keys.ts';
import { requestDone, requestJson } from './request.ts';

const WHILE_RUNNING_MS = 1000;

const isRunning = (match: MatchView | undefined) => (match ? isRunActive(match.run) : false);

const matchQuery = (jobId: string) => ({
  queryKey: queryKeys.match(jobId),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    requestJson(matchViewSchema, `/api/jobs/${jobId}/match`, { signal }),
});

/** The match as it stands now, also for everybody who shows it. */
export function fetchMatch(client: QueryClient, jobId: string): Promise<MatchView> {
  return client.fetchQuery({ ...matchQuery(jobId), staleTime: 0 });
}

/** A match with its events and reels; asked every second while a run is under way. */
export function useMatch(jobId: string) {
  return useQuery({
    ...matchQuery(jobId),
    refetchInterval: (query) => (isRunning(query.state.data) ? WHILE_RUNNING_MS : false),
  });
}

/** Take a match away; lists follow, and what is kept of it here is forgotten. */
export function useRemoveMatch(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => requestDone(`/api/jobs/${jobId}/match`, 'DELETE'),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.jobs }),
  });
}
