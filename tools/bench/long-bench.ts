import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { REEL_TYPES } from '../../lib/domain/football.ts';
import { signIn } from '../portal-client.ts';
import { bringUp } from '../stack.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { SAMPLE_VIDEO } from './sample-bench.ts';

const run = promisify(execFile);
const SAMPLE_MIN = 1.5;
const EMAIL = 'bench@touchline.local';
const PASSWORD = 'bench-only-password';

/** Peak memory of web and worker while a long 1080p match goes through the real portal. Linux only: reads /proc. */
export async function benchLong(workDir: string, minutes: number): Promise<string> {
  if (!existsSync('/proc/self/status')) return '### A long match\n\nSkipped: memory is read from /proc (Linux).';
  const video = await makeLongMatch(path.join(workDir, 'media'), minutes);
  const controller = new AbortController();
  const stack = await bringUp({
    dataDir: path.join(workDir, 'data'),
    wantedPort: 0,
    dev: false,
    say: (line) => console.error(line),
    log: () => undefined,
    env: {
      TOUCHLINE_MEDIA_ROOTS: `Bench=${path.dirname(video)}`,
      TOUCHLINE_ADMIN_EMAIL: EMAIL,
      TOUCHLINE_ADMIN_PASSWORD: PASSWORD,
    },
    signal: controller.signal,
  });
  try {
    const portal = await signIn(stack.url, EMAIL, PASSWORD);
    const peak = { web: 0, worker: 0, both: 0, ffmpeg: 0 };
    const sampling = setInterval(() => sample(stack.web.pid(), stack.worker.pid(), peak), 500);
    const startedAtMs = performance.now();
    const job = await portal.submit(video, REEL_TYPES);
    await portal.waitFor(job.job_id, (status, pct) => process.stderr.write(`\r${status} ${pct.toFixed(1)} %   `));
    clearInterval(sampling);
    const tookSec = (performance.now() - startedAtMs) / 1000;
    const mb = (kb: number) => figure(kb / 1024);
    const rows = [
      [`${minutes} min of 1080p`, figure(tookSec / 60), mb(peak.web), mb(peak.worker), mb(peak.both), mb(peak.ffmpeg)],
    ];
    const head = ['match', 'minutes', 'web, MiB', 'worker, MiB', 'web + worker, MiB', 'their FFmpeg, MiB'];
    return `### A long match: peak resident memory\n\n${markdownTable(head, rows)}`;
  } finally {
    await stack.stop();
  }
}

/** The sample scaled to 1080p once, a key frame every two seconds, then looped without re-encoding. */
async function makeLongMatch(dir: string, minutes: number): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const once = path.join(dir, 'once.mp4');
  const long = path.join(dir, 'long.mp4');
  const quiet = ['-v', 'error', '-nostdin', '-y'];
  const encode = ['-vf', 'scale=1920:1080', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-g', '50'];
  await run('ffmpeg', [...quiet, '-i', SAMPLE_VIDEO, ...encode, '-c:a', 'aac', once]);
  await run('ffmpeg', [
    ...quiet,
    '-stream_loop',
    String(Math.ceil(minutes / SAMPLE_MIN) - 1),
    '-i',
    once,
    '-c',
    'copy',
    long,
  ]);
  return long;
}

function sample(
  web: number | null,
  worker: number | null,
  peak: { web: number; worker: number; both: number; ffmpeg: number },
): void {
  const now = { web: web ? residentKb(web) : 0, worker: worker ? residentKb(worker) : 0 };
  const ffmpeg = [web, worker]
    .flatMap((pid) => (pid ? childrenOf(pid) : []))
    .reduce((sum, pid) => sum + residentKb(pid), 0);
  peak.web = Math.max(peak.web, now.web);
  peak.worker = Math.max(peak.worker, now.worker);
  peak.both = Math.max(peak.both, now.web + now.worker);
  peak.ffmpeg = Math.max(peak.ffmpeg, ffmpeg);
}

function residentKb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0);
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => Number(/^PPid:\s+(\d+)/m.exec(readProc(`/proc/${name}/status`))?.[1] ?? 0) === pid)
    .map(Number);
}

/** A process may end between the look and the reading. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
