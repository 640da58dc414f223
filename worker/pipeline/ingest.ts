import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  measureSound,
  SOUND_RATE_HZ,
  SOUND_STEP_SAMPLES,
  SOUND_STEP_SEC,
  type SoundCurve,
} from '../../lib/domain/sound/sound-curve.ts';
import { formatClock } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { publishJson, readJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import type { StageContext, StageOutcome } from './stage.ts';

/** The file itself: what all other stages need of it. */
export type Identified = { readonly sha256: string; readonly video: ProbedVideo };

export type Ingested = Identified & {
  readonly proxyKey: string;
  readonly posterKey: string;
  readonly spriteKey: string;
  readonly spriteVttKey: string;
  readonly soundKey: string;
};

const storedVideoSchema = z.object({
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

/** Part of the stage's work: hashing is disk speed, the proxy is nearly all of it. */
const PART = { hashed: 0.05, proxied: 1 };

/**
 * Read the file once: what it is (probe, sha256), and what the browser needs (review proxy, poster, thumbnails).
 * Nothing is written beside the source.
 */
export async function ingest(ctx: StageContext): Promise<StageOutcome<Ingested>> {
  const { sha256, video } = await identify(ctx);
  const print = fingerprint('ingest', { sha256, ingest: ctx.config.ingest });
  const keyOf = (name: string) => artifactKey(sha256, 'ingest', print, name);
  const output: Ingested = {
    sha256,
    video,
    proxyKey: keyOf('proxy.mp4'),
    posterKey: keyOf('poster.jpg'),
    spriteKey: keyOf('sprite.jpg'),
    spriteVttKey: keyOf('sprite.vtt'),
    soundKey: keyOf('sound.json'),
  };
  const keys = [output.posterKey, output.spriteKey, output.spriteVttKey, output.soundKey, output.proxyKey];
  const missing = new Set<string>();
  for (const key of keys) if (!(await ctx.store.has(key))) missing.add(key);
  const stats = { duration_sec: video.durationSec, frames: video.framePtsSec.length, size_bytes: video.sizeBytes };
  if (missing.size > 0) await makeReviewMedia(ctx, output, missing);
  return { output, fingerprint: print, reused: missing.size === 0, artifactKeys: keys, stats };
}

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
  await publishJson(store, `${memo}.video.json`, { ...video, framePtsSec: [...video.framePtsSec] });
  await publishJson(store, `${memo}.sha.json`, { sha256 });
  return { sha256, video };
}

/** Probe and sha256 side by side. What cannot be read says so by its probe, and is not hashed to its end. */
async function readOnce({ media, sourcePath, signal, onProgress }: StageContext, sizeBytes: number) {
  const giveUp = new AbortController();
  const hashing = media.hash(sourcePath, AbortSignal.any([signal, giveUp.signal]), (bytes) =>
    onProgress(PART.hashed * Math.min(1, bytes / sizeBytes), 'reading the file'),
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

async function makeReviewMedia(ctx: StageContext, output: Ingested, missing: ReadonlySet<string>): Promise<void> {
  const { media, store, sourcePath: source, signal, config } = ctx;
  const { video } = output;
  const scratch = await store.scratch();
  const files = {
    poster: join(scratch.dir, 'poster.jpg'),
    sprite: join(scratch.dir, 'sprite.jpg'),
    vtt: join(scratch.dir, 'sprite.vtt'),
    proxy: join(scratch.dir, 'proxy.mp4'),
  };
  try {
    const makePoster = async () => {
      await media.makePoster({ source, video, output: files.poster }, signal);
      await store.publish(output.posterKey, files.poster);
    };
    const makeSprite = async () => {
      const sprite = { output: files.sprite, outputVtt: files.vtt, spriteName: basename(output.spriteKey) };
      await media.makeSprite({ source, video, everySec: config.ingest.spriteEverySec, ...sprite }, signal);
      await store.publish(output.spriteKey, files.sprite);
      await store.publish(output.spriteVttKey, files.vtt);
    };
    const makeProxy = async () => {
      const proxy = { source, video, output: files.proxy, maxHeightPx: config.ingest.proxyHeightPx };
      await media.makeProxy(proxy, (doneSec) => reportProxy(ctx, doneSec, video.durationSec), signal);
      await store.publish(output.proxyKey, files.proxy);
    };
    // Side by side: each waits for the disk or for one core most of its time. All have ended before the folder goes.
    const made = await Promise.allSettled([
      missing.has(output.posterKey) && makePoster(),
      (missing.has(output.spriteKey) || missing.has(output.spriteVttKey)) && makeSprite(),
      missing.has(output.soundKey) && keepSound(ctx, output),
      missing.has(output.proxyKey) && makeProxy(),
    ]);
    for (const one of made) if (one.status === 'rejected') throw one.reason;
  } finally {
    await scratch.release();
  }
}

/** How loud and how whistle-like every tenth of a second is. */
async function keepSound(
  { media, store, sourcePath, signal }: StageContext,
  { video, soundKey }: Ingested,
): Promise<void> {
  const curve = { stepSec: SOUND_STEP_SEC, levelDb: [] as number[], tonePct: [] as number[] };
  const request = { source: sourcePath, rateHz: SOUND_RATE_HZ, blockSamples: SOUND_STEP_SAMPLES };
  const keep = (samples: Float32Array) => {
    const { levelDb, tonePct } = measureSound(samples);
    curve.levelDb.push(levelDb);
    curve.tonePct.push(tonePct);
  };
  if (video.hasAudio) await media.readSound(request, keep, signal);
  await publishJson(store, soundKey, curve satisfies SoundCurve);
}

function reportProxy(ctx: StageContext, doneSec: number, durationSec: number): void {
  const part = Math.min(1, doneSec / Math.max(0.001, durationSec));
  const note = `review copy: ${formatClock(doneSec)} of ${formatClock(durationSec)}`;
  ctx.onProgress(PART.hashed + (PART.proxied - PART.hashed) * part, note);
}
