import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sweepScratch } from '../../lib/adapters/storage/folder-artifact-store.ts';
import { configFromOverrides, defaultSettings, settingLine } from '../../lib/contracts/config-overrides.ts';
import type { RunConfig } from '../../lib/contracts/run-config.ts';
import type { RunResult } from '../../lib/contracts/run-result.ts';
import { titleOfFiles } from '../../lib/domain/camera-files.ts';
import { AppError } from '../../lib/domain/errors.ts';
import type { ArtifactStore } from '../../lib/ports/artifact-store.ts';
import { buildEngine } from '../build-engine.ts';
import { type RunHooks, type RunOutputs, runMatch } from '../pipeline/engine.ts';
import { uuidOf } from '../pipeline/fingerprint.ts';
import { filesOf } from './files-of.ts';
import { progressLine } from './progress-line.ts';
import { readCalibration } from './read-calibration.ts';
import type { CliContext, Verb } from './verb.ts';

export const runVerb: Verb = {
  summary: 'one match in, reels out; no server, no database',
  usage: [
    'run VIDEO... --out DIR [--begins half,...] [--reels goalkeeper,highlights] [--calibration FILE.json] [--set key=value]... [--json]',
    '',
    'DIR then holds events.json, clips.json, detections.jsonl.gz, tracks.jsonl.gz, result.json and the reels.',
    'Run again with the same DIR, it goes on at the first missing artifact (DIR/artifacts).',
    'Several videos are one match, in the order in which they are named, on one clock. --begins says what begins with the second and each',
    'one after it: half (the next half of the match), piece (filmed on after a pause), chapter (the same recording goes on without a gap).',
    'Unless said: chapters by their names (GH010042, GH020042), two recordings are two halves, more are pieces.',
    '--calibration: landmarks clicked on a picture of a camera that stands still; people then have places in metres.',
    '--json: the last line of standard output is the result. Exit 0 only if every reel exists.',
    '',
    'Settings and defaults:',
    ...defaultSettings().map(settingLine),
    '  rules.*: the numbers by which events are told; `classify --help` lists them',
  ].join('\n'),
  run: runOneMatch,
};

async function runOneMatch(words: readonly string[], ctx: CliContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      begins: { type: 'string' },
      reels: { type: 'string' },
      calibration: { type: 'string' },
      set: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  });
  const { sourcePath, moreFiles } = filesOf(
    positionals.map((file) => resolve(ctx.workingDir, file)),
    values.begins,
  );
  if (!values.out) throw new AppError('invalid_input', 'Say where the results go: --out DIR.');
  const fixedCamera = values.calibration ? await readCalibration(values.calibration, ctx.workingDir) : null;
  const config = configFromOverrides([...(values.set ?? []), ...(values.reels ? [`reelTypes=${values.reels}`] : [])], {
    track: { fixedCamera },
  });
  const outDir = resolve(ctx.workingDir, values.out);
  await mkdir(outDir, { recursive: true });

  const artifactsDir = join(outDir, 'artifacts');
  // A call that was killed may have left gigabytes half done.
  await sweepScratch(artifactsDir);
  const engine = buildEngine({ artifactsDir, modelsDir: ctx.modelsDir, logger: ctx.logger });
  // No day: the same folder asked again another day still has its reels.
  const paths = [sourcePath, ...moreFiles.map(({ path }) => path)];
  const match = moreFiles.length > 0 ? titleOfFiles(paths) : basename(sourcePath, extname(sourcePath));
  const titles = { match, day: null };
  const request = {
    jobId: uuidOf('touchline run', ...paths),
    sourcePath,
    moreFiles,
    config,
    standingEvents: null,
    titles,
  };
  const { result, outputs } = await runMatch(engine, request, terminalHooks(ctx, config), ctx.signal);
  ctx.progress(null);
  const told: RunResult = outputs ? { ...result, output_paths: await layOut(engine.store, outputs, outDir) } : result;
  await writeFile(join(outDir, 'result.json'), `${JSON.stringify(told, null, 2)}\n`);
  tellResult(told, values.json, ctx);
  return told.success ? 0 : 1;
}

function terminalHooks(ctx: CliContext, { recipes }: RunConfig): RunHooks {
  const nothing = async () => {};
  return {
    onProgress: (stage, runPct, note) => ctx.progress(progressLine(runPct, stage, note)),
    onStageDone: nothing,
    onIngested: nothing,
    periods: async (suggested) => suggested,
    onEvents: async (events) => events,
    recipes: async () => recipes,
    onClips: nothing,
    onReels: nothing,
  };
}

/** Put the results where people look for them; the artifacts stay for a next run. */
async function layOut(store: ArtifactStore, outputs: RunOutputs, outDir: string): Promise<Record<string, string>> {
  await writeFile(join(outDir, 'events.json'), `${JSON.stringify(outputs.events, null, 2)}\n`);
  await writeFile(join(outDir, 'clips.json'), `${JSON.stringify(outputs.clips, null, 2)}\n`);
  // Members of gzip files may follow one another: joined chunks are one valid file.
  const chunks = await Promise.all(
    (outputs.detected?.chunkKeys ?? []).map(async (key) => readFile(await store.localPath(key))),
  );
  await writeFile(join(outDir, 'detections.jsonl.gz'), Buffer.concat(chunks));
  if (outputs.tracked) await place(await store.localPath(outputs.tracked.framesKey), join(outDir, 'tracks.jsonl.gz'));
  const paths: Record<string, string> = {};
  for (const reel of outputs.reels) {
    const file = join(outDir, `${reel.reelType}.mp4`);
    await place(await store.localPath(reel.artifactKey), file);
    paths[reel.reelType] = file;
  }
  return paths;
}

async function place(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}

function tellResult(result: RunResult, asJson: boolean, ctx: CliContext): void {
  if (asJson) {
    ctx.out(JSON.stringify(result));
    return;
  }
  for (const stage of result.stages) {
    ctx.out(
      `${stage.stage.padEnd(9)} ${stage.runtime_sec.toFixed(1).padStart(7)} s${stage.reused ? '  (reused)' : ''}${stage.error ? `  ${stage.error}` : ''}`,
    );
  }
  for (const note of result.notes) ctx.out(note);
  if (result.error) {
    ctx.err(result.error);
    return;
  }
  ctx.out(
    `${result.events_count} events, ${result.clips_count} clips, ${result.runtime_sec.toFixed(1)} s (${result.times_real_time} times real time)`,
  );
  for (const path of Object.values(result.output_paths)) ctx.out(path);
}
