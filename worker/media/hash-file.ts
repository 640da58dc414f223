import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cancelledError } from './media-tools.ts';
import { openSourceFile } from './source-file.ts';

/** Large reads: on a NAS each one costs a round trip. */
const READ_BYTES = 1 << 20;

/**
 * sha256 (hex) of a file, read in a stream.
 * @param onBytes  bytes read so far
 */
export async function hashFile(path: string, signal?: AbortSignal, onBytes?: (bytes: number) => void): Promise<string> {
  const source = await openSourceFile(path);
  const hash = createHash('sha256');
  const stream = createReadStream(source.path, { highWaterMark: READ_BYTES, ...(signal ? { signal } : {}) });
  let doneBytes = 0;
  try {
    for await (const chunk of stream) {
      hash.update(chunk);
      doneBytes += chunk.length;
      onBytes?.(doneBytes);
    }
  } catch (error) {
    throw signal?.aborted ? cancelledError() : error;
  }
  return hash.digest('hex');
}
