import type { z } from 'zod';
import { AppError, type ErrorCode } from '../../lib/domain/errors.ts';
import { type CurrentUser, currentUser } from './current-user.ts';
import { type Deps, deps } from './deps.ts';
import { originOf, refuseOtherSites } from './origin.ts';
import { HTTP_STATUS, problemResponse } from './problem.ts';
import { isOptional, type ParsedBy, type ReplyValue, type RouteSpec } from './route-spec.ts';

const MAX_BODY_LETTERS = 1024 * 1024;

type NextContext = { params: Promise<Record<string, string | string[] | undefined>> };

type Inputs<Spec extends RouteSpec> = {
  readonly params: ParsedBy<Spec['params']>;
  readonly query: ParsedBy<Spec['query']>;
  readonly body: ParsedBy<Spec['body']>;
  readonly user: Spec['access'] extends 'member' ? CurrentUser : CurrentUser | null;
  readonly deps: Deps;
  readonly request: Request;
  /** Scheme and host under which the caller reached us. */
  readonly origin: string;
  reply<Status extends keyof Spec['replies'] & number>(
    status: Status,
    ...value: ReplyValue<Spec['replies'][Status]> extends undefined ? [] : [ReplyValue<Spec['replies'][Status]>]
  ): Response;
};

/** Fields of a request that do not fit, with where they stand. */
class BadFields extends Error {
  readonly told: AppError;
  readonly fields: { path: string; message: string }[];
  constructor(told: AppError, error: z.ZodError) {
    super(told.message);
    this.told = told;
    this.fields = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  }
}

/**
 * The one wrapper around every handler: who asks, what is asked, parsed by the route's own schemas; the answer likewise; and
 * whatever is thrown becomes a problem document. Unknown keys of a body are ignored, so that a newer caller still works.
 */
export function route<const Spec extends RouteSpec>(spec: Spec, handle: (inputs: Inputs<Spec>) => Promise<Response>) {
  return async (request: Request, context: NextContext): Promise<Response> => {
    try {
      const wired = await deps();
      const user = await admit(spec, wired, request);
      const inputs = {
        params: parse(spec.params, await context.params, 'not_found', 'There is nothing at this address.'),
        query: parse(
          spec.query,
          Object.fromEntries(new URL(request.url).searchParams),
          'invalid_input',
          'The query is wrong.',
        ),
        body: spec.body
          ? parse(spec.body, await bodyOf(spec.body, request, spec), 'invalid_input', 'The body is wrong.')
          : undefined,
        user,
        deps: wired,
        request,
        origin: originOf(request, wired.env.baseUrl),
        reply: (status: number, value?: unknown) => jsonReply(spec, status, value),
      };
      return await handle(inputs as unknown as Inputs<Spec>);
    } catch (error) {
      if (error instanceof BadFields) return problemResponse(error.told, error.fields);
      await logUnexpected(spec, error);
      return problemResponse(error);
    }
  };
}

async function admit(spec: RouteSpec, wired: Deps, request: Request): Promise<CurrentUser | null> {
  if (spec.access === 'anyone') return null;
  const user = await currentUser(wired, request.headers);
  if (user === null) throw new AppError('unauthenticated', 'Sign in to use this.');
  refuseOtherSites(request, wired.env.baseUrl);
  return user;
}

function parse(schema: z.ZodType | undefined, value: unknown, code: ErrorCode, message: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const text = code === 'invalid_input' && first ? `${message} ${first.path.join('.')}: ${first.message}` : message;
  throw new BadFields(new AppError(code, text), parsed.error);
}

/** A body that may be left out is, where nothing was sent. */
async function bodyOf(schema: z.ZodType, request: Request, spec: RouteSpec): Promise<unknown> {
  const isSaid = request.headers.get('content-type') !== null || !isOptional(schema);
  if (isSaid || (await request.clone().text()) !== '') return await jsonBody(request, spec);
  return undefined;
}

async function jsonBody(request: Request, { maxBodyLetters = MAX_BODY_LETTERS }: RouteSpec): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new AppError('invalid_input', 'Send JSON, with the content type application/json.');
  const text = await request.text();
  if (text.length > maxBodyLetters) throw new AppError('invalid_input', 'The body is too large.');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', 'The body is not valid JSON.', { cause });
  }
}

function jsonReply(spec: RouteSpec, status: number, value: unknown): Response {
  const schema = spec.replies[status]?.schema;
  const headers = { 'cache-control': 'no-store' };
  if (!schema) return new Response(null, { status, headers });
  return Response.json(schema.parse(value), { status, headers });
}

async function logUnexpected(spec: RouteSpec, error: unknown): Promise<void> {
  const isExpected = error instanceof AppError && HTTP_STATUS[error.code] < 500;
  if (isExpected) return;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause ? { cause: String(error.cause) } : {};
  const logger = await deps().then(
    (wired) => wired.logger,
    () => null,
  );
  // Without a database there is no logger yet, and this is the one line that says so.
  if (logger) logger.error({ route: `${spec.method} ${spec.path}`, error: trace, ...cause }, 'A request failed.');
  else process.stderr.write(`${trace}\n`);
}
