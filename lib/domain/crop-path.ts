import type { BboxXywhNorm } from './box.ts';
import type { PlayFrame } from './play.ts';

/*
 * A narrow window that follows the play through a wide picture. Like an operator who knows what comes: it rests while the play stays
 * inside, sets off a little early, and never jerks. Everything in parts of the picture's width (0..1) and presentation seconds.
 */

export type CropConfig = {
  /** A ball less sure than this is no reason to go anywhere. */
  readonly minBallConfidence: number;
  /** Fastest the window moves, and how quickly it gets there: picture widths a second, and a second squared. */
  readonly maxSpeedPerSec: number;
  readonly maxAccelerationPerSec2: number;
  /** The window rests while the play is so near its middle (parts of the window's width), and goes no further than to have it so near again. */
  readonly deadZone: number;
  /** The window heads for where the play will be. */
  readonly lookAheadSec: number;
  /** Places are told by the median of so long a time, which a false ball does not sway, and then averaged over as long. */
  readonly smoothSec: number;
  /** Nothing seen for longer than this: the window stays instead of gliding to the next thing seen. */
  readonly maxGapSec: number;
};

/**
 * Measured on four clips of the sample, 65 seconds: the ball is inside in 99.5 % of the looks that found it, the window turns round 16 times.
 * With a zone of 0.15 it is 99.1 % and 23 times; going to the ball's very place once it left the zone, 99.1 % and 71 times.
 */
export const DEFAULT_CROP: CropConfig = {
  minBallConfidence: 0.3,
  maxSpeedPerSec: 0.5,
  maxAccelerationPerSec2: 0.9,
  deadZone: 0.2,
  lookAheadSec: 0.4,
  smoothSec: 0.7,
  maxGapSec: 2,
};

/** Where the window's middle is. Between two points it moves evenly; to one that `isCut` it jumps, because the picture does. */
export type CropPoint = { readonly atSec: number; readonly centreX: number; readonly isCut: boolean };

const STEP_SEC = 0.1;

/**
 * The path of the window's middle through one clip, ten points a second; the first at `startSec`, the last at or after `endSec`.
 * @param frames       of the clip, in the order of time; those outside its span are passed over
 * @param windowWidth  of the window, part of the picture's width, 0..1
 */
export function cropPath(
  frames: readonly PlayFrame[],
  { startSec, endSec }: { readonly startSec: number; readonly endSec: number },
  windowWidth: number,
  config: CropConfig = DEFAULT_CROP,
): readonly CropPoint[] {
  const inside = frames.filter((frame) => frame.ptsSec >= startSec - STEP_SEC && frame.ptsSec < endSec);
  const scenes = splitAtCuts(inside);
  if (scenes.length === 0) scenes.push([]);
  return scenes.flatMap((scene, index) => {
    const from = index === 0 ? startSec : (scene[0]?.ptsSec ?? startSec);
    const to = scenes[index + 1]?.[0]?.ptsSec ?? endSec;
    const count = Math.max(1, Math.ceil((to - from) / STEP_SEC - 1e-9)) + (index === scenes.length - 1 ? 1 : 0);
    const timesSec = Array.from({ length: count }, (_, step) => from + step * STEP_SEC);
    const centres = followed(
      smoothed(onTimes(wishes(scene, windowWidth, config), timesSec, config), config),
      windowWidth,
      config,
    );
    return timesSec.map((atSec, step) => ({ atSec, centreX: centres[step] ?? 0.5, isCut: index > 0 && step === 0 }));
  });
}

/** Where the window's middle is at a moment; before the first point and after the last it stands there. */
export function centreAt(path: readonly CropPoint[], sec: number): number {
  const after = path.findIndex((point) => point.atSec > sec);
  const before = path[after < 0 ? path.length - 1 : after - 1];
  const next = path[after];
  if (!before || !next) return before?.centreX ?? next?.centreX ?? 0.5;
  if (next.isCut) return before.centreX;
  return before.centreX + ((next.centreX - before.centreX) * (sec - before.atSec)) / (next.atSec - before.atSec);
}

/** The path with a jump at the frame where the picture really cuts, up to a look before the one that first showed the new scene. */
export function withCutAt(path: readonly CropPoint[], cutSec: number, trueCutSec: number): readonly CropPoint[] {
  return path.flatMap((point) => {
    if (point.atSec === cutSec && point.isCut && trueCutSec < cutSec)
      return [
        { ...point, atSec: trueCutSec },
        { ...point, isCut: false },
      ];
    return point.atSec >= trueCutSec && point.atSec < cutSec ? [] : [point];
  });
}

function splitAtCuts(frames: readonly PlayFrame[]): PlayFrame[][] {
  const scenes: PlayFrame[][] = [];
  for (const frame of frames) {
    const scene = scenes.at(-1);
    if (scene && scene[0]?.sceneId === frame.sceneId) scene.push(frame);
    else scenes.push([frame]);
  }
  return scenes;
}

type Wish = { readonly atSec: number; readonly x: number };

/** Where the play is, picture by picture: at the ball, else among the people nearest to where it was; nothing where nobody is seen. */
function wishes(scene: readonly PlayFrame[], windowWidth: number, config: CropConfig): readonly Wish[] {
  const found: Wish[] = [];
  let lastX: number | null = null;
  for (const { ptsSec, ball, people } of scene) {
    const ballBox = ball !== null && ball.confidence >= config.minBallConfidence ? ball.bboxXywhNorm : null;
    const peopleX = people.flatMap(({ bboxXywhNorm: box }) => (box ? [middleOf(box)] : []));
    const x: number | null = ballBox ? middleOf(ballBox) : middleOfPeople(peopleX, lastX, windowWidth);
    if (x === null) continue;
    found.push({ atSec: ptsSec, x });
    lastX = x;
  }
  return found;
}

function middleOf([left, , width]: BboxXywhNorm): number {
  return left + width / 2;
}

/** Those near where the play was count most; at first, the middle one of all. */
function middleOfPeople(xs: readonly number[], lastX: number | null, windowWidth: number): number | null {
  if (lastX === null) return xs.length === 0 ? null : median(xs);
  const weights = xs.map((x) => Math.exp(-(((x - lastX) / windowWidth) ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Nobody anywhere near: better to wait for the play than to run to a stranger.
  if (total < 0.05) return null;
  return xs.reduce((sum, x, index) => sum + x * (weights[index] ?? 0), 0) / total;
}

/** Wishes at even times: in between evenly, over long gaps and at both ends as the nearest one told before (else after). */
function onTimes(found: readonly Wish[], timesSec: readonly number[], config: CropConfig): number[] {
  let at = 0;
  return timesSec.map((sec) => {
    while ((found[at + 1]?.atSec ?? Number.POSITIVE_INFINITY) <= sec) at += 1;
    const before = found[at];
    const next = found[at + 1];
    if (!before) return 0.5;
    if (!next || sec <= before.atSec || next.atSec - before.atSec > config.maxGapSec) return before.x;
    return before.x + ((next.x - before.x) * (sec - before.atSec)) / (next.atSec - before.atSec);
  });
}

function smoothed(xs: readonly number[], { smoothSec }: CropConfig): number[] {
  const reach = Math.max(1, Math.round(smoothSec / 2 / STEP_SEC));
  const around = (values: readonly number[], at: number) => {
    // As far on both sides, so that the ends are not drawn inwards.
    const side = Math.min(reach, at, values.length - 1 - at);
    return values.slice(at - side, at + side + 1);
  };
  const steady = xs.map((_, at) => median(xs.slice(Math.max(0, at - reach), at + reach + 1)));
  return steady.map((_, at) => mean(around(steady, at)));
}

/** The window's middle as it follows: drawn along by the play as by a slack rope, with limited speed and acceleration. */
function followed(wished: readonly number[], windowWidth: number, config: CropConfig): number[] {
  const half = Math.min(0.5, windowWidth / 2);
  const goals = wished.map((x) => Math.min(1 - half, Math.max(half, x)));
  const ahead = Math.round(config.lookAheadSec / STEP_SEC);
  let x = goals[0] ?? 0.5;
  let speed = 0;
  return goals.map((_, step) => {
    const goal = goals[Math.min(goals.length - 1, step + ahead)] ?? x;
    const here = x;
    const slack = config.deadZone * windowWidth;
    const toGo = Math.sign(goal - x) * Math.max(0, Math.abs(goal - x) - slack);
    speed = nextSpeed(speed, toGo, config);
    x = Math.min(1 - half, Math.max(half, x + speed * STEP_SEC));
    return here;
  });
}

/** As fast as can still be braked in time, reached no faster than the acceleration allows. */
function nextSpeed(speed: number, toGo: number, config: CropConfig): number {
  const most = config.maxAccelerationPerSec2 * STEP_SEC;
  const canStop = (most / 2) * (Math.sqrt(1 + (8 * Math.abs(toGo)) / (most * STEP_SEC)) - 1);
  const wanted = Math.sign(toGo) * Math.min(config.maxSpeedPerSec, canStop);
  return speed + Math.min(most, Math.max(-most, wanted - speed));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0.5;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
