import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, release, type as systemName, totalmem } from 'node:os';

/** One line that says on what the figures were measured. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memoryGb = Math.round(totalmem() / 1e9);
  return `${availableParallelism()} cores (${model}), ${memoryGb} GB, ${systemName()} ${release()}, Node ${process.versions.node}, FFmpeg ${ffmpegVersion()}`;
}

function ffmpegVersion(): string {
  const asked = spawnSync('ffmpeg', ['-version'], { encoding: 'utf8' });
  return /^ffmpeg version (\S+)/.exec(asked.stdout ?? '')?.[1] ?? 'unknown';
}
