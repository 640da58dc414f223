import { type FileHandle, open } from 'node:fs/promises';

/*
 * The description of the H.264 track in the MOV files that our FFmpeg writes: the index ("moov") stands at the end, after all pictures, so
 * that it may grow without anything else moving.
 */

/** Boxes on the way to the description, and how many bytes of its own each has before the boxes inside it. */
const WAY = [
  ['trak', 0],
  ['mdia', 0],
  ['minf', 0],
  ['stbl', 0],
  ['stsd', 8],
  ['avc1', 78],
  ['avcC', 0],
] as const;
const HEADER_BYTES = 8;

type Box = { readonly type: string; readonly at: number; readonly size: number };

/** The bytes of the description; null when there is none. */
export async function readAvcDescription(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r');
  try {
    const index = await readIndex(file);
    const way = index && wayToDescription(index.bytes);
    const box = way?.at(-1);
    return index && box ? index.bytes.subarray(box.at + HEADER_BYTES, box.at + box.size) : null;
  } finally {
    await file.close();
  }
}

/** Put another description into a file whose index stands at its end. @returns false when that cannot be done: nothing was changed */
export async function replaceAvcDescription(path: string, description: Buffer): Promise<boolean> {
  const file = await open(path, 'r+');
  try {
    const index = await readIndex(file);
    const way = index && wayToDescription(index.bytes);
    const box = way?.at(-1);
    if (!index || !way || !box || !index.isLast) return false;
    const grownBy = HEADER_BYTES + description.length - box.size;
    const bytes = Buffer.concat([
      index.bytes.subarray(0, box.at + HEADER_BYTES),
      description,
      index.bytes.subarray(box.at + box.size),
    ]);
    for (const { at, size } of [{ at: 0, size: index.bytes.length }, ...way]) bytes.writeUInt32BE(size + grownBy, at);
    await file.write(bytes, 0, bytes.length, index.at);
    await file.truncate(index.at + bytes.length);
    return true;
  } finally {
    await file.close();
  }
}

/** The box `moov`, whole, and whether nothing comes after it. */
async function readIndex(file: FileHandle): Promise<{ bytes: Buffer; at: number; isLast: boolean } | null> {
  const { size: fileBytes } = await file.stat();
  const head = Buffer.alloc(16);
  for (let at = 0; at + HEADER_BYTES <= fileBytes; ) {
    await file.read(head, 0, 16, at);
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? fileBytes - at : short;
    if (size < HEADER_BYTES || at + size > fileBytes) return null;
    if (head.toString('latin1', 4, 8) === 'moov') {
      const bytes = Buffer.alloc(size);
      await file.read(bytes, 0, size, at);
      return { bytes, at, isLast: at + size === fileBytes };
    }
    at += size;
  }
  return null;
}

function wayToDescription(index: Buffer): Box[] | null {
  return descend(index, HEADER_BYTES, index.length, 0);
}

/** Depth first: of several tracks, the one that has pictures. */
function descend(index: Buffer, from: number, to: number, depth: number): Box[] | null {
  const [wanted, ownBytes] = WAY[depth] ?? ['', 0];
  for (const box of boxesIn(index, from, to)) {
    if (box.type !== wanted) continue;
    if (depth === WAY.length - 1) return [box];
    const inside = descend(index, box.at + HEADER_BYTES + ownBytes, box.at + box.size, depth + 1);
    if (inside) return [box, ...inside];
  }
  return null;
}

function* boxesIn(index: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + HEADER_BYTES <= to; ) {
    const size = index.readUInt32BE(at);
    if (size < HEADER_BYTES || at + size > to) return;
    yield { type: index.toString('latin1', at + 4, at + 8), at, size };
    at += size;
  }
}
