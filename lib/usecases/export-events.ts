import type { ExportFileName } from '../contracts/export-files.ts';
import { eventsCsv } from '../domain/exports/events-csv.ts';
import { type ExportedEvent, exportedEvents } from '../domain/exports/exported-event.ts';
import { sportscodeXml } from '../domain/exports/sportscode-xml.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

const FORMATS: Readonly<
  Record<ExportFileName, { readonly contentType: string; write(events: readonly ExportedEvent[]): string }>
> = {
  'events.csv': { contentType: 'text/csv; charset=utf-8', write: eventsCsv },
  'sportscode.xml': { contentType: 'application/xml; charset=utf-8', write: sportscodeXml },
};

export type ExportedFile = { readonly text: string; readonly contentType: string; readonly downloadName: string };

/** The events of a match as they stand, for another program. @throws {AppError} `not_found` */
export async function exportEvents(
  deps: { jobs: Pick<JobRepository, 'media'>; events: Pick<EventRepository, 'listStanding'> },
  jobId: string,
  file: ExportFileName,
): Promise<ExportedFile> {
  const found = await deps.jobs.media(jobId);
  if (found === null) throw noSuchJob();
  const { contentType, write } = FORMATS[file];
  const text = write(exportedEvents(await deps.events.listStanding(jobId)));
  return { text, contentType, downloadName: `${found.title} - ${file}` };
}
