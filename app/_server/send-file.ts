import { stat } from 'node:fs/promises';
import { byteRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';
import { fileStream } from './file-stream.ts';

type FileAnswer = {
  readonly contentType: string;
  /** Content that is never replaced under its address may be kept. */
  readonly maxAgeSec?: number;
  /** Save instead of show, under this name. */
  readonly downloadAs?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A file, or the part of it that was asked for (RFC 9110 ranges: 206, 416, If-Range). */
export async function sendFile(request: Request, path: string, answer: FileAnswer): Promise<Response> {
  const facts = await stat(path);
  const etag = `"${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}"`;
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'cache-control': answer.maxAgeSec ? `private, max-age=${answer.maxAgeSec}` : 'private, no-cache',
    'content-type': answer.contentType,
    etag,
    'last-modified': facts.mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  if (answer.downloadAs) headers.set('content-disposition', contentDisposition(answer.downloadAs));
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get('if-range');
  const wanted = ifRange === null || ifRange === etag ? request.headers.get('range') : null;
  const range = byteRange(wanted, facts.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${facts.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: facts.size - 1 };
  if (range) headers.set('content-range', `bytes ${start}-${end}/${facts.size}`);
  setLength(headers, end - start + 1);
  const isEmpty = request.method === 'HEAD' || facts.size === 0;
  return new Response(isEmpty ? null : fileStream(path, start, end), {
    status: range ? 206 : 200,
    headers,
  });
}

/** Next takes `content-length` off; tools/web.ts puts it back from this second name. */
export const LENGTH_HEADER = 'x-touchline-length';

function setLength(headers: Headers, bytes: number): void {
  headers.set('content-length', String(bytes));
  headers.set(LENGTH_HEADER, String(bytes));
}
