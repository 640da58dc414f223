import { memo } from 'react';
import { PERIODS_PX } from './lane-size.ts';
import type { Period } from './period.ts';
import { PeriodBands } from './period-bands.tsx';
import { SceneLane } from './scene-lane.tsx';
import { SoundLane } from './sound-lane.tsx';
import { TimeLayer } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import type { MatchTracks } from './use-tracks.ts';

/** What runs along above the events: the halves, the sound, the cuts. */
export const TrackLanes = memo(function TrackLanes({
  tracks: { curve, whistlesSec, scenes, cutsSec },
  periods,
  view,
}: {
  tracks: MatchTracks;
  periods: readonly Period[];
  view: TimeView;
}) {
  return (
    <>
      {periods.length > 0 && (
        <div className="relative" style={{ height: PERIODS_PX }}>
          <TimeLayer view={view}>
            <PeriodBands periods={periods} view={view} />
          </TimeLayer>
        </div>
      )}
      {curve && <SoundLane curve={curve} whistlesSec={whistlesSec} view={view} />}
      {cutsSec.length > 0 && <SceneLane scenes={scenes} view={view} />}
    </>
  );
});
