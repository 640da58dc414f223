import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type MatchView, matchViewSchema } from '../../lib/contracts/portal.ts';
import type { ChooseReelsBody } from '../../lib/contracts/reel-membership.ts';
import { REEL_TYPES } from '../../lib/domain/football.ts';
import { ApiProblem } from './api-problem.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';
import { fetchMatch } from './use-match.ts';

/**
 * Say which events each reel shows, and how. The answer is the match: its events' reels, and reels out of date. What somebody else
 * changed since `match` was shown here is refused, not overwritten.
 */
export function useChooseReels(match: MatchView) {
  const jobId = match.job.job_id;
  const client = useQueryClient();
  /** Those that were seen as it began; then those that our own changes made. */
  const versions = useRef<Versions>(match.reel_content_versions);
  const save = useMutation({
    // One after another: a change is meant for what the one before it made.
    scope: { id: `reels of ${jobId}` },
    mutationFn: (body: ChooseReelsBody) => {
      const if_version = Object.fromEntries(reelsIn(body).map((reel) => [reel, versions.current[reel]]));
      return requestJson(matchViewSchema, `/api/jobs/${jobId}/reels`, { verb: 'PATCH', body: { ...body, if_version } });
    },
    onSuccess: async (after, body) => {
      for (const reel of reelsIn(body))
        versions.current = { ...versions.current, [reel]: after.reel_content_versions[reel] };
      client.setQueryData(queryKeys.match(jobId), after);
      await client.invalidateQueries({ queryKey: queryKeys.match(jobId) });
    },
  });
  /** The match as somebody else has left it; what is said from then on is meant for that. */
  const look = useMutation({
    mutationFn: () => fetchMatch(client, jobId),
    onSuccess: (now) => {
      versions.current = now.reel_content_versions;
      save.reset();
    },
  });
  return {
    save,
    look,
    problem: look.error ?? save.error,
    isBusy: save.isPending || look.isPending,
    /** Somebody else was faster: nothing more is kept until it is decided whose stands. */
    isConflict: save.error instanceof ApiProblem && save.error.code === 'changed_meanwhile',
  };
}

type Versions = MatchView['reel_content_versions'];

const reelsIn = (body: ChooseReelsBody) => REEL_TYPES.filter((reel) => body[reel] ?? body.recipes?.[reel]);
