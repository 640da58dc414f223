import { AppError, userMessage } from '../../lib/domain/errors.ts';
import { classifyVerb } from './classify-verb.ts';
import { detectVerb } from './detect-verb.ts';
import { doctorVerb } from './doctor-verb.ts';
import { runVerb } from './run-verb.ts';
import { trackVerb } from './track-verb.ts';
import type { CliContext, Verb } from './verb.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  run: runVerb,
  detect: detectVerb,
  track: trackVerb,
  classify: classifyVerb,
  doctor: doctorVerb,
};

/** Exit codes: 0 done, 1 failed, 2 called wrongly, 130 stopped. */
export async function runCli(words: readonly string[], ctx: CliContext): Promise<number> {
  const [name, ...rest] = words;
  if (!name || name === 'help' || name === '--help' || name === '-h') {
    ctx.out(usage());
    return name ? 0 : 2;
  }
  const verb = VERBS[name];
  if (!verb) {
    ctx.err(`There is no "${name}".\n\n${usage()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    ctx.out(verb.usage);
    return 0;
  }
  try {
    return await verb.run(rest, ctx);
  } catch (error) {
    return tell(error, verb, ctx);
  }
}

function tell(error: unknown, verb: Verb, ctx: CliContext): number {
  if (ctx.signal.aborted) {
    ctx.err('Stopped.');
    return 130;
  }
  if (isWrongCall(error)) {
    ctx.err(`${error.message}\n\n${verb.usage}`);
    return 2;
  }
  ctx.err(userMessage(error));
  if (!(error instanceof AppError) && error instanceof Error) ctx.err(error.stack ?? error.message);
  return 1;
}

/** `parseArgs` throws TypeErrors with these codes for unknown options and missing values. */
function isWrongCall(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function usage(): string {
  const lines = Object.values(VERBS).map((verb) => `  ${verb.usage.split('\n')[0]}\n      ${verb.summary}`);
  return `npm run --silent touchline -- <verb>\n\n${lines.join('\n')}\n\n<verb> --help says more.`;
}
