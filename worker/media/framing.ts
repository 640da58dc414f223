import { type CropPoint, centreAt } from '../../lib/domain/crop-path.ts';
import type { ReelShape } from '../../lib/domain/reel-shape.ts';
import { framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { ffSec, fittedSizePx, pictureFilters } from './encoding-args.ts';
import { filterValue } from './filter-text.ts';

/** Which part of the picture a clip shows, and how large. `windowPart`: width of an upright window, part of the picture's; null: all of it. */
export type Framing = { readonly widthPx: number; readonly heightPx: number; readonly windowPart: number | null };

/** Upright video for telephones: this wide, and wider only where the source has the lines for it. */
const USUAL_WIDTH_PX = 720;
const FINE_WIDTH_PX = 1080;

/** An upright window is as high as the picture and enlarged by 16/9 at most; a picture that stands upright already stays as it is. */
export function framingOf(
  video: Pick<ProbedVideo, 'widthPx' | 'heightPx'>,
  maxHeightPx: number,
  shape: ReelShape,
): Framing {
  if (shape === 'source' || video.widthPx <= video.heightPx) {
    return { ...fittedSizePx(video, maxHeightPx), windowPart: null };
  }
  const finest = video.heightPx > FINE_WIDTH_PX ? FINE_WIDTH_PX : USUAL_WIDTH_PX;
  const even = (px: number) => Math.max(2, 2 * Math.round(px / 2));
  const widthPx = even(Math.min(maxHeightPx, video.heightPx, finest));
  return { widthPx, heightPx: even((widthPx * 16) / 9), windowPart: (video.heightPx * 9) / 16 / video.widthPx };
}

/** Where the window begins, part (0..1) of how far it can go. */
export function windowPlace(centreX: number, windowPart: number): number {
  return windowPart >= 1 ? 0 : Math.min(1, Math.max(0, (centreX - windowPart / 2) / (1 - windowPart)));
}

/** From the picture as decoded to the one encoded. The window moves by the commands of a file, if there is one. */
export function framingFilters(
  { widthPx, heightPx, windowPart }: Framing,
  { place, commandsFile }: { readonly place: number; readonly commandsFile: string | null },
): readonly string[] {
  const scaled = pictureFilters({ widthPx, heightPx });
  if (windowPart === null) return scaled;
  // `exact`: else the window could move by whole colour samples only, in visible steps.
  const window = `crop=w=2*round(iw*${windowPart.toFixed(6)}/2):h=ih:x=${placeExpression(place)}:y=0:exact=1`;
  return [...(commandsFile === null ? [] : [`sendcmd=f=${filterValue(commandsFile)}`]), window, ...scaled];
}

/** FFmpeg's `sendcmd` file: where the window stands at each frame of a clip that begins at `startSec` of the source. */
export function windowCommands(
  path: readonly CropPoint[],
  { startSec, lengthSec }: { readonly startSec: number; readonly lengthSec: number },
  video: Pick<ProbedVideo, 'frameRate'>,
  windowPart: number,
): string {
  const frameSec = 1 / framesPerSecond(video.frameRate);
  const lines: string[] = [];
  let last = '';
  for (let frame = 0; frame * frameSec < lengthSec; frame += 1) {
    const place = placeExpression(windowPlace(centreAt(path, startSec + frame * frameSec), windowPart));
    // Half a frame early: the frame itself is shown right, however its time is rounded.
    if (place !== last) lines.push(`${ffSec(Math.max(0, (frame - 0.5) * frameSec))} crop x '${place}';`);
    last = place;
  }
  return `${lines.join('\n')}\n`;
}

function placeExpression(place: number): string {
  return `(iw-ow)*${place.toFixed(5)}`;
}
