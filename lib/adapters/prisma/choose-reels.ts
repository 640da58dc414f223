import { REEL_TYPES } from '../../domain/football.ts';
import type { ReelMembership } from '../../domain/reel-membership.ts';
import type { Chosen, ContentVersions, NotChosen, ReelChoice } from '../../ports/job-repository.ts';
import type { Database, Transaction } from './client.ts';
import { toJsonObject } from './json.ts';
import { contentVersionsOf, countContent } from './reel-content-versions.ts';
import { newestRun, overridesOf, recipesOf, reelsOf } from './telling.ts';

/** Ends the transaction, so that nothing of a refused choice is written. */
class Refusal extends Error {
  readonly told: NotChosen;
  constructor(told: NotChosen) {
    super('refused');
    this.told = told;
  }
}

/** Makes the reels that there are stale. */
export async function chooseReels(database: Database, jobId: string, choice: ReelChoice): Promise<Chosen> {
  try {
    return { versions: await database.$transaction((tx) => write(tx, jobId, choice)) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.told };
    throw error;
  }
}

async function write(
  tx: Transaction,
  jobId: string,
  { reels: chosen, recipes, ifVersions, userId }: ReelChoice,
): Promise<Partial<ContentVersions>> {
  // Two who choose wait for each other here. The run comes before all else, in the order in which a worker locks.
  const found = await newestRun(tx, jobId);
  if (!found) throw new Refusal('no_job');
  await tx.$queryRaw`select 1 from "Run" where "id" = ${found.id}::uuid for update`;
  const named = REEL_TYPES.filter((type) => chosen[type] ?? recipes[type]);
  for (const reel of named) {
    const refused = await countContent(tx, { jobId, reelType: reel }, userId, ifVersions[reel]);
    if (refused) throw new Refusal(refused);
  }
  const run = await tx.run.findUniqueOrThrow({ where: { id: found.id }, select: { id: true, configOverrides: true } });
  const shown = await reelsOf(tx, jobId);
  const reels: ReelMembership = {
    goalkeeper: once(chosen.goalkeeper ?? shown.goalkeeper),
    highlights: once(chosen.highlights ?? shown.highlights),
  };
  const configOverrides = toJsonObject({ ...overridesOf(run.configOverrides), reels });
  await tx.run.update({ where: { id: run.id }, data: { configOverrides } });
  const before = await recipesOf(tx, jobId);
  const reelRecipes = toJsonObject({
    goalkeeper: recipes.goalkeeper ?? before.goalkeeper,
    highlights: recipes.highlights ?? before.highlights,
  });
  await tx.job.update({ where: { id: jobId }, data: { reelRecipes, eventsRevision: { increment: 1 } } });
  const versions = await contentVersionsOf(tx, jobId);
  return Object.fromEntries(named.map((reel) => [reel, versions[reel]]));
}

const once = <Member>(members: readonly Member[]): Member[] => [...new Set(members)];
