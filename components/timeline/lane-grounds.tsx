import { memo } from 'react';
import { isGoalkeeperEventType } from '../../lib/domain/football.ts';
import type { Lane } from './lane-layout.ts';
import { laneHeightPx } from './lane-size.ts';

/** What lies behind the marks and does not move with them. */
export const LaneGrounds = memo(function LaneGrounds({
  lanes,
  showsTruth,
}: {
  lanes: readonly Lane<unknown, unknown>[];
  showsTruth: boolean;
}) {
  return (
    <div aria-hidden="true" className="absolute inset-0">
      {lanes.map((lane) => (
        <div
          key={lane.type}
          style={{ height: laneHeightPx(lane.rowCount, showsTruth) }}
          className={`border-t border-line/60 ${isGoalkeeperEventType(lane.type) ? 'bg-accent-soft/40' : ''}`}
        />
      ))}
    </div>
  );
});
