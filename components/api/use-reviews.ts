import { useMutation, useQueryClient } from '@tanstack/react-query';
import { matchEventSchema } from '../../lib/contracts/match-event.ts';
import type { AddEventBody, MatchView, ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { useNotify } from '../ui/toaster.tsx';
import { problemText } from './api-problem.ts';
import { isChanged, withEvent, withReview } from './optimistic-review.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';

export type ReviewEvent = (event: MatchEvent, change: ReviewEventBody) => void;

/** Reviews show at once, are sent one after the other in the order they were made, and are taken back when refused. */
export function useReviewEvent(jobId: string): ReviewEvent {
  const client = useQueryClient();
  const notify = useNotify();
  const matchKey = queryKeys.match(jobId);
  const mutationKey = queryKeys.reviews(jobId);
  const patchMatch = (change: (match: MatchView) => MatchView) =>
    client.setQueryData<MatchView>(matchKey, (match) => (match ? change(match) : match));

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join('/') },
    mutationFn: ({ event, change }: { event: MatchEvent; change: ReviewEventBody }) =>
      requestJson(matchEventSchema, `/api/jobs/${jobId}/events/${event.event_id}`, { verb: 'PATCH', body: change }),
    onMutate: async ({ event, change }) => {
      await client.cancelQueries({ queryKey: matchKey });
      patchMatch((match) => withReview(match, event.event_id, change));
    },
    onError: (error, { event }) => {
      patchMatch((match) => withEvent(match, event));
      notify('danger', `The change was not saved. ${problemText(error)}`);
    },
    onSettled: async () => {
      // Only after the last of a burst: an answer to an earlier one would undo on screen what is still on its way.
      if (client.isMutating({ mutationKey }) === 1) await client.invalidateQueries({ queryKey: matchKey });
    },
  });
  return (event, change) => {
    if (isChanged(event, change)) mutate({ event, change });
  };
}

/** A moment the model missed. Shown when the server has given it its id. */
export function useAddEvent(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: queryKeys.additions(jobId),
    mutationFn: (body: AddEventBody) =>
      requestJson(matchEventSchema, `/api/jobs/${jobId}/events`, { verb: 'POST', body }),
    onSuccess: async (event) => {
      client.setQueryData<MatchView>(queryKeys.match(jobId), (match) =>
        match && !match.events.some((other) => other.event_id === event.event_id)
          ? { ...match, events: [...match.events, event] }
          : match,
      );
      await client.invalidateQueries({ queryKey: queryKeys.match(jobId) });
    },
  });
}
