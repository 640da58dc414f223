import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { EFFORTS } from '../../lib/domain/effort.ts';
import { cpuSecOfChildren } from './child-cpu.ts';
import { engineRun } from './engine-run.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { SAMPLE_VIDEO } from './sample-bench.ts';

const run = promisify(execFile);

/**
 * What each effort costs on the sample at 1080p, per stage. CPU seconds beside the clock: on a shared machine only these can be compared.
 * A camera's file is imitated: a key frame every two seconds.
 */
export async function benchEfforts(workDir: string): Promise<string> {
  mkdirSync(workDir, { recursive: true });
  const video = path.join(workDir, 'sample-1080p.mp4');
  const encode = ['-vf', 'scale=1920:1080', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-g', '50'];
  await run('ffmpeg', ['-v', 'error', '-nostdin', '-y', '-i', SAMPLE_VIDEO, ...encode, '-c:a', 'aac', video]);
  const rows: string[][] = [];
  let durationSec = 0;
  for (const effort of EFFORTS) {
    const before = cpuSecOfChildren();
    const { result } = await engineRun(video, path.join(workDir, effort), [`detect.effort=${effort}`]);
    const cpuSec = cpuSecOfChildren() - before;
    durationSec = result.duration_sec;
    const stages = result.stages.map(({ stage, runtime_sec }) => `${stage} ${figure(runtime_sec)}`);
    rows.push([
      effort,
      stages.join(', '),
      figure(result.runtime_sec),
      figure(result.times_real_time),
      figure(cpuSec),
      String(result.frames_count),
    ]);
  }
  const head = ['effort', 'seconds per stage', 'seconds', 'times real time', 'CPU seconds', 'looks'];
  return `### Fast, balanced, thorough: the sample at 1080p, ${durationSec.toFixed(0)} s\n\n${markdownTable(head, rows)}`;
}
