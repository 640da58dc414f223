import { isSameReel, type ReelChanges } from '../../lib/domain/reel-changes.ts';
import { formatClock } from '../../lib/domain/time.ts';

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** What regenerating a reel would change: "2 new clips, 1 gone, 3 longer; 1:20 → 1:35". */
export function changesText(changes: ReelChanges): string {
  if (isSameReel(changes)) return 'the same clips as now; only titles may differ';
  const words = [
    ...counted(changes.added, 'new clip', 'new clips'),
    ...counted(changes.gone, 'clip gone', 'clips gone'),
    ...counted(changes.longer, 'longer', 'longer'),
    ...counted(changes.shorter, 'shorter', 'shorter'),
    ...counted(changes.moved, 'moved in time', 'moved in time'),
    ...counted(changes.joined, 'joined to another', 'joined to others'),
    ...counted(changes.split, 'split off', 'split off'),
    ...(changes.isReordered ? ['in another order'] : []),
  ];
  return `${words.join(', ')}; ${formatClock(changes.beforeSec)} → ${formatClock(changes.afterSec)}`;
}
