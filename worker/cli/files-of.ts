import { basename } from 'node:path';
import { suggestedBeginnings } from '../../lib/domain/camera-files.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { BEGINNINGS, type Beginning, type FurtherFile, MAX_FILES } from '../../lib/domain/match-files.ts';

/**
 * The files of a match as the command line names them.
 * @param begins  what begins with the second and each one after it, with commas between; undefined: as their names tell
 * @throws {AppError} `invalid_input`
 */
export function filesOf(
  paths: readonly string[],
  begins: string | undefined,
): { readonly sourcePath: string; readonly moreFiles: readonly FurtherFile[] } {
  const [sourcePath, ...more] = paths;
  if (sourcePath === undefined) throw new AppError('invalid_input', 'Name a video, or several that are one match.');
  if (paths.length > MAX_FILES)
    throw new AppError('invalid_input', `At most ${MAX_FILES} files can be one match; got ${paths.length}.`);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new AppError('invalid_input', `${basename(twice)} is named twice.`);
  const suggested = suggestedBeginnings(paths);
  const said = begins === undefined ? suggested : begins.split(',').map((word) => beginningOf(word.trim()));
  if (said.length !== more.length)
    throw new AppError(
      'invalid_input',
      `--begins says what begins with each video but the first: ${more.length} ${more.length === 1 ? 'word is' : 'words are'} needed, got ${said.length}.`,
    );
  return { sourcePath, moreFiles: more.map((path, index) => ({ path, begins: said[index] ?? 'piece' })) };
}

function beginningOf(word: string): Beginning {
  const known = BEGINNINGS.find((begins) => begins === word);
  if (!known) throw new AppError('invalid_input', `--begins knows ${BEGINNINGS.join(', ')}; got "${word}".`);
  return known;
}
