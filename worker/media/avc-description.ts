/*
 * H.264 in MP4 and QuickTime: a track's description ("avcC") holds the parameter sets that its pictures refer to by number. Pictures of two
 * encoders can stand in one track when the description holds the sets of both, under different numbers. FFmpeg cannot write such a one.
 */

/** The description's parts: what the profile is, the sets, and what high profiles add. */
export type AvcDescription = {
  readonly profile: number;
  readonly compatibility: number;
  readonly level: number;
  readonly sequenceSets: readonly Buffer[];
  readonly pictureSets: readonly Buffer[];
  readonly tail: Buffer;
};

/** null when these bytes are no description we understand. */
export function parseAvcDescription(bytes: Buffer): AvcDescription | null {
  const lengthBytes = (bytes[4] ?? 0) & 3;
  if (bytes.length < 8 || bytes[0] !== 1 || lengthBytes !== 3) return null;
  const sequence = readSets(bytes, 5, 0x1f);
  const picture = sequence && readSets(bytes, sequence.end, 0xff);
  if (!sequence || !picture || sequence.sets.length === 0 || picture.sets.length === 0) return null;
  const [, profile = 0, compatibility = 0, level = 0] = bytes;
  return {
    ...{ profile, compatibility, level },
    ...{ sequenceSets: sequence.sets, pictureSets: picture.sets, tail: bytes.subarray(picture.end) },
  };
}

/** A description that serves the pictures of both. Of the same profile; the sets must have different numbers. */
export function mergedAvcDescription(main: AvcDescription, other: AvcDescription): Buffer {
  const sequenceSets = [...main.sequenceSets, ...other.sequenceSets];
  const pictureSets = [...main.pictureSets, ...other.pictureSets];
  const level = Math.max(main.level, other.level);
  return Buffer.concat([
    Buffer.from([1, main.profile, main.compatibility & other.compatibility, level, 0xff, 0xe0 | sequenceSets.length]),
    ...sequenceSets.flatMap(withLength),
    Buffer.from([pictureSets.length]),
    ...pictureSets.flatMap(withLength),
    main.tail,
  ]);
}

/** The numbers (0..31) under which its sets are known. */
export function setNumbers({ sequenceSets, pictureSets }: AvcDescription): ReadonlySet<number> {
  // After a byte that says what it is, a sequence set has three of profile and level before its number.
  return new Set([...sequenceSets.map((set) => firstNumber(set, 4)), ...pictureSets.map((set) => firstNumber(set, 1))]);
}

function readSets(bytes: Buffer, at: number, countMask: number): { sets: Buffer[]; end: number } | null {
  const count = (bytes[at] ?? 0) & countMask;
  const sets: Buffer[] = [];
  let end = at + 1;
  for (let index = 0; index < count; index += 1) {
    if (end + 2 > bytes.length) return null;
    const length = bytes.readUInt16BE(end);
    sets.push(bytes.subarray(end + 2, end + 2 + length));
    end += 2 + length;
  }
  return end <= bytes.length ? { sets, end } : null;
}

function withLength(set: Buffer): Buffer[] {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(set.length);
  return [length, set];
}

/** An Exp-Golomb number: as many bits after the first 1 as there are zeros before it. */
function firstNumber(bytes: Buffer, from: number): number {
  const bits = [...bytes.subarray(from, from + 4)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const zeros = bits.indexOf('1');
  return zeros < 0 ? Number.NaN : Number.parseInt(bits.slice(zeros, 2 * zeros + 1), 2) - 1;
}
