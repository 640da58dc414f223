import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BareKind, describeReel, playsThrough, reelSec } from './bare-ffmpeg.ts';
import { cpuSecOfChildren } from './child-cpu.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { renderPlain } from './media-for-bench.ts';
import { SAMPLE_VIDEO } from './sample-bench.ts';

const run = promisify(execFile);

const CLIPS = 40;
const CLIP_SEC = 4;
const EVERY_SEC = 9;

/**
 * Forty clips of four seconds, far enough apart that none touches another, cut and joined by us and by bare FFmpeg in the same run. Bare FFmpeg
 * goes before and after us, so that a machine that got slower or faster meanwhile shows in both; on a shared one only the CPU seconds compare.
 */
export async function benchFortyClips(dir: string, clips = CLIPS): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const source = path.join(dir, 'match.mp4');
  // The sample end to end until it is long enough, as it is stored.
  await run('ffmpeg', ['-v', 'error', '-nostdin', '-y', '-stream_loop', '4', '-i', SAMPLE_VIDEO, '-c', 'copy', source]);
  const windows = Array.from({ length: clips }, (_, index) => {
    const startSec = 1.37 + index * EVERY_SEC;
    return { startSec, endSec: startSec + CLIP_SEC };
  });
  const rows: string[][] = [];
  for (const kind of ['alike', 'copy'] as const) {
    const bare = () => measured(() => reelSec(source, windows, kind satisfies BareKind));
    const before = await bare();
    let output = '';
    const ours = await measured(async () => {
      ({ output } = await renderPlain(source, windows, dir, kind === 'copy'));
    });
    const after = await bare();
    const [bareSec, bareCpuSec] = [(before.sec + after.sec) / 2, (before.cpuSec + after.cpuSec) / 2];
    rows.push([
      kind === 'copy' ? 'stream copy' : 'frame-exact, same encoder options',
      ...[ours.sec, bareSec, ours.sec / bareSec, ours.cpuSec, bareCpuSec, ours.cpuSec / bareCpuSec].map(figure),
      `${await describeReel(output)}, ${(await playsThrough(output)) ? 'plays' : '**does not play through**'}`,
    ]);
  }
  const head = [
    ...[
      `${clips} clips`,
      'Touchline, s',
      'bare FFmpeg, s',
      'ratio',
      'Touchline, CPU s',
      'bare, CPU s',
      'ratio',
      'what came out',
    ],
  ];
  return `### ${clips} clips of ${CLIP_SEC} s\n\n${markdownTable(head, rows)}\n\nOurs also writes chapters and subtitles, aligns sound with picture at every joint, and probes the result.`;
}

async function measured(work: () => Promise<unknown>): Promise<{ readonly sec: number; readonly cpuSec: number }> {
  const startedAtMs = performance.now();
  const before = cpuSec();
  await work();
  return { sec: (performance.now() - startedAtMs) / 1000, cpuSec: cpuSec() - before };
}

/** Of FFmpeg's and of our own work. */
function cpuSec(): number {
  const { user, system } = process.cpuUsage();
  return cpuSecOfChildren() + (user + system) / 1e6;
}
