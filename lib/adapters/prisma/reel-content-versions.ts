import type { ReelType } from '../../domain/football.ts';
import type { ContentVersions, NotChosen } from '../../ports/job-repository.ts';
import type { Database, Transaction } from './client.ts';

type Reel = { readonly jobId: string; readonly reelType: ReelType };

/** Of a reel of which nobody has said anything. */
const UNTOLD = 0;

export async function contentVersionsOf(tx: Transaction | Database, jobId: string): Promise<ContentVersions> {
  const rows = await tx.reelContent.findMany({ where: { jobId } });
  const of = (reel: ReelType) => String(rows.find((row) => row.reelType === reel)?.version ?? UNTOLD);
  return { goalkeeper: of('goalkeeper'), highlights: of('highlights') };
}

/**
 * A new version of what goes into a reel.
 * @param userId null: nobody in person @param ifVersion the one that must stand; undefined: whatever does
 * @returns who was faster, and when; null: counted
 */
export async function countContent(
  tx: Transaction,
  reel: Reel,
  userId: string | null,
  ifVersion?: string,
): Promise<Exclude<NotChosen, 'no_job'> | null> {
  const said = { changedById: userId, changedAt: new Date() };
  // The row is made first and then counted up under its lock: of two who come at once the second waits, and finds the first.
  await tx.reelContent.createMany({ data: [{ ...reel, version: UNTOLD }], skipDuplicates: true });
  const where = { jobId_reelType: reel };
  const { count } = await tx.reelContent.updateMany({
    where: { ...reel, ...(ifVersion === undefined ? {} : { version: numberOf(ifVersion) }) },
    data: { ...said, version: { increment: 1 } },
  });
  if (count > 0) return null;
  const row = await tx.reelContent.findUniqueOrThrow({ where, include: { changedBy: { select: { name: true } } } });
  return { reel: reel.reelType, by: row.changedBy?.name ?? null, at: row.changedAt.toISOString() };
}

/** A text that is no version is that of nothing there ever was. */
const numberOf = (version: string) => (/^\d{1,9}$/.test(version) ? Number(version) : -1);
