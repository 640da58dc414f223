import { z } from 'zod';
import { type ReelMaking, type ReelMakingChange, reelMakingSchema } from '../../contracts/reel-making.ts';
import { reelMembershipSchema } from '../../contracts/reel-membership.ts';
import { reelRecipesSchema } from '../../contracts/reel-recipe.ts';
import { runConfigSchema } from '../../contracts/run-config.ts';
import type { ReelMembership } from '../../domain/reel-membership.ts';
import type { ReelClipSettings } from '../../domain/reel-plan.ts';
import type { ReelRecipes } from '../../domain/reel-recipe.ts';
import type { Database, Transaction } from './client.ts';
import type { TellingOf } from './event-rows.ts';
import type { Prisma } from './generated/client.ts';
import { toJsonObject } from './json.ts';

/** What of a job its events are told by: the pace of its video, and what its reels show. */
export async function tellingOf(tx: Transaction | Database, jobId: string): Promise<TellingOf> {
  const video = await tx.videoFile.findFirst({
    where: { match: { jobs: { some: { id: jobId } } } },
    orderBy: { position: 'asc' },
    select: { fps: true },
  });
  return { fps: video?.fps ?? 0, reels: await reelsOf(tx, jobId) };
}

/** What the reels of a job show: part of what its newest run was asked for, so that every later run is asked for the same. */
export async function reelsOf(tx: Transaction | Database, jobId: string): Promise<ReelMembership> {
  const run = await newestRun(tx, jobId);
  return reelMembershipSchema.parse(overridesOf(run?.configOverrides).reels ?? {});
}

/** How the reels of a job are made: likewise part of what its newest run was asked for. */
export async function makingOf(tx: Transaction | Database, jobId: string): Promise<ReelMaking> {
  const run = await newestRun(tx, jobId);
  return reelMakingSchema.parse(overridesOf(run?.configOverrides).assemble ?? {});
}

/** What a run is asked for, with reels made as `change` says; what is not named stays. */
export function withMaking(configOverrides: unknown, change: ReelMakingChange): Prisma.InputJsonObject {
  const before = overridesOf(configOverrides);
  return toJsonObject({ ...before, assemble: { ...overridesOf(before.assemble), ...change } });
}

/** What the settings of a job's newest run say of every clip. */
export async function clipSettingsOf(tx: Transaction | Database, jobId: string): Promise<ReelClipSettings> {
  const run = await newestRun(tx, jobId);
  return runConfigSchema.shape.segment.parse(overridesOf(run?.configOverrides).segment ?? {});
}

/** How the reels of a job are made now. */
export async function recipesOf(tx: Transaction | Database, jobId: string): Promise<ReelRecipes> {
  const { reelRecipes } = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: { reelRecipes: true } });
  return reelRecipesSchema.parse(reelRecipes);
}

export function newestRun(tx: Transaction | Database, jobId: string) {
  return tx.run.findFirst({
    where: { jobId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, configOverrides: true },
  });
}

const overridesSchema = z.record(z.string(), z.unknown());
export const overridesOf = (value: unknown) => overridesSchema.parse(value ?? {});
