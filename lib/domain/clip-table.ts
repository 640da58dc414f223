import type { ClipFile } from './clip-files.ts';
import { csvCell, csvText } from './exports/csv-cell.ts';

/** A clip of a set, and why its file is not there; null: it is. */
export type ToldClip = { readonly clip: ClipFile; readonly problem: string | null };

const COLUMNS = [
  ['file', ({ clip, problem }) => (problem === null ? clip.path : '')],
  ['reel', ({ clip }) => clip.reel ?? ''],
  ['number', ({ clip }) => clip.place],
  ['clock', ({ clip }) => clip.clock],
  ['start_s', ({ clip }) => clip.startSec.toFixed(3)],
  ['end_s', ({ clip }) => clip.endSec.toFixed(3)],
  ['events', ({ clip }) => clip.events],
  ['team', ({ clip }) => clip.team],
  ['missing', ({ problem }) => problem ?? ''],
  ['event_ids', ({ clip }) => clip.eventIds.join(' ')],
] as const satisfies readonly (readonly [string, (told: ToldClip) => string | number])[];

/** One row a clip, those that are missing too, with the reason. For spreadsheets, as events.csv is; times in seconds of the match video. */
export function clipTable(clips: readonly ToldClip[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...clips.map((told) => COLUMNS.map(([, read]) => csvCell(read(told)))),
  ]);
}

/** What is not there and why, for whoever opens no table. */
export function missingClips(clips: readonly ToldClip[]): string {
  const missing = clips.filter(({ problem }) => problem !== null);
  const head = `${missing.length} of ${clips.length} ${clips.length === 1 ? 'clip is' : 'clips are'} not here:`;
  return [head, '', ...missing.map(({ clip, problem }) => `${clip.path}\r\n    ${problem}`), ''].join('\r\n');
}
