import type { z } from 'zod';
import { problemSchema } from '../../lib/contracts/portal.ts';

type FieldProblem = NonNullable<z.infer<typeof problemSchema>['errors']>[number];

/** What went wrong with a request, in words for people. `status` 0: the server was not reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, code: string, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

export const UNREACHABLE = 'The server cannot be reached. Check the connection; this page goes on by itself.';

/** The problem in a failed reply. Whatever is no problem document (a proxy's page, say) stays unnamed. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success) {
    return new ApiProblem(
      response.status,
      'internal',
      `The server answered with an error (${response.status}). Try again in a moment.`,
    );
  }
  const { status, code, detail, title, errors } = parsed.data;
  return new ApiProblem(status, code, detail || title, errors ?? []);
}

/** What to show beside a field, else the whole message. */
export function problemOfField(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.fields.find((problem) => problem.path === field)?.message ?? null;
}

export function problemText(error: unknown): string {
  return error instanceof ApiProblem ? error.message : 'Something unexpected went wrong. Try again.';
}
