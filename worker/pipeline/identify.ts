import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { fingerprint } from './fingerprint.ts';
import type { StageContext } from './stage.ts';

/** The video itself: what all other stages need of it. */
export type Identified = {
  readonly sha256: string;
  readonly video: ProbedVideo;
  /** Where nothing is followed from one picture to the next, whatever they look like: between two files. */
  readonly cutsSec?: readonly number[];
};

/** A `ProbedVideo` as it is kept. */
export const storedVideoSchema = z.object({
  durationSec: z.number(),
  frameRate: z.object({ num: z.number(), den: z.number() }),
  isVariableFrameRate: z.boolean(),
  widthPx: z.int(),
  heightPx: z.int(),
  codec: z.enum(['h264', 'hevc']),
  bitDepth: z.int(),
  rotationDeg: z.number(),
  sizeBytes: z.int(),
  hasAudio: z.boolean(),
  framePtsSec: z.array(z.number()).transform((list) => Float64Array.from(list)),
  keyFrames: z.array(z.object({ ptsSec: z.number(), dtsSec: z.number(), storedBefore: z.int() })).optional(),
});
const storedHashSchema = z.object({ sha256: z.string() });

/** As it is kept: times as plain numbers. */
export const storedVideo = (video: ProbedVideo) => ({ ...video, framePtsSec: [...video.framePtsSec] });

/** sha256 and probe, remembered by path, size and time of change: a resumed run does not read 10 GB again. */
export async function identify(ctx: StageContext): Promise<Identified> {
  const { store, sourcePath } = ctx;
  const facts = await stat(sourcePath).catch(() => null);
  const memo = `known/${fingerprint('ingest', { sourcePath, sizeBytes: facts?.size ?? -1, changedMs: facts?.mtimeMs ?? -1 })}`;
  const known = facts?.isFile() && (await store.has(`${memo}.video.json`)) && (await store.has(`${memo}.sha.json`));
  if (known) {
    const { sha256 } = await readJson(store, `${memo}.sha.json`, storedHashSchema);
    return { sha256, video: await readJson(store, `${memo}.video.json`, storedVideoSchema) };
  }
  ctx.onProgress(0, 'reading the file');
  const { video, sha256 } = await readOnce(ctx, Math.max(1, facts?.size ?? 1));
  await publishJson(store, `${memo}.video.json`, storedVideo(video));
  await publishJson(store, `${memo}.sha.json`, { sha256 });
  return { sha256, video };
}

/** Probe and sha256 side by side. What cannot be read says so by its probe, and is not hashed to its end. */
async function readOnce({ media, sourcePath, signal, onProgress }: StageContext, sizeBytes: number) {
  const giveUp = new AbortController();
  const hashing = media.hash(sourcePath, AbortSignal.any([signal, giveUp.signal]), (bytes) =>
    onProgress(Math.min(1, bytes / sizeBytes), 'reading the file'),
  );
  hashing.catch(() => undefined);
  try {
    return { video: await media.probe(sourcePath, signal), sha256: await hashing };
  } catch (error) {
    giveUp.abort();
    await hashing.catch(() => undefined);
    throw error;
  }
}
