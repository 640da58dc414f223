import { basename } from 'node:path';
import { AppError } from '../../domain/errors.ts';

/** Turns what the file system says about a path into words for a coach; for `.catch()`. */
export function refuseFileError(path: string): (error: unknown) => never {
  return (cause) => {
    const name = basename(path);
    switch (codeOf(cause)) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw new AppError('not_found', `There is no file "${name}" at this place.`, { cause });
      case 'EACCES':
      case 'EPERM':
        throw new AppError(
          'forbidden',
          `"${name}" may not be read by ${processName()}. Ask for read permission on the share.`,
          { cause },
        );
      case 'ENAMETOOLONG':
      case 'ELOOP':
        throw new AppError('invalid_input', `The path to "${name.slice(0, 80)}" cannot be followed.`, { cause });
      default:
        throw new AppError('internal', `"${name}" could not be read.`, { cause });
    }
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function processName(): string {
  return process.getuid ? `this portal (user id ${process.getuid()})` : 'this portal';
}
