import type { MatchEvent } from '../../lib/domain/event.ts';
import { formatClock } from '../../lib/domain/time.ts';
import type { Player } from '../player/player.ts';
import type { Edge } from '../review/edges.ts';
import { MARK_MIN_PX, MARK_PX } from './lane-size.ts';
import { SNAP_WORDS, type SnapTargets } from './snap.ts';
import { leftAt, widthOf } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import { type EdgeDraft, useEdgeDrag } from './use-edge-drag.ts';

/** Easily hit, and beside the mark: the mark itself stays pressable however short it is. */
const HANDLE_PX = 24;

/** Handles at both edges of the selected event, for the pointer; keys and the panel beside the video move edges too. */
export function EdgeHandles({
  event,
  topPx,
  view,
  player,
  targetsOf,
  onMoveEdge,
}: {
  event: MatchEvent;
  topPx: number;
  view: TimeView;
  player: Player;
  targetsOf: (event: MatchEvent) => Omit<SnapTargets, 'playheadSec'>;
  onMoveEdge: (edge: Edge, toSec: number) => void;
}) {
  const { draft, handlersOf } = useEdgeDrag({ event, view, player, targetsOf, onMoveEdge });
  const startSec = draft?.startSec ?? event.timestamp_start;
  const endSec = draft?.endSec ?? event.timestamp_end;
  const { durationSec } = view.state();
  const places = {
    start: `max(${leftAt(startSec)} - ${HANDLE_PX}px, ${leftAt(0)})`,
    end: `min(${leftAt(startSec)} + max(${widthOf(endSec - startSec)}, ${draft ? 0 : MARK_MIN_PX}px), ${leftAt(durationSec)} - ${HANDLE_PX}px)`,
  };
  return (
    <div aria-hidden="true">
      {draft && <Draft draft={draft} event={event} topPx={topPx} />}
      {(['start', 'end'] as const).map((edge) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div
          key={edge}
          data-edge={edge}
          title={`Drag the ${edge} of the event (Alt: without catching)`}
          className={`absolute z-20 flex cursor-ew-resize touch-none items-center select-none ${
            edge === 'start' ? 'justify-end pr-0.5' : 'justify-start pl-0.5'
          }`}
          style={{ left: calc(places[edge]), width: HANDLE_PX, top: topPx, height: MARK_PX }}
          onClick={(click) => click.stopPropagation()}
          {...handlersOf(edge)}
        >
          <span
            className={`h-full w-2 border-2 border-ink bg-surface ${edge === 'start' ? 'rounded-l-md' : 'rounded-r-md'}`}
          />
        </div>
      ))}
    </div>
  );
}

/** Where the event would lie, and the moment in words. */
function Draft({ draft, event, topPx }: { draft: EdgeDraft; event: MatchEvent; topPx: number }) {
  const isStart = draft.edge === 'start';
  const sec = isStart ? draft.startSec : draft.endSec;
  const bySec = sec - (isStart ? event.timestamp_start : event.timestamp_end);
  return (
    <>
      <div
        className="pointer-events-none absolute z-20 rounded-sm border-2 border-ink bg-ink/15"
        style={{
          left: leftAt(draft.startSec),
          width: widthOf(draft.endSec - draft.startSec),
          top: topPx,
          height: MARK_PX,
        }}
      />
      <p
        className="pointer-events-none absolute z-30 -translate-x-1/2 rounded-md bg-ink px-2 py-0.5 text-xs whitespace-nowrap text-surface"
        style={{ left: leftAt(sec), top: topPx - MARK_PX }}
      >
        {formatClock(sec, true)} ({bySec < 0 ? '−' : '+'}
        {Math.abs(bySec).toFixed(2)} s){draft.to && ` · ${SNAP_WORDS[draft.to]}`}
      </p>
    </>
  );
}

const calc = (text: string) => `calc(${text})`;
