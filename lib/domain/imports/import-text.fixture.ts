import type { MatchEvent } from '../event.ts';
import { NO_LAYER, standingEvent } from '../review.ts';
import { type ImportWishes, planImport } from './import-plan.ts';
import { type ImportedEvent, importedEvent } from './imported-event.ts';
import type { ImportedFile } from './imported-row.ts';
import { readImport } from './read-import.ts';

export const AS_IS: ImportWishes = { offsetSec: 0, halfStartsSec: [0], mapping: new Map() };
export const EMPTY_MATCH = { durationSec: 5400, standing: [] as readonly MatchEvent[] };

/** The events that a text adds to an empty match, as they then stand. */
export function importText(text: string, wishes: ImportWishes = AS_IS): MatchEvent[] {
  const file = readImport(text);
  return planImport(file, wishes, EMPTY_MATCH).flatMap((row, index) => {
    const added = importedEvent(row, aboutRow(file, index));
    return added ? [standing(added)] : [];
  });
}

export function aboutRow(file: ImportedFile, index: number) {
  return {
    eventId: `5f0c6cf0-6a53-4a0e-8f6a-${String(index).padStart(12, '0')}`,
    jobId: '5f0c6cf0-6a53-4a0e-8f6a-0d7c5c1c2a11',
    sourceFile: '/nas/b.mp4',
    fps: 25,
    format: file.format,
  };
}

function standing({ event, decision, comment }: ImportedEvent): MatchEvent {
  const layer = { ...NO_LAYER, decision, comment };
  return standingEvent({ ...event, metadata: { ...event.metadata, source: 'human' } }, layer, 25);
}
