import { ffSec } from './encoding-args.ts';
import type { SourceFile } from './source-file.ts';

/** Where to read, presentation seconds; `readSec` null: to the end. */
export type ReadSpan = { readonly seekSec: number; readonly readSec: number | null };

/** How to reach a span: options before the input, and filters that cut what these could not. */
export type SeekArgs = {
  readonly input: readonly string[];
  readonly picture: readonly string[];
  readonly sound: readonly string[];
};

/** Streams without an index are entered this much early: a longer group of pictures would lose its first frames. */
const LEAD_IN_SEC = 15;

/** True where a seek ends anywhere, not at a key frame. */
export function hasNoIndex(source: SourceFile): boolean {
  return source.demuxer === 'mpegts' || source.demuxer === 'mpeg';
}

/** By the index to the key frame before, then decoded to the exact frame: FFmpeg's own `-ss` before the input. */
export function indexedSeek({ seekSec, readSec }: ReadSpan): SeekArgs {
  const seek = seekSec > 0 ? ['-ss', ffSec(seekSec)] : [];
  const length = readSec === null ? [] : ['-t', ffSec(readSec)];
  return { input: [...seek, ...length], picture: [], sound: [] };
}

/**
 * Enter the stream early, decode, and cut by the timestamps of the stream itself.
 * @param startSec  what the container's first timestamp is
 */
export function unindexedSeek({ seekSec, readSec }: ReadSpan, startSec: number): SeekArgs {
  const enterSec = seekSec - LEAD_IN_SEC;
  const end = readSec === null ? '' : `:end=${ffSec(startSec + seekSec + readSec)}`;
  const trim = `trim=start=${ffSec(startSec + seekSec)}${end}`;
  return {
    input: ['-copyts', ...(enterSec > 0 ? ['-ss', ffSec(enterSec)] : [])],
    picture: [trim],
    sound: [`a${trim}`, `asetpts=PTS-${ffSec(startSec + seekSec)}/TB`],
  };
}
