import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { reviewStateOf } from '../review/event-state.ts';
import type { Mark } from './lane-layout.ts';
import { MarkOption } from './mark-option.tsx';

export type Cluster = Mark<MatchEvent>;

export const clusterSpan = ({ items }: Cluster) => ({
  startSec: items[0].timestamp_start,
  endSec: items.reduce((latest, { timestamp_end }) => Math.max(latest, timestamp_end), 0),
});

/** Several events that have no room side by side. Pressed, it brings them nearer. */
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
  return (
    <MarkOption
      id={undefined}
      sentence={`${cluster.items.length} of ${EVENT_LABELS[first.event_type]}, ${formatClock(startSec)} to ${formatClock(endSec)}, ${review}: zoom in`}
      startSec={startSec}
      endSec={first.timestamp_end}
      durationSec={durationSec}
      row={cluster.row}
      isSelected={false}
      onPress={() => onOpen(cluster)}
    />
  );
});
