import { z } from 'zod';
import type { Job, VideoFile } from '../../contracts/job.ts';
import { carryOverSchema, type ReelView, type RunView } from '../../contracts/portal.ts';
import type { ClipBoundary } from '../../domain/event.ts';
import type { ReelType } from '../../domain/football.ts';
import type { FileOnClock } from '../../domain/match-files.ts';
import type { JobMedia } from '../../ports/job-repository.ts';
import { matchSha256 } from './content-key.ts';
import type { Prisma } from './generated/client.ts';

/** What must come with a job row so that it can be told on the wire. */
export const WITH_VIDEO_AND_REELS = {
  match: {
    include: { videos: { orderBy: { position: 'asc' } }, setup: { select: { periodsAt: true } } },
  },
  reels: {
    include: {
      versions: {
        orderBy: { version: 'desc' },
        take: 1,
        include: { run: { select: { eventsRevision: true, startedAt: true } } },
      },
    },
  },
} as const;
export type JobRow = Prisma.JobGetPayload<{ include: typeof WITH_VIDEO_AND_REELS }>;
export type VideoRow = JobRow['match']['videos'][number];

const NEVER_READ: VideoFile = {
  path: '',
  filename: '',
  duration_sec: 0,
  fps: 0,
  width: 0,
  height: 0,
  codec: '',
  size_bytes: 0,
  sha256: '',
};

/** @param pathOf where an artifact's file lies */
export function jobOf(row: JobRow, pathOf: (key: string) => string): Job {
  const outputs = row.reels.flatMap((reel) =>
    reel.versions.map((version) => [reel.reelType, pathOf(version.artifactKey)]),
  );
  return {
    job_id: row.id,
    video_file: videoFileOf(row.match.videos),
    status: row.status,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    reel_types: row.reelTypes,
    output_paths: Object.fromEntries(outputs) satisfies Partial<Record<ReelType, string>>,
    error: row.error,
  };
}

/** The match as one video. Several files: under the name of the first, of its size and rate, as long and as large as all of them. */
function videoFileOf(rows: readonly VideoRow[]): VideoFile {
  const [row] = rows;
  if (!row) return NEVER_READ;
  const isRead = rows.every(({ durationSec }) => durationSec > 0);
  return {
    path: row.path,
    filename: row.filename,
    duration_sec: isRead ? lengthSec(rows) : 0,
    fps: row.fps,
    width: row.widthPx,
    height: row.heightPx,
    codec: row.codec,
    size_bytes: rows.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes), 0),
    sha256: matchSha256(rows.map(({ sha256 }) => sha256 ?? '')),
  };
}

/** Where files lie on the clock is known once they are read; until then they add up. */
function lengthSec(rows: readonly VideoRow[]): number {
  const last = rows.at(-1);
  const sum = rows.reduce((sec, { durationSec }) => sec + durationSec, 0);
  return last && last.startSec > 0 ? last.startSec + last.durationSec : sum;
}

export function filesOf(rows: readonly VideoRow[]): FileOnClock[] {
  return rows.map(({ path, filename, startSec, durationSec, begins }) => ({
    ...{ path, filename, startSec, durationSec, begins },
  }));
}

export function mediaOf(row: VideoRow | undefined): JobMedia | null {
  if (!row?.proxyKey || !row.posterKey || !row.spriteKey || !row.spriteVttKey) return null;
  const { proxyKey, posterKey, spriteKey, spriteVttKey, soundKey } = row;
  return { proxyKey, posterKey, spriteKey, spriteVttKey, soundKey };
}

export const WITH_STAGES = { checkpoints: { orderBy: { stageIndex: 'asc' } } } as const;
export type RunRow = Prisma.RunGetPayload<{ include: typeof WITH_STAGES }>;

export function runView(row: RunRow): RunView {
  return {
    run_id: row.id,
    run_type: row.runType,
    status: row.status,
    current_stage: row.currentStage,
    progress_pct: row.progressPct,
    progress_note: row.progressNote,
    execution_provider: row.executionProvider,
    error: row.errorMessage,
    notes: row.notes,
    carry_over: row.carryOver === null ? null : carryOverSchema.parse(row.carryOver),
    started_at: row.startedAt?.toISOString() ?? null,
    completed_at: row.completedAt?.toISOString() ?? null,
    stages: row.checkpoints.map(({ stage, success, reused, runtimeSec }) => ({
      stage,
      success,
      reused,
      runtime_sec: runtimeSec,
    })),
  };
}

const chaptersSchema = z.array(z.object({ startSec: z.number(), endSec: z.number(), title: z.string() }));
export const chaptersOf = (json: unknown) => chaptersSchema.parse(json);

export function reelViews(row: JobRow): ReelView[] {
  return row.reels.flatMap(({ reelType, versions }) =>
    versions.map((version) => ({
      reel_type: reelType,
      version: version.version,
      duration_sec: version.durationSec,
      size_bytes: Number(version.sizeBytes),
      clip_count: version.clipCount,
      created_at: version.createdAt.toISOString(),
      stale: version.run.eventsRevision !== row.eventsRevision || isOfOtherClock(row, version.run),
      stream_url: reelFileUrl(row.id, reelType, version.version),
      download_url: `${reelFileUrl(row.id, reelType, version.version)}&download=1`,
      chapters: chaptersOf(version.chapters).map(({ startSec, endSec, title }) => ({
        start_sec: startSec,
        end_sec: endSec,
        title,
      })),
    })),
  );
}

/** The halves were marked anew after the run had read them: its clips are named by another clock. */
function isOfOtherClock({ match }: JobRow, run: { readonly startedAt: Date | null }): boolean {
  const periodsAt = match.setup?.periodsAt ?? null;
  return periodsAt !== null && (run.startedAt === null || periodsAt > run.startedAt);
}

/** `v` makes a new version a new address, so that a player never mixes the bytes of two. */
function reelFileUrl(jobId: string, reelType: ReelType, version: number): string {
  return `/api/reels/${jobId}/${reelType}/file?v=${version}`;
}

export function clipOf(row: Prisma.ClipModel): ClipBoundary {
  return {
    source_file: row.sourceFile,
    start_sec: row.startSec,
    end_sec: row.endSec,
    events: row.eventIds,
    reel_type: row.reelType,
  };
}
