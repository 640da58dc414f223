import type { Logger } from '../../lib/ports/logger.ts';

/** What a verb may touch of the terminal; everything else it builds itself. */
export type CliContext = {
  readonly modelsDir: string;
  readonly databaseUrl: string | null;
  readonly mediaRoots: readonly { readonly name: string; readonly path: string }[];
  readonly dataDir: string;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Where relative paths of the command line start: the folder the user stands in. */
  readonly workingDir: string;
  /** One line to standard output; waits while the reader is slow. */
  out(line: string): void;
  err(line: string): void;
  /** Redraw the progress line; does nothing where standard error is no terminal. */
  progress(line: string | null): void;
};

export type Verb = {
  readonly summary: string;
  /** First line: the call. */
  readonly usage: string;
  run(words: readonly string[], ctx: CliContext): Promise<number>;
};
