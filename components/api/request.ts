import type { z } from 'zod';
import { ApiProblem, problemOf, UNREACHABLE } from './api-problem.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function send(url: string, verb: Verb, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  const init: RequestInit = { method: verb, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (signal) init.signal = signal;
  if (body !== undefined) {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(url, init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, 'unreachable', UNREACHABLE);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Ask the API and parse what it says: a reply of another shape is an error here, not a crash in a component later. */
export async function requestJson<Schema extends z.ZodType>(
  schema: Schema,
  url: string,
  options: { verb?: Verb; body?: unknown; signal?: AbortSignal } = {},
): Promise<z.infer<Schema>> {
  const response = await send(url, options.verb ?? 'GET', options.body, options.signal);
  const body: unknown = await response.json().catch((error: unknown) => {
    // Whoever asked has gone: the answer was broken off, it is not wrong.
    if (options.signal?.aborted) throw error;
    return null;
  });
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    console.error({ url, issues: parsed.error.issues }, 'reply does not fit its contract');
    throw new ApiProblem(
      502,
      'bad_reply',
      'The server answered in an unexpected way. Reload the page; it may have been updated.',
    );
  }
  return parsed.data;
}

/** For requests whose answer says no more than that it was done. */
export async function requestDone(url: string, verb: Verb, body?: unknown): Promise<void> {
  await send(url, verb, body, undefined);
}
