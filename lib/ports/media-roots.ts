import type { RootEntries, RootView } from '../contracts/portal.ts';

/**
 * The folders that users may browse and submit from. Nothing outside them is ever looked at: `..`, links that lead out and
 * NUL are refused before the disk is asked.
 */
export interface MediaRoots {
  /** With whether each can be reached now. */
  list(): Promise<readonly RootView[]>;
  /**
   * Sub-folders and videos of a folder, folders first, by name.
   * @param path absolute, or "" for the root itself
   * @throws {AppError} `not_found`, `outside_roots`, `invalid_input` (not a folder), `forbidden` (no permission)
   */
  browse(rootId: string, path: string): Promise<RootEntries>;
  /**
   * A file that may be submitted.
   * @throws {AppError} `invalid_input` (relative, a folder), `outside_roots`, `not_found`, `forbidden`
   */
  resolveFile(
    path: string,
  ): Promise<{ readonly path: string; readonly filename: string; readonly rootId: string; readonly sizeBytes: number }>;
}
