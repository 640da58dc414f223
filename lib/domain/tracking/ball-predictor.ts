import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame, PictureMotion } from '../detected-frame.ts';
import type { CameraPose } from '../play.ts';
import { ballScore, isBallSized } from './ball-scores.ts';
import { type GroundScale, metresPerPictureHeight, NO_GROUND_SCALE, stepGroundScale } from './ground-scale.ts';
import { firstPose, nextPose, toPicture, toScene } from './scene-geometry.ts';

/*
 * Where the ball is to be looked for a second time, closer. Several guesses are followed at once, each with a score in log odds, because
 * the surest candidate of one look is often a head or a spot; what moves as a ball does gains with every look, the rest fades.
 */

export type BallSearch = {
  /** Square in pixels around the expected place, cut at the border of the picture; parts of the picture. */
  readonly windowXywhNorm: BboxXywhNorm;
  /** Expected place, parts of the picture; may be the middle of a larger crop. */
  readonly placeXyNorm: readonly [number, number];
  /** How sure it is (0..1) that the ball was followed up to here. */
  readonly sureness: number;
};

/** What is known of a look before its candidates are: the movement since the look before, null where it is not known. */
export type NextLook = Pick<DetectedFrame, 'ptsSec' | 'sceneId'> & { readonly motion: PictureMotion | null };

type Guess = {
  /** Scene frame; per second. */
  readonly x: number;
  readonly y: number;
  readonly velocityX: number;
  readonly velocityY: number;
  readonly score: number;
  readonly seenSec: number;
  /** Where and when it began to lie still. */
  readonly stillX: number;
  readonly stillY: number;
  readonly stillSec: number;
};

/** All that the next step needs; a plain value. */
export type BallPredictorState = {
  readonly ptsSec: number;
  readonly sceneId: number | null;
  readonly pose: CameraPose;
  readonly motion: PictureMotion | null;
  readonly scale: GroundScale;
  readonly guesses: readonly Guess[];
};

const MAX_GUESSES = 8;
/** A window is at least this far around the place (m), and more for each second since the ball was seen. */
const REACH_M = 2;
const REACH_M_PER_SEC = 10;
/** Half the window's side, parts of the picture's width. */
const REACH_NORM: readonly [least: number, most: number] = [0.05, 0.18];
/** A candidate further (m, and per second) from the expected place is another ball; up to there its score pays for the distance. */
const OFF_M = 1.5;
const OFF_M_PER_SEC = 14;
const MAX_UNSEEN_SEC = 1.2;
/** Part of the way to the seen place by which the speed is corrected; half of it where the ball was only seen once. */
const SPEED_GAIN = 0.7;
const FADE_PER_SEC = 2;
const SCORE_RANGE: readonly [least: number, most: number] = [-2, 7];
/** One look adds or takes at most this much. */
const MAX_LOOK_SCORE = 2.5;
/** From this score on a guess is worth a second look. */
const MIN_SCORE = 0.3;
/** What lies still this long (s) within this distance (m) is more often a spot, a head or a board than a ball: it stays a guess, the last one. */
const STILL_SEC = 1.2;
const STILL_M = 0.8;
const STILL_MAX_SCORE = 1;

/** @param pictureAspect picture width over height */
export function firstBallPredictorState(pictureAspect: number): BallPredictorState {
  return {
    ptsSec: 0,
    sceneId: null,
    pose: firstPose(pictureAspect),
    motion: null,
    scale: NO_GROUND_SCALE,
    guesses: [],
  };
}

/**
 * Where to look closer in a picture, from all looks before it.
 * @returns null after a cut, when the ball is not known, and when it must have left the picture
 */
export function expectBall(state: BallPredictorState, look: NextLook): BallSearch | null {
  if (state.sceneId !== look.sceneId) return null;
  const pose = nextPose(state.pose, look.motion ?? state.motion);
  const best = state.guesses.reduce<Guess | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  if (best === null || best.score < MIN_SCORE) return null;
  const sinceSec = look.ptsSec - best.seenSec;
  const elapsedSec = look.ptsSec - state.ptsSec;
  const place = toPicture(pose, [best.x + best.velocityX * elapsedSec, best.y + best.velocityY * elapsedSec]);
  const metres = metresPerPictureHeight(state.scale, place[1]) ?? USUAL_METRES;
  const reachHeights = (REACH_M + REACH_M_PER_SEC * sinceSec) / metres;
  const reach = Math.min(REACH_NORM[1], Math.max(REACH_NORM[0], reachHeights / pose.pictureAspect));
  const windowXywhNorm = squareAround(place, reach, pose.pictureAspect);
  if (windowXywhNorm === null) return null;
  return { windowXywhNorm, placeXyNorm: place, sureness: 1 / (1 + Math.exp(-best.score)) };
}

/** Metres in one picture height of a broadcast, before anybody is seen. */
const USUAL_METRES = 20;

/** null when none of it lies in the picture. */
function squareAround([x, y]: readonly [number, number], reach: number, aspect: number): BboxXywhNorm | null {
  const left = Math.max(0, x - reach);
  const top = Math.max(0, y - reach * aspect);
  const width = Math.min(1, x + reach) - left;
  const height = Math.min(1, y + reach * aspect) - top;
  return width > 0 && height > 0 ? [left, top, width, height] : null;
}

/** Takes in what was seen in a picture, in the first look and the second. */
export function takeBalls(
  state: BallPredictorState,
  frame: Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion' | 'people' | 'balls'>,
  evenConfidence: number,
): BallPredictorState {
  const isSame = state.sceneId === frame.sceneId;
  const pose = isSame ? nextPose(state.pose, frame.motion) : firstPose(state.pose.pictureAspect);
  const people = frame.people.map(({ bboxXywhNorm, confidence }) => ({ trackId: 0, box: bboxXywhNorm, confidence }));
  const scale = stepGroundScale(
    isSame ? state.scale : NO_GROUND_SCALE,
    frame.ptsSec,
    people.map(({ box }) => box),
  );
  const elapsedSec = frame.ptsSec - state.ptsSec;
  const candidates = frame.balls
    .filter(({ bboxXywhNorm }) => isBallSized(bboxXywhNorm, scale))
    .map(({ bboxXywhNorm: box, confidence }): Candidate => {
      const [x, y] = toScene(pose, box[0] + box[2] / 2, box[1] + box[3] / 2);
      const metres = (metresPerPictureHeight(scale, box[1] + box[3]) ?? USUAL_METRES) / pose.scale;
      return { x, y, metres, score: ballScore(box, confidence, people, scale, evenConfidence) };
    });
  const guesses = nextGuesses(isSame ? state.guesses : [], candidates, frame.ptsSec, elapsedSec);
  return { ptsSec: frame.ptsSec, sceneId: frame.sceneId, pose, motion: frame.motion, scale, guesses };
}

type Candidate = { readonly x: number; readonly y: number; readonly metres: number; readonly score: number };

/** The surest guess chooses first; candidates that nobody chose begin guesses of their own. */
function nextGuesses(
  guesses: readonly Guess[],
  candidates: readonly Candidate[],
  ptsSec: number,
  elapsedSec: number,
): Guess[] {
  const free = new Set(candidates);
  const next: Guess[] = [];
  for (const guess of guesses) {
    const x = guess.x + guess.velocityX * elapsedSec;
    const y = guess.y + guess.velocityY * elapsedSec;
    const found = nearestCandidate(free, x, y, ptsSec - guess.seenSec);
    if (found !== null) {
      free.delete(found.candidate);
      next.push(seenAgain(guess, found.candidate, found.value, ptsSec));
    } else if (ptsSec - guess.seenSec <= MAX_UNSEEN_SEC) {
      next.push({ ...guess, x, y, score: guess.score - FADE_PER_SEC * elapsedSec });
    }
  }
  for (const { x, y, score } of free) {
    const still = { stillX: x, stillY: y, stillSec: ptsSec };
    next.push({ x, y, velocityX: 0, velocityY: 0, score: clampScore(score - 1), seenSec: ptsSec, ...still });
  }
  return next.sort((a, b) => b.score - a.score).slice(0, MAX_GUESSES);
}

/** The likeliest candidate near an expected place; its score pays for how far off it is. */
function nearestCandidate(
  free: ReadonlySet<Candidate>,
  x: number,
  y: number,
  unseenSec: number,
): { readonly candidate: Candidate; readonly value: number } | null {
  let best: { readonly candidate: Candidate; readonly value: number } | null = null;
  for (const candidate of free) {
    const apartM = Math.hypot(candidate.x - x, candidate.y - y) * candidate.metres;
    const off = apartM / (OFF_M + OFF_M_PER_SEC * unseenSec);
    if (off > 1) continue;
    const value = candidate.score - off ** 2;
    if (value > (best?.value ?? -Infinity)) best = { candidate, value };
  }
  return best;
}

function seenAgain(guess: Guess, { x, y, metres }: Candidate, value: number, ptsSec: number): Guess {
  const sinceSec = Math.max(1e-3, ptsSec - guess.seenSec);
  const [offX, offY] = [x - guess.x, y - guess.y];
  const hasMoved = Math.hypot(x - guess.stillX, y - guess.stillY) * metres > STILL_M;
  const still = hasMoved
    ? { stillX: x, stillY: y, stillSec: ptsSec }
    : { stillX: guess.stillX, stillY: guess.stillY, stillSec: guess.stillSec };
  const total = clampScore(guess.score + Math.max(-MAX_LOOK_SCORE, Math.min(MAX_LOOK_SCORE, value)));
  return {
    x,
    y,
    velocityX: guess.velocityX + SPEED_GAIN * (offX / sinceSec - guess.velocityX),
    velocityY: guess.velocityY + SPEED_GAIN * (offY / sinceSec - guess.velocityY),
    score: ptsSec - still.stillSec > STILL_SEC ? Math.min(STILL_MAX_SCORE, total) : total,
    seenSec: ptsSec,
    ...still,
  };
}

function clampScore(score: number): number {
  return Math.max(SCORE_RANGE[0], Math.min(SCORE_RANGE[1], score));
}

export type BallPredictor = {
  /** Where to look closer in this picture, before its candidates are taken in. */
  readonly expect: (look: NextLook) => BallSearch | null;
  /** Takes in a finished look; call once for every look in the order of time. */
  readonly take: (frame: Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion' | 'people' | 'balls'>) => void;
};

/** The predictor as an object that remembers its state. @param evenConfidence see `track.evenBallConfidence` */
export function createBallPredictor(pictureAspect: number, evenConfidence: number): BallPredictor {
  let state = firstBallPredictorState(pictureAspect);
  return {
    expect: (look) => expectBall(state, look),
    take: (frame) => {
      state = takeBalls(state, frame, evenConfidence);
    },
  };
}
