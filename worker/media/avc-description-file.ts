import { open } from 'node:fs/promises';
import { type Box, boxesIn, HEADER_BYTES, readIndex } from './mp4-index.ts';

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
