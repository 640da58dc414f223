import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { calibrationPointsSchema } from '../../lib/contracts/pitch.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { PROBLEM_WORDS } from '../../lib/domain/pitch/calibration-words.ts';
import { type CalibrationPoints, fitFixedCamera } from '../../lib/domain/pitch/fixed-camera.ts';

/**
 * The landmarks in `--calibration FILE.json`, as the portal keeps them (`calibration.camera` of a venue). Told before any work begins
 * when they cannot be used.
 * @throws {AppError} `not_found`, or `invalid_input` naming the field
 */
export async function readCalibration(file: string, workingDir: string): Promise<CalibrationPoints> {
  const path = resolve(workingDir, file);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('not_found', `There is no readable file ${path}.`, { cause });
  });
  const parsed = calibrationPointsSchema.safeParse(jsonOf(text, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') || 'the file';
    throw new AppError('invalid_input', `${path}: ${field}: ${issue?.message ?? 'not as expected'}.`);
  }
  const fit = fitFixedCamera(parsed.data);
  if (!fit.ok) throw new AppError('invalid_input', `${path}: ${PROBLEM_WORDS[fit.problem]}`);
  return parsed.data;
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', `${path} is not JSON.`, { cause });
  }
}
