import { stat } from 'node:fs/promises';
import { makeZip, predictLength } from 'client-zip';
import type { OpenedClipSet, ZipEntry } from '../../lib/usecases/open-clip-set.ts';
import { contentDisposition } from './content-disposition.ts';
import { fileStream } from './file-stream.ts';
import { LENGTH_HEADER } from './send-file.ts';

type SizedEntry = ZipEntry & { readonly sizeBytes: number; readonly changedAt: Date };

/**
 * Files as one zip, stored and not packed (video is packed already), Zip64 where it must be. Bytes are read as they are asked
 * for: nothing is held or written first, and its length is known before. A file that changes meanwhile breaks the download off.
 */
export async function sendZip({ entries, downloadName, createdAt }: OpenedClipSet): Promise<Response> {
  const sized = await Promise.all(entries.map((entry) => withSize(entry, new Date(createdAt))));
  const length = String(predictLength(sized.map(({ name, sizeBytes }) => ({ name, size: sizeBytes }))));
  return new Response(zipStream(sized), {
    headers: {
      'accept-ranges': 'none',
      'cache-control': 'private, no-store',
      'content-disposition': contentDisposition(downloadName),
      'content-type': 'application/zip',
      'content-length': length,
      [LENGTH_HEADER]: length,
      'x-content-type-options': 'nosniff',
    },
  });
}

async function withSize(entry: ZipEntry, createdAt: Date): Promise<SizedEntry> {
  if ('text' in entry) return { ...entry, sizeBytes: Buffer.byteLength(entry.text), changedAt: createdAt };
  const { size, mtime } = await stat(entry.localPath);
  return { ...entry, sizeBytes: size, changedAt: mtime };
}

/** The zip as it is read; whoever goes away closes the file that is being read, which the zip itself would not. */
function zipStream(entries: readonly SizedEntry[]): ReadableStream<Uint8Array> {
  let reading: ReadableStreamDefaultReader<Uint8Array> | null = null;
  const files = function* () {
    for (const entry of entries) {
      const { name, changedAt: lastModified } = entry;
      if ('text' in entry) {
        yield { name, lastModified, input: entry.text };
        continue;
      }
      reading = fileStream(entry.localPath, 0, entry.sizeBytes - 1).getReader();
      yield { name, lastModified, input: whole(reading, entry) };
    }
  };
  const zip = makeZip(files()).getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await zip.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await reading?.cancel();
      },
    },
    NOTHING_AHEAD,
  );
}

/** Nothing is read ahead: an answer that nobody takes opens no file. */
const NOTHING_AHEAD = { highWaterMark: 0 };

/** The bytes of a file, or an error when they are not as many as the head of the answer has said. */
function whole(
  file: ReadableStreamDefaultReader<Uint8Array>,
  { name, sizeBytes }: SizedEntry,
): ReadableStream<Uint8Array> {
  let count = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await file.read();
        count += value?.byteLength ?? 0;
        if (!done) controller.enqueue(value);
        else if (count === sizeBytes) controller.close();
        else controller.error(new Error(`${name} has changed: ${count} bytes in the place of ${sizeBytes}`));
      },
    },
    NOTHING_AHEAD,
  );
}
