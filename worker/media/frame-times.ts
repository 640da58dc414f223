import type { KeyFrame } from '../../lib/ports/media-tool.ts';
import type { MediaTools } from './media-tools.ts';
import { frameListArgs, packetListArgs } from './probe-args.ts';
import { runFfprobe } from './run-ffprobe.ts';
import type { SourceFile } from './source-file.ts';

/** How the stream counts time: one tick is num/den seconds, and `startSec` is where the container begins. */
export type StreamClock = { readonly num: number; readonly den: number; readonly startSec: number };

/** A growing list of numbers in a typed array: a match has hundreds of thousands of frames. */
class Ticks {
  #values = new Float64Array(4096);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  sorted(): Float64Array {
    return this.#values.slice(0, this.#count).sort();
  }
}

/** Presentation time of every shown frame, rising, seconds from the start of the container, and where a copy may begin. */
export type FrameTimes = { readonly framePtsSec: Float64Array; readonly keyFrames: readonly KeyFrame[] };

/** Packets that an edit list hides are marked "D" by the demuxer and show nothing. */
export async function listFrameTimes(
  tools: MediaTools,
  source: SourceFile,
  streamIndex: number,
  clock: StreamClock,
  signal?: AbortSignal,
): Promise<FrameTimes> {
  const ticks = new Ticks();
  const keyFrames: KeyFrame[] = [];
  let stored = 0;
  let withoutPts = 0;
  let keySeen = false;
  const onPacket = (line: string) => {
    const [pts, dts, flags] = line.split(',');
    if (pts === undefined || flags === undefined) return;
    const storedBefore = stored;
    stored += 1;
    keySeen ||= flags.startsWith('K');
    // Nothing can be shown before the first key frame (a broadcast cut in the middle of a group).
    if (!keySeen || flags.includes('D')) return;
    const value = Number(pts);
    if (Number.isFinite(value)) ticks.push(value);
    else withoutPts += 1;
    if (!flags.startsWith('K') || !Number.isFinite(value)) return;
    const dtsSec = secondsOf(Number.isFinite(Number(dts)) ? Number(dts) : value, clock);
    keyFrames.push({ ptsSec: secondsOf(value, clock), dtsSec, storedBefore });
  };
  await runFfprobe(tools, packetListArgs(source, streamIndex), onPacket, signal);
  keyFrames.sort((a, b) => a.ptsSec - b.ptsSec);
  if (withoutPts === 0) return { framePtsSec: inSeconds(ticks.sorted(), clock), keyFrames };

  const decoded = new Ticks();
  const onFrame = (line: string) => {
    const value = Number.parseInt(line, 10);
    if (Number.isFinite(value)) decoded.push(value);
  };
  await runFfprobe(tools, frameListArgs(source, streamIndex), onFrame, signal);
  return { framePtsSec: inSeconds(decoded.sorted(), clock), keyFrames };
}

function inSeconds(ticks: Float64Array, clock: StreamClock): Float64Array {
  // Twice the same time cannot be shown twice: keep one.
  const distinct = ticks.filter((value, index) => index === 0 || value !== ticks[index - 1]);
  return distinct.map((value) => secondsOf(value, clock));
}

/** The subtraction leaves noise in the last digits; times on disk and on the wire should not show it. */
function secondsOf(ticks: number, { num, den, startSec }: StreamClock): number {
  return Math.round(((ticks * num) / den - startSec) * 1e9) / 1e9;
}
