import type { ImportEventsWish, ImportReply } from '../contracts/import-events.ts';
import type { Job } from '../contracts/job.ts';
import type { MatchEvent } from '../domain/event.ts';
import { typeOfCode } from '../domain/event-codes.ts';
import { type PlannedRow, planImport } from '../domain/imports/import-plan.ts';
import { importedEvent } from '../domain/imports/imported-event.ts';
import type { ImportedFile } from '../domain/imports/imported-row.ts';
import { readImport } from '../domain/imports/read-import.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { Secrets } from '../ports/secrets.ts';
import { getJob } from './get-job.ts';

/**
 * Add the events of another program's file, all or none; a dry run only tells what would be done.
 * @throws {AppError} `not_found`, or `invalid_input` that says where the file is broken
 */
export async function importEvents(
  deps: {
    jobs: Pick<JobRepository, 'find'>;
    events: Pick<EventRepository, 'listStanding' | 'addHumans'>;
    secrets: Pick<Secrets, 'newUuid'>;
  },
  input: { jobId: string; userId: string | null; wish: ImportEventsWish },
): Promise<ImportReply> {
  const { jobId, userId, wish } = input;
  const job = await getJob(deps, jobId);
  const file = readImport(wish.text);
  const planOver = (standing: readonly MatchEvent[]) =>
    planImport(
      file,
      {
        offsetSec: wish.offset_sec,
        secondHalfSec: wish.second_half_sec,
        mapping: new Map(wish.mapping.map(({ code, event_type }) => [code, event_type])),
      },
      { durationSec: job.video_file.duration_sec, standing },
    );
  if (wish.dry_run) return told(file, planOver(await deps.events.listStanding(jobId)), { isDryRun: true });
  // Planned again over what is there when the events are added: a second press finds them, and adds nothing.
  let plan: readonly PlannedRow[] = [];
  await deps.events.addHumans(jobId, userId, (standing) => {
    plan = planOver(standing);
    return eventsOf(plan, file, job, deps.secrets);
  });
  return told(file, plan, { isDryRun: false });
}

function eventsOf(plan: readonly PlannedRow[], file: ImportedFile, job: Job, secrets: Pick<Secrets, 'newUuid'>) {
  return plan.flatMap((row) => {
    const event = importedEvent(row, {
      eventId: secrets.newUuid(),
      jobId: job.job_id,
      sourceFile: job.video_file.filename,
      fps: job.video_file.fps,
      format: file.format,
    });
    return event ? [event] : [];
  });
}

function told(file: ImportedFile, plan: readonly PlannedRow[], { isDryRun }: { isDryRun: boolean }): ImportReply {
  const count = (state: PlannedRow['state']) => plan.filter((row) => row.state === state).length;
  return {
    dry_run: isDryRun,
    format: file.format,
    notes: [...file.notes],
    counts: {
      new: count('new'),
      there: count('there'),
      unknown_code: count('unknown_code'),
      left_out: count('left_out'),
      outside: count('outside'),
      broken: count('broken'),
    },
    added: isDryRun ? 0 : count('new'),
    codes: codesOf(plan),
    has_second_half: file.rows.some(({ half }) => half === 2),
    rows: plan.map(({ row, type, startSec, endSec, state, says }) => ({
      place: row.place,
      code: row.code,
      event_type: type,
      timestamp_start: startSec,
      timestamp_end: endSec,
      state,
      says,
    })),
  };
}

function codesOf(plan: readonly PlannedRow[]): ImportReply['codes'] {
  const named = plan.filter(({ row }) => row.code !== '');
  return [...Map.groupBy(named, ({ row }) => row.code)].map(([code, rows]) => ({
    code,
    rows: rows.length,
    event_type: rows[0]?.type ?? null,
    is_known: rows.every(({ row }) => row.type !== null) || typeOfCode(code) !== null,
  }));
}
