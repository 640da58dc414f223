'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { soundCues } from '../../lib/domain/sound/sound-cues.ts';
import type { Player } from '../player/player.ts';
import type { Edge } from '../review/edges.ts';
import { Card } from '../ui/card.tsx';
import { EdgeHandles } from './edge-handles.tsx';
import { HoverSurface } from './hover-surface.tsx';
import { LaneGrounds } from './lane-grounds.tsx';
import { LaneNames } from './lane-names.tsx';
import { AXIS_PX, PERIODS_PX, SCENES_PX } from './lane-size.ts';
import { Lanes } from './lanes.tsx';
import { MatchStrip } from './match-strip.tsx';
import type { Period } from './period.ts';
import { PeriodBands } from './period-bands.tsx';
import { Playhead } from './playhead.tsx';
import { SceneLane } from './scene-lane.tsx';
import { cutsOf, sceneNoteAt } from './scene-words.ts';
import { SoundLane } from './sound-lane.tsx';
import { TimeAxis } from './time-axis.tsx';
import { TimeLayer } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import { TimelineHeader } from './timeline-header.tsx';
import { TimelineLegend } from './timeline-legend.tsx';
import type { TruthEvent } from './truth-event.ts';
import { selectedPlace, useLanes, useOpenCluster, useSnapTargets } from './use-lanes.ts';
import { useScenes } from './use-scenes.ts';
import { useSound } from './use-sound.ts';
import { useViewWindow } from './use-time-view.ts';
import { useWidth } from './use-width.ts';
import { Whistles } from './whistles.tsx';

const NO_TRUTH: readonly TruthEvent[] = [];
const NO_PERIODS: readonly Period[] = [];
/** Handles show where a pixel is no more than half a second: farther away, dragging would be guessing. */
const HANDLES_FROM_PX_PER_SEC = 2;

export function Timeline({
  jobId,
  events,
  truth,
  media,
  player,
  view,
  selectedId,
  onShow,
  onMoveEdge,
  periods = NO_PERIODS,
}: {
  jobId: string;
  events: readonly MatchEvent[];
  truth: MatchView['truth'];
  media: NonNullable<MatchView['media']>;
  player: Player;
  view: TimeView;
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
  /** Of the selected event. */
  onMoveEdge: (edge: Edge, toSec: number) => void;
  periods?: readonly Period[];
}) {
  const durationSec = media.duration_sec;
  const [showsTruth, setShowsTruth] = useState(false);
  const shownTruth = showsTruth && truth ? truth : NO_TRUTH;
  const measure = useWidth(view.setWidth);
  const window = useViewWindow(view);
  const lanes = useLanes(events, shownTruth, view);
  const sound = useSound(media.sound_url);
  const whistlesSec = useMemo(() => (sound.curve ? soundCues(sound.curve).whistlesSec : []), [sound.curve]);
  const scenes = useScenes(jobId);
  const cutsSec = useMemo(() => cutsOf(scenes), [scenes]);
  const noteAt = useCallback((sec: number) => sceneNoteAt(scenes, sec), [scenes]);
  const targetsOf = useSnapTargets(events, cutsSec);
  const open = useOpenCluster(view, selectedId, onShow);
  useSelectedInSight(events, selectedId, view);
  const tracks = { hasPeriods: periods.length > 0, hasSound: sound.curve !== null, hasScenes: cutsSec.length > 0 };
  const selected = selectedPlace(lanes, selectedId, window, showsTruth);
  return (
    <Card className="isolate min-w-0 max-lg:order-3" aria-label="Timeline">
      <TimelineHeader
        view={view}
        player={player}
        truthCount={truth ? truth.length : null}
        showsTruth={showsTruth}
        onTruth={setShowsTruth}
      />
      <MatchStrip events={events} durationSec={durationSec} view={view} player={player} />
      <div className="relative flex border-t border-line">
        <LaneNames lanes={lanes} tracks={tracks} showsTruth={showsTruth} />
        <HoverSurface
          view={view}
          spriteVttUrl={media.sprite_vtt_url}
          noteAt={noteAt}
          onSeek={player.seek}
          measure={measure}
        >
          <LaneGrounds lanes={lanes} showsTruth={showsTruth} />
          <div className="absolute inset-x-0" style={{ top: AXIS_PX + (tracks.hasPeriods ? PERIODS_PX : 0) }}>
            {sound.curve && <SoundLane curve={sound.curve} view={view} />}
            {tracks.hasScenes && <SceneLane scenes={scenes} view={view} />}
          </div>
          <TimeLayer view={view}>
            <TimeAxis window={window} />
            {tracks.hasPeriods && <PeriodBands periods={periods} view={view} />}
            {sound.curve && <Whistles whistlesSec={whistlesSec} window={window} />}
            {tracks.hasScenes && <div style={{ height: SCENES_PX }} />}
            <div className="relative">
              <Lanes
                lanes={lanes}
                window={window}
                durationSec={durationSec}
                showsTruth={showsTruth}
                selectedId={selectedId}
                onShow={onShow}
                onOpen={open}
              />
              {selected && window.pxPerSec >= HANDLES_FROM_PX_PER_SEC && (
                <EdgeHandles
                  key={selectedId}
                  {...selected}
                  view={view}
                  player={player}
                  targetsOf={targetsOf}
                  onMoveEdge={onMoveEdge}
                />
              )}
            </div>
          </TimeLayer>
          {lanes.length === 0 && <p className="px-4 py-6 text-sm text-ink-soft">No events yet.</p>}
          <Playhead player={player} view={view} />
        </HoverSurface>
      </div>
      <TimelineLegend soundWord={sound.word} showsTruth={showsTruth} />
    </Card>
  );
}

/** Whatever is selected, by whatever means, comes into sight. */
function useSelectedInSight(events: readonly MatchEvent[], selectedId: string | null, view: TimeView): void {
  const reveal = useEffectEvent((eventId: string) => {
    const event = events.find(({ event_id }) => event_id === eventId);
    if (event) view.reveal(event.timestamp_start, event.timestamp_end);
  });
  useEffect(() => {
    if (selectedId !== null) reveal(selectedId);
  }, [selectedId]);
}
