import type { SceneBox } from './scene-geometry.ts';

/*
 * A constant-velocity Kalman filter whose noise is counted in the person's own height: near and far people then follow
 * one law. x and y share one 2 x 2 covariance, because they are measured equally well and equally often.
 */

/** Where a person is and how fast it goes, scene frame. Covariance in box heights² (and per second). */
export type Motion = {
  readonly box: SceneBox;
  readonly velocityX: number;
  readonly velocityY: number;
  readonly positionVariance: number;
  readonly covariance: number;
  readonly velocityVariance: number;
};

/**
 * Footballers brake and turn at 4 m/s² (2.2 heights); the rest is what a picture adds: limbs, half-hidden boxes, and a pan that a
 * shift and a zoom undo only in part. Measured at 5 looks a second: below 4 people get lost at every turn, above 9 they are swapped.
 */
const ACCELERATION_HEIGHTS_PER_SEC2 = 6;
/** How far the middle of a box wanders while its person stands: arms, legs, half-hidden bodies. */
const MEASUREMENT_HEIGHTS = 0.11;
/** A person never seen before may run at 6 m/s in any direction. */
const FIRST_SPEED_HEIGHTS_PER_SEC = 3.3;
/** Expected squared error (heights²) one look of 0.2 s after somebody was seen, when he is followed well. */
const USUAL_VARIANCE = 0.07;
/** Up and down the picture people go less far than sideways: depth is foreshortened. */
const ROW_PART = 0.75;
/** Part of the new size in the running average: boxes of half-hidden people jump. */
const SIZE_GAIN = 0.4;
/** An unseen person is expected to slow down: its speed halves in this time. */
const UNSEEN_HALF_LIFE_SEC = 0.8;

export function startMotion(box: SceneBox): Motion {
  return {
    box,
    velocityX: 0,
    velocityY: 0,
    positionVariance: MEASUREMENT_HEIGHTS ** 2,
    covariance: 0,
    velocityVariance: FIRST_SPEED_HEIGHTS_PER_SEC ** 2,
  };
}

/** @param isUnseen the person was not found at the last look, so its speed is a guess that fades */
export function predictMotion(motion: Motion, elapsedSec: number, isUnseen: boolean): Motion {
  const noise = ACCELERATION_HEIGHTS_PER_SEC2 ** 2;
  const fade = isUnseen ? 0.5 ** (elapsedSec / UNSEEN_HALF_LIFE_SEC) : 1;
  return {
    box: {
      ...motion.box,
      x: motion.box.x + motion.velocityX * elapsedSec,
      y: motion.box.y + motion.velocityY * elapsedSec,
    },
    velocityX: motion.velocityX * fade,
    velocityY: motion.velocityY * fade,
    positionVariance:
      motion.positionVariance +
      2 * elapsedSec * motion.covariance +
      elapsedSec ** 2 * motion.velocityVariance +
      (noise * elapsedSec ** 4) / 4,
    covariance: motion.covariance + elapsedSec * motion.velocityVariance + (noise * elapsedSec ** 3) / 2,
    velocityVariance: motion.velocityVariance + noise * elapsedSec ** 2,
  };
}

/** Squared distance of a box from the predicted place, in standard deviations. */
export function surprise(predicted: Motion, seen: SceneBox): number {
  const offX = seen.x - predicted.box.x;
  const offY = (seen.y - predicted.box.y) / ROW_PART;
  const heights2 = (offX ** 2 + offY ** 2) / predicted.box.height ** 2;
  return heights2 / (predicted.positionVariance + MEASUREMENT_HEIGHTS ** 2);
}

/** How much less a place counts that could have been anywhere: log of the expected area, 0 for someone followed well. */
export function uncertainty(predicted: Motion): number {
  return 2 * Math.log((predicted.positionVariance + MEASUREMENT_HEIGHTS ** 2) / USUAL_VARIANCE);
}

export function correctMotion(predicted: Motion, seen: SceneBox): Motion {
  const total = predicted.positionVariance + MEASUREMENT_HEIGHTS ** 2;
  const positionGain = predicted.positionVariance / total;
  const velocityGain = predicted.covariance / total;
  const offX = seen.x - predicted.box.x;
  const offY = seen.y - predicted.box.y;
  return {
    box: {
      x: predicted.box.x + positionGain * offX,
      y: predicted.box.y + positionGain * offY,
      width: predicted.box.width + SIZE_GAIN * (seen.width - predicted.box.width),
      height: predicted.box.height + SIZE_GAIN * (seen.height - predicted.box.height),
    },
    velocityX: predicted.velocityX + velocityGain * offX,
    velocityY: predicted.velocityY + velocityGain * offY,
    positionVariance: predicted.positionVariance * (1 - positionGain),
    covariance: predicted.covariance * (1 - positionGain),
    velocityVariance: predicted.velocityVariance - velocityGain * predicted.covariance,
  };
}
