import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '../../lib/domain/errors.ts';
import { type Demuxer, type ImageDemuxer, SNIFF_BYTES, sniffDemuxer, sniffImageDemuxer } from './container-format.ts';

/** A regular file whose first bytes show a video container. */
export type SourceFile = {
  readonly path: string;
  readonly demuxer: Demuxer | ImageDemuxer;
  readonly sizeBytes: number;
};

/**
 * Look at a file before FFmpeg does.
 * @throws {AppError} `not_found`, `invalid_input` (a folder, a device), `broken_media` (empty), `unsupported_media` (no video container)
 */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const absolute = resolve(path);
  const { head, sizeBytes } = await readHead(absolute);
  if (sizeBytes === 0) throw new AppError('broken_media', 'This file is empty. The copy may not have finished.');
  const demuxer = sniffDemuxer(head);
  if (demuxer === null) {
    throw new AppError(
      'unsupported_media',
      'This file is not a video that can be read (MP4, MOV, MKV, AVI or TS), whatever its name says.',
    );
  }
  return { path: absolute, demuxer, sizeBytes };
}

/**
 * The same for a still picture.
 * @throws {AppError} `not_found`, `invalid_input`, `unsupported_media`
 */
export async function openImageFile(path: string): Promise<SourceFile> {
  const absolute = resolve(path);
  const { head, sizeBytes } = await readHead(absolute);
  const demuxer = sniffImageDemuxer(head);
  if (demuxer === null) {
    throw new AppError('unsupported_media', 'This file is not a picture that can be read (JPEG, PNG, WebP or BMP).');
  }
  return { path: absolute, demuxer, sizeBytes };
}

/** The name FFmpeg must be given: the prefix keeps a leading dash, a colon or "http:" in a name from meaning anything. */
export function fileUrl(path: string): string {
  return `file:${resolve(path)}`;
}

async function readHead(path: string): Promise<{ head: Uint8Array; sizeBytes: number }> {
  const name = basename(path);
  try {
    // Looked at before it is opened: opening a named pipe waits for a writer that may never come.
    const stats = await stat(path);
    if (stats.isDirectory()) throw new AppError('invalid_input', `${name} is a folder. Choose a video file inside it.`);
    if (!stats.isFile()) throw new AppError('invalid_input', `${name} is not an ordinary file.`);
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), sizeBytes: stats.size };
  } catch (error) {
    throw openError(error, name);
  }
}

function openError(error: unknown, name: string): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError(
      'not_found',
      `There is no file ${name} here (any more). Check the path, and that the drive is connected.`,
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('forbidden', `${name} may not be read by the worker. Check its permissions.`, {
      cause: error,
    });
  }
  return new AppError('invalid_input', `${name} could not be opened.`, { cause: error });
}
