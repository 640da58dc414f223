import type { IngestedMatch, IngestedMedia } from '../../ports/run-store.ts';
import type { Transaction } from './client.ts';
import { contentKeyOf } from './content-key.ts';

/** Write what ingest found about a job's files, and the hash that makes the job findable by its content. */
export async function fillVideo(
  tx: Transaction,
  jobId: string,
  { sha256, files }: IngestedMatch,
  media: IngestedMedia,
): Promise<void> {
  const job = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: { matchId: true, reelTypes: true } });
  for (const [position, { sizeBytes, ...file }] of files.entries())
    await tx.videoFile.updateMany({
      where: { matchId: job.matchId, position },
      data: { ...file, ...(position === 0 ? media : {}), sizeBytes: BigInt(sizeBytes) },
    });
  const contentKey = contentKeyOf(sha256, job.reelTypes);
  const holder = await tx.job.findUnique({ where: { contentKey }, select: { id: true } });
  // Two submissions of one file can both have begun before either was read to its end: the first keeps the key.
  if (holder === null) await tx.job.update({ where: { id: jobId }, data: { contentKey } });
}
