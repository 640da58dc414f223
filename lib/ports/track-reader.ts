import type { PlayFrame } from '../domain/play.ts';

/** Reads spans out of a match's tracks, wherever in the match they lie. */
export interface TrackReader {
  /**
   * Looks at moments in [fromSec, toSec), presentation seconds, in the order of time.
   * @param artifactKey of a tracks artifact
   * @throws {AppError} `not_found` when the artifact is gone, `internal` when it cannot be read
   */
  between(artifactKey: string, fromSec: number, toSec: number): Promise<readonly PlayFrame[]>;
}
