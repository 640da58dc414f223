import { placeInFiles } from '../match-files.ts';
import type { ExportedEvent, ExportedMatch } from './exported-event.ts';

/** The file that an editor opens for an event, and where in that file it lies, seconds. */
export type SourcePlace = {
  readonly filename: string;
  /** 0 while it is not known. */
  readonly lengthSec: number;
  readonly startSec: number;
  readonly keySec: number;
  readonly endSec: number;
};

/** Editors open files, not matches: of a match in several files, the one in which the event begins; what goes on in the next is cut off. */
export function sourcePlace(
  { video, files }: Pick<ExportedMatch, 'video' | 'files'>,
  event: ExportedEvent,
): SourcePlace {
  const { startSec, keySec, endSec } = event;
  const place = files.length > 1 ? placeInFiles(files, startSec) : null;
  if (place === null) return { filename: video.filename, lengthSec: video.durationSec, startSec, keySec, endSec };
  const { filename, startSec: fileSec, durationSec: lengthSec } = place.file;
  const within = (sec: number) => Math.max(0, Math.min(lengthSec, sec - fileSec));
  return { filename, lengthSec, startSec: within(startSec), keySec: within(keySec), endSec: within(endSec) };
}
