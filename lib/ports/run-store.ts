import type { RunConfig } from '../contracts/run-config.ts';
import type { RunResult, StageResult } from '../contracts/run-result.ts';
import type { ClipBoundary, MatchEvent } from '../domain/event.ts';
import type { ReelType } from '../domain/football.ts';
import type { Stage } from '../domain/job-status.ts';
import type { Period } from '../domain/match-clock.ts';
import type { FurtherFile } from '../domain/match-files.ts';
import type { ReelRecipes } from '../domain/reel-recipe.ts';
import type { Chapter } from './media-tool.ts';

/** A run as the worker needs it. */
export type RunToDo = {
  readonly runId: string;
  readonly jobId: string;
  readonly videoPath: string;
  /** Files behind the first, in order. */
  readonly moreFiles: readonly FurtherFile[];
  readonly config: RunConfig;
  /**
   * Events as people left them, rejected ones left out, human-added ones included: for a replay from `segment` these
   * stand, whatever the classifier says. The same at every claim of a run. null on runs that classify.
   */
  readonly standingEvents: readonly MatchEvent[] | null;
  /** Who and where everybody was, as the newest run that looked left it (key of the artifact); null: none did. */
  readonly tracksKey: string | null;
  /** What the match is called, and the day (UTC, `2026-11-22`) on which this run was asked for. */
  readonly titles: { readonly match: string; readonly day: string | null };
};

/** One file of the match, and the part of its clock that it fills. */
export type IngestedFile = {
  readonly sha256: string;
  readonly startSec: number;
  readonly durationSec: number;
  readonly fps: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly codec: string;
  readonly sizeBytes: number;
};

export type IngestedMatch = { readonly sha256: string; readonly files: readonly IngestedFile[] };

export type IngestedMedia = {
  readonly proxyKey: string;
  readonly posterKey: string;
  readonly spriteKey: string;
  readonly spriteVttKey: string;
  readonly soundKey: string;
};

export type StoredReel = {
  readonly reelType: ReelType;
  readonly artifactKey: string;
  readonly durationSec: number;
  readonly sizeBytes: number;
  readonly clipCount: number;
  readonly chapters: readonly Chapter[];
};

/**
 * The worker's side of the database. Every write carries the lease token that `claim` gave: when another worker has claimed
 * the run since, the write changes nothing and throws `AppError('conflict')` (`cancelled` when a person stopped it), and the loser stops.
 */
export interface RunStore {
  /** Take the run (again, after a crash). null when it is finished, cancelled, given up (a video that kills every worker) or gone. */
  claim(runId: string, leaseToken: string): Promise<RunToDo | null>;
  /** Progress: 0..100 of the run and a short note ("frame 312 of 450"); sets the job's wire status from the stage. */
  progress(lease: Lease, stage: Stage, progressPct: number, note: string | null): Promise<void>;
  /** What ingest found about the files, in their order, and what it made of them. `sha256`: of the match as a whole. */
  saveVideo(lease: Lease, match: IngestedMatch, media: IngestedMedia): Promise<void>;
  /** Where people have said the halves lie; null: nobody has set the match up. */
  markedPeriods(lease: Lease): Promise<readonly Period[] | null>;
  saveCheckpoint(
    lease: Lease,
    result: StageResult,
    facts: { artifactKeys: readonly string[]; configSnapshot: unknown; stats: Readonly<Record<string, number>> },
  ): Promise<void>;
  /**
   * The model's events of this run, in the place of those of earlier runs. What people said stays: a review moves to the
   * new find of its event (same type, key moment within 2 s), and a reviewed event that was not found again stands.
   */
  saveEvents(lease: Lease, events: readonly MatchEvent[]): Promise<void>;
  /**
   * After `saveEvents`: the events that stand, what people said of earlier finds included, rejected ones left out. A run that
   * classifies should make its reels of these; one that does not leaves reels that are marked stale where people had their say.
   */
  standingEvents(lease: Lease): Promise<readonly MatchEvent[]>;
  /**
   * How the reels are made of the standing events: as it was when those were read, so that reels and their revision agree
   * whatever is changed meanwhile.
   */
  recipes(lease: Lease): Promise<ReelRecipes>;
  saveClips(lease: Lease, clips: readonly ClipBoundary[]): Promise<void>;
  /** A new version of each reel. */
  saveReels(lease: Lease, reels: readonly StoredReel[]): Promise<void>;
  complete(lease: Lease, result: RunResult): Promise<void>;
  fail(lease: Lease, message: string, options: { cancelled: boolean }): Promise<void>;
  isCancelled(runId: string): Promise<boolean>;
  /** Runs that should be waiting or at work, oldest first. */
  unfinished(): Promise<readonly { readonly runId: string; readonly priority: number }[]>;
}
export type Lease = { readonly runId: string; readonly token: string };
