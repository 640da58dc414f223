import { memo } from 'react';
import { PERIODS_PX } from './lane-size.ts';
import type { BandRow } from './period.ts';
import { PeriodBands } from './period-bands.tsx';
import { SceneLane } from './scene-lane.tsx';
import { SoundLane } from './sound-lane.tsx';
import { TimeLayer } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import type { MatchTracks } from './use-tracks.ts';

/** What runs along above the events: halves and files, the sound, the cuts. */
export const TrackLanes = memo(function TrackLanes({
  tracks: { curve, whistlesSec, scenes, cutsSec },
  bandRows,
  view,
}: {
  tracks: MatchTracks;
  bandRows: readonly BandRow[];
  view: TimeView;
}) {
  return (
    <>
      {bandRows.length > 0 && (
        <div className="relative" style={{ height: bandRows.length * PERIODS_PX }}>
          <TimeLayer view={view}>
            {bandRows.map(({ name, bands }) => (
              <PeriodBands key={name} periods={bands} view={view} />
            ))}
          </TimeLayer>
        </div>
      )}
      {curve && <SoundLane curve={curve} whistlesSec={whistlesSec} view={view} />}
      {cutsSec.length > 0 && <SceneLane scenes={scenes} view={view} />}
    </>
  );
});
