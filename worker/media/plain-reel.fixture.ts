/** What a reel is asked to look like in tests: nothing is added to its pictures. */
export const PLAIN_REEL = {
  useStreamCopy: false,
  addTimestamps: true,
  burnIn: false,
  lowerThird: false,
  shape: 'source',
  titleCard: null,
  maxHeightPx: 1080,
  emptyText: 'No moments were found in this video.',
  title: 'Goalkeeper reel',
} as const;
