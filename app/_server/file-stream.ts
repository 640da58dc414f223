import { type FileHandle, open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;
/** A viewer who is gone is not always reported: a connection that closed before the answer began never asks again, nor says so. */
const IDLE_MS = 15_000;

/**
 * Bytes `start` to `end` (both included) of a file, read as they are asked for. The file is held open only while someone
 * reads; whoever pauses for longer makes it be opened again.
 */
export function fileStream(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  const file = holdOpen(path);
  let position = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const wanted = Math.min(CHUNK_BYTES, end - position + 1);
        const chunk = await file.read(position, wanted);
        position += chunk.byteLength;
        if (chunk.byteLength > 0) controller.enqueue(chunk);
        if (position > end || chunk.byteLength === 0) {
          await file.close();
          controller.close();
        }
      },
      cancel: () => file.close(),
    },
    // Nothing is read ahead: an answer that nobody takes opens no file.
    { highWaterMark: 0 },
  );
}

function holdOpen(path: string) {
  let handle: FileHandle | null = null;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const open = handle;
    handle = null;
    await open?.close();
  };
  return {
    close,
    async read(position: number, bytes: number): Promise<Uint8Array> {
      clearTimeout(idle);
      handle ??= await open(path);
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(bytes), 0, bytes, position);
      idle = setTimeout(close, IDLE_MS).unref();
      return buffer.subarray(0, bytesRead);
    },
  };
}
