import { createHash } from 'node:crypto';
import { z } from 'zod';
import { clipFileSchema, cutClipSchema } from '../../contracts/clip-set.ts';
import type { ReelMaking } from '../../contracts/reel-making.ts';
import type { ClipFile } from '../../domain/clip-files.ts';
import type { ClipSet } from '../../ports/clip-set-repository.ts';
import type { Prisma } from './generated/client.ts';

/** Sets that a worker will take, or has. */
export const UNFINISHED: Prisma.EnumClipSetStatusFilter<'ClipSet'> = { in: ['waiting', 'cutting'] };

const clipsSchema = z.array(clipFileSchema);
const cutSchema = z.array(cutClipSchema);

export const clipsOf = (json: unknown): readonly ClipFile[] => clipsSchema.parse(json);

export function clipSetOf(row: Prisma.ClipSetModel): ClipSet {
  const clips = clipsOf(row.clips);
  const cut = cutSchema.parse(row.cut);
  return {
    clipSetId: row.id,
    jobId: row.jobId,
    title: row.title,
    status: row.status,
    clips,
    cut: clips.map((_clip, index) => cut[index] ?? null),
    error: row.error,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Names, times and looks: whatever is in the zip. */
export function clipSetKey(title: string, clips: readonly ClipFile[], making: ReelMaking): string {
  const { lowerThird, shape, useStreamCopy } = making;
  return createHash('sha256')
    .update(JSON.stringify([title, clipsSchema.parse(clips), lowerThird, shape, useStreamCopy]))
    .digest('hex');
}
