import { formatClock } from '../../lib/domain/time.ts';
import { axisTicks } from './lane-layout.ts';
import { AXIS_PX } from './lane-size.ts';
import { leftAt } from './time-layer.tsx';
import type { ViewWindow } from './view-window.ts';

export function TimeAxis({ window }: { window: ViewWindow }) {
  const ticks = axisTicks(window.fromSec, window.toSec, window.pxPerSec);
  const hasParts = ticks.some((sec) => sec % 1 !== 0);
  return (
    <div aria-hidden="true" className="relative text-[0.6875rem] text-ink-soft" style={{ height: AXIS_PX }}>
      {ticks.map((sec) => (
        <span
          key={sec}
          className="absolute top-0 h-full border-l border-line pt-1 pl-1 whitespace-nowrap"
          style={{ left: leftAt(sec) }}
        >
          {formatClock(sec, hasParts)}
        </span>
      ))}
    </div>
  );
}
