import { formatClock } from '../time.ts';
import type { FixedCameraVerdict, Misfit } from './fixed-camera-watch.ts';

const MISFIT_WORDS: Readonly<Record<Misfit, string>> = {
  picture_shape: 'its picture has another shape than the one that was calibrated',
  cuts: 'this is an edited film, not one camera that stands still',
  moving: 'the camera of this match moves',
  lines: 'the lines of the pitch lie elsewhere in the picture, so the camera stood elsewhere or was turned or zoomed',
  people: 'people would stand beside the pitch or be of no human size, so the camera stood elsewhere or was zoomed',
};

/** What to tell the user of a calibration that was to be used. */
export function placingNotes({ misfit, movedAtSec }: FixedCameraVerdict): readonly string[] {
  if (misfit !== null)
    return [
      `The venue's calibration does not fit this match: ${MISFIT_WORDS[misfit]}. Places in metres were only given where the lines of the pitch tell them.`,
    ];
  if (movedAtSec === null) return [];
  return [
    `The camera was moved at ${formatClock(movedAtSec)}: from there on the venue's calibration gives no places in metres.`,
  ];
}
