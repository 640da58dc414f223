import { AppError } from '../domain/errors.ts';
import type { JobMedia, JobRepository } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

const FILES = {
  'proxy.mp4': { key: 'proxyKey', contentType: 'video/mp4' },
  'poster.jpg': { key: 'posterKey', contentType: 'image/jpeg' },
  'sprite.jpg': { key: 'spriteKey', contentType: 'image/jpeg' },
  'sound.json': { key: 'soundKey', contentType: 'application/json' },
  'sprite.vtt': { key: 'spriteVttKey', contentType: 'text/vtt; charset=utf-8' },
} as const satisfies Record<string, { key: keyof JobMedia; contentType: string }>;
export type MediaFileName = keyof typeof FILES;

export type MediaFile = { readonly artifactKey: string; readonly contentType: string; readonly downloadName: string };

/** One of the files that ingest made for watching. @throws {AppError} `not_found`, also while ingest has not made it */
export async function getMedia(
  deps: { jobs: Pick<JobRepository, 'media'> },
  jobId: string,
  file: MediaFileName,
): Promise<MediaFile> {
  const found = await deps.jobs.media(jobId);
  if (found === null) throw noSuchJob();
  if (found.media === null)
    throw new AppError('not_found', 'This has not been made yet: the video is still being read.');
  const { key, contentType } = FILES[file];
  const artifactKey = found.media[key];
  if (artifactKey === null) throw new AppError('not_found', 'This match was read before sound was kept. Run it again.');
  return { artifactKey, contentType, downloadName: `${found.title} - ${file}` };
}
