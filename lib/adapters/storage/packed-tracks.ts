import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { constants, createGunzip, zstdCompress, zstdDecompress } from 'node:zlib';

/** Rows of one piece: about 20 s at five looks a second, so that a span is read without much around it. */
const PIECE_ROWS = 100;
/** As fast as it goes: a match is packed while somebody waits, and its pieces are small anyway. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const UNZIPPED_CHUNK_BYTES = 256 * 1024;
const LINE_END = 10;
const PTS_AT_START = /^\{"ptsSec":(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)[,}]/;

/**
 * The lines of a tracks artifact in small pieces that can be opened one by one. Still packed: 90 minutes are some 90 MB of text,
 * a fifth of that like this.
 */
export type PackedTracks = {
  readonly pieces: readonly { readonly firstSec: number; readonly packed: Buffer }[];
  readonly bytes: number;
};

const pack = promisify<Buffer, typeof PACKING, Buffer>(zstdCompress);
const unpack = promisify<Buffer, Buffer>(zstdDecompress);

/** Reads gzipped JSON lines, in the order of time, once and to their end. */
export async function packTracks(file: string): Promise<PackedTracks> {
  const pieces: { firstSec: number; packed: Buffer }[] = [];
  let bytes = 0;
  for await (const lines of pieceTexts(file)) {
    const packed = await pack(lines, PACKING);
    pieces.push({ firstSec: firstSecOf(lines), packed });
    bytes += packed.byteLength;
  }
  return { pieces, bytes };
}

/** Lines of the pieces that may hold moments in [fromSec, toSec). */
export async function linesAround(tracks: PackedTracks, fromSec: number, toSec: number): Promise<string[]> {
  const wanted = tracks.pieces.filter(({ firstSec }, index) => {
    const nextSec = tracks.pieces[index + 1]?.firstSec ?? Number.POSITIVE_INFINITY;
    return firstSec < toSec && nextSec >= fromSec;
  });
  const texts = await Promise.all(wanted.map(async ({ packed }) => (await unpack(packed)).toString('utf8')));
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
}

async function* pieceTexts(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unzipped = createGunzip({ chunkSize: UNZIPPED_CHUNK_BYTES });
  source.on('error', (error) => unzipped.destroy(error));
  let parts: Buffer[] = [];
  let rows = 0;
  try {
    for await (const chunk of source.pipe(unzipped) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, end + 1)) {
        rows += 1;
        if (rows < PIECE_ROWS) continue;
        yield Buffer.concat([...parts, chunk.subarray(from, end + 1)]);
        parts = [];
        rows = 0;
        from = end + 1;
      }
      parts.push(chunk.subarray(from));
    }
  } finally {
    source.destroy();
  }
  const rest = Buffer.concat(parts);
  if (rest.byteLength > 0) yield rest;
}

function firstSecOf(lines: Buffer): number {
  const end = lines.indexOf(LINE_END);
  const line = lines.subarray(0, end < 0 ? lines.byteLength : end).toString('utf8');
  const told = PTS_AT_START.exec(line)?.[1];
  return told === undefined ? Number((JSON.parse(line) as { ptsSec?: unknown }).ptsSec) : Number(told);
}
