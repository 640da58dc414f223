import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../../lib/domain/football.ts';
import { PROBLEM_WORDS } from '../../lib/domain/pitch/calibration-words.ts';
import { type CalibrationPoints, fitFixedCamera, inRuleMetres } from '../../lib/domain/pitch/fixed-camera.ts';
import { type FixedCameraVerdict, watchFixedCamera } from '../../lib/domain/pitch/fixed-camera-watch.ts';
import { fixedGoalMouth } from '../../lib/domain/pitch/fixed-goal-mouth.ts';
import { placingNotes } from '../../lib/domain/pitch/misfit-words.ts';
import { watchMovingCamera } from '../../lib/domain/pitch/moving-camera.ts';
import type { GoalMouth } from '../../lib/domain/pitch/pitch-view.ts';
import { placedPlay } from '../../lib/domain/pitch/place-play.ts';
import type { PlayFrame } from '../../lib/domain/play.ts';

/** A camera at work in the track stage: it watches what was detected, then places what was followed. */
export type CameraAtWork = {
  /** Passes the frames on. */
  watched(frames: AsyncIterable<DetectedFrame>): AsyncIterable<DetectedFrame>;
  /** After all frames were watched: with places in metres where the ground is known. May be read more than once. */
  placed(frames: Iterable<PlayFrame>): Iterable<PlayFrame>;
  /** What the user should know. */
  notes(): readonly string[];
};

/**
 * A calibrated camera; where the match turns out to be filmed by another, it is treated as one that nobody calibrated.
 * @throws {AppError} `invalid_input` when the calibration's points tell no camera
 */
export function fixedCameraAtWork(calibration: CalibrationPoints, pictureAspect: number): CameraAtWork {
  const fit = fitFixedCamera(calibration);
  if (!fit.ok) throw new AppError('invalid_input', `The calibration cannot be used. ${PROBLEM_WORDS[fit.problem]}`);
  const { view } = fit.fixed;
  const calibratedAspect = calibration.pictureWidthPx / calibration.pictureHeightPx;
  const watch = watchFixedCamera(view, calibration.pitch, pictureAspect, calibratedAspect);
  const ruleView = inRuleMetres(view, calibration.pitch);
  const goalMouth = fixedGoalMouth(view, calibration);
  let found: FixedCameraVerdict | null = null;
  const verdict = () => {
    found ??= watch.verdict();
    return found;
  };
  const uncalibrated = watchMovingCamera(pictureAspect);
  return {
    async *watched(frames) {
      for await (const frame of frames) {
        watch.see(frame);
        uncalibrated.see(frame);
        yield frame;
      }
    },
    placed(frames) {
      const { misfit, inPlace } = verdict();
      if (misfit !== null) return uncalibrated.placed(frames);
      const extent = { lengthM: PITCH_LENGTH_M, widthM: PITCH_WIDTH_M };
      const viewAt = (index: number) => (inPlace[index] ? ruleView : null);
      return { [Symbol.iterator]: () => withGoal(placedPlay(frames, viewAt, extent), goalMouth) };
    },
    notes: () => placingNotes(verdict()),
  };
}

/** The goal stands in the picture as long as the camera does. */
function* withGoal(frames: Iterable<PlayFrame>, goalMouth: GoalMouth | null): Generator<PlayFrame> {
  for (const frame of frames) yield goalMouth && frame.pitchView ? { ...frame, goalMouth } : frame;
}
