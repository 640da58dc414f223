import type { MatchView } from '../contracts/portal.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { KnownTruth } from '../ports/known-truth.ts';
import { noSuchJob } from './get-job.ts';

/** Everything the review page shows. @throws {AppError} `not_found` */
export async function getMatch(
  deps: { jobs: JobRepository; events: EventRepository; truth: KnownTruth },
  jobId: string,
): Promise<MatchView> {
  const record = await deps.jobs.record(jobId);
  if (record === null) throw noSuchJob();
  const {
    job,
    title,
    files,
    venue,
    setup,
    runs,
    clips,
    reels,
    reelEvents,
    reelMaking,
    reelRecipes,
    reelContentVersions,
    clipSettings,
    media,
  } = record;
  const [events, truth] = await Promise.all([
    deps.events.listStanding(jobId),
    deps.truth.forVideo(job.video_file.path),
  ]);
  return {
    job,
    title,
    files: files.map(({ path, filename, startSec, durationSec, begins }) => ({
      ...{ path, filename, begins },
      start_sec: startSec,
      duration_sec: durationSec,
    })),
    venue,
    setup,
    run: runs[0] ?? null,
    runs: [...runs],
    events: events.map((event) => ({ ...event, reel_targets: [...event.reel_targets] })),
    clips: clips.map((clip) => ({ ...clip, events: [...clip.events] })),
    reels: [...reels],
    reel_events: { goalkeeper: [...reelEvents.goalkeeper], highlights: [...reelEvents.highlights] },
    reel_making: reelMaking,
    reel_recipes: reelRecipes,
    reel_content_versions: reelContentVersions,
    clip_settings: clipSettings,
    media: media && {
      proxy_url: `/api/jobs/${jobId}/media/proxy.mp4`,
      poster_url: `/api/jobs/${jobId}/media/poster.jpg`,
      sprite_vtt_url: `/api/jobs/${jobId}/media/sprite.vtt`,
      sound_url: media.soundKey === null ? null : `/api/jobs/${jobId}/media/sound.json`,
      duration_sec: job.video_file.duration_sec,
    },
    truth: truth && [...truth],
  };
}
