import { AppError } from '../../lib/domain/errors.ts';
import type { MediaTools } from './media-tools.ts';
import { type Inventory, type PacketTime, takeInventory } from './reel-inventory.ts';
import { openSourceFile } from './source-file.ts';

export type ReelExpectation = {
  readonly durationSec: number;
  /** Where each clip begins: with a picture that needs none before it. */
  readonly startsSec: readonly number[];
  /** All pictures; null where it is not known how many. */
  readonly frames: number | null;
  readonly hasSubtitles: boolean;
  /** How far a time may be off, beyond a frame. */
  readonly toleranceSec: number;
};

/** Sound is stored in blocks of 1024 samples: the last one may reach beyond the picture. */
const SOUND_BLOCK_SEC = 0.03;

/**
 * Look at a reel as a player will, before anyone gets it.
 * @throws {AppError} `broken_media` when duration, pictures, streams or timestamps are not as they should be
 */
export async function verifyReel(
  tools: MediaTools,
  path: string,
  expected: ReelExpectation,
  signal?: AbortSignal,
): Promise<{ durationSec: number; sizeBytes: number }> {
  const source = await openSourceFile(path);
  const reel = await takeInventory(tools, source, signal);
  const faults = faultsOf(reel, expected);
  if (faults.length > 0) {
    throw new AppError(
      'broken_media',
      'The reel did not come out right and was thrown away. Try again; if it stays, report it.',
      {
        cause: new Error(faults.join('; ')),
      },
    );
  }
  return { durationSec: reel.durationSec, sizeBytes: source.sizeBytes };
}

/** What is wrong with a reel, in words for the log. */
export function faultsOf(reel: Inventory, expected: ReelExpectation): readonly string[] {
  const { pictures, sounds, frameSec, isFalling, hasSubtitles } = reel;
  const toleranceSec = expected.toleranceSec + frameSec;
  const pictureSec = lastOf(pictures) + frameSec;
  const soundSec = lastOf(sounds) + SOUND_BLOCK_SEC;
  const keysSec = pictures.filter(({ isKey }) => isKey).map(({ ptsSec }) => ptsSec);
  const hasKeyNear = (sec: number) => keysSec.some((keySec) => Math.abs(keySec - sec) <= toleranceSec);
  const keyless = expected.startsSec.filter((sec) => !hasKeyNear(sec));
  return [
    sounds.length > 0 ? null : 'no sound track',
    !expected.hasSubtitles || hasSubtitles ? null : 'no subtitle track',
    Math.abs(pictureSec - expected.durationSec) <= toleranceSec
      ? null
      : `pictures last ${pictureSec} s instead of ${expected.durationSec} s`,
    expected.frames === null || expected.frames === pictures.length
      ? null
      : `${pictures.length} pictures instead of ${expected.frames}`,
    Math.abs(soundSec - expected.durationSec) <= toleranceSec + SOUND_BLOCK_SEC
      ? null
      : `sound lasts ${soundSec} s instead of ${expected.durationSec} s`,
    keyless.length === 0 ? null : `no key frame where clips begin: ${keyless.slice(0, 5).join(', ')} s`,
    // Players stall where they do not.
    ...isFalling.map((stream) => `timestamps of stream ${stream} do not rise`),
  ].filter((fault) => fault !== null);
}

function lastOf(times: readonly PacketTime[]): number {
  return times.reduce((last, { ptsSec }) => Math.max(last, ptsSec), 0);
}
