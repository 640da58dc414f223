import { AppError } from '../../lib/domain/errors.ts';
import type { Logger } from '../../lib/ports/logger.ts';

/** The two programs and where their stories go. Plain names are looked up on the PATH. */
export type MediaTools = { readonly ffmpegPath: string; readonly ffprobePath: string; readonly logger: Logger };

/** Last lines of what a program said: enough to see why it failed, never the whole log. */
const TAIL_LINES = 20;

export class LineTail {
  readonly #lines: string[] = [];

  push(line: string): void {
    if (line.trim() === '') return;
    this.#lines.push(line);
    if (this.#lines.length > TAIL_LINES) this.#lines.shift();
  }

  get text(): string {
    return this.#lines.join('\n');
  }
}

/** A command as one would paste it into a POSIX shell. For the log only: nothing here ever goes through a shell. */
export function pasteable(program: string, args: readonly string[]): string {
  return [program, ...args]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/** What a program's failure means to a coach; the command and the program's last words go into the cause. */
export function toolFailure(command: string, tail: string, reason: unknown): AppError {
  const cause = new Error(`${command}\n${tail}`, { cause: reason });
  if (/No space left on device/i.test(tail)) {
    return new AppError('disk_full', 'The disk is full. Free some space and try again.', { cause });
  }
  if (/Cannot allocate memory|Resource temporarily unavailable/i.test(tail)) {
    return new AppError('internal', 'The machine ran out of memory while working on this video.', { cause });
  }
  return new AppError('broken_media', 'This video could not be processed: it seems to be damaged.', { cause });
}

export function missingTool(program: string, cause: unknown): AppError {
  return new AppError('missing_tool', `${program} is not installed on the worker's machine, or cannot be started.`, {
    cause,
  });
}

export function cancelledError(): AppError {
  return new AppError('cancelled', 'The work was cancelled.');
}
