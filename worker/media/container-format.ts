/** FFmpeg's names of the demuxers that a match may come in. */
export const DEMUXERS = ['mov', 'matroska', 'mpegts', 'avi', 'flv', 'mxf', 'mpeg'] as const;
export type Demuxer = (typeof DEMUXERS)[number];

/** FFmpeg's demuxers for one still picture; unlike `image2`, they take a "%" in a name as it stands. */
export const IMAGE_DEMUXERS = ['jpeg_pipe', 'png_pipe', 'webp_pipe', 'bmp_pipe'] as const;
export type ImageDemuxer = (typeof IMAGE_DEMUXERS)[number];

/** Bytes of the head of a file that `sniffDemuxer` wants to see. */
export const SNIFF_BYTES = 4096;

const MOV_FIRST_BOXES: ReadonlySet<string> = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);
const TS_SYNC = 0x47;

/**
 * Which container the first bytes of a file show; null when it is none that we open.
 * We decide this ourselves and force it on FFmpeg: left to guess, FFmpeg also reads playlists and scripts,
 * and those can name other files.
 */
export function sniffDemuxer(head: Uint8Array): Demuxer | null {
  if (MOV_FIRST_BOXES.has(ascii(head, 4, 8))) return 'mov';
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return 'matroska';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'AVI ') return 'avi';
  if (ascii(head, 0, 3) === 'FLV') return 'flv';
  if (startsWith(head, [0x06, 0x0e, 0x2b, 0x34])) return 'mxf';
  if (startsWith(head, [0x00, 0x00, 0x01, 0xba])) return 'mpeg';
  // Packets of 188 bytes, or of 192 with a time code in front (camcorders).
  if (syncsEvery(head, 0, 188) || syncsEvery(head, 4, 192)) return 'mpegts';
  return null;
}

/** Which kind of still picture the first bytes show; null when none. */
export function sniffImageDemuxer(head: Uint8Array): ImageDemuxer | null {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg_pipe';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47])) return 'png_pipe';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp_pipe';
  if (ascii(head, 0, 2) === 'BM') return 'bmp_pipe';
  return null;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function syncsEvery(bytes: Uint8Array, first: number, step: number): boolean {
  return [0, 1, 2].every((packet) => bytes[first + packet * step] === TS_SYNC);
}
