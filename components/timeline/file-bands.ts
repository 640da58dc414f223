import type { MatchFileView } from '../../lib/contracts/match-file.ts';
import type { Period } from './period.ts';

/** The files of a match under its axis; none where it is one file, or where they have not been read. */
export function fileBands(files: readonly MatchFileView[]): readonly Period[] {
  if (files.length < 2) return [];
  return files.flatMap(({ filename, start_sec, duration_sec }, index) =>
    duration_sec > 0
      ? [{ startSec: start_sec, endSec: start_sec + duration_sec, label: `File ${index + 1}: ${filename}` }]
      : [],
  );
}
