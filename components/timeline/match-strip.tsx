import { memo, useMemo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import { barsPath, densityOf } from './density.ts';
import { NAMES_WIDTH } from './lane-names.tsx';
import { STRIP_PX } from './lane-size.ts';
import { StripFrame } from './strip-frame.tsx';
import { StripPlayhead } from './strip-playhead.tsx';
import type { TimeView } from './time-view.ts';

const PARTS = 240;
/** Goalkeeper events stand on the line, the others hang from it. */
const MIDDLE = 20;
const REACH = 18;

/** The whole match at a glance, however near the lanes are: where its events lie, and which part is shown below. */
export const MatchStrip = memo(function MatchStrip({
  events,
  durationSec,
  view,
  player,
}: {
  events: readonly MatchEvent[];
  durationSec: number;
  view: TimeView;
  player: Player;
}) {
  const density = useMemo(() => densityOf(events, durationSec, PARTS), [events, durationSec]);
  return (
    <div className="flex border-t border-line">
      <div
        aria-hidden="true"
        className={`${NAMES_WIDTH} flex shrink-0 items-center border-r border-line pl-3 text-[0.6875rem] leading-tight text-ink-soft`}
      >
        Whole match
      </div>
      <StripFrame view={view} onJump={player.seek}>
        <svg
          role="img"
          aria-label="Events over the whole match: goalkeeper above the line, all others below"
          viewBox={`0 0 ${PARTS} ${2 * MIDDLE}`}
          preserveAspectRatio="none"
          className="block w-full"
          style={{ height: STRIP_PX }}
        >
          <path d={barsPath(density.keeper, MIDDLE, -REACH)} className="fill-accent" />
          <path d={barsPath(density.others, MIDDLE, REACH)} className="fill-mark" />
          <path d={`M0 ${MIDDLE}H${PARTS}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        </svg>
        <StripPlayhead player={player} durationSec={durationSec} />
      </StripFrame>
    </div>
  );
});
