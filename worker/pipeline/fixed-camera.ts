import type { DetectedFrame } from '../../lib/domain/detected-frame.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../../lib/domain/football.ts';
import { PROBLEM_WORDS } from '../../lib/domain/pitch/calibration-words.ts';
import { type CalibrationPoints, fitFixedCamera, inRuleMetres } from '../../lib/domain/pitch/fixed-camera.ts';
import { watchFixedCamera } from '../../lib/domain/pitch/fixed-camera-watch.ts';
import { placingNotes } from '../../lib/domain/pitch/misfit-words.ts';
import { placedPlay } from '../../lib/domain/pitch/place-play.ts';
import type { PlayFrame } from '../../lib/domain/play.ts';

/** A calibrated camera at work in the track stage: it watches what was detected, then places what was followed. */
export type FixedCameraAtWork = {
  /** Passes the frames on. */
  watched(frames: AsyncIterable<DetectedFrame>): AsyncIterable<DetectedFrame>;
  /** After all frames were watched: with places in metres where the camera stood as calibrated. May be read more than once. */
  placed(frames: Iterable<PlayFrame>): Iterable<PlayFrame>;
  /** What the user should know. */
  notes(): readonly string[];
};

/** @throws {AppError} `invalid_input` when the calibration's points tell no camera */
export function fixedCameraAtWork(calibration: CalibrationPoints, pictureAspect: number): FixedCameraAtWork {
  const fit = fitFixedCamera(calibration);
  if (!fit.ok) throw new AppError('invalid_input', `The calibration cannot be used. ${PROBLEM_WORDS[fit.problem]}`);
  const { view } = fit.fixed;
  const calibratedAspect = calibration.pictureWidthPx / calibration.pictureHeightPx;
  const watch = watchFixedCamera(view, calibration.pitch, pictureAspect, calibratedAspect);
  const ruleView = inRuleMetres(view, calibration.pitch);
  return {
    async *watched(frames) {
      for await (const frame of frames) {
        watch.see(frame);
        yield frame;
      }
    },
    placed(frames) {
      const { misfit, inPlace } = watch.verdict();
      if (misfit !== null) return frames;
      const extent = { lengthM: PITCH_LENGTH_M, widthM: PITCH_WIDTH_M };
      return { [Symbol.iterator]: () => placedPlay(frames, (index) => (inPlace[index] ? ruleView : null), extent) };
    },
    notes: () => placingNotes(watch.verdict()),
  };
}
