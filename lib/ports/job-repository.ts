import type { Job, VideoFile } from '../contracts/job.ts';
import type { MatchSetup } from '../contracts/match-setup.ts';
import type { JobListItem, ReelView, RunView } from '../contracts/portal.ts';
import type { ReelMaking, ReelMakingChange } from '../contracts/reel-making.ts';
import type { MatchVenue } from '../contracts/venue.ts';
import type { Effort } from '../domain/effort.ts';
import type { ClipBoundary } from '../domain/event.ts';
import type { ReelType } from '../domain/football.ts';
import type { JobStatus, Stage } from '../domain/job-status.ts';
import type { Beginning, FileOnClock } from '../domain/match-files.ts';
import type { ChosenReels, ReelMembership } from '../domain/reel-membership.ts';
import type { ReelClipSettings } from '../domain/reel-plan.ts';
import type { ChosenRecipes, ReelRecipes } from '../domain/reel-recipe.ts';

/** A file as it was submitted; `video.sha256` is "" while it has not been read to its end. */
export type NewFile = {
  readonly video: VideoFile;
  readonly rootId: string | null;
  /** null: the first. */
  readonly begins: Beginning | null;
};

/** What a new job is made of. */
export type NewJob = {
  readonly title: string;
  /** In the order in which they were filmed. */
  readonly files: readonly NewFile[];
  readonly venueId: string | null;
  readonly reelTypes: readonly ReelType[];
  /** null: as a run's settings have it. */
  readonly effort: Effort | null;
  readonly createdById: string | null;
};

export type UnreadFile = { readonly path: string; readonly sizeBytes: number };

/** Keys of the media that ingest made for watching and scrubbing. */
export type JobMedia = {
  readonly proxyKey: string;
  readonly posterKey: string;
  readonly spriteKey: string;
  readonly spriteVttKey: string;
  /** null: ingested before sound was kept. */
  readonly soundKey: string | null;
};

/** Everything about a job but its events. */
export type JobRecord = {
  readonly job: Job;
  readonly title: string;
  /** In order; times are 0 until they have been read. */
  readonly files: readonly FileOnClock[];
  readonly venue: MatchVenue | null;
  readonly setup: MatchSetup;
  /** Newest first. */
  readonly runs: readonly RunView[];
  /** Of the newest run that made reels, in the order in which they are shown. */
  readonly clips: readonly ClipBoundary[];
  readonly reels: readonly ReelView[];
  /** Which events each reel shows. */
  readonly reelEvents: ReelMembership;
  /** How its reels are made, as chosen last. */
  readonly reelMaking: ReelMaking;
  readonly reelRecipes: ReelRecipes;
  readonly reelContentVersions: ContentVersions;
  readonly clipSettings: ReelClipSettings;
  readonly media: JobMedia | null;
};

/**
 * A replay begins at a stage. A retry begins where the last run wanted to begin, if that one came to no good end, and
 * otherwise at the beginning; either way it resumes at the first missing artifact.
 */
export type NewRun =
  | { readonly runType: 'retry' }
  | {
      readonly runType: 'replay';
      readonly replayFromStage: Stage;
      /** Settings in the place of those of the last run, by their dotted names' first parts. */
      readonly configOverrides?: Readonly<Record<string, unknown>>;
      /** How its reels are made, and those of the runs after it; what is not named stays as it was. */
      readonly making?: ReelMakingChange;
    };

/** The version of what goes into each reel; "0": nobody has said anything. */
export type ContentVersions = Readonly<Record<ReelType, string>>;

export type ReelChoice = {
  readonly reels: ChosenReels;
  readonly recipes: ChosenRecipes;
  /** Those that the choice is meant for; a reel that is not named is changed whatever stands. */
  readonly ifVersions: { readonly [Reel in ReelType]?: string | undefined };
  readonly userId: string | null;
};

/** Why a choice was not kept: somebody else was faster (`by` null: a new analysis, or someone who is no more; `at` ISO 8601). */
export type NotChosen = 'no_job' | { readonly reel: ReelType; readonly by: string | null; readonly at: string };

/** The versions that a choice made of the reels it named, or why it was not kept. */
export type Chosen = { readonly versions: Partial<ContentVersions> } | { readonly refused: NotChosen };

/** What is left to do after a match was taken away: artifacts of these contents (sha256) belong to no match any more. Or why it stays. */
export type Removal = { readonly removedSha256s: readonly string[] } | { readonly refused: 'no_job' | 'at_work' };

/** Jobs and their runs. A run and its queue job become visible together, or not at all. */
export interface JobRepository {
  /** The job for these files in this order, whatever its state; null when there is none. */
  findByContent(sha256s: readonly string[], reelTypes: readonly ReelType[]): Promise<Job | null>;
  /** A job for files of these paths and sizes that have not been read yet, and which has not failed. */
  findUnread(files: readonly UnreadFile[], reelTypes: readonly ReelType[]): Promise<Job | null>;
  /** Make the job with its first run; `isNew` is false when another request was faster and that job is returned. */
  create(job: NewJob): Promise<{ readonly job: Job; readonly isNew: boolean }>;
  find(jobId: string): Promise<Job | null>;
  record(jobId: string): Promise<JobRecord | null>;
  /** null: no such job; `media` null: ingest has not made them. Asked for every byte range, so it reads one row. */
  media(jobId: string): Promise<{ readonly title: string; readonly media: JobMedia | null } | null>;
  /** null: no such job; `tracksKey` null: no run of it has come as far as tracking. Asked while a video plays, so it reads little. */
  tracksKey(jobId: string): Promise<{ readonly tracksKey: string | null } | null>;
  /** Newest first. */
  list(): Promise<readonly JobListItem[]>;
  status(jobId: string): Promise<{ readonly status: JobStatus; readonly progressPct: number } | null>;
  /**
   * Start another run and set the job to pending.
   * @returns false when a run of the job waits or works already: nothing was changed, but a replay that still waits makes its reels as `run` says
   */
  startRun(jobId: string, run: NewRun): Promise<boolean>;
  /**
   * Say which events each reel shows, and how; a reel that is not named keeps what it shows, and its recipe. Reels that there
   * are become stale. All of it, or nothing.
   */
  chooseReels(jobId: string, choice: ReelChoice): Promise<Chosen>;
  /** Stop the runs that wait or work; the job fails with `message`. Returns the ids of the stopped runs. */
  cancelRuns(jobId: string, message: string): Promise<readonly string[]>;
  /** Take the match of a job away with all that hangs on it; refused while a run or a set of clips waits or is at work. */
  removeMatch(jobId: string): Promise<Removal>;
}
