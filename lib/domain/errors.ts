/** What can go wrong, as a closed list: HTTP status, retry policy and wording hang on the code, never on the text. */
export const ERROR_CODES = [
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'outside_roots',
  'not_found',
  'gone',
  'conflict',
  'changed_meanwhile',
  'unsupported_media',
  'broken_media',
  'missing_tool',
  'missing_model',
  'disk_full',
  'timeout',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes after which the same attempt may succeed later without anyone changing the input. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set(['timeout', 'disk_full', 'internal']);

/**
 * The one error that crosses rooms.
 * `message` is written for a coach: what is wrong and what to do. `cause` is for the log only.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.retryable = RETRYABLE.has(code);
  }

  /** The web bundles this class once for pages and once for routes: an error is known by its name, not by the copy that made it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass that is asked for; those do not travel between bundles
    if (this !== AppError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'AppError';
  }
}

/** Text fit for a user: an `AppError` speaks for itself, anything else stays unnamed (its text goes to the log). */
export function userMessage(error: unknown): string {
  return error instanceof AppError ? error.message : 'Something unexpected went wrong. The log has the details.';
}
