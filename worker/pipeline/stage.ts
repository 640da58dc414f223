import type { RunConfig } from '../../lib/contracts/run-config.ts';
import type { Stage } from '../../lib/domain/job-status.ts';
import type { FurtherFile } from '../../lib/domain/match-files.ts';
import type { ArtifactStore } from '../../lib/ports/artifact-store.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { Logger } from '../../lib/ports/logger.ts';
import type { MediaTool } from '../../lib/ports/media-tool.ts';

/** What stages are handed; built once by a composition root. */
export type EngineDeps = {
  readonly media: MediaTool;
  readonly store: ArtifactStore;
  readonly logger: Logger;
  /** Hash of the model that `detect` would use; cheap, nothing is loaded. */
  modelSha256(modelName: string): Promise<string>;
  /** Loads the model; called only when frames must really be looked at. */
  openLooker(options: { modelName: string; threads: number }): Promise<FrameLooker>;
  /** Monotonic seconds, for runtimes. */
  clockSec(): number;
};

/** What a stage may use while it runs. */
export type StageContext = EngineDeps & {
  readonly config: RunConfig;
  readonly jobId: string;
  /** The video: until the files of a match are gathered, the first of them. */
  readonly sourcePath: string;
  /** Files behind the first, in order; none, or not said: the match is one file. */
  readonly moreFiles?: readonly FurtherFile[] | undefined;
  readonly signal: AbortSignal;
  /** Really done part of this stage, 0..1. */
  onProgress(donePart: number, note: string): void;
};

/** Artifacts and figures of a finished stage. */
export type StageOutcome<Output> = {
  readonly output: Output;
  readonly fingerprint: string;
  readonly reused: boolean;
  readonly artifactKeys: readonly string[];
  readonly stats: Readonly<Record<string, number>>;
};

/** Part of a whole run each stage takes, for one honest progress bar: seconds of the sample match in `npm run bench`. */
const STAGE_WEIGHTS: Readonly<Record<Stage, number>> = {
  ingest: 1.94,
  detect: 21.7,
  track: 2,
  classify: 0.09,
  segment: 0.01,
  assemble: 7.77,
};

/** 0..100 of the whole run when `stage` is done to `donePart`. */
export function runProgressPct(stage: Stage, donePart: number, stages: readonly Stage[]): number {
  const total = stages.reduce((sum, name) => sum + STAGE_WEIGHTS[name], 0);
  const before = stages.slice(0, stages.indexOf(stage)).reduce((sum, name) => sum + STAGE_WEIGHTS[name], 0);
  const pct = (100 * (before + STAGE_WEIGHTS[stage] * Math.min(1, Math.max(0, donePart)))) / total;
  return Math.round(pct * 10) / 10;
}
