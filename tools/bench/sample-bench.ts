import path from 'node:path';
import { REEL_LABELS, REEL_TYPES } from '../../lib/domain/football.ts';
import { PROJECT_ROOT } from '../data-folder.ts';
import { decodeSec, describeReel, playsThrough, reelSec } from './bare-ffmpeg.ts';
import { type EngineRun, engineRun } from './engine-run.ts';
import { figure, markdownTable } from './markdown-table.ts';

export const SAMPLE_VIDEO = path.join(PROJECT_ROOT, 'public/sample/video.mp4');

/** The pipeline on the bundled sample, per stage, beside FFmpeg's decoding of the same file in the same run. */
export async function benchSample(outDir: string): Promise<{ readonly run: EngineRun; readonly markdown: string }> {
  const before = await decodeSec(SAMPLE_VIDEO);
  const run = await engineRun(SAMPLE_VIDEO, outDir);
  const after = await decodeSec(SAMPLE_VIDEO);
  // Before and after, so that a machine that got slower or faster meanwhile shows in both.
  const decode = (before + after) / 2;
  const { result } = run;
  const row = (name: string, sec: number) => [
    name,
    figure(sec),
    figure(result.duration_sec / sec),
    figure(sec / decode),
  ];
  const rows = [
    ...result.stages.map((stage) => row(stage.stage, stage.runtime_sec)),
    row('**whole run**', result.runtime_sec),
    row('FFmpeg, decoding only', decode),
  ];
  const found = `${result.frames_count} frames looked at, ${result.detections_count} detections, ${result.tracks_count} tracks, ${result.events_count} events, ${result.clips_count} clips`;
  const table = markdownTable(['stage', 'seconds', 'times real time', 'times FFmpeg decoding'], rows);
  return {
    run,
    markdown: `### The sample match, ${result.duration_sec.toFixed(0)} s, 1280×720\n\n${table}\n\n${found} (${result.execution_provider ?? 'cpu'}).`,
  };
}

/** Both reels, exact and by stream copy, beside bare FFmpeg that cuts and joins the same windows. */
export async function benchReels(sample: EngineRun, outDir: string): Promise<string> {
  const rows: string[][] = [];
  for (const kind of ['exact', 'copy'] as const) {
    // Same folder: everything before is there already. The height is out of the way, so that not even this stage is reused.
    const settings = [`assemble.useStreamCopy=${kind === 'copy'}`, 'assemble.maxHeightPx=1078'];
    const { result, clips } = await engineRun(SAMPLE_VIDEO, outDir, settings);
    const ours = result.stages.find((stage) => stage.stage === 'assemble')?.runtime_sec ?? Number.NaN;
    let bare = 0;
    for (const reelType of REEL_TYPES) {
      const windows = clips
        .filter((clip) => clip.reel_type === reelType)
        .map((clip) => ({ startSec: clip.start_sec, endSec: clip.end_sec }));
      if (windows.length > 0) bare += await reelSec(SAMPLE_VIDEO, windows, kind);
    }
    rows.push([
      kind === 'exact' ? 'frame-exact' : 'stream copy',
      figure(ours),
      figure(bare),
      figure(ours / bare),
      await reelFacts(result.output_paths),
    ]);
  }
  const table = markdownTable(['both reels', 'Touchline, s', 'bare FFmpeg, s', 'ratio', 'what came out'], rows);
  const count = sample.clips.length;
  return `### Reels of the sample, ${count} clips\n\n${table}\n\nOurs also writes chapters and subtitles and probes the result.`;
}

/** A short account of finished reels, each played to its end. */
export async function reelFacts(paths: EngineRun['result']['output_paths']): Promise<string> {
  const facts: string[] = [];
  for (const reelType of REEL_TYPES) {
    const file = paths[reelType];
    if (!file) continue;
    const verdict = (await playsThrough(file)) ? 'plays' : '**does not play through**';
    facts.push(`${REEL_LABELS[reelType]} ${await describeReel(file)}, ${verdict}`);
  }
  return facts.join('; ');
}
