import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { inputWidthFor } from '../../lib/domain/input-width.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { RawFrame } from '../../lib/ports/media-tool.ts';
import { buildEngine } from '../build-engine.ts';
import { footballDetector } from '../football-detector.ts';
import { detectionsOfLook } from '../inference/detections-of-look.ts';
import { lookAhead } from '../pipeline/look-ahead.ts';
import type { StageContext } from '../pipeline/stage.ts';
import { STILL_LOOK } from './still-look.ts';
import type { CliContext, Verb } from './verb.ts';

const IMAGES: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.webp', '.bmp']);

export const detectVerb: Verb = {
  summary: 'what the detector sees: one row per frame',
  usage: [
    'detect FILE... --jsonl [--fps N] [--set detect.key=value]...',
    '',
    'Images or videos. Rows: {"image"|"frame_number","timestamp","detections":[Detection]}.',
    '--fps N: look N times a second; without it every frame of a video is looked at.',
    'With several videos each row also carries "video".',
  ].join('\n'),
  run: detectFiles,
};

async function detectFiles(words: readonly string[], ctx: CliContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { jsonl: { type: 'boolean' }, fps: { type: 'string' }, set: { type: 'string', multiple: true } },
  });
  if (positionals.length === 0) throw new AppError('invalid_input', 'Name at least one image or video.');
  const sampleFps = values.fps === undefined ? null : Number(values.fps);
  if (sampleFps !== null && !(sampleFps > 0 && sampleFps <= 240))
    throw new AppError('invalid_input', '--fps wants a number above 0 and at most 240.');
  const overrides = values.set ?? [];
  const config = configFromOverrides(overrides);
  const stillConfig = configFromOverrides([...STILL_LOOK, ...overrides]);
  const engine = buildEngine({
    artifactsDir: resolve(ctx.dataDir, 'artifacts'),
    modelsDir: ctx.modelsDir,
    logger: ctx.logger,
  });
  const looker = await engine.openLooker({ modelName: config.detect.model, threads: config.detect.threads });
  try {
    for (const file of positionals) {
      const sourcePath = resolve(ctx.workingDir, file);
      const stage = { ...engine, config, jobId: '', sourcePath, signal: ctx.signal, onProgress: () => {} };
      const isStill = IMAGES.has(extname(file).toLowerCase());
      if (isStill) await detectImage({ ...stage, config: stillConfig }, looker, ctx);
      else await detectVideo(stage, looker, ctx, { sampleFps, named: positionals.length > 1 });
    }
    return 0;
  } finally {
    await looker.close();
  }
}

async function detectImage(stage: StageContext, looker: FrameLooker, ctx: CliContext): Promise<void> {
  const { inputWidthPx } = stage.config.detect;
  const frame = await stage.media.readImage(
    {
      source: stage.sourcePath,
      widthPx: inputWidthPx,
      multipleOfPx: looker.inputMultipleOfPx,
      isUsualWidth: true,
    },
    ctx.signal,
  );
  const detections = await footballDetector(looker, stage.config).detectFrame(frame, 0, 0);
  ctx.out(JSON.stringify({ image: basename(stage.sourcePath), timestamp: 0, detections }));
}

async function detectVideo(
  stage: StageContext,
  looker: FrameLooker,
  ctx: CliContext,
  options: { sampleFps: number | null; named: boolean },
): Promise<void> {
  const { inputWidthPx } = stage.config.detect;
  const video = await stage.media.probe(stage.sourcePath, ctx.signal);
  const request = {
    source: stage.sourcePath,
    video,
    startSec: 0,
    endSec: video.durationSec,
    sampleFps: options.sampleFps,
    widthPx: inputWidthFor(video, inputWidthPx),
    multipleOfPx: looker.inputMultipleOfPx,
  };
  const frames: AsyncIterable<RawFrame> = stage.media.readFrames(request, ctx.signal);
  for await (const { frame, look } of lookAhead(stage, looker, frames)) {
    const detections = detectionsOfLook(look, frame.frameNumber, frame.ptsSec);
    const name = options.named ? { video: basename(stage.sourcePath) } : {};
    ctx.out(JSON.stringify({ ...name, frame_number: frame.frameNumber, timestamp: frame.ptsSec, detections }));
  }
}
