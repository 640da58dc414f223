import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { spanPercent } from './lane-layout.ts';
import { TRUTH_PX } from './lane-size.ts';
import type { TruthEvent } from './truth-event.ts';

/** What truly happened, as a thin line under what was found, so that both can be compared at a glance. */
export function TruthStrip({ truths, durationSec }: { truths: readonly TruthEvent[]; durationSec: number }) {
  return truths.map((truth) => {
    const { left, width } = spanPercent(truth.timestamp_start, truth.timestamp_end, durationSec);
    const sentence = `Truth: ${EVENT_LABELS[truth.event_type]} at ${formatClock(truth.timestamp_start, true)}`;
    return (
      <span
        key={`${truth.timestamp_start}-${truth.timestamp_end}`}
        role="img"
        aria-label={sentence}
        title={sentence}
        className="absolute bottom-1 rounded-full bg-warn"
        style={{ left: `${left}%`, width: `max(${width}%, 6px)`, height: TRUTH_PX - 4 }}
      />
    );
  });
}
