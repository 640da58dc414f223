/**
 * Where artifacts live. A key is a relative path of plain segments, `<sha12>/<stage>-<fingerprint>/<name>`.
 * Publishing is atomic: a key either holds the whole artifact or does not exist.
 */
export interface ArtifactStore {
  has(key: string): Promise<boolean>;
  /**
   * A local file with the artifact's bytes (a bucket store downloads it first).
   * @throws {AppError} `not_found` when the key does not exist
   */
  localPath(key: string): Promise<string>;
  /** Move a finished local file under its key; replaces what was there. The local file is gone afterwards. */
  publish(key: string, localFile: string): Promise<void>;
  /** Remove everything made of a content, by its sha256; nothing there is fine too. */
  removeOf(sourceSha256: string): Promise<void>;
  /** An empty folder for unfinished work on the same disk as the artifacts; `release` removes it. */
  scratch(): Promise<{ readonly dir: string; release(): Promise<void> }>;
}
