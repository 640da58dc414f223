import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import type { PositionalRow } from '../domain/positional-tracking.ts';

/*
 * Positional data from elsewhere (a tracking supplier, a simulation): JSON lines, one moment a line.
 * Metres on a pitch of 105 x 68, origin at a corner, x along the long side; times in seconds.
 */

const metres = z.number().min(-60).max(170);

export const positionalRowSchema = z.object({
  t: z.number(),
  ball: z.tuple([metres, metres]).readonly().nullable(),
  bz: z.number().optional(),
  players: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      team: z.enum(['home', 'away']).nullable(),
      gk: z.boolean(),
      x: metres,
      y: metres,
    }),
  ),
}) satisfies z.ZodType<PositionalRow>;

/**
 * Reads the lines of a positional file. Empty lines are passed over.
 * @throws {AppError} `invalid_input` naming the line (from 1) and the field, or the line at which time runs backwards.
 */
export function parsePositionalRows(lines: Iterable<string>): PositionalRow[] {
  const rows: PositionalRow[] = [];
  let lineNumber = 0;
  for (const line of lines) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const row = parseRow(line, lineNumber);
    const before = rows.at(-1);
    if (before && row.t <= before.t) {
      throw new AppError('invalid_input', `Line ${lineNumber}: t is ${row.t}, but the row before is at ${before.t}.`);
    }
    rows.push(row);
  }
  return rows;
}

function parseRow(line: string, lineNumber: number): PositionalRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new AppError('invalid_input', `Line ${lineNumber} is not JSON.`, { cause });
  }
  const parsed = positionalRowSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') || 'the row';
  throw new AppError('invalid_input', `Line ${lineNumber}, ${field}: ${issue?.message ?? 'not as expected'}.`, {
    cause: parsed.error,
  });
}
