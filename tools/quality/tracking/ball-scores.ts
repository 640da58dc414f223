import type { BboxXywhNorm } from '../../../lib/domain/box.ts';
import type { DetectedFrame } from '../../../lib/domain/detected-frame.ts';
import type { PlayFrame } from '../../../lib/domain/play.ts';
import type { TrueLook, TrueMatch } from './true-look.ts';

/** How many looks the ball was there, was told, and was told right. */
export type BallCounts = { readonly there: number; readonly told: number; readonly right: number };

/** A football is 0.22 m across, a player 1.8 m: the ball's width where nothing else tells it, parts of a player's height. */
const BALL_PER_PERSON_HEIGHT = 0.22 / 1.8;
/** A told ball is right when its middle lies within the ball's width of the true one, and within this at least (parts of the picture's height). */
const MIN_WIDTH_NORM = 8 / 720;

/** @param minConfidence balls told with less are passed over */
export function countBalls(match: TrueMatch, frames: Iterable<PlayFrame>, minConfidence: number): BallCounts {
  const truthOf = new Map(match.looks.map((look) => [look.frameNumber, look]));
  let [there, told, right] = [0, 0, 0];
  for (const { frameNumber, ball } of frames) {
    const truth = truthOf.get(frameNumber);
    if (truth === undefined) continue;
    if (truth.ballXyNorm !== null) there += 1;
    const box = ball?.bboxXywhNorm;
    if (!box || ball.confidence < minConfidence) continue;
    told += 1;
    if (isRight(match, truth, box)) right += 1;
  }
  return { there, told, right };
}

export function addCounts(all: readonly BallCounts[]): BallCounts {
  const sum = (key: keyof BallCounts) => all.reduce((total, one) => total + one[key], 0);
  return { there: sum('there'), told: sum('told'), right: sum('right') };
}

/** Harmonic mean of recall and precision; 0 when nothing is right. */
export function ballF1({ there, told, right }: BallCounts): number {
  return there + told === 0 ? 0 : (2 * right) / (there + told);
}

/** Of the looks in which the ball was there, those whose best candidate it is: detector and judge alone, nothing followed. */
export function countBestCandidates(match: TrueMatch, looks: readonly DetectedFrame[]): BallCounts {
  const truthOf = new Map(match.looks.map((look) => [look.frameNumber, look]));
  const counts = { there: 0, told: 0, right: 0 };
  for (const { frameNumber, balls } of looks) {
    const truth = truthOf.get(frameNumber);
    if (!truth?.ballXyNorm) continue;
    counts.there += 1;
    const [best] = balls;
    if (!best) continue;
    counts.told += 1;
    if (isRight(match, truth, best.bboxXywhNorm)) counts.right += 1;
  }
  return counts;
}

function isRight(match: TrueMatch, truth: TrueLook, box: BboxXywhNorm): boolean {
  if (truth.ballXyNorm === null) return false;
  const heights = truth.people.map(({ bboxXywhNorm }) => bboxXywhNorm[3]).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  const [x, y] = truth.ballXyNorm;
  const off = Math.hypot((box[0] + box[2] / 2 - x) * match.pictureAspect, box[1] + box[3] / 2 - y);
  return off <= Math.max(MIN_WIDTH_NORM, BALL_PER_PERSON_HEIGHT * usual);
}
