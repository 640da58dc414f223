/** How looks are read before any rule judges them. */
export type ReadingSettings = {
  /** Whoever is not seen for longer (seconds) may have been anywhere; up to then he is put where he must have been. */
  readonly longestBlinkSec: number;
  /** A scene's scale is learnt look by look; the looks of its first moments (seconds), in which it would grow so fast that a ball at rest seems struck, have the one that it settles on. */
  readonly settledAfterSec: number;
  /** Whoever is wider than this part of his height lies or falls, and is no measure of the scale. */
  readonly uprightShape: number;
};

export const DEFAULT_READING_SETTINGS: ReadingSettings = {
  longestBlinkSec: 0.6,
  settledAfterSec: 1,
  uprightShape: 0.8,
};
