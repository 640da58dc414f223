import { clipBox } from '../../lib/domain/box.ts';
import type { PixelPlanes } from '../../lib/domain/colour.ts';
import type { SeenPerson } from '../../lib/domain/detected-frame.ts';
import { findPitch, grassAroundFeet } from '../../lib/domain/grass.ts';
import type { BallScene } from '../../lib/domain/judges/ball-evidence.ts';
import type { KindConfidences } from '../../lib/domain/judges/person-evidence.ts';
import { type NmsConfig, suppressDoubles } from '../../lib/domain/nms.ts';
import { findPaint } from '../../lib/domain/pitch/paint.ts';
import type { PaintXyxyNorm } from '../../lib/domain/pitch/paint-piece.ts';
import type { PitchMask } from '../../lib/domain/pitch-mask.ts';
import { outlineOf, type PitchOutline, standsInside } from '../../lib/domain/pitch-outline.ts';
import { kitColours } from '../../lib/domain/shirt-colour.ts';
import type { RawDetection } from './network-output.ts';

export type SceneConfig = {
  readonly personNms: NmsConfig;
  readonly ballNms: NmsConfig;
  /** More candidates than this are noise, and cost the tracker time. */
  readonly maxBalls: number;
  /**
   * In a picture that shows a pitch, people who stand outside its outline and on less grass than this are spectators, stewards and the bench.
   * Grass alone does not decide: a goalkeeper in the shadow of his net stands on none that can be seen.
   */
  readonly minGrassAround: number;
  /** A picture with less pitch than this is a close-up or no match at all: nobody is dropped for standing off it. */
  readonly minGrassPart: number;
};

/** What a network saw, doubles removed, best first. */
export type Seen = { readonly people: readonly RawDetection[]; readonly balls: readonly RawDetection[] };

/** A person with the detector's word on each kind, where it has one. */
export type ScenePerson = SeenPerson & { readonly kindConfidences?: KindConfidences | undefined };

/** What the pixels tell around what the network saw; nothing is judged yet. */
export type Scene = {
  readonly people: readonly ScenePerson[];
  readonly mask: PitchMask;
  readonly outline: PitchOutline | null;
  readonly paint: PaintXyxyNorm[];
};

/** Doubles removed, and no more ball candidates than are worth the time. */
export function tellApart(detections: readonly RawDetection[], config: SceneConfig): Seen {
  const people = detections.filter(({ className }) => className !== 'ball');
  const balls = detections.filter(({ className }) => className === 'ball');
  return {
    people: suppressDoubles(people, config.personNms),
    balls: suppressDoubles(balls, config.ballNms).slice(0, config.maxBalls),
  };
}

/** The pitch, its lines, and the people on it with their colours; spectators are left out. */
export function readScene(picture: PixelPlanes, people: readonly RawDetection[], config: SceneConfig): Scene {
  const { ground, mask } = findPitch(picture);
  const outline = mask.part >= config.minGrassPart ? outlineOf(mask) : null;
  const onPitch: ScenePerson[] = [];
  for (const person of people) {
    const { className, kindConfidences, bboxXywhNorm } = person;
    const grassAround = grassAroundFeet(mask, bboxXywhNorm);
    const isOff = outline && grassAround < config.minGrassAround && !standsInside(outline, bboxXywhNorm);
    if (className === 'ball' || isOff) continue;
    onPitch.push({
      className,
      kindConfidences,
      ...tidy(person),
      ...kitColours(picture, ground, bboxXywhNorm),
      grassAround: rounded(grassAround),
    });
  }
  const boxes = onPitch.map(({ bboxXywhNorm }) => bboxXywhNorm);
  return { people: onPitch, mask, outline, paint: findPaint(picture, { ground, mask }, boxes) };
}

/** The scene as its ball candidates are judged by it. */
export function ballScene({ widthPx, heightPx }: PixelPlanes, { people, mask, outline, paint }: Scene): BallScene {
  return { people, mask, outline, paint, aspect: widthPx / heightPx };
}

const ROUND = 1e5;
export const rounded = (value: number) => Math.round(value * ROUND) / ROUND;
export const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/** Within the picture, and in no more digits than mean something. */
export function tidy<T extends { readonly confidence: number; readonly bboxXywhNorm: RawDetection['bboxXywhNorm'] }>(
  seen: T,
) {
  const [left, top, width, height] = clipBox(seen.bboxXywhNorm);
  return {
    confidence: thousandths(seen.confidence),
    bboxXywhNorm: [rounded(left), rounded(top), rounded(width), rounded(height)] as const,
  };
}
