import type { z } from 'zod';
import type { problemSchema } from '../../lib/contracts/portal.ts';
import { AppError, type ErrorCode, userMessage } from '../../lib/domain/errors.ts';

type Problem = z.infer<typeof problemSchema>;

/** The one place where error codes meet HTTP. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  outside_roots: 403,
  not_found: 404,
  conflict: 409,
  changed_meanwhile: 412,
  cancelled: 409,
  gone: 410,
  unsupported_media: 422,
  broken_media: 422,
  internal: 500,
  missing_tool: 503,
  missing_model: 503,
  timeout: 504,
  disk_full: 507,
};

const TITLES: Readonly<Record<ErrorCode, string>> = {
  invalid_input: 'The request cannot be understood',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  outside_roots: 'Outside the media folders',
  not_found: 'Not found',
  conflict: 'Not possible now',
  changed_meanwhile: 'Somebody else changed it meanwhile',
  cancelled: 'Cancelled',
  gone: 'No longer available',
  unsupported_media: 'This kind of video is not supported',
  broken_media: 'The video is damaged',
  internal: 'Something went wrong',
  missing_tool: 'A tool is missing on the server',
  missing_model: 'A model is missing on the server',
  timeout: 'It took too long',
  disk_full: 'The disk is full',
};

/** An error as an RFC 9457 problem document; only an `AppError` says more than that something went wrong. */
export function problemResponse(error: unknown, fieldErrors: Problem['errors'] = undefined): Response {
  const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
  const status = HTTP_STATUS[code];
  const problem: Problem = {
    type: `urn:touchline:problem:${code}`,
    title: TITLES[code],
    status,
    detail: userMessage(error),
    code,
    ...(fieldErrors ? { errors: fieldErrors } : {}),
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="touchline"');
  return new Response(JSON.stringify(problem), { status, headers });
}
