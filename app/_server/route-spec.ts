import type { z } from 'zod';
import type { ErrorCode } from '../../lib/domain/errors.ts';

/** One way in: what the handler parses and answers, and what the OpenAPI document says, are the same line. */
export type RouteSpec = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As OpenAPI writes it: `/api/jobs/{job_id}`. */
  readonly path: `/api/${string}`;
  readonly tag: 'jobs' | 'events' | 'reels' | 'sharing' | 'venues' | 'media roots' | 'portal';
  readonly summary: string;
  /** `member`: signed in, by cookie or bearer token. */
  readonly access: 'member' | 'anyone';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Where a body may be larger than a megabyte of letters. */
  readonly maxBodyLetters?: number;
  readonly replies: Readonly<Record<number, Reply>>;
  /** Beyond those that every route of its kind has. */
  readonly problems?: readonly ErrorCode[];
};

/** `schema` for JSON; `mediaType` alone for bytes and text; neither for an empty answer. */
export type Reply = {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly mediaType?: string;
};

/** Whether a body may be left out. */
export function isOptional(body: z.ZodType): boolean {
  return body.safeParse(undefined).success;
}

export type ParsedBy<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a reply's schema takes; use cases hand out readonly shapes. */
export type ReplyValue<R> = R extends { readonly schema: infer Schema extends z.ZodType }
  ? DeepReadonly<z.input<Schema>>
  : undefined;

export type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
