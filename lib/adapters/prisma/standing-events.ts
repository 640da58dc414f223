import { reelRecipesSchema } from '../../contracts/reel-recipe.ts';
import type { MatchEvent } from '../../domain/event.ts';
import type { ReelRecipes } from '../../domain/reel-recipe.ts';
import type { Transaction } from './client.ts';
import { standingEventOf, WITH_REVIEW } from './event-rows.ts';
import type { FencedRun } from './fenced-write.ts';
import { toJsonObject } from './json.ts';
import { recipesOf, tellingOf } from './telling.ts';

/** All events of a job as they stand, rejected ones too, those taken back not, in the order of time. */
export async function standingEvents(tx: Transaction, jobId: string): Promise<MatchEvent[]> {
  const rows = await tx.event.findMany({ where: { jobId }, include: WITH_REVIEW });
  const telling = await tellingOf(tx, jobId);
  return rows
    .filter((row) => !row.currentReview?.isRemoved)
    .map((row) => standingEventOf(row, telling))
    .sort((a, b) => a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id));
}

/** What the reels of a run are to show; from here on the run's reels are known to show this revision. */
export async function eventsForReels(tx: Transaction, run: FencedRun): Promise<readonly MatchEvent[]> {
  const { eventsRevision, reelRecipes } = await tx.job.findUniqueOrThrow({
    where: { id: run.jobId },
    select: { eventsRevision: true, reelRecipes: true },
  });
  await tx.run.update({
    where: { id: run.runId },
    data: { eventsRevision, reelRecipes: toJsonObject(reelRecipes) },
  });
  return (await standingEvents(tx, run.jobId)).filter((event) => event.review_override !== false);
}

/** How the reels of a run are made of those events. */
export async function recipesForReels(tx: Transaction, run: FencedRun): Promise<ReelRecipes> {
  const { reelRecipes } = await tx.run.findUniqueOrThrow({ where: { id: run.runId }, select: { reelRecipes: true } });
  return reelRecipes === null ? recipesOf(tx, run.jobId) : reelRecipesSchema.parse(reelRecipes);
}
