import type { Job, VideoFile } from '../contracts/job.ts';
import type { Effort } from '../domain/effort.ts';
import { AppError } from '../domain/errors.ts';
import type { ReelType } from '../domain/football.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { MediaRoots } from '../ports/media-roots.ts';
import type { VenueRepository } from '../ports/venue-repository.ts';

/** Someone waits at the screen: after this the job is made with what is known, and ingest fills in the rest. */
const INSPECT_TIMEOUT_SEC = 60;
/** A file that takes longer to hash is told by its path until it has been read. */
const HASH_WITHIN_SEC = 40;

export type SubmitJobDeps = {
  readonly jobs: JobRepository;
  readonly roots: Pick<MediaRoots, 'resolveFile'>;
  readonly queue: Pick<JobQueue, 'ask'>;
  readonly venues: Pick<VenueRepository, 'find' | 'assign'>;
};
type Submission = {
  readonly nasPath: string;
  readonly reelTypes: readonly ReelType[];
  readonly userId: string | null;
  /** Where it was played; a match that is known already is moved there. */
  readonly venueId?: string | undefined;
  readonly effort?: Effort | undefined;
};
type StoredFile = Awaited<ReturnType<MediaRoots['resolveFile']>>;

/**
 * Ask for reels of a file. The same file with the same reels is the same job: it is returned with `isNew` false.
 * A job that failed is started again instead (a retry, which resumes at the first missing artifact) and counts as new.
 * @throws {AppError} of `MediaRoots.resolveFile`, or `unsupported_media` / `broken_media` as the worker found
 */
export async function submitJob(deps: SubmitJobDeps, submission: Submission): Promise<{ job: Job; isNew: boolean }> {
  const venueId = submission.venueId ?? null;
  if (venueId !== null && (await deps.venues.find(venueId)) === null)
    throw new AppError('invalid_input', 'There is no such venue.');
  const file = await deps.roots.resolveFile(submission.nasPath);
  const video = (await inspect(deps, file)) ?? notYetRead(file);
  const existing = await findExisting(deps, video, submission.reelTypes);
  if (existing && venueId !== null) await deps.venues.assign(existing.job_id, venueId);
  if (existing && existing.status !== 'failed') return { job: existing, isNew: false };
  if (existing) return startAgain(deps, existing);
  return deps.jobs.create({
    title: titleOf(file),
    video,
    rootId: file.rootId,
    venueId,
    effort: submission.effort ?? null,
    reelTypes: submission.reelTypes,
    createdById: submission.userId,
  });
}

async function inspect(deps: SubmitJobDeps, file: StoredFile): Promise<VideoFile | null> {
  const request = { nasPath: file.path, hashWithinSec: HASH_WITHIN_SEC };
  const reply = await deps.queue.ask('video.inspect', request, { timeoutSec: INSPECT_TIMEOUT_SEC });
  if (reply === null) return null;
  if (!reply.ok) throw new AppError(reply.code, reply.message);
  return reply.video_file;
}

function notYetRead({ path, filename, sizeBytes }: StoredFile): VideoFile {
  return { path, filename, size_bytes: sizeBytes, duration_sec: 0, fps: 0, width: 0, height: 0, codec: '', sha256: '' };
}

function findExisting(deps: SubmitJobDeps, video: VideoFile, reelTypes: readonly ReelType[]): Promise<Job | null> {
  if (video.sha256 !== '') return deps.jobs.findByContent(video.sha256, reelTypes);
  return deps.jobs.findUnread(video.path, video.size_bytes, reelTypes);
}

async function startAgain(deps: SubmitJobDeps, failed: Job): Promise<{ job: Job; isNew: boolean }> {
  const isNew = await deps.jobs.startRun(failed.job_id, { runType: 'retry' });
  return { job: (await deps.jobs.find(failed.job_id)) ?? failed, isNew };
}

/** Names that cameras and exports give to everything. */
const SAYS_NOTHING = /^(video|movie|clip|output|untitled|match|full|dsc\w*|mvi\w*|gopr\w*|\d{1,6})$/i;

/** `2025-03-08_Home_vs_Away.mp4` reads better as `2025-03-08 Home vs Away`; `video.mp4` is told by its folder. */
function titleOf({ path, filename }: StoredFile): string {
  const bare = words(filename.replace(/\.[^.]+$/, ''));
  const folder = words(path.split(/[/\\]/).at(-2) ?? '');
  if (folder !== '' && SAYS_NOTHING.test(bare)) return `${folder} ${bare}`;
  return bare === '' ? filename : bare;
}

const words = (name: string) => name.replace(/_+/g, ' ').trim();
