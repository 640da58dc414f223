'use client';

import { useMemo, useRef, useState } from 'react';
import type { MatchView } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import { Card } from '../ui/card.tsx';
import { HoverSurface } from './hover-surface.tsx';
import { layLanes } from './lane-layout.ts';
import { LaneNames } from './lane-names.tsx';
import { MARK_MIN_PX } from './lane-size.ts';
import { Lanes } from './lanes.tsx';
import { Playhead } from './playhead.tsx';
import { TimeAxis } from './time-axis.tsx';
import { TimelineHeader } from './timeline-header.tsx';
import type { TruthEvent } from './truth-event.ts';
import { useWidth } from './use-width.ts';

const NO_TRUTH: readonly TruthEvent[] = [];

export function Timeline({
  events,
  truth,
  durationSec,
  spriteVttUrl,
  player,
  selectedId,
  onShow,
}: {
  events: readonly MatchEvent[];
  truth: MatchView['truth'];
  durationSec: number;
  spriteVttUrl: string;
  player: Player;
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
}) {
  const [zoom, setZoom] = useState(1);
  const [showsTruth, setShowsTruth] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const [measure, widthPx] = useWidth();
  const shownTruth = showsTruth && truth ? truth : NO_TRUTH;
  const lanes = useMemo(() => {
    const minSec = widthPx > 0 ? (MARK_MIN_PX / widthPx) * durationSec : 0;
    return layLanes(events, shownTruth, minSec);
  }, [events, shownTruth, widthPx, durationSec]);
  return (
    <Card className="isolate min-w-0 max-lg:order-3" aria-label="Timeline">
      <TimelineHeader
        zoom={zoom}
        onZoom={setZoom}
        truthCount={truth ? truth.length : null}
        showsTruth={showsTruth}
        onTruth={setShowsTruth}
      />
      <div className="relative flex border-t border-line">
        <LaneNames lanes={lanes} showsTruth={showsTruth} />
        <HoverSurface durationSec={durationSec} spriteVttUrl={spriteVttUrl} onSeek={player.seek}>
          <div ref={scroller} className="overflow-x-auto overflow-y-hidden overscroll-x-contain">
            <div
              ref={measure}
              data-time-surface
              className="relative min-w-full cursor-crosshair"
              style={{ width: `${zoom * 100}%` }}
            >
              <TimeAxis durationSec={durationSec} widthPx={widthPx} />
              <Lanes
                lanes={lanes}
                durationSec={durationSec}
                showsTruth={showsTruth}
                selectedId={selectedId}
                onShow={onShow}
              />
              <Playhead player={player} durationSec={durationSec} scroller={scroller} />
            </div>
          </div>
        </HoverSurface>
      </div>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-soft">
        ○ to review, ● confirmed, ✕ rejected, ◆ corrected, + added. The paler, the less sure.
        {showsTruth && ' The thin lines below are what truly happened.'}
      </p>
    </Card>
  );
}
