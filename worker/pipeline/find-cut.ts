import type { MediaTool, ProbedVideo, RawFrame } from '../../lib/ports/media-tool.ts';

/** Small enough to cost nothing, large enough that a cut shows. */
const LOOK_WIDTH_PX = 64;

/**
 * Between two looks that show different scenes: the frame with which the new one begins, where neighbours differ most.
 * @returns its presentation time; `toSec` when no frame lies in between
 */
export async function findCut(
  media: Pick<MediaTool, 'readFrames'>,
  request: { readonly source: string; readonly video: ProbedVideo; readonly fromSec: number; readonly toSec: number },
  signal?: AbortSignal,
): Promise<number> {
  const { source, video, fromSec, toSec } = request;
  const look = {
    source,
    video,
    startSec: fromSec,
    endSec: toSec + 0.001,
    sampleFps: null,
    widthPx: LOOK_WIDTH_PX,
    multipleOfPx: 2,
  };
  let before: Uint8Array | null = null;
  let cut = { atSec: toSec, difference: 0 };
  for await (const frame of media.readFrames(look, signal)) {
    const difference = before === null ? 0 : differenceOf(before, frame);
    if (difference > cut.difference) cut = { atSec: Math.min(toSec, frame.ptsSec), difference };
    before = frame.planesGbr.slice();
    frame.giveBack?.(frame.planesGbr);
  }
  return cut.atSec;
}

function differenceOf(before: Uint8Array, { planesGbr }: RawFrame): number {
  let sum = 0;
  for (let at = 0; at < planesGbr.length; at += 1) sum += Math.abs((planesGbr[at] ?? 0) - (before[at] ?? 0));
  return sum;
}
