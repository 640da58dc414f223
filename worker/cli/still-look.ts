/**
 * Settings for a single picture, as `--set` would say them: a still has no neighbours to make up for what one look misses, so it is looked
 * at closely, and everything is told that may be something. Wider than 1280 pays nothing: on held-out matches the ball's F1 was .59 at
 * 1280, .49 at 1600 and .43 at 1920, and averaging several widths was no better than the best of them.
 */
export const STILL_LOOK: readonly string[] = [
  'detect.inputWidthPx=1280',
  'detect.minPersonConfidence=0.05',
  'detect.minBallConfidence=0.05',
  'detect.secondLooks=10',
];
