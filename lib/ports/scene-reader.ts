import type { SceneSpan } from '../domain/scenes/scene-spans.ts';

/** Tells where the picture of a match cuts. */
export interface SceneReader {
  /**
   * Passages between cuts, in the order of time.
   * @param artifactKey of a tracks artifact
   * @throws {AppError} `not_found` when the artifact is gone, `internal` when it cannot be read
   */
  scenes(artifactKey: string): Promise<readonly SceneSpan[]>;
}
