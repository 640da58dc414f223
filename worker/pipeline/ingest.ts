import { basename, join } from 'node:path';
import {
  measureSound,
  SOUND_RATE_HZ,
  SOUND_STEP_SAMPLES,
  SOUND_STEP_SEC,
  type SoundCurve,
} from '../../lib/domain/sound/sound-curve.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { publishJson } from './artifact-files.ts';
import { artifactKey, fingerprint } from './fingerprint.ts';
import { type GatheredMatch, gatherMatch } from './gather-match.ts';
import type { StageContext, StageOutcome } from './stage.ts';

export type Ingested = GatheredMatch & {
  readonly proxyKey: string;
  readonly posterKey: string;
  readonly spriteKey: string;
  readonly spriteVttKey: string;
  readonly soundKey: string;
};

/** Part of the stage's work when the video is there: the proxy is nearly all of what is left. */
const GATHERED_PART = { one: 0.05, several: 0.3 };

/**
 * Read the file, or the files, once: what it is (probe, sha256), and what the browser needs (review proxy, poster, thumbnails).
 * Nothing is written beside the source.
 */
export async function ingest(ctx: StageContext): Promise<StageOutcome<Ingested>> {
  const gathered = await gatherMatch(ctx, ctx.moreFiles ? GATHERED_PART.several : GATHERED_PART.one);
  const { sha256, video } = gathered;
  const print = fingerprint('ingest', { sha256, ingest: ctx.config.ingest });
  const keyOf = (name: string) => artifactKey(sha256, 'ingest', print, name);
  const output: Ingested = {
    ...gathered,
    proxyKey: keyOf('proxy.mp4'),
    posterKey: keyOf('poster.jpg'),
    spriteKey: keyOf('sprite.jpg'),
    spriteVttKey: keyOf('sprite.vtt'),
    soundKey: keyOf('sound.json'),
  };
  const mediaKeys = [output.posterKey, output.spriteKey, output.spriteVttKey, output.soundKey, output.proxyKey];
  const missing = new Set<string>();
  for (const key of mediaKeys) if (!(await ctx.store.has(key))) missing.add(key);
  const stats = { duration_sec: video.durationSec, frames: video.framePtsSec.length, size_bytes: video.sizeBytes };
  if (missing.size > 0) await makeReviewMedia({ ...ctx, sourcePath: gathered.sourcePath }, output, missing);
  const artifactKeys = gathered.joinedKey === null ? mediaKeys : [gathered.joinedKey, ...mediaKeys];
  return { output, fingerprint: print, reused: missing.size === 0, artifactKeys, stats };
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
  const before = ctx.moreFiles ? GATHERED_PART.several : GATHERED_PART.one;
  ctx.onProgress(before + (1 - before) * part, note);
}
