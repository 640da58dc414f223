import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type TrackedFrame, tracksReply } from '../../lib/contracts/tracks.ts';
import { queryKeys } from '../api/query-keys.ts';
import { requestJson } from '../api/request.ts';
import { windowAfter, windowSpan } from './track-window.ts';

/** Which tracks: those of a job, and which making of them; they change when a run has made them anew. */
export type TracksSource = { readonly jobId: string; readonly version: string; readonly durationSec: number };

/** A minute of a match at 8x stays near; more would only fill memory. */
const KEPT_MS = 60_000;
const NONE: readonly TrackedFrame[] = [];

const windowQuery = ({ jobId, version }: TracksSource, window: number) =>
  queryOptions({
    queryKey: queryKeys.tracks(jobId, version, window),
    queryFn: async ({ signal }) => {
      const { fromSec, toSec } = windowSpan(window);
      const url = `/api/jobs/${jobId}/tracks?from_sec=${fromSec}&to_sec=${toSec}`;
      return (await requestJson(tracksReply, url, { signal })).frames;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });

/** Tracks around the playhead, with those to come on their way. What was there stays until the next has come. */
export function useTracks(source: TracksSource, window: number) {
  const client = useQueryClient();
  const { jobId, version, durationSec } = source;
  const query = useQuery({ ...windowQuery(source, window), placeholderData: keepPreviousData });
  const hasCome = query.isSuccess && !query.isPlaceholderData;
  useEffect(() => {
    const next = windowAfter(window, durationSec);
    if (hasCome && next !== null) void client.prefetchQuery(windowQuery({ jobId, version, durationSec }, next));
  }, [client, hasCome, jobId, version, durationSec, window]);
  return { frames: query.data ?? NONE, isComing: !hasCome && !query.isError, error: query.error, retry: query.refetch };
}
