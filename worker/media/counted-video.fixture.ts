import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { RawFrame } from '../../lib/ports/media-tool.ts';

/*
 * For tests: small videos whose pictures carry their own number, as a bar code of sixteen black or white blocks,
 * so that one can read from the pixels which frame it really is.
 */

export const COUNTED_WIDTH_PX = 320;
export const COUNTED_HEIGHT_PX = 96;
const BLOCKS = 16;
const BLOCK_PX = COUNTED_WIDTH_PX / BLOCKS;
const CODE_HEIGHT_PX = 64;

export type CountedVideo = {
  readonly output: string;
  readonly frames: number;
  readonly fps?: string;
  /** FFmpeg's setpts expression; N is the number in the picture. */
  readonly setpts?: string;
  /** FFmpeg's source of sound; none: a silent file. */
  readonly sound?: string | null;
  readonly encoder?: readonly string[];
  readonly options?: readonly string[];
};

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-pix_fmt', 'yuv420p'];

/** A tone that lasts a fifth of every second: picture and sound can be compared. */
export const BEEPS = "aevalsrc='if(lt(mod(t,1),0.2),0.5*sin(2*PI*1000*t),0)':s=48000";

export function makeCountedVideo(video: CountedVideo): string {
  const fps = video.fps ?? '25';
  const lengthSec = video.frames / (fps.includes('/') ? 24 : Number(fps)) + 1;
  const block = `mod(floor(N/pow(2,floor(X/${BLOCK_PX}))),2)`;
  const code = `geq=lum='if(lt(Y,${CODE_HEIGHT_PX}),16+219*${block},128)':cb=128:cr=128`;
  const picture = `color=s=${COUNTED_WIDTH_PX}x${COUNTED_HEIGHT_PX}:r=${fps},${code},trim=end_frame=${video.frames}`;
  const setpts = video.setpts === undefined ? '' : `,settb=1/90000,setpts='${video.setpts}'`;
  const sound = video.sound === null ? [] : ['-f', 'lavfi', '-t', String(lengthSec), '-i', video.sound ?? BEEPS];
  ffmpegNow([
    ...['-f', 'lavfi', '-i', `${picture}${setpts}`, ...sound],
    ...['-fps_mode', 'vfr', '-enc_time_base', '1:90000', ...(video.encoder ?? H264), ...(video.options ?? [])],
    ...[...(sound.length > 0 ? ['-shortest'] : []), video.output],
  ]);
  return video.output;
}

/** Mark an MP4 as filmed with the telephone upright: turned a quarter clockwise when shown. FFmpeg's own option for it changes between versions. */
export function turnQuarterClockwise(source: string, output: string): string {
  const bytes = readFileSync(source);
  const matrixAt = bytes.indexOf('tkhd') + 4 + 40;
  [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000].forEach((value, index) => {
    bytes.writeInt32BE(value, matrixAt + index * 4);
  });
  writeFileSync(output, bytes);
  return output;
}

/** Run FFmpeg and wait; for making test material only. */
export function ffmpegNow(args: readonly string[]): Buffer {
  return execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args], { maxBuffer: 64 << 20 });
}

/** The number that a picture shows, read from its G plane. */
export function shownNumber(frame: RawFrame): number {
  const row = Math.floor((frame.heightPx * CODE_HEIGHT_PX) / COUNTED_HEIGHT_PX / 2);
  return Array.from({ length: BLOCKS }, (_, bit) => {
    const column = Math.floor(((bit + 0.5) * frame.widthPx) / BLOCKS);
    return (frame.planesGbr[row * frame.widthPx + column] ?? 0) > 127 ? 2 ** bit : 0;
  }).reduce((sum, value) => sum + value, 0);
}
