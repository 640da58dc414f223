import { availableParallelism } from 'node:os';
import { ffSec } from './encoding-args.ts';
import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import type { SeekArgs } from './seek-args.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** Decoding beside inference on the same cores: on few of them a second thread costs a quarter more and gains nothing. */
const DECODER_THREADS = Math.max(1, Math.floor(availableParallelism() / 4));

/** Size for the network: the wished width, the height that follows from the picture, both multiples of `multipleOfPx`. */
export function networkSizePx(
  video: { readonly widthPx: number; readonly heightPx: number },
  widthPx: number,
  multipleOfPx: number,
): { widthPx: number; heightPx: number } {
  const toMultiple = (px: number) => Math.max(1, Math.round(px / multipleOfPx)) * multipleOfPx;
  const width = toMultiple(widthPx);
  return { widthPx: width, heightPx: toMultiple((width * video.heightPx) / video.widthPx) };
}

/** Raw planes (G, B, R) on stdout. */
const RAW_OUTPUT = ['-an', '-sn', '-dn', '-filter_threads', '1', '-f', 'rawvideo'] as const;

/** Raw video is steady by default: FFmpeg would repeat and drop pictures to keep a rate. */
const AS_THEY_COME = ['-fps_mode', 'passthrough'] as const;

function networkFilters(sizePx: { readonly widthPx: number; readonly heightPx: number }): readonly string[] {
  return [`scale=${sizePx.widthPx}:${sizePx.heightPx}:flags=fast_bilinear`, 'format=gbrp'];
}

/** Ticks a second of the times that `thriftyFilters` prints. */
export const PRINTED_TICKS_PER_SEC = 90_000;

/** Which pictures are wanted: all, one each 1 / fps, or whichever comes cheapest in each step of 1 / fps. */
export type Sampling =
  | { readonly kind: 'every' }
  | { readonly kind: 'steady'; readonly fps: number }
  | { readonly kind: 'thrifty'; readonly fps: number; readonly seekSec: number };

/**
 * The first picture of each step, and a line on stderr with its time ("frame:0    pts:36000   pts_time:0.4"): which pictures a decoder leaves
 * out depends on how the video was made, so the times cannot be known beforehand.
 */
function thriftyFilters(fps: number, seekSec: number): readonly string[] {
  const stepOf = (time: string) => `floor((${time}+${ffSec(seekSec)})*${fps}+0.00001)`;
  return [
    `settb=1/${PRINTED_TICKS_PER_SEC}`,
    `select='isnan(prev_selected_t)+gt(${stepOf('t')},${stepOf('prev_selected_t')})'`,
    // The printer is silent about frames that carry nothing.
    'metadata=mode=add:key=step:value=1',
    "metadata=mode=print:file='pipe\\:2':direct=1",
  ];
}

function samplingFilters(sampling: Sampling): readonly string[] {
  if (sampling.kind === 'thrifty') return thriftyFilters(sampling.fps, sampling.seekSec);
  // Slots count from the first frame: where FFmpeg puts zero depends on the container.
  return sampling.kind === 'steady' ? ['setpts=PTS-STARTPTS', `fps=${sampling.fps}`] : [];
}

/** Sampled pictures of what `seek` reaches, or of a part of these. */
export function readFramesCommand(
  source: SourceFile,
  seek: SeekArgs,
  sampling: Sampling,
  sizePx: { readonly widthPx: number; readonly heightPx: number },
): FfmpegCommand {
  // Sampling first, so that what nobody looks at is never scaled.
  const filters = [...seek.picture, ...samplingFilters(sampling), ...networkFilters(sizePx)];
  // Not `bidir`, at half the cost: with B-frames that others lean on (x264's default) what is kept decays into ghosts, and HOTA falls from .65 to .45.
  const skip = sampling.kind === 'thrifty' ? ['-skip_frame', 'noref'] : [];
  return {
    inputs: [
      {
        options: ['-threads', String(DECODER_THREADS), ...skip, ...inputGuards(source.demuxer), ...seek.input],
        source: fileUrl(source.path),
      },
    ],
    options: ['-map', '0:V:0', '-vf', filters.join(','), ...AS_THEY_COME, ...RAW_OUTPUT],
    output: null,
  };
}

/** One still picture. */
export function readImageCommand(
  source: SourceFile,
  sizePx: { readonly widthPx: number; readonly heightPx: number },
): FfmpegCommand {
  return {
    inputs: [{ options: inputGuards(source.demuxer), source: fileUrl(source.path) }],
    options: ['-map', '0:v:0', '-vf', networkFilters(sizePx).join(','), '-frames:v', '1', ...RAW_OUTPUT],
    output: null,
  };
}
