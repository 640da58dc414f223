import type { FileHandle } from 'node:fs/promises';

/* MP4 and QuickTime are boxes in boxes; the index ("moov") says what the bytes of the pictures mean. */

/** Length and type stand before what is in a box. */
export const HEADER_BYTES = 8;

/** Where a box stands among the bytes it was found in, header included. */
export type Box = { readonly type: string; readonly at: number; readonly size: number };

/** The box `moov`, whole, and whether nothing comes after it. */
export async function readIndex(file: FileHandle): Promise<{ bytes: Buffer; at: number; isLast: boolean } | null> {
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

/** The boxes that stand one after the other between two places. */
export function* boxesIn(index: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + HEADER_BYTES <= to; ) {
    const size = index.readUInt32BE(at);
    if (size < HEADER_BYTES || at + size > to) return;
    yield { type: index.toString('latin1', at + 4, at + 8), at, size };
    at += size;
  }
}
