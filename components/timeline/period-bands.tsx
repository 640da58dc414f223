import { useCallback, useRef } from 'react';
import { formatClock } from '../../lib/domain/time.ts';
import { PERIODS_PX } from './lane-size.ts';
import type { Period } from './period.ts';
import { leftAt, widthOf } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import { useEachView } from './use-time-view.ts';
import { pxPerSec, type ViewState } from './view-state.ts';

/** The halves of a match under its axis. */
export function PeriodBands({ periods, view }: { periods: readonly Period[]; view: TimeView }) {
  return (
    <div className="relative" style={{ height: PERIODS_PX }}>
      {periods.map((period) => (
        <PeriodBand key={period.startSec} period={period} view={view} />
      ))}
    </div>
  );
}

/** Its name stays in sight while any part of it is. */
function PeriodBand({ period: { startSec, endSec, label }, view }: { period: Period; view: TimeView }) {
  const name = useRef<HTMLSpanElement>(null);
  const place = useCallback(
    (state: ViewState) => {
      const hiddenPx = Math.max(0, state.startSec - startSec) * pxPerSec(state);
      if (name.current) name.current.style.transform = `translateX(${hiddenPx}px)`;
    },
    [startSec],
  );
  useEachView(view, place);
  const sentence = `${label}, ${formatClock(startSec)} to ${formatClock(endSec)}`;
  return (
    <div
      role="img"
      aria-label={sentence}
      title={sentence}
      className="absolute inset-y-0.5 overflow-clip rounded-sm border-x-2 border-accent bg-accent-soft text-[0.6875rem] leading-4 font-medium whitespace-nowrap"
      style={{ left: leftAt(startSec), width: widthOf(endSec - startSec) }}
    >
      <span ref={name} className="inline-block px-1.5">
        {label}
      </span>
    </div>
  );
}
