import type { PixelPlanes } from '../../lib/domain/colour.ts';
import { shrinkToGrey } from '../../lib/domain/grey-picture.ts';
import { judgeBalls } from '../../lib/domain/judges/ball-judge.ts';
import { judgePeople } from '../../lib/domain/judges/person-judge.ts';
import type { FrameLook } from '../../lib/ports/detector.ts';
import { ballScene, readScene, rounded, type SceneConfig, type Seen, thousandths, tidy } from './read-scene.ts';

export type LookConfig = SceneConfig & {
  /** Width of the grey picture for camera motion. */
  readonly greyWidthPx: number;
  /** Candidates that are less likely the ball than this are told to nobody. */
  readonly minBallChance: number;
};

export const DEFAULT_LOOK: LookConfig = {
  personNms: { maxIou: 0.5, maxInside: 0.95, minIouToMean: 0.7 },
  ballNms: { maxIou: 0.1, maxInside: 0.5, minIouToMean: 1 },
  maxBalls: 10,
  greyWidthPx: 160,
  minBallChance: 0.005,
  minGrassAround: 0.5,
  minGrassPart: 0.2,
};

/** Everything one picture tells: what the network saw, judged by what the pixels around it show. */
export function lookAtPicture(picture: PixelPlanes, seen: Seen, config: LookConfig = DEFAULT_LOOK): FrameLook {
  const scene = readScene(picture, seen.people, config);
  return {
    people: judgePeople(scene.people).map((person) => ({ ...person, confidence: thousandths(person.confidence) })),
    balls: judgeBalls(seen.balls, ballScene(picture, scene))
      .filter(({ confidence }) => confidence >= config.minBallChance)
      .map(tidy),
    grassPart: rounded(scene.mask.part),
    paint: scene.paint,
    grey: shrinkToGrey(picture, config.greyWidthPx),
  };
}
