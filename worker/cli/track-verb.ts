import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import { EFFORTS } from '../../lib/domain/effort.ts';
import { AppError, userMessage } from '../../lib/domain/errors.ts';
import { buildEngine } from '../build-engine.ts';
import { detect } from '../pipeline/detect.ts';
import { identify } from '../pipeline/identify.ts';
import type { StageContext } from '../pipeline/stage.ts';
import { readPlay, track } from '../pipeline/track.ts';
import { progressLine } from './progress-line.ts';
import { readCalibration } from './read-calibration.ts';
import { trackRows } from './track-rows.ts';
import type { CliContext, Verb } from './verb.ts';

export const trackVerb: Verb = {
  summary: 'who is where: boxes with identity, team and place, a row per frame',
  usage: [
    'track VIDEO --jsonl [--out FILE] [--effort fast|balanced|thorough] [--fps N | --every-frame] [--calibration FILE.json] [--set key=value]...',
    '',
    'Rows: {"frame_number","timestamp","scene_id","scene_kind","camera_motion","boxes"}; a box has track_id, class_name, team, bbox,',
    'confidence and pitch_xy_m (metres, or null). Scene kinds: tactical, close_up, graphic, replay. The ball has track_id 0.',
    '--effort: how often frames are looked at, more often where something may happen; balanced unless said.',
    '--fps N: N times a second throughout. --every-frame: every frame.',
    'Rows come once all frames have been looked at: teams and roles need the whole video. Intermediate results are kept in the data folder.',
  ].join('\n'),
  run: trackVideo,
};

async function trackVideo(words: readonly string[], ctx: CliContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      out: { type: 'string' },
      effort: { type: 'string' },
      fps: { type: 'string' },
      'every-frame': { type: 'boolean', default: false },
      calibration: { type: 'string' },
      set: { type: 'string', multiple: true },
    },
  });
  const [video, ...more] = positionals;
  if (!video || more.length > 0) throw new AppError('invalid_input', `Name one video; got ${positionals.length}.`);
  const fixedCamera = values.calibration ? await readCalibration(values.calibration, ctx.workingDir) : null;
  const looks = lookSettings(values.effort, values.fps, values['every-frame']);
  const config = configFromOverrides([...looks, ...(values.set ?? [])], { track: { fixedCamera } });
  const engine = buildEngine({
    ...{ artifactsDir: resolve(ctx.dataDir, 'artifacts'), modelsDir: ctx.modelsDir, logger: ctx.logger },
  });
  const sourcePath = resolve(ctx.workingDir, video);
  const onProgress = (part: number, note: string) => ctx.progress(progressLine(100 * part, 'track', note));
  const stage: StageContext = { ...engine, config, jobId: '', sourcePath, signal: ctx.signal, onProgress };
  const known = await identify(stage);
  const seen = await detect(stage, known);
  const followed = await track(stage, known, seen.output, seen.fingerprint);
  ctx.progress(null);
  for (const note of followed.output.notes) ctx.err(note);
  const sink = values.out
    ? await fileSink(resolve(ctx.workingDir, values.out))
    : { write: ctx.out, end: async () => {} };
  for await (const row of trackRows(readPlay(stage, followed.output.framesKey))) {
    ctx.signal.throwIfAborted();
    await sink.write(JSON.stringify(row));
  }
  await sink.end();
  return 0;
}

function lookSettings(effort: string | undefined, fps: string | undefined, isEvery: boolean): string[] {
  if (effort !== undefined && !EFFORTS.some((known) => known === effort))
    throw new AppError('invalid_input', `--effort is one of ${EFFORTS.join(', ')}; got "${effort}".`);
  if (fps !== undefined && isEvery)
    throw new AppError('invalid_input', '--fps and --every-frame exclude each other: give one of them.');
  if (fps !== undefined && !(Number(fps) >= MIN_FPS && Number(fps) <= MAX_FPS))
    throw new AppError('invalid_input', `--fps wants a number from ${MIN_FPS} to ${MAX_FPS}; got "${fps}".`);
  const steady = fps !== undefined || isEvery ? [`detect.sampleFps=${fps ?? MAX_FPS}`, 'detect.finePart=0'] : [];
  return [...(effort === undefined ? [] : [`detect.effort=${effort}`]), ...steady];
}

/** Bounds of `detect.sampleFps`; at the upper one every frame of any usual video is looked at. */
const MIN_FPS = 1;
const MAX_FPS = 240;

async function fileSink(path: string): Promise<{ write(line: string): Promise<void>; end(): Promise<void> }> {
  const stream = await mkdir(dirname(path), { recursive: true })
    .then(() => createWriteStream(path))
    .catch((cause: unknown) => {
      throw new AppError('invalid_input', `${path} cannot be written: ${userMessage(cause)}`, { cause });
    });
  const ended = finished(stream);
  const failed = ended.catch((cause: unknown) => {
    throw new AppError('invalid_input', `${path} cannot be written.`, { cause });
  });
  failed.catch(() => undefined);
  return {
    write: async (line) => {
      if (!stream.write(`${line}\n`))
        await Promise.race([new Promise<void>((settle) => stream.once('drain', () => settle())), failed]);
    },
    end: async () => {
      stream.end();
      await failed;
    },
  };
}
