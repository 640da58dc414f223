import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PICTURE_ENCODER } from '../../worker/media/clip-args.ts';

/*
 * What FFmpeg alone needs for the same bytes: the yardstick beside every time of ours.
 */

const run = promisify(execFile);
const QUIET = ['-v', 'error', '-nostdin', '-y'];
const EXACT = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
/** As one types it, with the picture encoder's options that our reels are made with. */
const ALIKE = [...PICTURE_ENCODER, '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
const CODECS = { exact: EXACT, alike: ALIKE, copy: ['-c', 'copy'] } as const;
export type BareKind = keyof typeof CODECS;

/** Seconds that decoding every frame takes, with all cores. */
export async function decodeSec(video: string): Promise<number> {
  return timed(() => run('ffmpeg', [...QUIET, '-i', video, '-map', '0:v:0', '-f', 'null', '-']));
}

/** Seconds that cutting these windows out of a video and joining them takes. */
export async function reelSec(
  video: string,
  windows: readonly { readonly startSec: number; readonly endSec: number }[],
  kind: BareKind,
): Promise<number> {
  const dir = mkdtempSync(path.join(tmpdir(), 'touchline-bench-'));
  try {
    return await timed(() => cutAndJoin(video, windows, kind, dir, path.join(dir, 'reel.mp4')));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The same, and what comes out stays: `output`. Clips are kept in `dir`. */
export async function cutAndJoin(
  video: string,
  windows: readonly { readonly startSec: number; readonly endSec: number }[],
  kind: BareKind,
  dir: string,
  output: string,
): Promise<void> {
  const codec = CODECS[kind];
  const names: string[] = [];
  for (const [index, { startSec, endSec }] of windows.entries()) {
    const name = `${index}.mp4`;
    const seek = ['-ss', startSec.toFixed(3), '-t', (endSec - startSec).toFixed(3)];
    await run('ffmpeg', [...QUIET, ...seek, '-i', video, ...codec, path.join(dir, name)]);
    names.push(name);
  }
  const list = path.join(dir, 'list.txt');
  writeFileSync(list, names.map((name) => `file '${name}'\n`).join(''));
  await run('ffmpeg', [...QUIET, '-f', 'concat', '-i', list, '-c', 'copy', '-movflags', '+faststart', output]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return (performance.now() - startedAtMs) / 1000;
}

const probeSchema = z.object({
  format: z.object({ duration: z.coerce.number() }),
  streams: z.array(z.object({ codec_type: z.string(), codec_name: z.string().optional() })),
  chapters: z.array(z.unknown()).default([]),
});

/** What ffprobe says of a finished reel: `12.4 s, h264 + aac, 3 chapters`. */
export async function describeReel(file: string): Promise<string> {
  const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', '-show_chapters', file];
  const { stdout } = await run('ffprobe', args);
  const { format, streams, chapters } = probeSchema.parse(JSON.parse(stdout));
  const codecs = streams
    .filter((stream) => stream.codec_type === 'video' || stream.codec_type === 'audio')
    .map((stream) => stream.codec_name ?? '?');
  return `${format.duration.toFixed(1)} s, ${codecs.join(' + ')}, ${chapters.length} chapters`;
}

/** Every frame of a file decodes without a word of complaint. */
export async function playsThrough(file: string): Promise<boolean> {
  const { stderr } = await run('ffmpeg', [...QUIET, '-xerror', '-i', file, '-f', 'null', '-']).catch(
    (error: unknown) => ({
      stderr: String(error),
    }),
  );
  return stderr.trim() === '';
}
