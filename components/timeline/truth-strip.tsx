import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { TRUTH_MIN_PX, TRUTH_PX } from './lane-size.ts';
import { leftAt, widthOf } from './time-layer.tsx';
import type { TruthEvent } from './truth-event.ts';

/** What truly happened, as a thin line under what was found, so that both can be compared at a glance. The line itself is painted. */
export function TruthStrip({ truths }: { truths: readonly TruthEvent[] }) {
  return truths.map((truth) => {
    const sentence = `Truth: ${EVENT_LABELS[truth.event_type]} at ${formatClock(truth.timestamp_start, true)}`;
    return (
      <span
        key={`${truth.timestamp_start}-${truth.timestamp_end}`}
        role="img"
        aria-label={sentence}
        title={sentence}
        className="absolute bottom-0"
        style={{
          left: leftAt(truth.timestamp_start),
          width: `max(${widthOf(truth.timestamp_end - truth.timestamp_start)}, ${TRUTH_MIN_PX}px)`,
          height: TRUTH_PX,
        }}
      />
    );
  });
}
