import { ffSec, fittedSizePx } from './encoding-args.ts';
import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

type SizePx = { readonly widthPx: number; readonly heightPx: number };

/** The longer side of a thumbnail. */
const TILE_LONG_SIDE_PX = 160;
export const SPRITE_COLUMNS = 10;
/** A sheet is one picture in a browser's memory: a longer match gets its thumbnails further apart. */
const MAX_TILES = 1000;
const POSTER_MAX_HEIGHT_PX = 720;

export type SpritePlan = { readonly tilePx: SizePx; readonly tiles: number; readonly everySec: number };

/** How many thumbnails a video of this length can have, and how large they are. */
export function planSprite(video: SizePx & { readonly durationSec: number }, everySec: number): SpritePlan {
  const spacingSec = Math.max(everySec, video.durationSec / (MAX_TILES - 1));
  const longSidePx = Math.max(video.widthPx, video.heightPx);
  const maxHeightPx = Math.max(2, Math.round((TILE_LONG_SIDE_PX * video.heightPx) / longSidePx));
  return {
    tilePx: fittedSizePx(video, maxHeightPx),
    tiles: Math.floor(video.durationSec / spacingSec) + 1,
    everySec: spacingSec,
  };
}

/**
 * One sheet as a JPEG file, and on stdout a line for every thumbnail with its presentation time (`framecrc`, microseconds).
 * @param keyFramesOnly  a tenth of the cost of decoding everything
 */
export function spriteCommand(
  source: SourceFile,
  plan: SpritePlan,
  output: string,
  keyFramesOnly: boolean,
): FfmpegCommand {
  const { widthPx, heightPx } = plan.tilePx;
  const rows = Math.ceil(plan.tiles / SPRITE_COLUMNS);
  // Half a tick of grace, so that key frames exactly `everySec` apart all count.
  const spaced = `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${ffSec(plan.everySec - 0.001)})'`;
  const graph = [
    `[0:V:0]${spaced},scale=${widthPx}:${heightPx}:flags=area,setsar=1,format=yuvj420p,split[tiles][times]`,
    `[tiles]tile=${SPRITE_COLUMNS}x${rows}[sheet]`,
  ];
  const skip = keyFramesOnly ? ['-skip_frame', 'nokey'] : [];
  return {
    inputs: [{ options: ['-threads', '2', ...skip, ...inputGuards(source.demuxer)], source: fileUrl(source.path) }],
    options: [
      ...['-filter_complex', graph.join(';')],
      ...['-map', '[sheet]', '-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '5', '-f', 'mjpeg', fileUrl(output)],
      ...['-map', '[times]', '-c:v', 'rawvideo', '-fps_mode', 'vfr', '-enc_time_base', '1:1000000', '-f', 'framecrc'],
    ],
    output: null,
  };
}

/** One picture as JPEG; from the key frame before `atSec`, or from exactly there. */
export function posterCommand(
  source: SourceFile,
  video: SizePx,
  atSec: number,
  output: string,
  keyFrame: boolean,
): FfmpegCommand {
  const { widthPx, heightPx } = fittedSizePx(video, POSTER_MAX_HEIGHT_PX);
  const skip = keyFrame ? ['-skip_frame', 'nokey', '-noaccurate_seek'] : [];
  return {
    inputs: [
      {
        options: ['-threads', '1', ...skip, ...inputGuards(source.demuxer), '-ss', ffSec(atSec)],
        source: fileUrl(source.path),
      },
    ],
    options: [
      ...['-map', '0:V:0', '-vf', `scale=${widthPx}:${heightPx},setsar=1,format=yuvj420p`],
      ...['-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '3', '-f', 'mjpeg'],
    ],
    output: fileUrl(output),
  };
}
