/*
 * A match that was filmed into several files: two halves, the chapters of one long recording, the pieces of a phone. They are put one
 * after the other on one clock, the match's.
 */

/**
 * What begins with a file that is not the first: another half of the match; a piece of the same half, filmed after a pause; or a
 * chapter of the recording before it, which the camera began without a gap.
 */
export const BEGINNINGS = ['half', 'piece', 'chapter'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** More files than this are hardly one match: two halves of a camera that begins a chapter every five minutes have half as many. */
export const MAX_FILES = 40;

/** A file behind the first. */
export type FurtherFile = { readonly path: string; readonly begins: Beginning };

/** A file and the part of the match's clock that it fills, presentation seconds. */
export type FileOnClock = {
  readonly path: string;
  readonly filename: string;
  readonly startSec: number;
  readonly durationSec: number;
  /** null: the first. */
  readonly begins: Beginning | null;
};

/** Times that passed through text differ in the last digits: a file's first picture must not count to the file before. */
const NEAR_SEC = 0.001;

/** The file that shows a moment of the match, and where in that file it lies. null where no file is known. */
export function placeInFiles<File extends Pick<FileOnClock, 'startSec'>>(
  files: readonly File[],
  sec: number,
): { readonly file: File; readonly number: number; readonly inFileSec: number } | null {
  const index = Math.max(
    0,
    files.findLastIndex(({ startSec }) => startSec <= sec + NEAR_SEC),
  );
  const file = files[index];
  return file ? { file, number: index + 1, inFileSec: Math.max(0, sec - file.startSec) } : null;
}

/** Where nothing can be followed from one picture to the next: the camera was off, and may stand elsewhere. Chapters go on. */
export function cutsAtJoints(files: readonly FileOnClock[]): readonly number[] {
  return files.flatMap(({ begins, startSec }) => (begins === 'half' || begins === 'piece' ? [startSec] : []));
}

/** Whether a joint lies between two pictures, the later one being the first behind it or later. */
export function isAcross(cutsSec: readonly number[], beforeSec: number, ptsSec: number): boolean {
  return cutsSec.some((cutSec) => beforeSec < cutSec - NEAR_SEC && ptsSec >= cutSec - NEAR_SEC);
}
