import { useCallback, useMemo, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import { useNotify } from '../ui/toaster.tsx';
import { loopRange } from './edges.ts';
import { type EventFilter, filterEvents, neighbour, nextUnreviewed } from './event-filter.ts';
import { useAdding } from './use-adding.ts';
import { useDeciding } from './use-deciding.ts';
import { useEdges } from './use-edges.ts';
import { useEdits } from './use-edits.ts';
import { usePicked } from './use-picked.ts';
import { useReshaping } from './use-reshaping.ts';
import { openedView } from './use-url-view.ts';

/** What a reviewer can do, and what is before them. */
export type Studio = ReturnType<typeof useStudio>;

export function useStudio(match: MatchView, durationSec: number, player: Player) {
  const [opened] = useState(() => openedView(match.events));
  const [selectedId, setSelectedId] = useState<string | null>(opened.eventId);
  const [filter, setFilter] = useState<EventFilter>(opened.filter);
  const notify = useNotify();
  const { events, job } = match;
  const visible = useMemo(() => filterEvents(events, filter), [events, filter]);
  const selected = events.find((event) => event.event_id === selectedId) ?? null;
  const edits = useEdits(job.job_id, events);
  const picked = usePicked(visible);

  const show = useCallback(
    (event: MatchEvent | null) => {
      if (!event) return;
      setSelectedId(event.event_id);
      player.playLoop(loopRange(event, durationSec));
    },
    [player, durationSec],
  );
  const goToUnreviewed = (step: 1 | -1) => {
    const next = nextUnreviewed(visible, selectedId, step);
    if (next) show(next);
    else notify('info', 'No other event to review here.');
  };
  const scene = { match, durationSec, player, selected, visible, edits };
  return {
    opened,
    visible,
    selected,
    selectedId,
    filter,
    setFilter,
    show,
    select: setSelectedId,
    showNeighbour: (step: 1 | -1) => show(neighbour(visible, selectedId, step)),
    goToUnreviewed,
    picked,
    edits,
    ...useDeciding(scene, picked, show),
    ...useEdges(scene),
    ...useReshaping(scene, setSelectedId),
    ...useAdding(scene, setSelectedId),
  };
}
