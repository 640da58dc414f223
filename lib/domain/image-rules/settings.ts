import { DEFAULT_FLIGHT_SETTINGS, type FlightSettings } from './ball-flights.ts';
import { DEFAULT_READING_SETTINGS, type ReadingSettings } from './reading-settings.ts';

/** Every number the image rules decide by. Metres and speeds are those of `Look`: good to about a quarter. */
export type ImageRuleSettings = {
  readonly reading: ReadingSettings;
  readonly flight: FlightSettings;
  readonly rest: {
    /** A placed ball stays within this. */
    readonly withinM: number;
    /** Shorter is a ball under a foot; set pieces take longer. */
    readonly minSec: number;
    /** How far back to look. */
    readonly lookBackSec: number;
  };
  readonly shot: {
    /** Fastest moment: passes rarely leave faster. */
    readonly minPeakMps: number;
    /** Over the whole flight: a ball that dies on the way was a pass. */
    readonly minSpeedMps: number;
    /** Shorter is the jitter of a ball at somebody's feet. */
    readonly minLengthM: number;
    /** Sideways part of the direction; goals are at the sides of a main camera's picture. */
    readonly minSideways: number;
    /** From the strike to the last man; further out nobody shoots. */
    readonly maxDistanceM: number;
    /** How far over or under the middle of his reach the line may pass: a crossbar, and the depth of a goal as it looks. */
    readonly maxAsideM: number;
    /** People between ball and goal: more is a ball into the box. A free kick has a wall as well. */
    readonly maxPeopleBefore: number;
    readonly maxPeopleBeforeFreeKick: number;
    /** People still beyond the ball at the end of its flight; a placed ball is hidden early by the wall and by who waits in the box. */
    readonly maxPeopleAfter: number;
    readonly maxPeopleAfterFreeKick: number;
    /** A shot reaches the last man or passes him; ends further before him are passes and blocks, or a placed ball lost from sight. */
    readonly maxShortOfLastM: number;
    readonly maxShortOfLastFreeKickM: number;
    /** Two fast flights this near in time are one attempt and its rebound off a body. */
    readonly sameAttemptSec: number;
    /** What flies off within this time after a shot is a rebound. */
    readonly reboundSec: number;
  };
  readonly penalty: {
    /** 11 m to the line; the keeper may have come forward, and our scale errs. */
    readonly distanceM: readonly [least: number, most: number];
    /** Nobody but the kicker this near the ball (9.15 m by law, seen with our error). */
    readonly clearM: number;
    readonly maxPeopleNear: number;
    /** Keeper and some mistakes: everyone else waits behind the ball. */
    readonly maxPeopleBefore: number;
  };
  readonly keeper: {
    /** Ball and keeper are together. */
    readonly reachM: number;
    /** Wide as high: lying or stretched. Upright people are 0.3 to 0.5. */
    readonly divingShape: number;
    /** As low as this part of his full height: on the ground. */
    readonly divingHeightPart: number;
    /** How long after the ball arrives the posture counts. */
    readonly postureSec: number;
  };
  readonly dive: {
    /** A goalkeeper at least this tall (part of the picture) is shown near, with at most so many others half as tall. */
    readonly minHeightPart: number;
    readonly maxOthers: number;
    /** Width over height of somebody upright, at most. */
    readonly uprightShape: number;
    /** Lower than this part of his height is down. */
    readonly lowPart: number;
    /** From the last look at his feet to the first on them again, seconds. */
    readonly minDownSec: number;
    readonly maxDownSec: number;
    /** Before, he is seen for so long (seconds) in this part of the looks, and in so many. */
    readonly steadySec: number;
    readonly steadyPart: number;
    readonly minSteadyLooks: number;
    /** Nearer to the side of the picture (part of it) he may have gone out there. */
    readonly borderPart: number;
    /** He gets up this near to where he stood. */
    readonly maxRiseM: number;
  };
  readonly distribution: {
    readonly minSpeedMps: number;
    /** Shorter is a touch, or the ball that comes off the keeper. */
    readonly minLengthM: number;
    /** Border between short and long. */
    readonly longM: number;
    /** The ball is followed this long to see how far it goes. */
    readonly followSec: number;
    /** More people behind the ball: it is somebody else's free kick. */
    readonly maxPeopleBehind: number;
    /** People this near (m) say that play is on, not waiting for a goal kick. */
    readonly clearM: number;
    readonly maxPeopleNear: number;
    /** A full box within this distance is a corner or a free kick. */
    readonly crowdM: number;
    readonly maxCrowd: number;
  };
  readonly oneOnOne: {
    readonly maxDistanceM: number;
    /** And it ends this near: the goalkeeper comes out, or the ball to him. */
    readonly maxLastDistanceM: number;
    readonly minSec: number;
    /** Half the width of the lane between ball and keeper that must be empty. */
    readonly laneM: number;
    /** Ball at the attacker's foot. */
    readonly controlM: number;
    readonly minClosingM: number;
  };
};

export const DEFAULT_IMAGE_RULE_SETTINGS: ImageRuleSettings = {
  reading: DEFAULT_READING_SETTINGS,
  flight: DEFAULT_FLIGHT_SETTINGS,
  rest: { withinM: 1.2, minSec: 1.6, lookBackSec: 4 },
  shot: {
    minPeakMps: 15,
    minSpeedMps: 14,
    minLengthM: 4,
    minSideways: 0.7,
    maxDistanceM: 30,
    maxAsideM: 5,
    maxPeopleBefore: 8,
    maxPeopleBeforeFreeKick: 16,
    maxPeopleAfter: 3,
    maxPeopleAfterFreeKick: 5,
    maxShortOfLastM: 7,
    maxShortOfLastFreeKickM: 9,
    sameAttemptSec: 1.2,
    reboundSec: 1,
  },
  penalty: { distanceM: [4, 13.5], clearM: 6, maxPeopleNear: 1, maxPeopleBefore: 4 },
  keeper: { reachM: 2, divingShape: 0.8, divingHeightPart: 0.6, postureSec: 0.9 },
  dive: {
    minHeightPart: 0.25,
    maxOthers: 2,
    uprightShape: 0.62,
    lowPart: 0.75,
    minDownSec: 0.8,
    maxDownSec: 5,
    steadySec: 1.2,
    steadyPart: 0.8,
    minSteadyLooks: 3,
    borderPart: 0.02,
    maxRiseM: 3,
  },
  distribution: {
    minSpeedMps: 7,
    minLengthM: 5,
    longM: 32,
    followSec: 4,
    maxPeopleBehind: 1,
    clearM: 12,
    maxPeopleNear: 2,
    crowdM: 25,
    maxCrowd: 6,
  },
  oneOnOne: { maxDistanceM: 20, maxLastDistanceM: 10, minSec: 0.8, laneM: 3, controlM: 2.5, minClosingM: 1.5 },
};
