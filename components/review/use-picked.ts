import { useCallback, useMemo, useRef, useState } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { NOBODY, type Picked, pickedRange, toggled } from './picked.ts';

/** Events picked for one action on all of them; what the filter hides is not picked. */
export function usePicked(visible: readonly MatchEvent[]) {
  const [picked, setPicked] = useState<Picked>(NOBODY);
  const events = useMemo(() => visible.filter((event) => picked.ids.has(event.event_id)), [visible, picked]);
  const shown = useRef(visible);
  shown.current = visible;
  /** Stays the same function, so that rows are not drawn again for it. @param isRange from the one picked last up to this one */
  const toggle = useCallback(
    (eventId: string, isRange: boolean) =>
      setPicked((now) => (isRange ? pickedRange(now, shown.current, eventId) : toggled(now, eventId))),
    [],
  );
  return {
    events,
    has: (eventId: string) => picked.ids.has(eventId),
    toggle,
    all: () => setPicked({ ids: new Set(visible.map((event) => event.event_id)), lastId: null }),
    none: () => setPicked(NOBODY),
  };
}
