import { clipBox } from '../../lib/domain/box.ts';
import type { PixelPlanes } from '../../lib/domain/colour.ts';
import type { SeenBall, SeenPerson } from '../../lib/domain/detected-frame.ts';
import { findPitch, grassAroundFeet } from '../../lib/domain/grass.ts';
import { shrinkToGrey } from '../../lib/domain/grey-picture.ts';
import { judgeByKit, type KindConfidences } from '../../lib/domain/kit-company.ts';
import { type NmsConfig, suppressDoubles } from '../../lib/domain/nms.ts';
import { findPaint } from '../../lib/domain/pitch/paint.ts';
import { outlineOf, standsInside } from '../../lib/domain/pitch-outline.ts';
import { kitColours } from '../../lib/domain/shirt-colour.ts';
import type { FrameLook } from '../../lib/ports/detector.ts';
import type { RawDetection } from './network-output.ts';

export type LookConfig = {
  readonly personNms: NmsConfig;
  readonly ballNms: NmsConfig;
  /** More candidates than this are noise, and cost the tracker time. */
  readonly maxBalls: number;
  /** Width of the grey picture for camera motion. */
  readonly greyWidthPx: number;
  /**
   * In a picture that shows a pitch, people who stand outside its outline and on less grass than this are spectators, stewards and the bench.
   * Grass alone does not decide: a goalkeeper in the shadow of his net stands on none that can be seen.
   */
  readonly minGrassAround: number;
  /** A picture with less pitch than this is a close-up or no match at all: nobody is dropped for standing off it. */
  readonly minGrassPart: number;
};

export const DEFAULT_LOOK: LookConfig = {
  personNms: { maxIou: 0.55, maxInside: 0.85 },
  ballNms: { maxIou: 0.1, maxInside: 0.5 },
  maxBalls: 10,
  greyWidthPx: 160,
  minGrassAround: 0.5,
  minGrassPart: 0.2,
};

const ROUND = 1e5;
const rounded = (value: number) => Math.round(value * ROUND) / ROUND;
const thousandths = (value: number) => Math.round(value * 1000) / 1000;

function tidy<T extends { readonly confidence: number; readonly bboxXywhNorm: RawDetection['bboxXywhNorm'] }>(seen: T) {
  const [left, top, width, height] = clipBox(seen.bboxXywhNorm);
  return {
    confidence: thousandths(seen.confidence),
    bboxXywhNorm: [rounded(left), rounded(top), rounded(width), rounded(height)] as const,
  };
}

/** Everything the pixels tell about what the network saw: doubles removed, colours read, spectators left out. */
export function lookAtPicture(
  picture: PixelPlanes,
  detections: readonly RawDetection[],
  config: LookConfig = DEFAULT_LOOK,
): FrameLook {
  const { ground, mask } = findPitch(picture);
  const outline = mask.part >= config.minGrassPart ? outlineOf(mask) : null;
  const people: (SeenPerson & { readonly kindConfidences?: KindConfidences | undefined })[] = [];
  for (const seen of suppressDoubles(
    detections.filter(({ className }) => className !== 'ball'),
    config.personNms,
  )) {
    const grassAround = grassAroundFeet(mask, seen.bboxXywhNorm);
    const isOff = outline && grassAround < config.minGrassAround && !standsInside(outline, seen.bboxXywhNorm);
    const { className, kindConfidences } = seen;
    if (className === 'ball' || isOff) continue;
    people.push({
      className,
      kindConfidences,
      ...tidy(seen),
      ...kitColours(picture, ground, seen.bboxXywhNorm),
      grassAround: rounded(grassAround),
    });
  }
  const balls: SeenBall[] = suppressDoubles(
    detections.filter(({ className }) => className === 'ball'),
    config.ballNms,
  )
    .slice(0, config.maxBalls)
    .map(tidy);
  const boxes = people.map(({ bboxXywhNorm }) => bboxXywhNorm);
  return {
    people: judgeByKit(people).map((person) => ({ ...person, confidence: thousandths(person.confidence) })),
    balls,
    grassPart: rounded(mask.part),
    paint: findPaint(picture, { ground, mask }, boxes),
    grey: shrinkToGrey(picture, config.greyWidthPx),
  };
}
