import type { AskForClips, ClipSetView } from '../contracts/clip-set.ts';
import { type ClipFile, filesOfEvents, filesOfReels } from '../domain/clip-files.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import { REEL_LABELS } from '../domain/football.ts';
import type { ArtifactStore } from '../ports/artifact-store.ts';
import type { ClipSet, ClipSetRepository } from '../ports/clip-set-repository.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRecord, JobRepository } from '../ports/job-repository.ts';
import { clipSetView } from './get-clip-set.ts';
import { noSuchJob } from './get-job.ts';

export type AskForClipsDeps = {
  readonly jobs: Pick<JobRepository, 'record'>;
  readonly events: Pick<EventRepository, 'listStanding'>;
  readonly clipSets: ClipSetRepository;
  readonly artifacts: Pick<ArtifactStore, 'has'>;
};

/**
 * Have clips cut to files of their own. The same clips are the same set: cut before and all there, it is ready at once; what
 * failed, or was removed from the disk since, is cut again.
 * @throws {AppError} `not_found`, `conflict` while there is nothing to cut, `invalid_input` for events of another match
 */
export async function askForClips(
  deps: AskForClipsDeps,
  jobId: string,
  wish: AskForClips,
  userId: string | null,
): Promise<ClipSetView> {
  const record = await deps.jobs.record(jobId);
  if (record === null) throw noSuchJob();
  const events = await deps.events.listStanding(jobId);
  const clips = clipsOfWish(record, events, wish);
  const title = `${record.title} - ${wordsOf(wish)}`;
  const set = await deps.clipSets.ask({ jobId, title, clips, making: record.reelMaking, userId });
  if (!(await needsCutting(deps, set))) return clipSetView(set);
  return clipSetView((await deps.clipSets.askAgain(set.clipSetId)) ?? set);
}

function clipsOfWish(record: JobRecord, events: readonly MatchEvent[], wish: AskForClips): readonly ClipFile[] {
  const names = { ...record.setup, byId: new Map(events.map((event) => [event.event_id, event])) };
  if (wish.of === 'reels') {
    const clips = filesOfReels(record.clips, wish.reels, names);
    if (clips.length > 0) return clips;
    throw new AppError(
      'conflict',
      record.reels.length === 0
        ? 'There is no reel yet. Let the analysis finish first.'
        : 'No clip is in this reel. Confirm or add an event, then regenerate.',
    );
  }
  const wanted =
    wish.of === 'standing'
      ? events.filter(({ review_override }) => review_override !== false)
      : named(wish.event_ids, names.byId);
  const clips = filesOfEvents(wanted, record.job.video_file.duration_sec, record.clipSettings, names);
  if (clips.length > 0) return clips;
  throw new AppError('conflict', 'There is no event to make a clip of. Confirm or add one first.');
}

function named(eventIds: readonly string[], byId: ReadonlyMap<string, MatchEvent>): readonly MatchEvent[] {
  const events = eventIds.flatMap((id) => byId.get(id) ?? []);
  const unknown = eventIds.length - events.length;
  if (unknown === 0) return events;
  throw new AppError(
    'invalid_input',
    `${unknown} of these ${eventIds.length} events ${unknown === 1 ? 'is' : 'are'} not in this match any more. Reload the page and pick again.`,
  );
}

function wordsOf(wish: AskForClips): string {
  if (wish.of === 'reels') return `${wish.reels.map((reel) => REEL_LABELS[reel]).join(' and ')} clips`;
  return wish.of === 'standing' ? 'clips of all events' : 'picked clips';
}

/** A clip that could not be cut is not tried again while others are there: nothing about it has changed. */
async function needsCutting({ artifacts }: AskForClipsDeps, { status, cut }: ClipSet): Promise<boolean> {
  if (status === 'failed') return true;
  if (status !== 'ready') return false;
  for (const clip of cut) if (clip && 'artifactKey' in clip && !(await artifacts.has(clip.artifactKey))) return true;
  return false;
}
