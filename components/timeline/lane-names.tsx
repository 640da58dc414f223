import { memo } from 'react';
import { EVENT_LABELS, isGoalkeeperEventType } from '../../lib/domain/football.ts';
import type { Lane } from './lane-layout.ts';
import { AXIS_PX, laneHeightPx, PERIODS_PX, SCENES_PX, SOUND_PX } from './lane-size.ts';
import type { BandRow } from './period.ts';
import type { MatchTracks } from './use-tracks.ts';

/** Width of the column, for what is to stand beside it. */
export const NAMES_WIDTH = 'w-26 sm:w-36';

/** Stays where it is while the lanes scroll. */
export const LaneNames = memo(function LaneNames({
  lanes,
  tracks,
  bandRows,
  showsTruth,
}: {
  lanes: readonly Lane<unknown, unknown>[];
  tracks: MatchTracks;
  bandRows: readonly BandRow[];
  showsTruth: boolean;
}) {
  return (
    <div aria-hidden="true" className={`${NAMES_WIDTH} shrink-0 border-r border-line`}>
      <div style={{ height: AXIS_PX }} />
      {bandRows.map(({ name }) => (
        <TrackName key={name} name={name} heightPx={PERIODS_PX} />
      ))}
      {tracks.curve && <TrackName name="Sound" heightPx={SOUND_PX} />}
      {tracks.cutsSec.length > 0 && <TrackName name="Cuts" heightPx={SCENES_PX} />}
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
          <span className="text-ink-soft">{lane.items.length}</span>
        </div>
      ))}
    </div>
  );
});

function TrackName({ name, heightPx }: { name: string; heightPx: number }) {
  return (
    <div className="flex items-center pl-3 text-[0.6875rem] leading-none text-ink-soft" style={{ height: heightPx }}>
      {name}
    </div>
  );
}
