import { useCallback, useMemo, useState } from 'react';
import type { MatchView, ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { EventType } from '../../lib/domain/football.ts';
import { useAddEvent, useReviewEvent } from '../api/use-reviews.ts';
import type { Player } from '../player/player.ts';
import { useNotify } from '../ui/toaster.tsx';
import { type Edge, loopRange, movedEdge, spanAround } from './edges.ts';
import { type EventFilter, filterEvents, neighbour, nextUnreviewed } from './event-filter.ts';
import { openedView } from './use-url-view.ts';

type Decision = NonNullable<ReviewEventBody['decision']>;

/** What a reviewer can do, and what is before them. */
export type Studio = ReturnType<typeof useStudio>;

export function useStudio(match: MatchView, durationSec: number, player: Player) {
  const [opened] = useState(() => openedView(match.events));
  const [selectedId, setSelectedId] = useState<string | null>(opened.eventId);
  const [filter, setFilter] = useState<EventFilter>(opened.filter);
  const [goesOn, setGoesOn] = useState(true);
  const [addAtSec, setAddAtSec] = useState<number | null>(null);
  const notify = useNotify();
  const review = useReviewEvent(match.job.job_id);
  const adding = useAddEvent(match.job.job_id);
  const visible = useMemo(() => filterEvents(match.events, filter), [match.events, filter]);
  const selected = match.events.find((event) => event.event_id === selectedId) ?? null;

  const show = useCallback(
    (event: MatchEvent | null) => {
      if (!event) return;
      setSelectedId(event.event_id);
      player.playLoop(loopRange(event, durationSec));
    },
    [player, durationSec],
  );
  const change = (body: ReviewEventBody) => {
    if (selected) review(selected, body);
  };
  const goToUnreviewed = (step: 1 | -1) => {
    const next = nextUnreviewed(visible, selectedId, step);
    if (next) show(next);
    else notify('info', 'No other event to review here.');
  };
  const decide = (decision: Decision) => {
    change({ decision });
    if (!selected || decision === 'undecided' || !goesOn) return;
    const next = nextUnreviewed(visible, selected.event_id);
    if (next) show(next);
    else notify('info', 'That was the last one to review here.');
  };
  const moveEdge = (edge: Edge, toSec: number) => {
    if (!selected) return;
    const span = movedEdge(selected, edge, toSec, durationSec);
    change(span);
    if (player.state().loop) player.setLoop(loopRange(span, durationSec));
  };
  const add = (type: EventType) => {
    if (addAtSec === null) return;
    const body = { event_type: type, ...spanAround(addAtSec, durationSec) };
    adding.mutate(body, {
      onSuccess: (event) => {
        setAddAtSec(null);
        setSelectedId(event.event_id);
      },
    });
  };
  return {
    opened,
    visible,
    selected,
    selectedId,
    filter,
    setFilter,
    goesOn,
    setGoesOn,
    show,
    showNeighbour: (step: 1 | -1) => show(neighbour(visible, selectedId, step)),
    goToUnreviewed,
    decide,
    changeType: (type: EventType) => change({ event_type: type }),
    moveEdge,
    setEdgeHere: (edge: Edge) => moveEdge(edge, player.atSec()),
    addAtSec,
    startAdding: () => {
      player.pause();
      adding.reset();
      setAddAtSec(player.atSec());
    },
    stopAdding: () => setAddAtSec(null),
    add,
    isAdding: adding.isPending,
    addProblem: adding.error,
  };
}
