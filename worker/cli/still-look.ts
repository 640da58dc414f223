/**
 * Settings for a single picture, as `--set` would say them: a still has no neighbours to make up for what one look misses, and nobody
 * waits for ninety minutes of them, so it gets the widest look that pays, and everything is told that may be something.
 */
export const STILL_LOOK: readonly string[] = [
  'detect.inputWidthPx=1920',
  'detect.minPersonConfidence=0.05',
  'detect.minBallConfidence=0.05',
];
