import { AXIS_PX, PERIODS_PX, SCENES_PX } from './lane-size.ts';
import type { BandRow } from './period.ts';
import { PeriodBands } from './period-bands.tsx';
import { SceneLane } from './scene-lane.tsx';
import { SoundLane } from './sound-lane.tsx';
import type { TimeView } from './time-view.ts';
import type { MatchTracks } from './use-tracks.ts';
import type { ViewWindow } from './view-window.ts';
import { Whistles } from './whistles.tsx';

/** Sound and cuts, which are painted anew with every move: they lie behind the layer that moves. */
export function TrackGrounds({
  tracks,
  bandRows,
  view,
}: {
  tracks: MatchTracks;
  bandRows: readonly BandRow[];
  view: TimeView;
}) {
  return (
    <div className="absolute inset-x-0" style={{ top: AXIS_PX + bandRows.length * PERIODS_PX }}>
      {tracks.curve && <SoundLane curve={tracks.curve} view={view} />}
      {tracks.cutsSec.length > 0 && <SceneLane scenes={tracks.scenes} view={view} />}
    </div>
  );
}

/** What of the tracks moves with the layer, at the same heights. */
export function TrackMarks({
  tracks,
  bandRows,
  view,
  window,
}: {
  tracks: MatchTracks;
  bandRows: readonly BandRow[];
  view: TimeView;
  window: ViewWindow;
}) {
  return (
    <>
      {bandRows.map(({ name, bands }) => (
        <PeriodBands key={name} periods={bands} view={view} />
      ))}
      {tracks.curve && <Whistles whistlesSec={tracks.whistlesSec} window={window} />}
      {tracks.cutsSec.length > 0 && <div style={{ height: SCENES_PX }} />}
    </>
  );
}
