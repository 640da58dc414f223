import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cutAndJoin, describeReel } from './bare-ffmpeg.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { benchMedia, renderPlain } from './media-for-bench.ts';

const CLIPS = 300;
/** 29.97 pictures a second and sound at 44.1 kHz: nothing about a clip is a whole number of anything. */
const FPS = '30000/1001';
const FRAME_SEC = 1001 / 30_000;
/** A white flash and a beep begin together every 60 frames. */
const FLASH_EVERY_FRAMES = 60;
const FLASH_SEC = FLASH_EVERY_FRAMES * FRAME_SEC;
const AIM_MS = 40;
const RATE_HZ = 48_000;
const TINY_PX = 16;

/** 300 clips around a flash and a beep each: how far apart these are in the finished reel, at its end above all. */
export async function benchDrift(dir: string): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const source = await makeFlashes(path.join(dir, 'flashes.mp4'));
  const windows = Array.from({ length: CLIPS }, (_, index) => {
    // Some begin earlier, some later, each of another length.
    const flashSec = (index + 1) * FLASH_SEC;
    return { startSec: flashSec - 0.3 - (index % 7) * 0.013, endSec: flashSec + 0.3 + (index % 11) * 0.017 };
  });
  const rows: string[][] = [];
  for (const useStreamCopy of [false, true]) {
    const { output, durationSec, chapters } = await renderPlain(source, windows, dir, useStreamCopy);
    const name = useStreamCopy ? 'stream copy' : 'frame-exact';
    rows.push([name, `${chapters.length} clips, ${durationSec.toFixed(1)} s`, ...(await togetherness(output))]);
  }
  for (const kind of ['alike', 'copy'] as const) {
    const output = path.join(dir, `bare-${kind}.mp4`);
    await cutAndJoin(source, windows, kind, dir, output);
    const name = `bare FFmpeg, ${kind === 'copy' ? 'stream copy' : 'frame-exact'}`;
    rows.push([name, await describeReel(output), ...(await togetherness(output))]);
  }
  const head = [
    'reel',
    'what came out',
    'flashes with a beep',
    'first',
    'worst of the last ten',
    'worst of all',
    'together',
  ];
  return `### 300 clips: sound after picture\n\n${markdownTable(head, rows)}\n\nA beep's beginning is found to about a millisecond.`;
}

/** How many flashes have a beep; how far these are apart at first, at the end and at worst; whether that is near enough. */
async function togetherness(reel: string): Promise<string[]> {
  const apartMs = pairedMs(await flashesIn(reel), await beepsIn(reel));
  const worst = Math.max(...apartMs.map(Math.abs));
  const atEnd = Math.max(...apartMs.slice(-10).map(Math.abs));
  const isGood = apartMs.length >= CLIPS && worst < AIM_MS;
  return [
    String(apartMs.length),
    ...[apartMs[0] ?? Number.NaN, atEnd, worst].map((ms) => `${figure(ms)} ms`),
    isGood ? `yes, below ${AIM_MS} ms` : '**no**',
  ];
}

async function makeFlashes(output: string): Promise<string> {
  const seconds = (CLIPS + 2) * FLASH_SEC;
  const flash = `color=c=black:s=320x180:r=${FPS},drawbox=c=white:t=fill:enable='lt(mod(n,${FLASH_EVERY_FRAMES}),3)'`;
  const beep = `aevalsrc='if(lt(mod(t,${FLASH_SEC}),0.08),0.6*sin(2*PI*1000*t),0)':s=44100`;
  await bytesOf([
    ...['-f', 'lavfi', '-i', flash, '-f', 'lavfi', '-i', beep, '-t', seconds.toFixed(3)],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      '-g',
      '15',
      '-bf',
      '2',
      '-c:a',
      'aac',
      output,
    ],
  ]);
  return output;
}

/** Seconds at which the picture turns white. */
async function flashesIn(reel: string): Promise<number[]> {
  const { framePtsSec } = await benchMedia.probe(reel);
  const shrunk = ['-fps_mode', 'passthrough', '-vf', `scale=${TINY_PX}:${TINY_PX}`, '-pix_fmt', 'gray'];
  const raw = await bytesOf(['-i', reel, '-map', '0:v:0', ...shrunk, '-f', 'rawvideo', 'pipe:1']);
  const isWhite = (frame: number) => (raw[frame * TINY_PX * TINY_PX + (TINY_PX * TINY_PX) / 2] ?? 0) > 128;
  return [...framePtsSec.keys()]
    .filter((frame) => isWhite(frame) && !isWhite(frame - 1))
    .map((frame) => framePtsSec[frame] ?? 0);
}

/** Seconds at which a beep begins. */
async function beepsIn(reel: string): Promise<number[]> {
  const raw = await bytesOf(['-i', reel, '-map', '0:a:0', '-ac', '1', '-ar', String(RATE_HZ), '-f', 's16le', 'pipe:1']);
  const beeps: number[] = [];
  let lastLoud = Number.NEGATIVE_INFINITY;
  for (let sample = 0; sample * 2 + 1 < raw.length; sample += 1) {
    if (Math.abs(raw.readInt16LE(sample * 2)) < 4000) continue;
    if (sample - lastLoud > 0.2 * RATE_HZ) beeps.push(sample / RATE_HZ);
    lastLoud = sample;
  }
  return beeps;
}

/** For each flash that has a beep within half a clip: how much later the beep comes, milliseconds. */
function pairedMs(flashesSec: readonly number[], beepsSec: readonly number[]): number[] {
  return flashesSec.flatMap((flashSec) => {
    const nearest = beepsSec.reduce(
      (best, sec) => (Math.abs(sec - flashSec) < Math.abs(best - flashSec) ? sec : best),
      Infinity,
    );
    return Math.abs(nearest - flashSec) < 0.3 ? [(nearest - flashSec) * 1000] : [];
  });
}

function bytesOf(args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-v', 'fatal', '-nostdin', '-y', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error(`ffmpeg ended with ${code}`)),
    );
  });
}
