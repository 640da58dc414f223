import { framesPerSecond, parseFrameRate } from '../../lib/domain/time.ts';
import type { MediaTools } from './media-tools.ts';
import { inventoryArgs } from './probe-args.ts';
import { probeFailure, runFfprobe } from './run-ffprobe.ts';
import type { SourceFile } from './source-file.ts';

export type PacketTime = { readonly ptsSec: number; readonly isKey: boolean };

/** All packets of a reel, by one reading of it. Times in seconds of presentation. */
export type Inventory = {
  readonly pictures: readonly PacketTime[];
  readonly sounds: readonly PacketTime[];
  readonly hasSubtitles: boolean;
  readonly frameSec: number;
  readonly durationSec: number;
  /** Streams whose decoding times do not rise. */
  readonly isFalling: readonly string[];
};

type Fields = Readonly<Record<string, string>>;
type StoredPacket = { readonly pts: number; readonly isKey: boolean };

/** @throws {AppError} `broken_media` when it cannot be read */
export async function takeInventory(tools: MediaTools, reel: SourceFile, signal?: AbortSignal): Promise<Inventory> {
  const packets = new Map<string, StoredPacket[]>();
  const lastDts = new Map<string, number>();
  const falling = new Set<string>();
  const streams: Fields[] = [];
  let format: Fields = {};
  const onLine = (line: string) => {
    const [section, ...words] = line.split('|');
    const fields = fieldsOf(words);
    if (section === 'stream') streams.push(fields);
    else if (section === 'format') format = fields;
    else if (section === 'packet') {
      const { stream_index: stream = '', pts, dts, flags = '' } = fields;
      const stored = packets.get(stream) ?? packets.set(stream, []).get(stream);
      stored?.push({ pts: Number(pts), isKey: flags.startsWith('K') });
      if (dts === undefined || !Number.isFinite(Number(dts))) return;
      if (Number(dts) <= (lastDts.get(stream) ?? Number.NEGATIVE_INFINITY)) falling.add(stream);
      lastDts.set(stream, Number(dts));
    }
  };
  const run = await runFfprobe(tools, inventoryArgs(reel), onLine, signal);
  if (run.exitCode !== 0) throw probeFailure(run);
  const ofType = (type: string) => streams.find((stream) => stream.codec_type === type);
  const startSec = Number(format.start_time ?? 0) || 0;
  const timesOf = (stream: Fields | undefined): PacketTime[] => {
    const tick = parseFrameRate(stream?.time_base) ?? { num: 1, den: 1_000_000 };
    const stored = packets.get(stream?.index ?? '') ?? [];
    return stored.map(({ pts, isKey }) => ({ ptsSec: (pts * tick.num) / tick.den - startSec, isKey }));
  };
  const picture = ofType('video');
  const rate = parseFrameRate(picture?.avg_frame_rate) ?? parseFrameRate(picture?.r_frame_rate);
  const hasSound = Number(ofType('audio')?.channels ?? 0) > 0;
  return {
    pictures: timesOf(picture),
    sounds: hasSound ? timesOf(ofType('audio')) : [],
    hasSubtitles: ofType('subtitle') !== undefined,
    frameSec: rate ? 1 / framesPerSecond(rate) : 0.04,
    durationSec: Number(format.duration ?? 0) || 0,
    isFalling: [...falling],
  };
}

function fieldsOf(words: readonly string[]): Fields {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}
