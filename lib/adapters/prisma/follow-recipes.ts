import type { MatchEvent } from '../../domain/event.ts';
import { REEL_TYPES } from '../../domain/football.ts';
import { followedRecipe, namedEvents } from '../../domain/reel-recipe.ts';
import { carryOver } from '../../domain/review-carry-over.ts';
import type { Transaction } from './client.ts';
import { toJsonObject } from './json.ts';
import { countContent } from './reel-content-versions.ts';
import { recipesOf } from './telling.ts';

/**
 * What was ordered, left out or put in by hand stays so when a run finds the same events again under other ids.
 * @param gone  events of earlier runs that this run has not found under their ids  @param found  what it has found
 */
export async function followRecipes(
  tx: Transaction,
  jobId: string,
  gone: readonly MatchEvent[],
  found: readonly MatchEvent[],
): Promise<void> {
  const recipes = await recipesOf(tx, jobId);
  const named = new Set([...namedEvents(recipes.goalkeeper), ...namedEvents(recipes.highlights)]);
  const idOf = carryOver(
    gone.filter((event) => named.has(event.event_id)),
    found.filter((event) => !named.has(event.event_id)),
  );
  if (idOf.size === 0) return;
  const followed = {
    goalkeeper: followedRecipe(recipes.goalkeeper, idOf),
    highlights: followedRecipe(recipes.highlights, idOf),
  };
  // A desk that is open names the old ids: it must not be kept over these.
  for (const reelType of REEL_TYPES) {
    const isNamed = [...namedEvents(recipes[reelType])].some((id) => idOf.has(id));
    if (isNamed) await countContent(tx, { jobId, reelType }, null);
  }
  await tx.job.update({ where: { id: jobId }, data: { reelRecipes: toJsonObject(followed) } });
}
