import { open } from 'node:fs/promises';
import { boxesIn, HEADER_BYTES, readIndex } from './mp4-index.ts';

/** Where the matrix stands in a track's header, by the header's version. */
const MATRIX_AT = { 0: 40, 1: 52 } as const;

/** Rows a, b, u, c, d, v (16.16) of a clockwise turn. */
const TURNS: Readonly<Record<number, readonly number[]>> = {
  90: [0, 1, 0, -1, 0, 0],
  180: [-1, 0, 0, 0, -1, 0],
  270: [0, -1, 0, 1, 0, 0],
};

/**
 * Mark the pictures of an MP4 that FFmpeg wrote as turned when shown: joining files, it forgets that, and its own option for it changes
 * between versions.
 */
export async function turnTrack(path: string, rotationDeg: number): Promise<void> {
  const rows = TURNS[rotationDeg];
  if (!rows) return;
  const file = await open(path, 'r+');
  try {
    const index = await readIndex(file);
    const at = index && matrixOfPictures(index.bytes);
    if (!index || !at) return;
    const matrix = Buffer.alloc(4 * rows.length);
    for (const [place, value] of rows.entries()) matrix.writeInt32BE(value * 0x10000, 4 * place);
    await file.write(matrix, 0, matrix.length, index.at + at);
  } finally {
    await file.close();
  }
}

function matrixOfPictures(index: Buffer): number | null {
  for (const track of boxesIn(index, HEADER_BYTES, index.length)) {
    if (track.type !== 'trak' || !index.subarray(track.at, track.at + track.size).includes('vmhd')) continue;
    for (const box of boxesIn(index, track.at + HEADER_BYTES, track.at + track.size))
      if (box.type === 'tkhd') return box.at + HEADER_BYTES + MATRIX_AT[index[box.at + HEADER_BYTES] === 1 ? 1 : 0];
  }
  return null;
}
