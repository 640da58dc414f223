import type { ReelType } from '../../lib/domain/football.ts';
import { presetOf, type ReelContent } from '../../lib/domain/reel-presets.ts';
import type { ReelOrder } from '../../lib/domain/reel-recipe.ts';
import { formatClock } from '../../lib/domain/time.ts';

export const ORDER_LABELS: Readonly<Record<ReelOrder, string>> = {
  time: 'As it happened',
  value: 'Most valuable first',
  hand: 'By hand',
};

/** What goes into a reel, in one line: "Showcase, changed · by hand · at most 5:00 · 2 left out". */
export function contentText(reel: ReelType, content: ReelContent): string {
  const { order, maxSec, leftOut, pinned } = content.recipe;
  const known = presetOf(reel, content);
  const parts = [
    known ? `${known.preset.label}${known.isChanged ? ', changed' : ''}` : 'chosen type by type',
    ORDER_LABELS[order].toLowerCase(),
  ];
  if (maxSec !== null) parts.push(`at most ${formatClock(maxSec)}`);
  if (leftOut.length > 0) parts.push(`${leftOut.length} left out by hand`);
  if (pinned.length > 0) parts.push(`${pinned.length} put in by hand`);
  return parts.join(' · ');
}
