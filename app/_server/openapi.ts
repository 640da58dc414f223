import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { problemSchema } from '../../lib/contracts/portal.ts';
import type { ErrorCode } from '../../lib/domain/errors.ts';
import { HTTP_STATUS } from './problem.ts';
import { isOptional, type RouteSpec } from './route-spec.ts';

/** The table of routes as an OpenAPI 3.1 document. */
export function openApiDocument(routes: Readonly<Record<string, RouteSpec>>, origin: string) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [operationId, spec] of Object.entries(routes)) {
    paths[spec.path] = { ...paths[spec.path], [spec.method.toLowerCase()]: operation(operationId, spec) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Touchline',
      version: '1.0.0',
      description:
        'Match video in, reels out. Sign in at POST /api/auth/sign-in/email {"email","password"}: browsers keep the cookie, other systems send the `set-auth-token` of the answer as `Authorization: Bearer`. Times are presentation seconds from the start of the video. Errors are RFC 9457 problem documents.',
    },
    servers: [{ url: origin }],
    paths: paths satisfies ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'touchline.session_token' },
      },
    },
  });
}

function operation(operationId: string, spec: RouteSpec): ZodOpenApiOperationObject {
  return {
    operationId,
    tags: [spec.tag],
    summary: spec.summary,
    security: spec.access === 'member' ? [{ bearer: [] }, { cookie: [] }] : [],
    requestParams: { ...(spec.params ? { path: spec.params } : {}), ...(spec.query ? { query: spec.query } : {}) },
    ...(spec.body
      ? { requestBody: { required: !isOptional(spec.body), content: { 'application/json': { schema: spec.body } } } }
      : {}),
    responses: { ...replies(spec), ...problems(spec) },
  };
}

function replies(spec: RouteSpec): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(spec.replies).map(([status, { description, schema, mediaType }]) => {
      if (schema) return [status, { description, content: { 'application/json': { schema } } }];
      if (mediaType) return [status, { description, content: { [mediaType]: {} } }];
      return [status, { description }];
    }),
  );
}

function problems(spec: RouteSpec): ZodOpenApiResponsesObject {
  const codes: ErrorCode[] = [...(spec.problems ?? [])];
  if (spec.access === 'member') codes.push('unauthenticated');
  if (spec.access === 'member' && spec.method !== 'GET') codes.push('forbidden');
  if (spec.params) codes.push('not_found');
  if (spec.body || spec.query) codes.push('invalid_input');
  const byStatus = Map.groupBy(new Set(codes), (code) => HTTP_STATUS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, sameStatus]) => [
      String(status),
      { description: sameStatus.join(', '), content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );
}
