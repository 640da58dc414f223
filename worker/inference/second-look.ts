import type { ModelEntry } from '../../lib/contracts/model-manifest.ts';
import type { PixelPlanes } from '../../lib/domain/colour.ts';
import { type OutputTensor, outputTensor, type RawDetection } from './network-output.ts';
import { openSession } from './session.ts';
import { type CropPlace, zoomedCrops, zoomOf } from './zoomed-crops.ts';

/** As in training (models/training/zoomed_crops.py): a ball of eleven pixels at 1920 is eighteen wide here. */
const CROP = { sidePx: 128, zoomedWidthPx: 3200 } as const;
/** The crop's map is this many times smaller than the crop. */
const STRIDE_PX = 4;
/** Farther from the candidate's middle than a ball is wide, it is another one. */
const REACH_PX = 20;
/** What was not seen at first sight: below every limit. */
const UNSEEN = 0.01;
/** Less sure, what only the nearer view sees is noise. */
const MIN_ALONE = 0.3;

export type SecondLook = {
  /**
   * The balls as they came, the best `count` of them with `secondConfidence` (0..1) and, where the nearer view is surer, its box. What it alone sees
   * at the place where the ball should be comes as one more.
   */
  lookAgain(
    picture: PixelPlanes,
    balls: readonly RawDetection[],
    asked: { readonly count: number; readonly expectedNorm: readonly [x: number, y: number] | null },
  ): Promise<RawDetection[]>;
  close(): Promise<void>;
};

/** A network that sees each candidate enlarged: what is a ball at first sight may be a boot, a lamp or the penalty spot at the second. */
export async function openSecondLook(entry: ModelEntry, model: Uint8Array): Promise<SecondLook> {
  const session = await openSession(entry, model);
  const { sidePx } = CROP;
  await session.run(new Uint8Array(3 * sidePx * sidePx), { count: 1, widthPx: sidePx, heightPx: sidePx });
  return {
    async lookAgain(picture, balls, { count, expectedNorm }) {
      const candidates = balls.toSorted((a, b) => b.confidence - a.confidence).slice(0, count);
      const expected = expectedNorm && unseenAt(picture, expectedNorm, balls);
      const looked = expected ? [...candidates, expected] : candidates;
      if (looked.length === 0) return [...balls];
      const { planes, places } = zoomedCrops(picture, looked.map(middleNorm), CROP);
      const output = await session.run(planes, { count: looked.length, widthPx: sidePx, heightPx: sidePx });
      const map = outputTensor(output, 'ball', 4);
      const seen = new Map(
        looked.map((ball, index) => {
          const reachPx = ball === expected ? sidePx : REACH_PX;
          return [ball, seenAgain(picture, ball, map, index, places[index], reachPx)] as const;
        }),
      );
      const again = balls.map((ball) => seen.get(ball) ?? ball);
      const found = expected && seen.get(expected);
      const isNew =
        found && (found.secondConfidence ?? 0) > MIN_ALONE && !balls.some((ball) => isBeside(picture, ball, found));
      return isNew ? [...again, found] : again;
    },
    close: session.release,
  };
}

function middleNorm({ bboxXywhNorm: [left, top, width, height] }: RawDetection): readonly [number, number] {
  return [left + width / 2, top + height / 2];
}

/** A candidate of next to no confidence at the place where the ball should be; null where one was seen there at first sight. */
function unseenAt(
  picture: PixelPlanes,
  [x, y]: readonly [number, number],
  balls: readonly RawDetection[],
): RawDetection | null {
  const expected = { className: 'ball', confidence: UNSEEN, bboxXywhNorm: [x, y, 0, 0] } as const;
  return balls.some((ball) => isBeside(picture, ball, expected)) ? null : expected;
}

/** No farther apart than a ball is wide, in the enlarged picture. */
function isBeside({ widthPx, heightPx }: PixelPlanes, a: RawDetection, b: RawDetection): boolean {
  const [[ax, ay], [bx, by]] = [middleNorm(a), middleNorm(b)];
  const zoom = zoomOf({ widthPx, heightPx }, CROP.zoomedWidthPx);
  return Math.hypot((ax - bx) * widthPx, (ay - by) * heightPx) * zoom < REACH_PX;
}

/** What the nearer view says about the candidate in the middle (near an edge: beside it) of its crop. */
function seenAgain(
  { widthPx, heightPx }: PixelPlanes,
  ball: RawDetection,
  { dims, data }: OutputTensor,
  index: number,
  place: CropPlace | undefined,
  reachPx: number,
): RawDetection {
  const [, channels = 0, rows = 0, columns = 0] = dims;
  if (!place) return ball;
  const area = rows * columns;
  const base = index * channels * area;
  const [x, y] = middleNorm(ball);
  const atX = (x * widthPx - place.leftPx) * place.zoom;
  const atY = (y * heightPx - place.topPx) * place.zoom;
  let best = -1;
  let secondConfidence = 0;
  for (let cell = 0; cell < area; cell++) {
    const value = data[base + cell] ?? 0;
    if (value <= secondConfidence) continue;
    const awayX = ((cell % columns) + 0.5) * STRIDE_PX - atX;
    const awayY = (Math.floor(cell / columns) + 0.5) * STRIDE_PX - atY;
    if (awayX * awayX + awayY * awayY > reachPx * reachPx) continue;
    [best, secondConfidence] = [cell, value];
  }
  if (best < 0) return { ...ball, secondConfidence };
  const value = (channel: number) => data[base + channel * area + best] ?? 0;
  const sizePx = (Math.exp(value(3)) * STRIDE_PX) / place.zoom;
  const middleX = place.leftPx + (((best % columns) + value(1)) * STRIDE_PX) / place.zoom;
  const middleY = place.topPx + ((Math.floor(best / columns) + value(2)) * STRIDE_PX) / place.zoom;
  const box = [
    (middleX - sizePx / 2) / widthPx,
    (middleY - sizePx / 2) / heightPx,
    sizePx / widthPx,
    sizePx / heightPx,
  ] as const;
  return { ...ball, secondConfidence, bboxXywhNorm: secondConfidence > ball.confidence ? box : ball.bboxXywhNorm };
}
