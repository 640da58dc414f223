import type { ExportFileName } from '../contracts/export-files.ts';
import { edl } from '../domain/exports/edl.ts';
import { eventsCsv } from '../domain/exports/events-csv.ts';
import { eventsJson } from '../domain/exports/events-json.ts';
import { type ExportedMatch, exportedEvents } from '../domain/exports/exported-event.ts';
import { ffmetadata } from '../domain/exports/ffmetadata.ts';
import { losslessCutCsv } from '../domain/exports/losslesscut-csv.ts';
import { otio } from '../domain/exports/otio.ts';
import { soccerNetJson } from '../domain/exports/soccernet-json.ts';
import { sportscodeXml } from '../domain/exports/sportscode-xml.ts';
import { webVtt } from '../domain/exports/web-vtt.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRecord, JobRepository } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

const FORMATS: Readonly<Record<ExportFileName, { readonly contentType: string; write(match: ExportedMatch): string }>> =
  {
    'events.csv': { contentType: 'text/csv; charset=utf-8', write: eventsCsv },
    'events.json': { contentType: 'application/json; charset=utf-8', write: eventsJson },
    'sportscode.xml': { contentType: 'application/xml; charset=utf-8', write: sportscodeXml },
    'losslesscut.csv': { contentType: 'text/csv; charset=utf-8', write: losslessCutCsv },
    'chapters.vtt': { contentType: 'text/vtt; charset=utf-8', write: webVtt },
    'chapters.ffmeta': { contentType: 'text/plain; charset=utf-8', write: ffmetadata },
    'timeline.otio': { contentType: 'application/json; charset=utf-8', write: otio },
    'timeline.edl': { contentType: 'text/plain; charset=us-ascii', write: edl },
    'Labels-v2.json': { contentType: 'application/json; charset=utf-8', write: soccerNetJson },
  };

export type ExportedFile = { readonly text: string; readonly contentType: string; readonly downloadName: string };

/** The events of a match as they stand, for another program. @throws {AppError} `not_found` */
export async function exportEvents(
  deps: { jobs: Pick<JobRepository, 'record'>; events: Pick<EventRepository, 'listStanding'> },
  jobId: string,
  file: ExportFileName,
): Promise<ExportedFile> {
  const record = await deps.jobs.record(jobId);
  if (record === null) throw noSuchJob();
  const { contentType, write } = FORMATS[file];
  const events = exportedEvents(await deps.events.listStanding(jobId));
  return {
    text: write({ ...matchOf(record), events }),
    contentType,
    downloadName: `${record.title} - ${file}`,
  };
}

function matchOf({ job, title, files, runs, setup }: JobRecord): Omit<ExportedMatch, 'events'> {
  const { filename, duration_sec, fps, width, height, size_bytes, sha256 } = job.video_file;
  const run = runs[0];
  return {
    jobId: job.job_id,
    title,
    setup,
    video: {
      filename,
      durationSec: duration_sec,
      fps,
      widthPx: width,
      heightPx: height,
      sizeBytes: size_bytes,
      sha256,
    },
    files,
    run: run
      ? {
          runId: run.run_id,
          runType: run.run_type,
          executionProvider: run.execution_provider,
          completedAt: run.completed_at,
        }
      : null,
  };
}
