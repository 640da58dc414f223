import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { eventListReply, type MatchView, type ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { ReviewBatchBody } from '../../lib/contracts/review.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { withChanges, withEvents } from './optimistic-review.ts';
import { queryKeys } from './query-keys.ts';
import { requestJson } from './request.ts';
import { VersionChain } from './version-chain.ts';

export type EventChanges = {
  readonly edits: readonly { readonly event: MatchEvent; readonly change: ReviewEventBody }[];
  readonly added: readonly MatchEvent[];
};
/** The way back goes along: what `mutate` itself is handed is called for the last of a burst only. */
type Sent = { readonly changes: EventChanges; readonly onRefused: (error: unknown) => void };
export type ChangeEvents = (changes: EventChanges, onRefused: (error: unknown) => void) => void;

/**
 * Changes show at once, are sent one after the other in the order they were made, each as one request that is written whole or not at
 * all, and are taken back when refused. What somebody else changed since it was shown here is refused, not overwritten.
 */
export function useChangeEvents(jobId: string): ChangeEvents {
  const client = useQueryClient();
  const versions = useRef(new VersionChain());
  const matchKey = queryKeys.match(jobId);
  const mutationKey = queryKeys.reviews(jobId);
  const patchMatch = (change: (match: MatchView) => MatchView) =>
    client.setQueryData<MatchView>(matchKey, (match) => (match ? change(match) : match));

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join('/') },
    mutationFn: async ({ changes }: Sent) => {
      const { sent, body } = requestOf(changes, versions.current);
      const { events } = await requestJson(eventListReply, `/api/jobs/${jobId}/reviews`, { verb: 'POST', body });
      for (const event of events) versions.current.follow(event, sent.get(event.event_id));
    },
    onMutate: async ({ changes }) => {
      await client.cancelQueries({ queryKey: matchKey });
      const before = client.getQueryData<MatchView>(matchKey);
      patchMatch((match) => withChanges(match, changes));
      return { before };
    },
    onError: (error, { changes, onRefused }, context) => {
      if (context?.before) patchMatch((match) => withEvents(match, changes, context.before?.events ?? []));
      onRefused(error);
    },
    onSettled: async () => {
      // Only after the last of a burst: an answer to an earlier one would undo on screen what is still on its way.
      if (client.isMutating({ mutationKey }) === 1) await client.invalidateQueries({ queryKey: matchKey });
    },
  });
  return (changes, onRefused) => mutate({ changes, onRefused });
}

function requestOf({ edits, added }: EventChanges, versions: VersionChain) {
  const sent = new Map(edits.map(({ event }) => [event.event_id, versions.of(event)]));
  const body: ReviewBatchBody = {
    changes: edits.map(({ event, change }) => {
      const version = sent.get(event.event_id);
      return { event_id: event.event_id, change, ...(version === undefined ? {} : { if_version: version }) };
    }),
    add: added.map(({ event_id, event_type, timestamp_start, timestamp_end }) => ({
      event_id,
      event_type,
      timestamp_start,
      timestamp_end,
    })),
  };
  return { sent, body };
}
