import type { MatchView } from '../../lib/contracts/portal.ts';
import type { ReelType } from '../../lib/domain/football.ts';
import { isSameReel, type ReelChanges, reelChanges } from '../../lib/domain/reel-changes.ts';
import { ranksByValue } from '../../lib/domain/reel-recipe.ts';
import { contentOf, planOf } from './reel-content.ts';

/** A reel that is out of date: what making it anew would change, and which version that would be. */
export type ReelNews = { readonly reel: ReelType; readonly nextVersion: number; readonly changes: ReelChanges };

/**
 * The reels of a match that are out of date. The server knows of every change of an event's type, times and rejection, and of
 * what goes in; that an event was confirmed, or marked as a favourite, changes only a reel that goes by what events are worth.
 */
export function reelNews(match: MatchView): readonly ReelNews[] {
  return match.reels.flatMap(({ reel_type: reel, version, stale }) => {
    const content = contentOf(match, reel);
    if (!stale && !ranksByValue(content.recipe)) return [];
    const made = match.clips.filter((clip) => clip.reel_type === reel);
    const changes = reelChanges(made, planOf(match, reel, content).clips);
    return stale || !isSameReel(changes) ? [{ reel, nextVersion: version + 1, changes }] : [];
  });
}
