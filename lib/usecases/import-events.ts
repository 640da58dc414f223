import type { ImportEventsWish, ImportReply } from '../contracts/import-events.ts';
import type { Job } from '../contracts/job.ts';
import type { MatchSetup } from '../contracts/match-setup.ts';
import type { MatchEvent } from '../domain/event.ts';
import { typeOfCode } from '../domain/event-codes.ts';
import { type PlannedRow, planImport } from '../domain/imports/import-plan.ts';
import { importedEvent } from '../domain/imports/imported-event.ts';
import type { ImportedFile, ImportedRow } from '../domain/imports/imported-row.ts';
import { readImport } from '../domain/imports/read-import.ts';
import type { Period } from '../domain/match-clock.ts';
import { halfStarts } from '../domain/soccernet-halves.ts';
import { teamOfSide } from '../domain/squad.ts';
import { formatClock } from '../domain/time.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { Secrets } from '../ports/secrets.ts';
import { noSuchJob } from './get-job.ts';

/**
 * Add the events of another program's file, all or none; a dry run only tells what would be done.
 * @throws {AppError} `not_found`, or `invalid_input` that says where the file is broken
 */
export async function importEvents(
  deps: {
    jobs: Pick<JobRepository, 'record'>;
    events: Pick<EventRepository, 'listStanding' | 'addHumans'>;
    secrets: Pick<Secrets, 'newUuid'>;
  },
  input: { jobId: string; userId: string | null; wish: ImportEventsWish },
): Promise<ImportReply> {
  const { jobId, userId, wish } = input;
  const record = await deps.jobs.record(jobId);
  if (record === null) throw noSuchJob();
  const { job } = record;
  const { periods } = record.setup;
  const file = ofThisMatch(readImport(wish.text), record.setup);
  const planOver = (standing: readonly MatchEvent[]) =>
    planImport(
      file,
      {
        offsetSec: wish.offset_sec,
        halfStartsSec: halfStarts(periods, wish.second_half_sec),
        mapping: new Map(wish.mapping.map(({ code, event_type }) => [code, event_type])),
      },
      { durationSec: job.video_file.duration_sec, standing },
    );
  const isMarked = periods.length > 1;
  if (wish.dry_run) return told(file, planOver(await deps.events.listStanding(jobId)), { isDryRun: true, isMarked });
  // Planned again over what is there when the events are added: a second press finds them, and adds nothing.
  let plan: readonly PlannedRow[] = [];
  await deps.events.addHumans(jobId, userId, (standing) => {
    plan = planOver(standing);
    return eventsOf(plan, file, job, deps.secrets);
  });
  return told(file, plan, { isDryRun: false, isMarked });
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

/** Teams as the picture shows them, which is how events name them; and a file that counts from halves says so once it is known where they are. */
function ofThisMatch(file: ImportedFile, setup: MatchSetup): ImportedFile {
  const rows = file.rows.map((row) => withSide(row, setup));
  return withHalvesTold({ ...file, rows }, setup.periods);
}

function withSide(row: ImportedRow, setup: MatchSetup): ImportedRow {
  const { team } = row.fields;
  if (!row.isTeamOfMatch || (team !== 'home' && team !== 'away')) return row;
  return { ...row, fields: { ...row.fields, team: teamOfSide(setup, team) } };
}

function withHalvesTold(file: ImportedFile, periods: readonly Period[]): ImportedFile {
  if (periods.length === 0 || file.rows.every(({ half }) => half === null)) return file;
  const note = `Its times count from the halves, as they are marked in the match set-up: ${periods.map(({ label, start_sec }) => `${label} at ${formatClock(start_sec, true)}`).join(', ')}.`;
  return { ...file, notes: [...file.notes, note] };
}

function told(
  file: ImportedFile,
  plan: readonly PlannedRow[],
  { isDryRun, isMarked }: { isDryRun: boolean; isMarked: boolean },
): ImportReply {
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
    asks_second_half: !isMarked && file.rows.some(({ half }) => half === 2),
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
