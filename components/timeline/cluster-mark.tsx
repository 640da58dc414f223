import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { reviewStateOf } from '../review/event-state.ts';
import type { Mark } from './lane-layout.ts';
import { MARK_MIN_PX, MARK_PX, markTopPx } from './lane-size.ts';
import { leftAt, widthOf } from './time-layer.tsx';

export type Cluster = Mark<MatchEvent>;

export const clusterSpan = ({ items }: Cluster) => ({
  startSec: items[0].timestamp_start,
  endSec: items.reduce((latest, { timestamp_end }) => Math.max(latest, timestamp_end), 0),
});

/** Several events that have no room side by side: their number. Pressed, it brings them nearer. */
export const ClusterMark = memo(function ClusterMark({
  cluster,
  durationSec,
  onOpen,
}: {
  cluster: Cluster;
  durationSec: number;
  onOpen: (cluster: Cluster) => void;
}) {
  const [first] = cluster.items;
  const { startSec, endSec } = clusterSpan(cluster);
  const toReview = cluster.items.filter((event) => reviewStateOf(event) === 'undecided').length;
  const review = toReview > 0 ? `${toReview} to review` : 'all reviewed';
  const sentence = `${cluster.items.length} of ${EVENT_LABELS[first.event_type]}, ${formatClock(startSec)} to ${formatClock(endSec)}, ${review}: zoom in`;
  return (
    <button
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={false}
      aria-label={sentence}
      title={sentence}
      onClick={(click) => {
        click.stopPropagation();
        onOpen(cluster);
      }}
      className={`absolute flex items-center justify-center rounded-md border-[1.5px] border-double bg-sunken text-[0.6875rem] leading-none font-bold text-ink hover:z-10 ${
        toReview > 0 ? 'border-mark' : 'border-accent'
      }`}
      style={{
        left: `min(${leftAt(startSec)}, ${leftAt(durationSec)} - ${MARK_MIN_PX}px)`,
        width: `max(${widthOf(first.timestamp_end - startSec)}, ${MARK_MIN_PX}px)`,
        top: markTopPx(cluster.row),
        height: MARK_PX,
      }}
    >
      {cluster.items.length}
    </button>
  );
});
