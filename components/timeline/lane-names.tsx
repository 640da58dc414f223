import { EVENT_LABELS, isGoalkeeperEventType } from '../../lib/domain/football.ts';
import type { Lane } from './lane-layout.ts';
import { AXIS_PX, laneHeightPx } from './lane-size.ts';

/** Stays where it is while the lanes scroll. */
export function LaneNames({ lanes, showsTruth }: { lanes: readonly Lane<unknown, unknown>[]; showsTruth: boolean }) {
  return (
    <div aria-hidden="true" className="w-24 shrink-0 border-r border-line sm:w-36">
      <div style={{ height: AXIS_PX }} />
      {lanes.map((lane) => (
        <div
          key={lane.type}
          style={{ height: laneHeightPx(lane.rowCount, showsTruth) }}
          className={`flex items-center justify-between gap-1 border-t border-line/60 pr-2 pl-3 text-[0.6875rem] leading-tight sm:text-xs ${
            isGoalkeeperEventType(lane.type)
              ? 'border-l-3 border-l-accent bg-accent-soft/40 pl-2.5 font-medium'
              : 'border-l-3 border-l-transparent pl-2.5'
          }`}
        >
          <span>{EVENT_LABELS[lane.type]}</span>
          <span className="text-ink-soft">{lane.placed.length}</span>
        </div>
      ))}
    </div>
  );
}
