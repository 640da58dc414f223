import type { FrameSpan } from '../../lib/domain/frame-sampling.ts';
import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** Decoding beside inference on the same cores: more threads only get in each other's way. */
const DECODER_THREADS = 2;

/** Seconds as FFmpeg takes them: never 1e-7. */
export function ffSec(sec: number): string {
  return sec.toFixed(6);
}

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

/** Sampled pictures as raw planes (G, B, R) on stdout. */
export function readFramesCommand(
  source: SourceFile,
  span: FrameSpan,
  sampleFps: number,
  sizePx: { readonly widthPx: number; readonly heightPx: number },
): FfmpegCommand {
  const seek = span.seekSec > 0 ? ['-ss', ffSec(span.seekSec)] : []; // before -i: by the index, then decoded to the exact frame
  const length = span.readSec === null ? [] : ['-t', ffSec(span.readSec)];
  const filters = [
    `fps=${sampleFps}`, // first, so that frames which nobody looks at are never scaled
    `scale=${sizePx.widthPx}:${sizePx.heightPx}:flags=fast_bilinear`,
    'format=gbrp',
  ];
  return {
    inputs: [
      {
        options: ['-threads', String(DECODER_THREADS), ...inputGuards(source.demuxer), ...seek, ...length],
        source: fileUrl(source.path),
      },
    ],
    options: ['-map', '0:V:0', '-an', '-sn', '-dn', '-filter_threads', '1', '-vf', filters.join(','), '-f', 'rawvideo'],
    output: null,
  };
}
