import type { RunConfig } from '../../lib/contracts/run-config.ts';
import type { RunResult, StageResult } from '../../lib/contracts/run-result.ts';
import { AppError, userMessage } from '../../lib/domain/errors.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import type { Stage } from '../../lib/domain/job-status.ts';
import { STAGES } from '../../lib/domain/job-status.ts';
import type { Period } from '../../lib/domain/match-clock.ts';
import type { FurtherFile } from '../../lib/domain/match-files.ts';
import type { ReelRecipes } from '../../lib/domain/reel-recipe.ts';
import { suggestedPeriods } from '../../lib/domain/suggested-periods.ts';
import { type AssembledReel, assemble } from './assemble.ts';
import { classify } from './classify.ts';
import { type Detected, detect } from './detect.ts';
import { type Ingested, ingest } from './ingest.ts';
import type { CardTitles } from './reel-plan.ts';
import { segment } from './segment.ts';
import { type EngineDeps, runProgressPct, type StageContext, type StageOutcome } from './stage.ts';
import { type Tracked, track } from './track.ts';

export type RunRequest = {
  readonly jobId: string;
  readonly sourcePath: string;
  /** Files behind the first, in order, where the match is several. */
  readonly moreFiles?: readonly FurtherFile[] | undefined;
  readonly config: RunConfig;
  /** Events as people left them: then nothing is detected or classified again, only cut and assembled. */
  readonly standingEvents: readonly MatchEvent[] | null;
  /** With `standingEvents`: the play frames that an earlier run left, if one did (key of the artifact). */
  readonly tracksKey?: string | null;
  /** Words for a title card. */
  readonly titles: CardTitles;
};

/** What the engine tells as it goes; the worker writes it to the database, the CLI to the terminal. */
export type RunHooks = {
  onProgress(stage: Stage, runPct: number, note: string | null): void;
  onStageDone(
    result: StageResult,
    facts: { artifactKeys: readonly string[]; stats: Readonly<Record<string, number>> },
  ): Promise<void>;
  onIngested(ingested: Ingested): Promise<void>;
  /** Only where no halves are marked and files begin them: which are to be used. */
  periods(suggested: readonly Period[]): Promise<readonly Period[]>;
  /** The events just found; answers with those that stand, what people said of earlier finds included. */
  onEvents(events: readonly MatchEvent[]): Promise<readonly MatchEvent[]>;
  /** How the reels are made of the events that stand. */
  recipes(): Promise<ReelRecipes>;
  onClips(clips: readonly ClipBoundary[]): Promise<void>;
  onReels(reels: readonly AssembledReel[]): Promise<void>;
};

/** Everything a finished run made. */
export type RunOutputs = {
  readonly ingested: Ingested;
  readonly detected: Detected | null;
  readonly tracked: Tracked | null;
  readonly events: readonly MatchEvent[];
  readonly clips: readonly ClipBoundary[];
  readonly reels: readonly AssembledReel[];
};

/**
 * One run of the pipeline: the only orchestration there is, behind worker and CLI alike. Stages whose artifacts exist are
 * reused, so a retried run goes on at the first missing one.
 * Never throws for a failed stage: the result says which and why. Throws only what the hooks throw, or `cancelled`.
 */
export async function runMatch(
  deps: EngineDeps,
  request: RunRequest,
  hooks: RunHooks,
  signal: AbortSignal,
): Promise<{ result: RunResult; outputs: RunOutputs | null }> {
  const run = new Recorder(deps, request, hooks, signal);
  try {
    const outputs = await runStages(run, request, hooks);
    return { result: run.result(outputs, null), outputs };
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'The run was stopped.', { cause: error });
    if (!(error instanceof StageFailure)) throw error;
    deps.logger.error({ jobId: request.jobId, stage: error.stage, cause: describeCause(error.cause) }, 'stage failed');
    return { result: run.result(null, userMessage(error.cause)), outputs: null };
  }
}

async function runStages(run: Recorder, request: RunRequest, hooks: RunHooks): Promise<RunOutputs> {
  const { standingEvents, titles } = request;
  const { output: ingested } = await run.stage('ingest', (ctx) => ingest(ctx));
  await hooks.onIngested(ingested);
  run.goOnWith(ingested.sourcePath, await withPeriods(request.config, ingested, hooks));
  const found = standingEvents ? null : await recognise(run, ingested);
  const events = standingEvents ?? (found ? await hooks.onEvents(found.events) : []);
  const recipes = await hooks.recipes();
  const { output: clips } = await run.stage('segment', (ctx) => segment(ctx, ingested, events, recipes));
  await hooks.onClips(clips);
  const made = { clips, events, titles, tracksKey: found?.tracked.framesKey ?? request.tracksKey ?? null };
  const { output: reels } = await run.stage('assemble', (ctx) => assemble(ctx, ingested, made));
  await hooks.onReels(reels);
  return { ingested, detected: found?.detected ?? null, tracked: found?.tracked ?? null, events, clips, reels };
}

async function withPeriods(config: RunConfig, { files }: Ingested, hooks: RunHooks): Promise<RunConfig> {
  const suggested = suggestedPeriods(files);
  if (config.match.periods.length > 0 || suggested.length === 0) return config;
  return { ...config, match: { ...config.match, periods: [...(await hooks.periods(suggested))] } };
}

async function recognise(run: Recorder, ingested: Ingested) {
  const seen = await run.stage('detect', (ctx) => detect(ctx, ingested));
  const followed = await run.stage('track', (ctx) => track(ctx, ingested, seen.output, seen.fingerprint));
  const judged = await run.stage('classify', (ctx) => classify(ctx, ingested, followed.output, followed.fingerprint));
  return { detected: seen.output, tracked: followed.output, events: judged.output };
}

class StageFailure extends Error {
  readonly stage: Stage;

  constructor(stage: Stage, cause: unknown) {
    super(`${stage} failed`, { cause });
    this.stage = stage;
  }
}

/** Runs stages one after another and keeps the books: runtimes, reuse, progress. */
class Recorder {
  readonly #deps: EngineDeps;
  readonly #request: RunRequest;
  readonly #hooks: RunHooks;
  readonly #signal: AbortSignal;
  readonly #plan: readonly Stage[];
  readonly #results: StageResult[] = [];
  readonly #startedSec: number;
  #sourcePath: string;
  #config: RunConfig;

  constructor(deps: EngineDeps, request: RunRequest, hooks: RunHooks, signal: AbortSignal) {
    this.#deps = deps;
    this.#request = request;
    this.#hooks = hooks;
    this.#signal = signal;
    this.#plan = request.standingEvents ? ['ingest', 'segment', 'assemble'] : STAGES;
    this.#startedSec = deps.clockSec();
    this.#sourcePath = request.sourcePath;
    this.#config = request.config;
  }

  /** What is known when the match is gathered: its one video, and its halves. */
  goOnWith(sourcePath: string, config: RunConfig): void {
    this.#sourcePath = sourcePath;
    this.#config = config;
  }

  async stage<Output>(
    stage: Stage,
    work: (ctx: StageContext) => Promise<StageOutcome<Output>>,
  ): Promise<StageOutcome<Output>> {
    this.#signal.throwIfAborted();
    const startedSec = this.#deps.clockSec();
    const report = (donePart: number, note: string | null) =>
      this.#hooks.onProgress(stage, runProgressPct(stage, donePart, this.#plan), note);
    report(0, null);
    const { jobId, moreFiles } = this.#request;
    const of = { jobId, moreFiles, sourcePath: this.#sourcePath, config: this.#config };
    const ctx: StageContext = { ...this.#deps, ...of, signal: this.#signal, onProgress: report };
    const done = { stage, runtime_sec: 0 };
    try {
      const outcome = await work(ctx);
      const runtime_sec = roundMs(this.#deps.clockSec() - startedSec);
      const result = {
        ...done,
        success: true,
        reused: outcome.reused,
        runtime_sec,
        fingerprint: outcome.fingerprint,
        error: null,
      };
      this.#results.push(result);
      report(1, null);
      this.#deps.logger.info(
        { jobId, stage, reused: outcome.reused, runtimeSec: runtime_sec, ...outcome.stats },
        'stage done',
      );
      await this.#hooks.onStageDone(result, outcome);
      return outcome;
    } catch (error) {
      if (this.#results.at(-1)?.stage === stage) throw error; // the hook's error, not the stage's
      const runtime_sec = roundMs(this.#deps.clockSec() - startedSec);
      this.#results.push({
        ...done,
        success: false,
        reused: false,
        runtime_sec,
        fingerprint: '',
        error: userMessage(error),
      });
      throw new StageFailure(stage, error);
    }
  }

  result(outputs: RunOutputs | null, error: string | null): RunResult {
    const runtimeSec = roundMs(this.#deps.clockSec() - this.#startedSec);
    const durationSec = outputs?.ingested.video.durationSec ?? 0;
    return {
      success: error === null,
      source_file: this.#request.sourcePath,
      duration_sec: durationSec,
      frames_count: outputs?.detected?.framesCount ?? 0,
      detections_count: outputs?.detected?.detectionsCount ?? 0,
      tracks_count: outputs?.tracked?.tracksCount ?? 0,
      events_count: outputs?.events.length ?? 0,
      clips_count: outputs?.clips.length ?? 0,
      runtime_sec: runtimeSec,
      times_real_time: runtimeSec > 0 ? Math.round((100 * durationSec) / runtimeSec) / 100 : 0,
      execution_provider: outputs?.detected?.executionProvider ?? null,
      stages: this.#results,
      output_paths: Object.fromEntries((outputs?.reels ?? []).map((reel) => [reel.reelType, reel.artifactKey])),
      notes: notesOf(outputs),
      error,
    };
  }
}

function notesOf(outputs: RunOutputs | null): string[] {
  const { ingested, tracked, reels = [] } = outputs ?? {};
  return [...(ingested?.notes ?? []), ...(tracked?.notes ?? []), ...reels.flatMap((reel) => reel.notes)];
}

const roundMs = (sec: number) => Math.round(sec * 1000) / 1000;

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message} <- ${describeCause(cause.cause)}`;
}
