import type { ClipSetStatus, CutClip } from '../contracts/clip-set.ts';
import type { ReelMaking } from '../contracts/reel-making.ts';
import type { RunConfig } from '../contracts/run-config.ts';
import type { ClipFile } from '../domain/clip-files.ts';
import type { FurtherFile } from '../domain/match-files.ts';

/** Clips that someone asked for as files. What the same clips are made of is the same set, whoever asks. */
export type ClipSet = {
  readonly clipSetId: string;
  readonly jobId: string;
  readonly title: string;
  readonly status: ClipSetStatus;
  readonly clips: readonly ClipFile[];
  /** Of each clip, in the order of `clips`. */
  readonly cut: readonly CutClip[];
  readonly error: string | null;
  /** ISO 8601 */
  readonly createdAt: string;
};

/** The asking side. A set and its queue job become visible together, or not at all. */
export interface ClipSetRepository {
  /**
   * The set of just these clips, made just so; a new one waits for a worker.
   * @param title what the download is called
   */
  ask(wish: {
    readonly jobId: string;
    readonly title: string;
    readonly clips: readonly ClipFile[];
    readonly making: ReelMaking;
    readonly userId: string | null;
  }): Promise<ClipSet>;
  /** Have a set cut that failed, or whose files are gone; what is there is not cut again. One that waits or works is left alone. */
  askAgain(clipSetId: string): Promise<ClipSet | null>;
  /** null: no such set of this job */
  find(jobId: string, clipSetId: string): Promise<ClipSet | null>;
}

/** A set as the worker needs it. */
export type ClipsToCut = {
  readonly clipSetId: string;
  readonly jobId: string;
  readonly videoPath: string;
  /** Files behind the first, in order. */
  readonly moreFiles: readonly FurtherFile[];
  readonly config: RunConfig;
  readonly clips: readonly ClipFile[];
  /** Play frames for an upright window; null: there are none. */
  readonly tracksKey: string | null;
};

/** The working side. Two workers on one set do no harm: a clip's key says what it is made of, and both write the same. */
export interface ClipSetStore {
  /** null: there is no such set, or it is done. */
  take(clipSetId: string): Promise<ClipsToCut | null>;
  report(clipSetId: string, cut: readonly CutClip[]): Promise<void>;
  /** @param error null: what could be cut is there */
  settle(clipSetId: string, cut: readonly CutClip[], error: string | null): Promise<void>;
  /** Sets that should be waiting or at work, oldest first. */
  unfinished(): Promise<readonly { readonly clipSetId: string }[]>;
}
