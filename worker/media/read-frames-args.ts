import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import type { SeekArgs } from './seek-args.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** Decoding beside inference on the same cores: more threads only get in each other's way. */
const DECODER_THREADS = 2;

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

/** Sampled pictures of what `seek` reaches; `sampleFps` null: all of them. */
export function readFramesCommand(
  source: SourceFile,
  seek: SeekArgs,
  sampleFps: number | null,
  sizePx: { readonly widthPx: number; readonly heightPx: number },
): FfmpegCommand {
  // First, so that what nobody looks at is never scaled. Slots count from the first frame: where FFmpeg puts zero depends on the container.
  const sample = sampleFps === null ? [] : ['setpts=PTS-STARTPTS', `fps=${sampleFps}`];
  const filters = [...seek.picture, ...sample, ...networkFilters(sizePx)];
  return {
    inputs: [
      {
        options: ['-threads', String(DECODER_THREADS), ...inputGuards(source.demuxer), ...seek.input],
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
