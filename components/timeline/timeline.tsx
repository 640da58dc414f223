'use client';

import { memo, useEffect, useEffectEvent, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import type { Edge } from '../review/edges.ts';
import { Card } from '../ui/card.tsx';
import { HoverSurface } from './hover-surface.tsx';
import { JointLines } from './joint-lines.tsx';
import { LaneGrounds } from './lane-grounds.tsx';
import { LaneNames } from './lane-names.tsx';
import { Lanes } from './lanes.tsx';
import { MatchStrip } from './match-strip.tsx';
import type { BandRow } from './period.ts';
import { Playhead } from './playhead.tsx';
import { SelectedEdges } from './selected-edges.tsx';
import { TimeAxis } from './time-axis.tsx';
import type { TimeView } from './time-view.ts';
import { TimelineHeader } from './timeline-header.tsx';
import { TimelineLegend } from './timeline-legend.tsx';
import { TrackLanes } from './track-lanes.tsx';
import type { TruthEvent } from './truth-event.ts';
import { useLanes, useOpenCluster, useSnapTargets } from './use-lanes.ts';
import { useTracks } from './use-tracks.ts';
import { useWidth } from './use-width.ts';

const NO_TRUTH: readonly TruthEvent[] = [];
const NO_BANDS: readonly BandRow[] = [];
const NO_JOINTS: readonly number[] = [];

type TimelineProps = {
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
  /** Halves and files, where there are any. */
  bandRows?: readonly BandRow[];
  /** Where a file begins behind another one. */
  jointsSec?: readonly number[];
};

export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { events, truth, media, player, view, selectedId, onShow, bandRows = NO_BANDS, jointsSec = NO_JOINTS } = props;
  const [showsTruth, setShowsTruth] = useState(false);
  const shownTruth = showsTruth && truth ? truth : NO_TRUTH;
  const measure = useWidth(view.setWidth);
  const lanes = useLanes(events, shownTruth, view);
  const tracks = useTracks(props.jobId, media.sound_url);
  const targetsOf = useSnapTargets(events, tracks.cutsSec);
  const open = useOpenCluster(view, selectedId, onShow);
  useSelectedInSight(events, selectedId, view);
  const ofLanes = { lanes, view, showsTruth, selectedId };
  return (
    <Card className="isolate min-w-0 max-lg:order-3" aria-label="Timeline">
      <TimelineHeader
        view={view}
        player={player}
        truthCount={truth ? truth.length : null}
        showsTruth={showsTruth}
        onTruth={setShowsTruth}
      />
      <MatchStrip events={events} durationSec={media.duration_sec} view={view} player={player} />
      <div className="relative flex border-t border-line">
        <LaneNames lanes={lanes} tracks={tracks} bandRows={bandRows} showsTruth={showsTruth} />
        <HoverSurface
          view={view}
          spriteVttUrl={media.sprite_vtt_url}
          noteAt={tracks.noteAt}
          onSeek={player.seek}
          measure={measure}
        >
          <TimeAxis view={view} />
          <TrackLanes tracks={tracks} bandRows={bandRows} view={view} />
          <JointLines jointsSec={jointsSec} view={view} />
          <div className="relative">
            <LaneGrounds lanes={lanes} showsTruth={showsTruth} />
            <Lanes {...ofLanes} durationSec={media.duration_sec} onShow={onShow} onOpen={open} />
            <SelectedEdges {...ofLanes} player={player} targetsOf={targetsOf} onMoveEdge={props.onMoveEdge} />
          </div>
          {lanes.length === 0 && <p className="px-4 py-6 text-sm text-ink-soft">No events yet.</p>}
          <Playhead player={player} view={view} />
        </HoverSurface>
      </div>
      <TimelineLegend soundWord={tracks.soundWord} showsTruth={showsTruth} />
    </Card>
  );
});

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
