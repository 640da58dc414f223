import type { Job, VideoFile } from '../contracts/job.ts';
import { suggestedBeginnings, titleOfFiles } from '../domain/camera-files.ts';
import type { Effort } from '../domain/effort.ts';
import { AppError } from '../domain/errors.ts';
import type { ReelType } from '../domain/football.ts';
import type { Beginning } from '../domain/match-files.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { MediaRoots } from '../ports/media-roots.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';
import { refuseToJoin } from './refuse-to-join.ts';

/** Someone waits at the screen: after this the job is made with what is known, and ingest fills in the rest. */
const INSPECT_TIMEOUT_SEC = 60;
/** Files that take longer to hash are told by their paths until they have been read. */
const HASH_WITHIN_SEC = 40;
/** A worker looks at so many side by side. */
const INSPECTED_AT_ONCE = 2;

export type SubmitJobDeps = {
  readonly jobs: JobRepository;
  readonly roots: Pick<MediaRoots, 'resolveFile'>;
  readonly queue: Pick<JobQueue, 'ask'>;
  readonly venues: Pick<VenueRepository, 'find' | 'assign'>;
};
type Submission = {
  readonly nasPath: string;
  /** Files of the same match, in the order in which they were filmed, after the first. */
  readonly furtherFiles?: readonly { readonly nasPath: string; readonly begins?: Beginning | undefined }[] | undefined;
  readonly reelTypes: readonly ReelType[];
  readonly userId: string | null;
  /** Where it was played; a match that is known already is moved there. */
  readonly venueId?: string | undefined;
  readonly effort?: Effort | undefined;
};
type StoredFile = Awaited<ReturnType<MediaRoots['resolveFile']>>;

/**
 * Ask for reels of a match, in one file or several. The same files in the same order with the same reels are the same job: it is
 * returned with `isNew` false. A job that failed is started again instead (a retry, which resumes at the first missing artifact) and
 * counts as new.
 * @throws {AppError} of `MediaRoots.resolveFile`, `unsupported_media` / `broken_media` as the worker found, or `invalid_input` where
 *   files are not one match; of several files, the words say which
 */
export async function submitJob(deps: SubmitJobDeps, submission: Submission): Promise<{ job: Job; isNew: boolean }> {
  const { reelTypes } = submission;
  const venueId = submission.venueId ?? null;
  if (venueId !== null && (await deps.venues.find(venueId)) === null)
    throw new AppError('invalid_input', 'There is no such venue.');
  const stored = await resolveAll(deps, submission);
  const withinSec = HASH_WITHIN_SEC / Math.ceil(stored.length / INSPECTED_AT_ONCE);
  const videos = await Promise.all(
    stored.map((file) => inspect(deps, file, withinSec).catch(naming(file.filename, stored.length))),
  );
  refuseToJoin(videos);
  const existing = await findExisting(deps, videos, reelTypes);
  if (existing && venueId !== null) await deps.venues.assign(existing.job_id, venueId);
  if (existing && existing.status !== 'failed') return { job: existing, isNew: false };
  if (existing) return startAgain(deps, existing);
  const begins = beginningsOf(submission, stored);
  return deps.jobs.create({
    title: titleOfFiles(stored.map(({ path }) => path)),
    files: videos.map((video, index) => ({
      video,
      rootId: stored[index]?.rootId ?? null,
      begins: begins[index - 1] ?? null,
    })),
    venueId,
    effort: submission.effort ?? null,
    reelTypes,
    createdById: submission.userId,
  });
}

async function resolveAll(
  { roots }: SubmitJobDeps,
  { nasPath, furtherFiles = [] }: Submission,
): Promise<readonly StoredFile[]> {
  const paths = [nasPath, ...furtherFiles.map((file) => file.nasPath)];
  const stored: StoredFile[] = [];
  for (const path of paths) {
    const name = path.split(/[/\\]/).at(-1) || path;
    stored.push(await roots.resolveFile(path).catch(naming(name, paths.length)));
  }
  return stored;
}

/** What begins with each file but the first: as people said, else as the names tell. */
function beginningsOf({ furtherFiles = [] }: Submission, stored: readonly StoredFile[]): readonly Beginning[] {
  const suggested = suggestedBeginnings(stored.map(({ path }) => path));
  return furtherFiles.map(({ begins }, index) => begins ?? suggested[index] ?? 'piece');
}

/** Of several files, the one that is meant. */
function naming(name: string, count: number): (error: unknown) => never {
  return (error) => {
    if (count < 2 || !(error instanceof AppError) || error.message.includes(name)) throw error;
    throw new AppError(error.code, `${name}: ${error.message}`, { cause: error });
  };
}

async function inspect(deps: SubmitJobDeps, file: StoredFile, hashWithinSec: number): Promise<VideoFile> {
  const request = { nasPath: file.path, hashWithinSec };
  const reply = await deps.queue.ask('video.inspect', request, { timeoutSec: INSPECT_TIMEOUT_SEC });
  if (reply === null) return notYetRead(file);
  if (!reply.ok) throw new AppError(reply.code, reply.message);
  return reply.video_file;
}

function notYetRead({ path, filename, sizeBytes }: StoredFile): VideoFile {
  return { path, filename, size_bytes: sizeBytes, duration_sec: 0, fps: 0, width: 0, height: 0, codec: '', sha256: '' };
}

function findExisting(
  { jobs }: SubmitJobDeps,
  videos: readonly VideoFile[],
  reelTypes: readonly ReelType[],
): Promise<Job | null> {
  const sha256s = videos.map(({ sha256 }) => sha256);
  if (!sha256s.includes('')) return jobs.findByContent(sha256s, reelTypes);
  const files = videos.map(({ path, size_bytes }) => ({ path, sizeBytes: size_bytes }));
  return jobs.findUnread(files, reelTypes);
}

async function startAgain(deps: SubmitJobDeps, failed: Job): Promise<{ job: Job; isNew: boolean }> {
  const isNew = await deps.jobs.startRun(failed.job_id, { runType: 'retry' });
  return { job: (await deps.jobs.find(failed.job_id)) ?? failed, isNew };
}
