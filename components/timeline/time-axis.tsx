import { formatClock } from '../../lib/domain/time.ts';
import { axisTicks, spanPercent } from './lane-layout.ts';
import { AXIS_PX } from './lane-size.ts';

export function TimeAxis({ durationSec, widthPx }: { durationSec: number; widthPx: number }) {
  return (
    <div
      aria-hidden="true"
      className="relative overflow-hidden text-[0.6875rem] text-ink-soft"
      style={{ height: AXIS_PX }}
    >
      {axisTicks(durationSec, widthPx).map((sec) => (
        <span
          key={sec}
          className="absolute top-0 h-full border-l border-line pt-1 pl-1 whitespace-nowrap"
          style={{ left: `${spanPercent(sec, sec, durationSec).left}%` }}
        >
          {formatClock(sec)}
        </span>
      ))}
    </div>
  );
}
